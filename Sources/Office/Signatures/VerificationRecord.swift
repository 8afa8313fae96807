import DossierModel
import Foundation
import Hashing
import WorkingTime

/// A verification as it is stored and handed between processes: all that was found and all it rests on, as JSON
/// (Circular 15/2025/TT-BKHCN, Articles 5.10 and 6.6). Moments are ISO 8601.
public struct VerificationRecord: Codable, Hashable, Sendable {
  public let format: Int
  public let verifier: String
  public let policy: String
  public let policyVersion: String
  /// SHA-256.
  public let file: String
  public let at: String
  /// `fully_signed`, `incomplete`, `not_proven`, `invalid`, `unsigned`; of a document also `no_pdf`.
  public internal(set) var verdict: String
  public let findings: [Found]
  public let signatures: [Signed]
  public let timeStamps: [Stamped]
  public let evidence: [Item]

  /// One thing that was found.
  public struct Found: Codable, Hashable, Sendable {
    public let code: String
    /// `file`, `offset 17`, `entry 5, offset 17`, `object 3`, `revision 1` or `certificate …`.
    public let place: String
    /// `refuses`, `leaves_open`, `warns`.
    public let weight: String
  }

  /// Whom a certificate names.
  public struct Holder: Codable, Hashable, Sendable {
    public let name: String?
    public let title: String?
    public let organisation: String?
    /// Every attribute, as `type=text`.
    public let subject: [String]
    public let issuer: [String]
    public let issuerName: String?
    public let serial: String
    public let validFrom: String
    public let validUntil: String
    public let sha256: String
    /// SHA-256 of the public key, however it is written; records from before have none.
    public let key: String?
  }

  /// One signature, judged.
  public struct Signed: Codable, Hashable, Sendable {
    public let field: String
    /// `valid`, `indeterminate`, `invalid`.
    public let outcome: String
    public let findings: [Found]
    public let level: String
    public let intact: Bool
    public let claimed: String?
    /// The control time, and where it is known from.
    public let controlled: String?
    public let controlledBy: String?
    /// The control time in milliseconds since 1970, exact.
    public let controlMilliseconds: Int64?
    public let signer: Holder?
    public let path: [Step]
    public let anchors: String?
    public let algorithm: String?
    public let revision: Int?
    public let wholeFile: Bool
    /// What later revisions changed.
    public let changesAfter: [Changed]
    public let timeStamp: String?
    public let timeStampAuthority: Holder?
    /// SHA-256 of the signature’s own value; records from before have none.
    public let identity: String?
  }

  /// One certificate of the way to the anchor.
  public struct Step: Codable, Hashable, Sendable {
    public let certificate: String
    /// `anchor`, `good`, `revoked`, `revoked_later`, `unknown`.
    public let revocation: String
    public let since: String?
  }

  /// Something a later revision changed.
  public struct Changed: Codable, Hashable, Sendable {
    public let revision: Int
    /// `signature`, `document_time_stamp`, `filled`, `validation_data`, `metadata`, `information`, `extensions`,
    /// `issue_stamp`, `unexplained`.
    public let kind: String
    /// A field’s name, a page, or a code.
    public let detail: String?
  }

  /// A time stamp over the document.
  public struct Stamped: Codable, Hashable, Sendable {
    public let field: String
    public let outcome: String
    public let findings: [Found]
    public let moment: String?
  }

  /// Something the verdict rests on.
  public struct Item: Codable, Hashable, Sendable {
    public let kind: String
    public let sha256: String
    /// Base64.
    public let der: String
  }

  /// As it is stored: the same record gives the same bytes.
  public func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }

  /// Reads what ``encoded()`` wrote.
  public static func read(_ bytes: [UInt8]) throws -> VerificationRecord {
    try JSONDecoder().decode(VerificationRecord.self, from: Data(bytes))
  }

  /// What a decision about the file rests on; nil where a signature names no certificate.
  public func examination() throws -> Examination {
    let bytes = try encoded()
    let evidence = SHA256.digest(bytes)
    let received = signatures.compactMap(\.controlMilliseconds).max() ?? 0
    return Examination(
      signatures: signatures.map { $0.finding(evidence, else: Moment(milliseconds: received)) },
      record: bytes,
      faults: findings.filter { $0.weight == "refuses" }.map(\.code))
  }
}

extension VerificationRecord.Signed {
  fileprivate func finding(_ evidence: Digest, else moment: Moment) -> SignatureFinding {
    let standing: SignatureProof.Standing =
      switch outcome {
      case "valid": .valid
      case "indeterminate": .unproven
      default: .invalid
      }
    let levels = Dictionary(uniqueKeysWithValues: SignatureProof.Level.allCases.map { ($0.name, $0) })
    return SignatureFinding(
      proof: SignatureProof(
        standing: standing, level: levels[level] ?? .legacy,
        certificate: signer.flatMap { Digest(hex: $0.sha256) } ?? .zero,
        controlled: controlMilliseconds.map(Moment.init(milliseconds:)) ?? moment, evidence: evidence),
      codes: findings.filter { $0.weight != "warns" }.map(\.code),
      identity: identity.flatMap { Digest(hex: $0) })
  }
}
