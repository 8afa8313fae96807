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

  /// The same with a verdict about a document: `incomplete` where all its signatures are valid and one is missing, `not_proven`
  /// where nobody can look into it since it is encrypted, `no_pdf` for a file of another kind.
  ///
  /// - Parameter bytes: of the file.
  public func asDocument(_ bytes: [UInt8]) -> VerificationRecord {
    var record = self
    if !missing.isEmpty { record.verdict = "incomplete" }
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
