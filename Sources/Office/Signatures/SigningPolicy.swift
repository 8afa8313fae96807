public import DossierModel
import Hashing

/// What an office asks of digital signatures, and whom it trusts. The file's own text is kept with the office.
public struct SigningPolicy: Hashable, Sendable {
  /// Where an office works for real, demonstration certificates and key files are refused.
  public enum Profile: String, CaseIterable, Sendable { case production, demo }

  /// With whose signature a document gets number and date: both are covered by it (Decree 30/2020/NĐ-CP, Article 15).
  public enum NumberOrder: String, CaseIterable, Sendable {
    /// Before the leader signs: both signatures cover them.
    case withLeader = "with_leader"
    /// In two fields that are empty when the leader signs and are filled in the revision of the seal.
    case withSeal = "with_seal"
  }

  public let name: String
  public let title: Title
  public let profile: Profile
  public let rules: SigningRules
  /// Where the agencies are, as documents say it before their date.
  public let place: String?
  /// Where single agencies have their seats, by key, where that is not the place above.
  public let seats: [String: String]
  /// Trust by certificate, never by name.
  public let anchors: [TrustedSet]
  /// Nil: no time stamps; signatures are then B-B.
  public let timeStamps: TimeStampService?
  /// Where the authorities publish whom they no longer trust; nothing else is asked of the network for an examination.
  public let revocationLists: [String]
  /// Where they answer about one certificate (OCSP, RFC 6960).
  public let statusAnswers: [String]
  /// PKCS#11 modules that may be loaded, by absolute path.
  public let modules: [String]
  /// Bytes kept free for a signature.
  public let reserved: Int
  /// Certificates of authorities below the anchors, for keys that come without them; DER. They are trusted only by what signed them.
  public let issuers: [[UInt8]]
  /// True when what the seal's revision adds to a page is a lawful issue stamp.
  public let issueStamp: Bool
  /// True when signatures of older kinds (RSA PKCS#1 v1.5, adbe.pkcs7.detached) are taken.
  public let legacy: Bool
  public let numbering: NumberOrder
  public let places: PaperPlaces
  /// True while papers from outside are judged: certificates of applicants are trusted too.
  public internal(set) var isForIncoming = false
  /// The text it was read from.
  public let text: String

  /// SHA-256 of each certificate of `issuers`, as hexadecimal digits.
  public var issuerFingerprints: [String] { issuers.map { SHA256.digest($0).hex } }
}

/// Certificates an office trusts, and for what.
public struct TrustedSet: Hashable, Sendable {
  /// What the certificates below these may do.
  public enum Use: String, CaseIterable, Sendable {
    case leader, agency, applicant
    case timeStamp = "time_stamp"
  }

  public let name: String
  public let title: Title
  public let uses: Set<Use>
  /// DER.
  public let certificates: [[UInt8]]

  /// SHA-256 of each certificate, as hexadecimal digits.
  public var fingerprints: [String] { certificates.map { SHA256.digest($0).hex } }
}

/// Where time stamps come from (RFC 3161).
public struct TimeStampService: Hashable, Sendable {
  public let url: String
  /// The policies taken; empty: any.
  public let policies: [String]
  /// Milliseconds its clock may differ from ours.
  public let skew: Int
  /// Where nothing else is said.
  static let usualSkew = 300_000
}
