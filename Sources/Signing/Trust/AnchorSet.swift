public import Hashing

/// Certificates an office trusts for one purpose, under one name: official duty, public, recognised foreign.
///
/// An anchor is known by the SHA-256 of its DER, never by its name: a forged root may carry the same name.
public struct AnchorSet: Hashable, Sendable {
  /// Such as `official`, `public`, `foreign`: data of the office, told in reports.
  public let name: String
  let anchors: [Certificate]

  /// Reads the anchors.
  ///
  /// - Parameters:
  ///   - certificates: DER.
  ///   - fingerprints: where given, exactly these must be the certificates.
  /// - Throws: `.certificateMalformed` for what is no certificate, `.pathWrong` where a fingerprint has no certificate
  ///   or a certificate no fingerprint.
  public init(name: String, certificates: [[UInt8]], fingerprints: Set<Digest>? = nil) throws(FindingCode) {
    self.name = name
    var read: [Certificate] = []
    for der in certificates { read.append(try Certificate(der)) }
    if let fingerprints, Set(read.map(\.fingerprint)) != fingerprints { throw .pathWrong }
    anchors = read
  }

  /// What is trusted.
  public var fingerprints: Set<Digest> { Set(anchors.map(\.fingerprint)) }
}
