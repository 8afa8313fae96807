public import Hashing
public import WorkingTime

/// A signature or seal on a document.
public struct Signature: Hashable, Sendable {
  /// On a file or on a sheet.
  public enum Medium: Int, CaseIterable, Sendable { case digital = 1, paper = 2 }

  public let paper: String
  public let act: Act
  public let medium: Medium
  /// What was found when it was examined; nil: the office recorded it, nobody examined it.
  public internal(set) var proof: SignatureProof?
  public let signer: String
  public let role: String
  public let agency: String
  /// On whose behalf, by which recorded mandate; nil when the signer signs for himself.
  public let mandate: MandateUse?
  /// The bytes signed.
  public let digest: Digest

  public init(
    paper: String, act: Act, medium: Medium, proof: SignatureProof? = nil, signer: String, role: String,
    agency: String, mandate: MandateUse?, digest: Digest
  ) {
    self.paper = paper
    self.act = act
    self.medium = medium
    self.proof = proof
    self.signer = signer
    self.role = role
    self.agency = agency
    self.mandate = mandate
    self.digest = digest
  }
}

/// What an examination found of one signature, as a value; the record it rests on lies among the papers.
public struct SignatureProof: Hashable, Sendable {
  /// The three outcomes of ETSI EN 319 102-1: passed, not proven, failed.
  public enum Standing: Int, CaseIterable, Sendable { case valid = 1, unproven = 2, invalid = 3 }

  /// How long it can be proven (ETSI EN 319 142-1); `legacy`: no PAdES signature.
  public enum Level: Int, CaseIterable, Sendable {
    case basic = 1
    case timed = 2
    case longTerm = 3
    case archive = 4
    case legacy = 5

    /// As the standard calls it.
    public var name: String {
      switch self {
      case .basic: "B-B"
      case .timed: "B-T"
      case .longTerm: "B-LT"
      case .archive: "B-LTA"
      case .legacy: "legacy"
      }
    }
  }

  public let standing: Standing
  public let level: Level
  /// SHA-256 of the signer's certificate.
  public let certificate: Digest
  /// The moment it was judged for: that of its time stamp, else when its file came in.
  public let controlled: Moment
  /// The record of the examination, by content.
  public let evidence: Digest

  public init(
    standing: Standing, level: Level, certificate: Digest, controlled: Moment, evidence: Digest
  ) {
    self.standing = standing
    self.level = level
    self.certificate = certificate
    self.controlled = controlled
    self.evidence = evidence
  }
}

/// Somebody who did something for another, and the mandate that allowed it.
public struct Substitution: Hashable, Sendable {
  public let person: String
  public let mandate: MandateUse

  public init(person: String, mandate: MandateUse) {
    self.person = person
    self.mandate = mandate
  }
}

/// The mandate a signature rests on.
public struct MandateUse: Hashable, Sendable {
  public let principal: String
  public let capacity: String
  public let document: String

  public init(principal: String, capacity: String, document: String) {
    self.principal = principal
    self.capacity = capacity
    self.document = document
  }
}
