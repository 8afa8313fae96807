public import DossierModel
import DossierStore
import Hashing
import WorkflowFiles
import WorkingTime

extension Office {
  /// A dossier with all from which its time can be told.
  public func timeRecord(_ code: String) throws -> TimeRecord {
    try store.read { reading in
      let standing = try standing(code, reading)
      let dossier = standing.dossier
      // The record outlives this reading; nothing is numbered from it.
      let setting = try setting("", reading).detached()
      let history = try reading.history(code).map(\.event) + standing.unrecorded
      return TimeRecord(
        dossier, history, standing.definition, setting,
        holidays: try namedCalendar(reading).titles, calendars: try calendars(of: dossier, reading),
        versions: try versions(of: dossier, history, reading))
    }
  }

  /// The definitions a dossier stood on.
  private func versions(
    of dossier: Dossier, _ history: [Event], _ reading: StoreReading
  ) throws -> [Digest: Definition] {
    let moves = history.flatMap(\.changes).compactMap { change -> Digest? in
      if case .rebased(let definition, _) = change { definition } else { nil }
    }
    return try ([dossier.opening.definition] + moves).reduce(into: [:]) { found, digest in
      found[digest] = try checked(digest, reading).definitions[dossier.branch]
    }
  }

  /// The calendars a ledger names, with the hours of the agency that is competent.
  private func calendars(of dossier: Dossier, _ reading: StoreReading) throws -> [String: WorkingCalendar] {
    let agency = dossier.opening.lanes[Lane.agency] ?? ""
    let hours = try directory(reading).agencies[agency]?.hours ?? []
    return try dossier.ledger.compactMap(\.counting?.calendar).reduce(into: [:]) { found, name in
      guard found[name] == nil, let text = try reading.calendarText(name) else { return }
      let calendar = try CalendarFile.read(text, file: "calendar")
      found[name] = hours.isEmpty ? calendar : calendar.with(hours)
    }
  }
}
