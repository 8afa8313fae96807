import DossierModel
import DossierStore
import WorkflowFiles
import WorkingTime

extension Office {
  /// Why this person may not publish this version; nil: he may. He holds one of its publishers' roles in an agency that is
  /// competent for the procedure; while no service says which is, in any.
  func whyNotPublish(
    _ actor: String, _ checked: CheckedProcedure, _ reading: StoreReading
  ) throws -> Reason? {
    let (directory, day) = (try directory(reading), try calendar(reading).zone.day(of: clock()))
    guard directory.people[actor] != nil else { return .unknownPerson(actor) }
    let roles = try publishers(of: checked, reading)
    let agencies = directory.competent(for: checked.procedure.code, on: day)
    guard agencies.isEmpty else {
      let places = agencies.flatMap { agency in roles.map { Directory.Place(role: $0, agency: agency) } }
      if places.contains(where: { directory.holds(actor, $0, on: day) }) { return nil }
      let holders = Set(places.flatMap { directory.holders($0, on: day) })
      return .notInRole(places: places, holders: holders.sorted())
    }
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

extension Directory {
  /// The agencies that stand in the lane `agency` of a procedure's services today; where none is valid today, those of its
  /// services at other times.
  fileprivate func competent(for procedure: String, on day: Day) -> [String] {
    let all = services.filter { $0.procedure == procedure }
    let valid = all.filter { $0.validity.contains(day) }
    return Set((valid.isEmpty ? all : valid).compactMap { $0.lanes[Lane.agency] }).sorted()
  }
}
