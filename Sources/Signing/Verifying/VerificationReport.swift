public import Hashing
public import WorkingTime

/// What a verification came to, with all that is needed to show and to repeat it (Circular 15/2025/TT-BKHCN, Art. 6.6, 6.7).
public struct VerificationReport: Hashable, Sendable {
  /// `SignatureVerifier.version`.
  public let verifier: String
  public let policy: PolicyName
  /// SHA-256 of the whole file.
  public let file: Digest
  public let at: Moment
  public let verdict: DocumentVerdict
  /// What was found about the file, not about one signature.
  public let findings: [Finding]
  /// In the order in which they were made.
  public let signatures: [SignatureReport]
  public let timeStamps: [DocumentTimeStampReport]
  /// Every certificate, revocation list, status answer and token that was relied upon.
  public let evidence: [EvidenceItem]
}

/// The class of a whole document; only the first counts as signed.
public enum DocumentVerdict: Hashable, Sendable {
  /// Every signature holds and, where the policy names who must sign, they are the required ones in order.
  case fullySigned
  /// Every signature holds, but they are not the required ones.
  case incomplete([Shortfall])
  /// Nothing speaks against the signatures, but something needed could not be proven.
  case notProven
  case invalid
  /// No signature of a person or an agency at all.
  case unsigned
}

/// How one signature was judged (ETSI EN 319 102-1: TOTAL-PASSED, TOTAL-FAILED, INDETERMINATE).
public enum Outcome: String, Hashable, Sendable, CaseIterable {
  case valid
  case invalid
  case indeterminate

  init(_ findings: [Finding]) {
    let weights = Set(findings.map(\.code.weight))
    self = weights.contains(.refuses) ? .invalid : weights.contains(.leavesOpen) ? .indeterminate : .valid
  }
}

/// How much a signature carries with it (ETSI EN 319 142-1).
public enum SignatureLevel: String, Hashable, Sendable, CaseIterable {
  case basic = "B-B"
  case timeStamped = "B-T"
  case longTerm = "B-LT"
  case archived = "B-LTA"
  /// `adbe.pkcs7.detached`, no PAdES baseline.
  case legacy = "legacy"
}

/// The moment at which a certificate had to be valid, and where it is known from.
public struct ControlTime: Hashable, Sendable {
  /// Where the moment is known from, the best proof first.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    /// The token inside the signature.
    case timeStamp
    /// A later time stamp over the whole document.
    case documentTimeStamp
    /// The office's own record of the first receipt.
    case received
    /// No proof of an earlier moment: the moment of checking.
    case now
  }

  public let moment: Moment
  public let source: Source
}

/// One signature, judged.
public struct SignatureReport: Hashable, Sendable {
  /// Counted from 0, in the order of signing.
  public let index: Int
  /// The full name of the form field.
  public let field: String
  public let outcome: Outcome
  public let findings: [Finding]
  public let level: SignatureLevel
  /// Nil where the signature could not be read far enough.
  public let controlTime: ControlTime?
  /// `/M`, as the signer's computer claimed it.
  public let claimedTime: Moment?
  public let signer: CertificateFacts?
  /// The signer's certificate first, the anchor last.
  public let path: [PathStep]
  public let anchorSet: String?
  public let algorithm: AlgorithmFacts?
  /// The bytes are those that were signed, by the key of the certificate.
  public let intact: Bool
  public let coverage: Coverage?
  public let changesAfter: [RevisionChange]
  public let timeStamp: TimeStampFacts?
  /// The level of certification (DocMDP P), if this signature certifies.
  public let certification: Int?
  /// This signature locks every field.
  public let locksAll: Bool
  /// SHA-256 of the signature’s own value; nil where it could not be read.
  public let identity: Digest?

  public var warnings: [Finding] { findings.filter { $0.code.weight == .warns } }
}

/// Which bytes a signature stands for.
public struct Coverage: Hashable, Sendable {
  /// Counted from 0, the oldest.
  public let revision: Int
  /// Offset just after the last byte that is signed.
  public let end: Int
  public let wholeFile: Bool
}

/// What a signature was made with.
public struct AlgorithmFacts: Hashable, Sendable {
  public let scheme: SignatureScheme
  public let key: PublicKeyKind
}

/// A verified time-stamp token.
public struct TimeStampFacts: Hashable, Sendable {
  public let moment: Moment
  public let authority: CertificateFacts
  public let anchorSet: String?
  /// SHA-256 of the token's DER.
  public let token: Digest
}

/// A time stamp over a whole revision of the document.
public struct DocumentTimeStampReport: Hashable, Sendable {
  public let field: String
  public let outcome: Outcome
  public let findings: [Finding]
  public let coverage: Coverage?
  public let timeStamp: TimeStampFacts?
}

/// One certificate of a path and what is known of its revocation.
public struct PathStep: Hashable, Sendable {
  public let certificate: CertificateFacts
  public let status: RevocationStatus
}

/// Something a verdict rests on, to be stored with it.
public struct EvidenceItem: Hashable, Sendable {
  /// What the bytes are.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case certificate, revocationList, statusAnswer, timeStamp
  }

  public let kind: Kind
  public let digest: Digest
  public let der: [UInt8]
}
