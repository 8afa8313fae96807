public import DossierModel
import Signing

/// A file judged as a document that leaves an agency: leader and agency sign it (Decree 30/2020/NĐ-CP, Article 5).
extension VerificationRecord {
  /// The acts whose signatures the file needs and does not bear, as far as the names of its fields tell what it is; none where
  /// a signature is not valid, or other tools named the fields.
  public var missing: [Act] {
    guard ["fully_signed", "incomplete"].contains(verdict) else { return [] }
    let borne = signatures.compactMap { SigningLook.act(ofField: $0.field) }
    let needed = DocumentForm.main.required
    guard borne.contains(where: { needed.contains($0) || $0 == .initial }) else { return [] }
    return needed.filter { !borne.contains($0) }
  }

  /// What is wrong with who signed and when, and needs no register to be known.
  public enum Disorder: String, Hashable, Sendable, CaseIterable {
    /// Somebody signed after the agency’s seal; only another agency’s seal may follow.
    case sealNotLast = "seal-not-last"
    /// One key made the seal and the signature of a person; it may stand in two certificates.
    case sameKey = "same-key"
  }

  /// What is wrong with a document whose signatures are all valid, as far as the names of its fields tell what they are.
  public var disorder: [Disorder] {
    guard ["fully_signed", "incomplete"].contains(verdict) else { return [] }
    let signed = signatures.map { (act: SigningLook.act(ofField: $0.field), key: $0.key) }
    let persons = Set(signed.filter { $0.act == .approve || $0.act == .initial }.map(\.key))
    var found: [Disorder] = []
    if signed.drop(while: { $0.act != .issue }).contains(where: { $0.act != .issue }) {
      found.append(.sealNotLast)
    }
    if signed.contains(where: { $0.act == .issue && persons.contains($0.key) }) { found.append(.sameKey) }
    return found
  }

  /// The same with a verdict about a document: `incomplete` where all its signatures are valid, and one is
  /// missing or not as it has to be, `not_proven` where nobody can look into it since it is encrypted, `no_pdf` for a file of another kind.
  ///
  /// - Parameter bytes: of the file.
  public func asDocument(_ bytes: [UInt8]) -> VerificationRecord {
    var record = self
    if !missing.isEmpty || !disorder.isEmpty { record.verdict = "incomplete" }
    if isEncrypted { record.verdict = "not_proven" }
    // Readers take a header within the first kilobyte; such a file is a PDF, and refused.
    if signatures.isEmpty, bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) == nil {
      record.verdict = "no_pdf"
    }
    return record
  }

  /// True where nothing but its encryption was found of the file.
  public var isEncrypted: Bool {
    signatures.isEmpty && findings.map(\.code) == [FindingCode.fileEncrypted.rawValue]
  }
}

extension VerificationRecord.Signed {
  /// What the signature was made with: the key, or the certificate where the record knows no more; its own field where neither.
  fileprivate var key: String { signer.map { $0.key ?? $0.sha256 } ?? field }
}
