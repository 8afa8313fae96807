import DossierModel
public import Hashing

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
    try statements("SELECT digest FROM definition WHERE procedure = ? ORDER BY published DESC LIMIT 1").bind(
      procedure
    )
    .first { Digest($0.bytes(0)) ?? .zero }
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
  /// Keeps a definition; the same texts again change nothing.
  public func publish(_ procedure: String, _ digest: Digest, workflow: String, text: String) throws {
    try statements(
      "INSERT OR IGNORE INTO definition (digest, procedure, workflow_text, procedure_text) VALUES (?,?,?,?)"
    ).bind(digest).bind(procedure).bind(workflow).bind(text).run()
  }
}
