import DossierModel
public import Hashing
public import WorkingTime

extension StoreReading {
  /// A definition's two texts, as they were published.
  public struct StoredDefinition: Hashable, Sendable {
    public let digest: Digest
    public let workflow: String
    public let procedure: String
  }

  /// The definition with this digest; the store keeps every one it ever used.
  public func definition(_ digest: Digest) throws -> StoredDefinition? {
    try statements("SELECT digest, workflow_text, procedure_text FROM definition WHERE digest = ?").bind(
      digest
    )
    .first(read)
  }

  /// The digest of the definition new dossiers of a procedure get; nil when there is none.
  public func currentDefinition(_ procedure: String) throws -> Digest? {
    try statements("SELECT digest FROM publication WHERE procedure = ? ORDER BY id DESC LIMIT 1").bind(
      procedure
    )
    .first { Digest($0.bytes(0)) ?? .zero }
  }

  /// One publication of a procedure; who and when are unknown for those made with the office.
  public struct Publication: Hashable, Sendable {
    public let digest: Digest
    public let moment: Moment?
    public let actor: String?
  }

  /// The publications of a procedure, oldest first; the last is current.
  public func publications(_ procedure: String) throws -> [Publication] {
    try statements("SELECT digest, moment, actor FROM publication WHERE procedure = ? ORDER BY id")
      .bind(procedure).rows { row in
        Publication(
          digest: Digest(row.bytes(0)) ?? .zero, moment: row.optional(1).map(Moment.init(milliseconds:)),
          actor: row.text(2).isEmpty ? nil : row.text(2))
      }
  }

  /// The codes of the dossiers of a procedure, in order of submission.
  public func codes(of procedure: String) throws -> [String] {
    try statements(
      "SELECT d.code FROM dossier d JOIN word p ON p.id = d.procedure WHERE p.text = ? ORDER BY d.id"
    ).bind(procedure).rows { $0.text(0) }
  }

  /// The digests of all definitions the store keeps.
  public func definitions() throws -> [Digest] {
    try statements("SELECT digest FROM definition ORDER BY digest").rows { Digest($0.bytes(0)) ?? .zero }
  }

  /// The codes of all procedures, sorted.
  public func procedures() throws -> [String] {
    try statements("SELECT DISTINCT procedure FROM definition ORDER BY procedure").rows { $0.text(0) }
  }

  private func read(_ row: Prepared) -> StoredDefinition {
    StoredDefinition(digest: Digest(row.bytes(0)) ?? .zero, workflow: row.text(1), procedure: row.text(2))
  }
}

extension StoreWriting {
  /// Keeps a definition and makes it the current one of its procedure.
  ///
  /// - Parameter by: who publishes it and when; nil for those an office begins with.
  public func publish(
    _ procedure: String, _ digest: Digest, workflow: String, text: String,
    by: (actor: String, moment: Moment)? = nil
  ) throws {
    try statements(
      "INSERT OR IGNORE INTO definition (digest, procedure, workflow_text, procedure_text) VALUES (?,?,?,?)"
    ).bind(digest).bind(procedure).bind(workflow).bind(text).run()
    guard try currentDefinition(procedure) != digest else { return }
    try statements("INSERT INTO publication (procedure, digest, moment, actor) VALUES (?,?,?,?)")
      .bind(procedure).bind(digest).bind(by?.moment.milliseconds).bind(by?.actor ?? "").run()
  }
}
