public import DossierModel
public import WorkingTime

/// Whose time is asked about, and when. Empty or nil: any.
public struct TimeFilter: Hashable, Sendable {
  /// Ended at or after this moment.
  public var from: Moment?
  /// Ended before this moment; what was open at it counts as open.
  public var until: Moment?
  public var agency = ""
  public var procedure = ""

  public init() {}
}

/// How the time of one dossier went, or stands.
public struct DossierTime: Hashable, Sendable {
  public let code: String
  public let procedure: String
  public let agency: String
  public let status: PortalStatus
  public let submitted: Moment
  /// Nil: its time never began.
  public let started: Moment?
  /// The due moment as the ledger leaves it.
  public let deadline: Moment?
  /// The due moment last promised.
  public let promised: Moment?
  /// Since when its time stands still, or stood when it ended.
  public let paused: Moment?
  public let ended: Moment?
  /// Working minutes of the pauses since its time last started, the one of ``paused`` not among them.
  public let waited: Int
  /// The same of all pauses, those before a new start among them.
  public let waitedInAll: Int
  /// How often a supplement was asked.
  public let supplements: Int
}

extension DossierTime {
  /// As its history leaves it.
  public init(_ dossier: Dossier) {
    (code, procedure) = (dossier.code, dossier.opening.procedure)
    agency = dossier.opening.lanes[Lane.agency] ?? ""
    (status, submitted) = (dossier.status, dossier.submitted)
    (started, ended, paused) = (dossier.clock.started, dossier.clock.ended, dossier.clock.paused)
    (deadline, promised) = (dossier.clock.due, dossier.clock.promised)
    (waited, waitedInAll) = (dossier.clock.waited, dossier.clock.waitedInAll)
    supplements = dossier.supplements
  }
}

extension StoreReading {
  private static func times(by index: String, _ condition: String) -> String {
    """
    SELECT d.code, p.text, a.text, d.status, d.submitted, d.started, d.deadline, d.promised, d.paused, d.ended,
      d.waited, d.waited_in_all, d.supplements, d.id
    FROM dossier d INDEXED BY \(index) JOIN word p ON p.id = d.procedure JOIN word a ON a.id = d.agency
    WHERE d.parent IS NULL AND (?1 = '' OR a.text = ?1) AND (?2 = '' OR p.text = ?2) AND \(condition)
    """
  }

  static var endedQuery: String {
    times(by: "dossier_ended", "d.ended >= ?3 AND d.ended < ?4") + " ORDER BY d.ended, d.id"
  }

  /// Those that run, those that ended after the period, and those handed in within it that never began.
  static var openQuery: String {
    [
      times(by: "dossier_running", "d.started IS NOT NULL AND d.ended IS NULL AND d.submitted < ?4"),
      times(by: "dossier_ended", "d.ended >= ?4 AND d.submitted < ?4"),
      times(by: "dossier_unstarted", "d.started IS NULL AND d.submitted >= ?3 AND d.submitted < ?4"),
    ].joined(separator: "\nUNION ALL\n") + "\nORDER BY 14"
  }

  /// Looks at the dossiers whose time ended in the period, in the order of their ends. Goes by the index of ends.
  public func endedDossiers(_ filter: TimeFilter, _ look: (DossierTime) throws -> Void) throws {
    try each(Self.endedQuery, filter, look)
  }

  /// Looks at the dossiers handed in before the period’s end whose time had not ended by then, as they stand today; of those
  /// whose time has never begun only what was handed in within the period. Goes by indexes: of what ended before the period’s
  /// end nothing is read; what still runs is read however long ago it came in.
  public func openDossiers(_ filter: TimeFilter, _ look: (DossierTime) throws -> Void) throws {
    try each(Self.openQuery, filter, look)
  }

  private func each(_ query: String, _ filter: TimeFilter, _ look: (DossierTime) throws -> Void) throws {
    try statements(composed: query).bind(filter.agency).bind(filter.procedure)
      .bind(filter.from?.milliseconds ?? .min).bind(filter.until?.milliseconds ?? .max)
      .each { try look(time($0)) }
  }

  private func time(_ row: Prepared) throws -> DossierTime {
    guard let status = PortalStatus(rawValue: row.int(3)) else { throw StoreError.unknownFormat(row.int(3)) }
    let moment = { (column: Int32) in row.optional(column).map(Moment.init(milliseconds:)) }
    return DossierTime(
      code: row.text(0), procedure: row.text(1), agency: row.text(2), status: status,
      submitted: Moment(milliseconds: row.integer(4)), started: moment(5), deadline: moment(6),
      promised: moment(7), paused: moment(8), ended: moment(9), waited: row.int(10),
      waitedInAll: row.int(11), supplements: row.int(12))
  }
}
