public import DossierModel
public import WorkingTime

/// A stay in a step that is over, and of which dossier it was.
public struct StayLine: Hashable, Sendable {
  public let code: String
  public let procedure: String
  public let stay: Stay
  public let ended: Moment
}

/// How many stays in a step of a procedure took so many working minutes.
public struct StayTally: Hashable, Sendable {
  public let procedure: String
  public let step: String
  public let minutes: Int
  public let count: Int
}

extension StoreReading {
  /// Looks at the stays that ended in the period, in the order of their ends; the agency is the one whose step it was. A
  /// stay that was only interrupted in time is not over; one interrupted late is late once, not again when it goes on.
  public func stays(_ filter: TimeFilter, _ look: (StayLine) throws -> Void) throws {
    let select = try statements(
      """
      SELECT d.code, p.text, s.text, a.text, r.text, w.text, y.entered, y.ended, y.minutes, y.due
      FROM stay y JOIN dossier d ON d.id = y.dossier JOIN word p ON p.id = d.procedure JOIN word s ON s.id = y.step
        JOIN word a ON a.id = y.agency JOIN word r ON r.id = y.role JOIN word w ON w.id = y.person
      WHERE (?1 = '' OR a.text = ?1) AND (?2 = '' OR p.text = ?2) AND y.ended >= ?3 AND y.ended < ?4
        AND (y.interrupted = 0 OR y.ended >= y.due + 60000)
        AND NOT EXISTS (
          SELECT 1 FROM stay z WHERE z.dossier = y.dossier AND z.step = y.step AND z.version < y.version
            AND z.interrupted = 1 AND z.ended >= z.due + 60000
            AND NOT EXISTS (
              SELECT 1 FROM stay w WHERE w.dossier = y.dossier AND w.step = y.step AND w.interrupted = 0
                AND w.version > z.version AND w.version < y.version))
      ORDER BY y.ended, d.id, s.text
      """)
    try select.bind(filter.agency).bind(filter.procedure).bind(filter.from?.milliseconds ?? .min)
      .bind(filter.until?.milliseconds ?? .max).each { try look(line(ofStay: $0)) }
  }

  private func line(ofStay row: Prepared) -> StayLine {
    let stay = Stay(
      step: row.text(2), place: Directory.Place(role: row.text(4), agency: row.text(3)), person: row.text(5),
      entered: Moment(milliseconds: row.integer(6)), left: Moment(milliseconds: row.integer(7)),
      minutes: row.int(8),
      due: row.optional(9).map(Moment.init(milliseconds:)))
    return StayLine(
      code: row.text(0), procedure: row.text(1), stay: stay, ended: Moment(milliseconds: row.integer(7)))
  }

  /// How long the stays took that ended at or after a moment, by procedure and step; what an interruption cut in pieces is
  /// one.
  public func stayTallies(since moment: Moment) throws -> [StayTally] {
    try statements(
      """
      SELECT p.text, s.text, t.minutes, t.many
      FROM (SELECT d.procedure, y.step, y.minutes + coalesce(
                (SELECT sum(i.minutes) FROM stay i WHERE i.dossier = y.dossier AND i.version < y.version
                  AND i.step = y.step AND i.interrupted = 1), 0) AS minutes, count(*) AS many
            FROM stay y JOIN dossier d ON d.id = y.dossier WHERE y.ended >= ? AND y.interrupted = 0
            GROUP BY 1, 2, 3) t
        JOIN word p ON p.id = t.procedure JOIN word s ON s.id = t.step
      """
    ).bind(moment.milliseconds).rows {
      StayTally(procedure: $0.text(0), step: $0.text(1), minutes: $0.int(2), count: $0.int(3))
    }
  }
}
