public import Signing

/// A certificate with its key, and the way up to the root.
public struct DemoHolder: Sendable {
  /// DER.
  public let certificate: [UInt8]
  /// The issuer first, the root last and left out.
  public let chain: [[UInt8]]
  public let key: DemoKey

  public init(certificate: [UInt8], chain: [[UInt8]], key: DemoKey) {
    self.certificate = certificate
    self.chain = chain
    self.key = key
  }

  /// The distinguished name, DER.
  public var subject: [UInt8] { CertificateParts.subject(certificate) }

  /// Who signs, and how.
  public var identity: SigningIdentity {
    SigningIdentity(certificate: certificate, chain: chain, algorithm: key.algorithm)
  }
}
