public import DossierModel
public import DossierStore
public import WorkingTime

/// What an examination found.
public struct OfficeHealth: Encodable, Sendable {
  public let guarantees: StoreGuarantees
  public let dossiers: Int
  public let events: Int
}

extension Office {
  /// What the store promises on this machine.
  public func guarantees() throws -> StoreGuarantees { try store.guarantees() }

  /// Reads every dossier, checks every hash and the presence of every paper named; throws the first thing wrong.
  public func examine() throws -> OfficeHealth {
    let (dossiers, events) = try store.read { reading in
      var events = 0
      let codes = try reading.codes()
      for code in codes {
        let history = try reading.history(code)
        events += history.count
        for case .attached(let paper) in history.flatMap(\.event.changes) {
          try store.vault.require(paper.digest)
        }
      }
      return (codes.count, events)
    }
    return OfficeHealth(guarantees: try store.guarantees(), dossiers: dossiers, events: events)
  }

  /// The directory, for names.
  public func directory() throws -> Directory { try store.read { try directory($0) } }

  /// The office's working calendar.
  public func workingCalendar() throws -> WorkingCalendar { try store.read { try calendar($0) } }

  /// The titles of all roles the current definitions know.
  public func roles() throws -> [String: Title] {
    try store.read { reading in
      guard let code = try reading.procedures().first else { return [:] }
      return try current(code, reading).definitions.values.first?.roles ?? [:]
    }
  }
}
