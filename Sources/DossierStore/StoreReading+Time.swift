public import DossierModel
public import WorkingTime

/// A timer and its dossier.
public struct TimerLine: Hashable, Sendable {
  public let code: String
  public let timer: RunningTimer
}

extension StoreReading {
  /// The timers due before a moment, soonest first. Goes by the index: what is not due yet costs nothing.
  public func timers(dueBefore moment: Moment, limit: Int) throws -> [TimerLine] {
    try statements(
      """
      SELECT d.code, n.text, s.text, t.due FROM timer t JOIN dossier d ON d.id = t.dossier
        JOIN word n ON n.id = t.name JOIN word s ON s.id = t.subject
      WHERE t.due < ? ORDER BY t.due, d.id, n.text, s.text LIMIT ?
      """
    ).bind(moment.milliseconds).bind(limit).rows {
      TimerLine(
        code: $0.text(0),
        timer: RunningTimer(
          name: $0.text(1), subject: $0.text(2), due: Moment(milliseconds: $0.integer(3))))
    }
  }

  /// The timers the table has for a dossier.
  public func timers(of stored: StoredDossier) throws -> [RunningTimer] { try timers(of: stored.id) }

  func timers(of id: Int64) throws -> [RunningTimer] {
    try statements(
      """
      SELECT n.text, s.text, t.due FROM timer t JOIN word n ON n.id = t.name JOIN word s ON s.id = t.subject
      WHERE t.dossier = ?
      """
    ).bind(id).rows {
      RunningTimer(name: $0.text(0), subject: $0.text(1), due: Moment(milliseconds: $0.integer(2)))
    }
  }

  /// The calendar of a name.
  public func calendarText(_ name: String) throws -> String? {
    try statements("SELECT text FROM calendar WHERE name = ?").bind(name).first { $0.text(0) }
  }
}
