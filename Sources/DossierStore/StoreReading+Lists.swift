public import DossierModel
public import WorkingTime

/// A dossier in a list.
public struct DossierLine: Hashable, Sendable {
  public let code: String
  public let procedure: String
  public let agency: String
  public let status: PortalStatus
  public let channel: Channel
  public let submitted: Moment
  /// Nil while the clock waits, is stopped or has ended.
  public let due: Moment?
  /// The code of the dossier it is a part of.
  public let partOf: String?
}

/// Which dossiers to list. Nil: any.
public struct DossierFilter: Hashable, Sendable {
  public var status: PortalStatus?
  public var agency: String?
  public var procedure: String?
  public var channel: Channel?
  public var from: Moment?
  public var until: Moment?
  public var limit: Int

  public init(limit: Int) { self.limit = limit }
}

/// A register and the last number it gave.
public struct RegisterLine: Hashable, Sendable {
  /// 1: dossiers of a day; 2: documents of a year.
  public let kind: Int
  public let agency: String
  /// The day's number, or the year.
  public let period: Int
  public let last: Int

  public init(kind: Int, agency: String, period: Int, last: Int) {
    self.kind = kind
    self.agency = agency
    self.period = period
    self.last = last
  }
}

/// An effect that waits to be carried out.
public struct PendingEffect: Hashable, Sendable {
  public let id: Int64
  public let code: String
  public let version: Int
  public let effect: Effect
}

extension StoreReading {
  static var columns: String {
    "d.code, p.text, a.text, d.status, d.channel, d.submitted, d.due, j.code"
  }
  /// How many columns a dossier line takes; what a query adds comes after them.
  static var columnCount: Int32 { 8 }
  static var joins: String {
    """
    JOIN word p ON p.id = d.procedure JOIN word a ON a.id = d.agency LEFT JOIN dossier j ON j.id = d.parent
    """
  }

  /// Dossiers in order of submission.
  public func dossiers(_ filter: DossierFilter) throws -> [DossierLine] {
    try statements(
      composed: """
        SELECT \(Self.columns) FROM dossier d \(Self.joins)
        WHERE (?1 IS NULL OR d.status = ?1) AND (?2 IS NULL OR d.channel = ?2)
          AND (?3 IS NULL OR d.submitted >= ?3) AND (?4 IS NULL OR d.submitted < ?4)
          AND (?5 = '' OR a.text = ?5) AND (?6 = '' OR p.text = ?6)
        ORDER BY d.id LIMIT ?7
        """
    ).bind(filter.status.map { Int64($0.rawValue) }).bind(filter.channel.map { Int64($0.rawValue) })
      .bind(filter.from?.milliseconds).bind(filter.until?.milliseconds).bind(filter.agency ?? "")
      .bind(filter.procedure ?? "").bind(filter.limit).rows(line)
  }

  /// The tasks the table has for a dossier.
  public func tasks(of stored: StoredDossier) throws -> [Task] {
    try statements(
      """
      SELECT r.text, a.text, p.text FROM task t JOIN word r ON r.id = t.role JOIN word a ON a.id = t.agency
        LEFT JOIN word p ON p.id = t.person WHERE t.dossier = ?
      """
    ).bind(stored.id).rows {
      Task(
        place: Directory.Place(role: $0.text(0), agency: $0.text(1)),
        person: $0.text(2).isEmpty ? nil : $0.text(2))
    }
  }

  /// Every register's last number, by kind, agency and period.
  public func registers() throws -> [RegisterLine] {
    try statements("SELECT g.kind, a.text, g.period, g.last FROM register g JOIN word a ON a.id = g.agency")
      .rows {
        RegisterLine(kind: $0.int(0), agency: $0.text(1), period: $0.int(2), last: $0.int(3))
      }
  }

  /// Effects not yet settled, oldest first.
  ///
  /// - Parameter kind: only these; nil: of every kind.
  public func pendingEffects(limit: Int, _ kind: Effect.Kind? = nil) throws -> [PendingEffect] {
    try statements(
      """
      SELECT e.id, d.code, e.version, e.kind, e.status FROM effect e JOIN dossier d ON d.id = e.dossier
      WHERE e.settled IS NULL AND (?1 IS NULL OR e.kind = ?1) ORDER BY e.id LIMIT ?2
      """
    ).bind(kind.map { Int64($0.rawValue) }).bind(limit).rows { row in
      guard let kind = Effect.Kind(rawValue: row.int(3)), let status = PortalStatus(rawValue: row.int(4))
      else {
        throw StoreError.unknownFormat(row.int(3))
      }
      return PendingEffect(
        id: row.integer(0), code: row.text(1), version: row.int(2), effect: Effect(kind, status))
    }
  }

  /// How many effects are not yet settled, by kind; kinds without any are left out.
  public func pendingCounts() throws -> [Effect.Kind: Int] {
    let counts = try statements("SELECT kind, COUNT(*) FROM effect WHERE settled IS NULL GROUP BY kind").rows
    {
      row -> (Effect.Kind, Int) in
      guard let kind = Effect.Kind(rawValue: row.int(0)) else { throw StoreError.unknownFormat(row.int(0)) }
      return (kind, row.int(1))
    }
    return Dictionary(counts) { $0 + $1 }
  }

  func line(_ row: Prepared) throws -> DossierLine {
    guard let status = PortalStatus(rawValue: row.int(3)), let channel = Channel(rawValue: row.int(4)) else {
      throw StoreError.unknownFormat(row.int(3))
    }
    return DossierLine(
      code: row.text(0), procedure: row.text(1), agency: row.text(2), status: status, channel: channel,
      submitted: Moment(milliseconds: row.integer(5)), due: row.optional(6).map(Moment.init(milliseconds:)),
      partOf: row.text(7).isEmpty ? nil : row.text(7))
  }
}
