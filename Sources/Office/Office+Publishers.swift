import DossierModel
import DossierStore
import WorkflowFiles

extension Office {
  /// Why this person may not publish this version; nil: he may.
  func whyNotPublish(
    _ actor: String, _ checked: CheckedProcedure, _ reading: StoreReading
  ) throws -> Reason? {
    let (directory, day) = (try directory(reading), try calendar(reading).zone.day(of: clock()))
    guard directory.people[actor] != nil else { return .unknownPerson(actor) }
    let roles = try publishers(of: checked, reading)
    let holders = Set(
      directory.posts.filter { roles.contains($0.role) && $0.validity.contains(day) }.map(\.person))
    return holders.contains(actor) ? nil : .roleNeeded(roles, holders: holders.sorted())
  }

  /// The roles that may publish it: what the version says that it takes the place of, so that none lets itself in; for a
  /// procedure new to the office what any other says; in an office that has none what it says itself.
  private func publishers(of checked: CheckedProcedure, _ reading: StoreReading) throws -> [String] {
    let code = checked.procedure.code
    let known = try reading.procedures()
    let sayers = try (known.contains(code) ? [code] : known).map { try current($0, reading) }
    let definitions = (sayers.isEmpty ? [checked] : sayers).flatMap(\.definitions.values)
    return Set(definitions.flatMap(\.publishers)).sorted()
  }
}
