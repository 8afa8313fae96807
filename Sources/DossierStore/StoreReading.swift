public import DossierModel
public import Hashing
import WorkingTime

/// Questions a transaction can ask. Valid only inside the call that lent it.
public class StoreReading {
  let statements: Statements
  let words: WordBook
  let cache: DossierCache
  var settings: [String: String] = [:]

  init(_ statements: Statements, _ words: WordBook, _ cache: DossierCache) {
    self.statements = statements
    self.words = words
    self.cache = cache
  }

  /// Loads a dossier by folding its events; every hash is checked on the way, and the row against them.
  public func dossier(_ code: String) throws -> StoredDossier {
    let row = try statements("SELECT id, version, status, due FROM dossier WHERE code = ?").bind(code)
      .first { (id: $0.integer(0), version: $0.int(1), status: $0.int(2), due: $0.optional(3)) }
    guard let row else { throw StoreError.unknownDossier(code) }
    if let known = recall(code, version: row.version) { return known }
    let history = try events(of: row.id, code: code)
    guard let dossier = try fold(history.map(\.event)), let last = history.last,
      dossier.version == row.version, dossier.status.rawValue == row.status, dossier.code == code,
      dossier.rowDue == row.due
    else { throw StoreError.brokenChain(code: code, version: row.version) }
    let stored = StoredDossier(id: row.id, dossier: dossier, hash: last.hash)
    cache.keep(stored)
    return stored
  }

  /// A dossier folded before, if it still has this version.
  func recall(_ code: String, version: Int) -> StoredDossier? { cache.find(code, version: version) }

  /// The codes of all dossiers, in order of submission.
  public func codes() throws -> [String] {
    try statements("SELECT code FROM dossier ORDER BY id").rows { $0.text(0) }
  }

  /// How many events there are in all.
  public func events() throws -> Int {
    try statements("SELECT coalesce(sum(version), 0) FROM dossier").first { $0.int(0) } ?? 0
  }

  /// The events of a dossier in order, with their hashes.
  public func history(_ code: String) throws -> [(event: Event, hash: Digest)] {
    let id = try statements("SELECT id FROM dossier WHERE code = ?").bind(code).first { $0.integer(0) }
    guard let id else { throw StoreError.unknownDossier(code) }
    return try events(of: id, code: code)
  }

  private func events(of id: Int64, code: String) throws -> [(event: Event, hash: Digest)] {
    let select = try statements(
      "SELECT version, kind, format, moment, actor, body, hash FROM event WHERE dossier = ? ORDER BY version")
    let rows = try select.bind(id).rows {
      EventRow(
        dossier: id, version: $0.int(0), kind: $0.int(1), format: $0.int(2), moment: $0.integer(3),
        actor: $0.integer(4), body: $0.bytes(5), hash: Digest($0.bytes(6)) ?? .zero)
    }
    var (previous, hasher) = (Digest.zero, SHA256())
    return try rows.map { row in
      let event = try read(row, after: previous, code: code, hasher)
      previous = row.hash
      return (event, row.hash)
    }
  }

  private func read(_ row: EventRow, after previous: Digest, code: String, _ hasher: SHA256) throws -> Event {
    do { return try check(row, after: previous, code: code, hasher) } catch StoreError.unknownFormat
      where EventFormat.isKnown(row.format)
    {
      // Bytes no writer of this format made.
      throw StoreError.brokenChain(code: code, version: row.version)
    }
  }

  private func check(_ row: EventRow, after previous: Digest, code: String, _ hasher: SHA256) throws -> Event
  {
    let (changes, texts) = try EventFormat.read(row.body, format: row.format) {
      try self.words.text(of: $0, self.statements)
    }
    let actor = try words.text(of: row.actor, statements)
    let hash = EventFormat.hash(
      after: previous, dossier: row.dossier, version: row.version, kind: row.kind, format: row.format,
      moment: row.moment, actor: row.actor, body: row.body, texts: texts + Array(actor.utf8), hasher)
    guard hash == row.hash, let kind = Event.Kind(rawValue: row.kind) else {
      throw StoreError.brokenChain(code: code, version: row.version)
    }
    return Event(
      version: row.version, kind: kind, moment: Moment(milliseconds: row.moment), actor: actor,
      changes: changes)
  }

  /// A personal value of a dossier by digest; nil when it was lawfully erased.
  public func personal(_ digest: Digest, of stored: StoredDossier) throws -> [UInt8]? {
    let select = try statements(
      "SELECT value FROM personal WHERE dossier = ? AND digest = ? AND value IS NOT NULL")
    let value = try select.bind(stored.id).bind(digest).first { $0.bytes(0) }
    if let value, SHA256.digest(value) != digest { throw StoreError.damagedValue }
    return value
  }

  /// The last number given in a register; 0 before the first.
  public func last(_ register: Register) throws -> Int {
    let key = register.key
    guard let agency = try words.existing(key.agency, statements) else { return 0 }
    return try statements("SELECT last FROM register WHERE kind = ? AND agency = ? AND period = ?")
      .bind(key.kind).bind(agency).bind(key.period).first { $0.int(0) } ?? 0
  }

  /// The dossier and version an idempotency key led to, with the digest of its request.
  public func receipt(_ key: String) throws -> (request: Digest, code: String, version: Int)? {
    try statements(
      "SELECT r.request, d.code, r.version FROM receipt r JOIN dossier d ON d.id = r.dossier WHERE r.key = ?"
    ).bind(key).first { (Digest($0.bytes(0)) ?? .zero, $0.text(1), $0.int(2)) }
  }

  /// A setting of the office; read once in a transaction, which is a view that stands still.
  public func setting(_ name: String) throws -> String? {
    if let known = settings[name] { return known }
    let value = try statements("SELECT value FROM setting WHERE name = ?").bind(name).first { $0.text(0) }
    settings[name] = value
    return value
  }
}

/// A row of the table `event`.
struct EventRow {
  let dossier: Int64
  let version: Int
  let kind: Int
  let format: Int
  let moment: Int64
  let actor: Int64
  let body: [UInt8]
  let hash: Digest
}

extension Register {
  /// How the register is named in its table.
  var key: (kind: Int, agency: String, period: Int) {
    switch self {
    case .dossiers(let agency, let day): (1, agency, day.number)
    case .documents(let agency, let year): (2, agency, year)
    case .copies(let agency, let year): (3, agency, year)
    case .manifests(let agency, let year): (4, agency, year)
    case .minutes(let agency, let year): (5, agency, year)
    }
  }
}
