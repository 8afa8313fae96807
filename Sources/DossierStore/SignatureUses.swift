public import DossierModel
public import Hashing
public import WorkingTime

extension StoreReading {
  /// The document a signature stands for, the earliest where there are several; nil: none.
  public func signatureUse(_ identity: Digest) throws -> SignatureUse? { try signatureUses(identity).first }

  /// All documents a signature stands for, the earliest first.
  public func signatureUses(_ identity: Digest) throws -> [SignatureUse] {
    try statements(
      """
      SELECT d.code, p.text, a.text FROM signature_use u JOIN dossier d ON d.id = u.dossier
        JOIN word p ON p.id = u.paper JOIN word a ON a.id = u.act
      WHERE u.identity = ? ORDER BY u.signed, u.dossier, u.paper
      """
    ).bind(identity).rows { row in
      guard let act = Act(rawValue: row.text(2)) else { throw StoreError.unknownFormat(0) }
      return SignatureUse(code: row.text(0), paper: row.text(1), act: act)
    }
  }

  /// The signatures that stand for several documents, each with them all; scanned papers apart.
  public func sharedSignatures() throws -> [[SignatureUse]] {
    try statements("SELECT identity FROM signature_use GROUP BY identity HAVING count(*) > 1").rows {
      Digest($0.bytes(0))
    }.compactMap(\.self).map(signatureUses)
  }
}

extension StoreWriting {
  /// A signature stands for a document from now on; the same signature is never kept for a second.
  func keep(_ identity: Digest, _ use: SignatureUse, _ id: Int64, _ moment: Moment) throws {
    try statements(
      "INSERT INTO signature_use (identity, dossier, paper, act, signed, found_later) VALUES (?,?,?,?,?,0)"
    )
    .bind(identity).bind(id).bind(number(of: use.paper)).bind(number(of: use.act.rawValue))
    .bind(moment.milliseconds).run()
  }

  /// A signature of an older document was found: it stood for it since a moment, whatever else it stands for.
  public func keepLater(_ identity: Digest, _ use: SignatureUse, since moment: Moment) throws {
    let stored = try dossier(use.code)
    try statements(
      "INSERT OR IGNORE INTO signature_use (identity, dossier, paper, act, signed, found_later) VALUES (?,?,?,?,?,1)"
    )
    .bind(identity).bind(stored.id).bind(number(of: use.paper)).bind(number(of: use.act.rawValue))
    .bind(moment.milliseconds).run()
  }
}
