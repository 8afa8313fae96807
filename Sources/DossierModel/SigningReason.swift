public import Hashing

/// Why a digital signature or a number is not taken. Facts only; the words are in `SigningReason+Words.swift`.
public enum SigningReason: Hashable, Sendable {
  /// The action puts no signature on anything.
  case signsNothing
  /// The document has a number that waits for its signature.
  case numbered(DocumentNumber)
  case notNumbered(paper: String)
  /// The file bears no signature that could be examined.
  case notSigned
  /// The signature counts already, or never will.
  case settled
  /// An examination called a signature of the file invalid, for these causes.
  case invalid(codes: [String])
  /// It could not be proven, for these causes.
  case unproven(codes: [String])
  /// No person or agency of the office is known by the certificate.
  case unknownCertificate(Digest)
  /// The certificate is somebody else's; needed is this owner's.
  case foreignCertificate(Digest, owner: CertificateOwner, needed: CertificateOwner)
  /// The file is not the document with a signature added to its very bytes.
  case otherDocument(paper: String)
}

extension SigningReason {
  /// What programs know it by; never changed.
  var name: String {
    switch self {
    case .signsNothing: "signs_nothing"
    case .numbered: "number_waits_for_signature"
    case .notNumbered: "no_number_waits"
    case .notSigned: "not_signed"
    case .settled: "signature_settled"
    case .invalid: "signature_invalid"
    case .unproven: "signature_not_proven"
    case .unknownCertificate: "unknown_certificate"
    case .foreignCertificate: "foreign_certificate"
    case .otherDocument: "other_document"
    }
  }

  var values: [String: PlainValue] {
    switch self {
    case .signsNothing, .notSigned, .settled: [:]
    case .numbered(let number): ["found": .text(number.text)]
    case .notNumbered(let paper), .otherDocument(let paper): ["needed": .text(paper)]
    case .invalid(let codes), .unproven(let codes): ["found": .list(codes)]
    case .unknownCertificate(let certificate): ["found": .text(certificate.hex)]
    case .foreignCertificate(let certificate, let owner, let needed):
      ["found": .text(certificate.hex), "owner": .text(owner.key), "needed": .text(needed.key)]
    }
  }
}
