public import Hashing

/// Whose signature a certificate makes.
public enum CertificateOwner: Hashable, Sendable {
  case person(String)
  case agency(String)

  /// The person's or agency's key.
  public var key: String {
    switch self {
    case .person(let key), .agency(let key): key
    }
  }
}

/// An authority record: for this time the certificate is that of a person or an agency (Decree 23/2025/NĐ-CP, Article 13).
public struct CertificateRecord: Hashable, Sendable {
  public let owner: CertificateOwner
  /// SHA-256 of the certificate as DER.
  public let fingerprint: Digest
  public let validity: Validity

  public init(owner: CertificateOwner, fingerprint: Digest, validity: Validity) {
    self.owner = owner
    self.fingerprint = fingerprint
    self.validity = validity
  }
}
