public import DossierModel
public import WorkingTime

/// A timer and its dossier.
public struct TimerLine: Hashable, Sendable {
  public let code: String
  public let timer: RunningTimer
}

extension StoreReading {
  /// The timers whose time is over, soonest first. Goes by the index: what is not due yet costs nothing.
  public func timers(overAt moment: Moment, limit: Int) throws -> [TimerLine] {
    try statements(
      """
      SELECT d.code, n.text, s.text, t.due FROM timer t JOIN dossier d ON d.id = t.dossier
        JOIN word n ON n.id = t.name JOIN word s ON s.id = t.subject
      WHERE t.due <= ? ORDER BY t.due, d.id, n.text, s.text LIMIT ?
      """
    ).bind(moment.milliseconds - 60_000).bind(limit).rows {
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

  /// The codes of dossiers whose time has begun and is not over, in order of submission.
  public func runningCodes() throws -> [String] {
    try statements("SELECT code FROM dossier WHERE started IS NOT NULL AND ended IS NULL ORDER BY id").rows {
      $0.text(0)
    }
  }

  /// When the time of the dossier that has run longest began.
  public func firstStart() throws -> Moment? {
    try statements("SELECT min(started) FROM dossier WHERE started IS NOT NULL AND ended IS NULL").first {
      $0.optional(0).map(Moment.init(milliseconds:))
    } ?? nil
  }

  /// True when the row of a dossier says of its time what its history says, and as many stays as there.
  public func timeAgrees(_ stored: StoredDossier, stays: Int) throws -> Bool {
    let clock = stored.dossier.clock
    let found = try statements(
      """
      SELECT count(*) FROM dossier d WHERE d.id = ?1 AND d.started IS ?2 AND d.deadline IS ?3
        AND d.promised IS ?4 AND d.paused IS ?5 AND d.ended IS ?6 AND d.waited = ?7 AND d.supplements = ?8
        AND d.extensions = ?9 AND d.waited_in_all = ?11 AND (SELECT count(*) FROM stay s WHERE s.dossier = d.id) = ?10
      """
    ).bind(stored.id).bind(clock.started?.milliseconds).bind(clock.due?.milliseconds)
      .bind(clock.promised?.milliseconds).bind(clock.paused?.milliseconds).bind(clock.ended?.milliseconds)
      .bind(clock.waited).bind(stored.dossier.supplements).bind(clock.extensions).bind(stays)
      .bind(clock.waitedInAll)
      .first { $0.int(0) }
    return found == 1
  }

  /// The calendar of a name.
  public func calendarText(_ name: String) throws -> String? {
    try statements("SELECT text FROM calendar WHERE name = ?").bind(name).first { $0.text(0) }
  }
}
