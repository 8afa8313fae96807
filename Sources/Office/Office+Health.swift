public import DossierModel
public import DossierStore

extension Office {
  /// What the store promises on this machine.
  public func guarantees() throws -> StoreGuarantees { try store.guarantees() }

  /// The codes of all procedures.
  public func procedures() throws -> [String] { try store.read { try $0.procedures() } }

  /// The directory, for names.
  public func directory() throws -> Directory { try store.read { try directory($0) } }

  /// The titles of all roles the current definitions know.
  public func roles() throws -> [String: Title] {
    try store.read { reading in
      let definitions = try reading.procedures().flatMap { try current($0, reading).definitions.values }
      return definitions.reduce(into: [:]) { roles, definition in
        roles.merge(definition.roles) { first, _ in first }
      }
    }
  }
}
