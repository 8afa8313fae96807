public import Signing

/// The certificate that would sign is not trusted, not valid now, or revoked; nothing was signed, no number given.
public struct CertificateRefused: Error, Hashable {
  public let codes: [FindingCode]
  /// Where no path leads to an anchor: the name of the authority at which it ends.
  public var issuer: String?
}
