public import DossierModel
import WorkingTime

/// Which of the tasks that wait at one place are meant.
public struct TaskFilter: Hashable, Sendable {
  public var place: Directory.Place
  /// Tasks these people have are left out.
  public var without: [String] = []
  /// Tasks nobody has are left out.
  public var assignedOnly = false
  /// Only dossiers of these procedures; nil: any.
  public var procedures: [String]?
  public var limit: Int

  public init(_ place: Directory.Place, limit: Int = .max) {
    self.place = place
    self.limit = limit
  }
}

/// A task that waits, and its dossier.
public struct TaskLine: Hashable, Sendable {
  public let task: Task
  public let dossier: DossierLine
}

extension StoreReading {
  /// Every place where something waits. Goes from one to the next by the key, however much waits at each.
  public func waitingPlaces() throws -> [Directory.Place] {
    try statements(
      """
      WITH RECURSIVE place (agency, role) AS (
        SELECT * FROM (SELECT agency, role FROM task ORDER BY agency, role LIMIT 1)
        UNION ALL
        SELECT (SELECT agency FROM task t WHERE (t.agency, t.role) > (p.agency, p.role)
                ORDER BY t.agency, t.role LIMIT 1),
               (SELECT role FROM task t WHERE (t.agency, t.role) > (p.agency, p.role)
                ORDER BY t.agency, t.role LIMIT 1)
        FROM place p WHERE p.agency IS NOT NULL)
      SELECT a.text, r.text FROM place p JOIN word a ON a.id = p.agency JOIN word r ON r.id = p.role
      """
    ).rows { Directory.Place(role: $0.text(1), agency: $0.text(0)) }
  }

  /// What waits at a place, the most urgent first.
  public func tasks(_ filter: TaskFilter) throws -> [TaskLine] {
    guard let agency = try words.existing(filter.place.agency, statements),
      let role = try words.existing(filter.place.role, statements)
    else { return [] }
    let nobody: [Int64] = filter.assignedOnly ? [0] : []
    let without = nobody + (try filter.without.compactMap { try words.existing($0, statements) })
    let procedures = try filter.procedures?.compactMap { try words.existing($0, statements) }
    return try statements(composed: Self.taskQuery).bind(agency).bind(role).bind(Self.list(without))
      .bind(procedures.map(Self.list) ?? "").bind(filter.limit).rows { row in
        let person = row.text(Self.columnCount)
        return TaskLine(
          task: Task(place: filter.place, person: person.isEmpty ? nil : person), dossier: try line(row))
      }
  }

  static var taskQuery: String {
    """
    SELECT \(columns), w.text FROM task t JOIN dossier d ON d.id = t.dossier \(joins)
      LEFT JOIN word w ON w.id = t.person
    WHERE t.agency = ?1 AND t.role = ?2 AND t.person NOT IN (SELECT value FROM json_each(?3))
      AND (?4 = '' OR d.procedure IN (SELECT value FROM json_each(?4)))
    ORDER BY d.due IS NULL, d.due, d.id LIMIT ?5
    """
  }

  private static func list(_ numbers: [Int64]) -> String {
    "[\(numbers.map(String.init).joined(separator: ","))]"
  }

  /// The codes of dossiers in which something waits, in order of submission.
  public func waitingCodes() throws -> [String] {
    try statements(
      "SELECT code FROM dossier WHERE id IN (SELECT dossier FROM task) ORDER BY id"
    ).rows { $0.text(0) }
  }
}
