public import DossierModel
public import Hashing
import WorkingTime

/// What a transaction can change. Valid only inside the call that lent it.
public final class StoreWriting: StoreReading {
  /// Dossiers appended to, as they will stand once the transaction is committed.
  private(set) var touched: [String: StoredDossier] = [:]
  private let hasher = SHA256()
  private var undoing: [() -> Void] = []

  /// Something outside the database to take back if this transaction fails; runs while the office's lock is held.
  public func onRollback(_ undo: @escaping () -> Void) { undoing.append(undo) }

  func undo() {
    for step in undoing.reversed() { step() }
  }

  init(_ reading: StoreReading) { super.init(reading.statements, reading.words, reading.cache) }

  override func recall(_ code: String, version: Int) -> StoredDossier? {
    touched[code] ?? super.recall(code, version: version)
  }

  /// All that one decision adds.
  public struct Append {
    public var decision: Decision
    /// The version the decision was made on: 0 for a new dossier.
    public var expected: Int
    public var tasksBefore: [Task]
    public var personal: [Digest: [UInt8]]
    /// Settles this effect in the same commit.
    public var settling: Int64?

    public init(
      _ decision: Decision, expected: Int, tasksBefore: [Task] = [], personal: [Digest: [UInt8]] = [:],
      settling: Int64? = nil
    ) {
      self.decision = decision
      self.expected = expected
      self.tasksBefore = tasksBefore
      self.personal = personal
      self.settling = settling
    }
  }

  /// Appends events, rows, numbers and effects of one decision to a dossier (nil: a new one).
  ///
  /// - Throws: ``StoreError/versionConflict(code:expected:found:)`` when the dossier has moved on.
  @discardableResult
  public func append(_ append: Append, to stored: StoredDossier?) throws -> StoredDossier {
    let found = stored?.dossier.version ?? 0
    guard found == append.expected else {
      throw StoreError.versionConflict(
        code: stored?.dossier.code ?? "", expected: append.expected, found: found)
    }
    var (dossier, hash) = (stored?.dossier, stored?.hash ?? .zero)
    for event in append.decision.events { dossier = try evolve(dossier, event) }
    guard let dossier else { throw StoreError.unknownDossier("") }
    let id = try stored?.id ?? insertRow(dossier)
    for (digest, value) in append.personal { try keep(digest, value, id) }
    for event in append.decision.events { hash = try insert(event, id, after: hash) }
    if stored != nil { try updateRow(id, dossier) }
    for event in append.decision.events { try project(event, id, dossier) }
    for (identity, use) in append.decision.uses { try keep(identity, use, id, dossier.changed) }
    for (register, serial) in append.decision.claims { try claim(register, serial) }
    try replace(append.tasksBefore, by: append.decision.tasks, id)
    try replaceTimers(by: append.decision.timers, id)
    for effect in append.decision.effects { try insert(effect, id, dossier) }
    if let effect = append.settling { try settle(effect, dossier) }
    let result = StoredDossier(id: id, dossier: dossier, hash: hash)
    touched[dossier.code] = result
    return result
  }

  private func insert(_ event: Event, _ id: Int64, after previous: Digest) throws -> Digest {
    var writer = EventWriter { try self.number(of: $0) }
    for change in event.changes { try writer.write(change) }
    let actor = try writer.actor(event.actor)
    let hash = EventFormat.hash(
      after: previous, dossier: id, version: event.version, kind: event.kind.rawValue,
      format: EventFormat.current, moment: event.moment.milliseconds, actor: actor, body: writer.body,
      texts: writer.texts, hasher)
    try statements(
      "INSERT INTO event (dossier, version, kind, format, moment, actor, body, hash) VALUES (?,?,?,?,?,?,?,?)"
    ).bind(id).bind(event.version).bind(event.kind.rawValue).bind(EventFormat.current)
      .bind(event.moment.milliseconds).bind(actor).bind(writer.body).bind(hash).run()
    return hash
  }

  private func insertRow(_ dossier: Dossier) throws -> Int64 {
    let opening = dossier.opening
    let insert = try statements(
      """
      INSERT INTO dossier (code, version, procedure, agency, status, channel, submitted, due, parent)
      VALUES (?,?,?,?,?,?,?,NULL,(SELECT id FROM dossier WHERE code = ?))
      """)
    try insert.bind(dossier.code).bind(dossier.version).bind(number(of: opening.procedure))
      .bind(number(of: opening.lanes[Lane.agency] ?? "")).bind(dossier.status.rawValue)
      .bind(opening.channel.rawValue).bind(dossier.submitted.milliseconds)
      .bind(dossier.parent?.parent ?? "").run()
    let id = insert.lastInserted
    if dossier.clock.started != nil { try updateRow(id, dossier) }
    return id
  }

  func updateRow(_ id: Int64, _ dossier: Dossier) throws {
    let clock = dossier.clock
    try statements(
      """
      UPDATE dossier SET version = ?, status = ?, due = ?, started = ?, deadline = ?, promised = ?, paused = ?,
        ended = ?, waited = ?, waited_in_all = ?, supplements = ?, extensions = ? WHERE id = ?
      """
    ).bind(dossier.version).bind(dossier.status.rawValue).bind(dossier.rowDue)
      .bind(clock.started?.milliseconds).bind(clock.due?.milliseconds).bind(clock.promised?.milliseconds)
      .bind(clock.paused?.milliseconds).bind(clock.ended?.milliseconds).bind(clock.waited)
      .bind(clock.waitedInAll).bind(dossier.supplements).bind(clock.extensions).bind(id).run()
  }

  func claim(_ register: Register, _ serial: Int) throws {
    let key = register.key
    let agency = try number(of: key.agency)
    let changed =
      serial == 1
      ? try statements("INSERT OR IGNORE INTO register (kind, agency, period, last) VALUES (?,?,?,1)")
        .bind(key.kind).bind(agency).bind(key.period).run()
      : try statements(
        "UPDATE register SET last = ? WHERE kind = ? AND agency = ? AND period = ? AND last = ?"
      )
      .bind(serial).bind(key.kind).bind(agency).bind(key.period).bind(serial - 1).run()
    if changed != 1 { throw StoreError.numberConflict }
  }

  func replace(_ before: [Task], by after: [Task], _ id: Int64) throws {
    for task in before where !after.contains(task) {
      try bind(
        task, id,
        try statements("DELETE FROM task WHERE agency = ? AND role = ? AND dossier = ? AND person = ?")
      )
      .run()
    }
    for task in after where !before.contains(task) {
      try bind(task, id, try statements("INSERT INTO task (agency, role, dossier, person) VALUES (?,?,?,?)"))
        .run()
    }
  }

  private func bind(_ task: Task, _ id: Int64, _ statement: Prepared) throws -> Prepared {
    let person = try task.person.map { try number(of: $0) } ?? 0
    return try statement.bind(number(of: task.place.agency)).bind(number(of: task.place.role)).bind(id)
      .bind(person)
  }

  func number(of word: String) throws -> Int64 { try words.number(of: word, statements) }
}
