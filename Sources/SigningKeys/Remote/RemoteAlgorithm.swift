import Signing

/// How a service is told to sign (CSC API v2.0.0.2 section 11.10).
struct RemoteAlgorithm: Hashable {
  let signAlgo: String
  /// Base64 of DER parameters, where the name alone does not say all.
  let parameters: String?

  static let sha256 = "2.16.840.1.101.3.4.2.1"

  /// The one of the service's algorithms that is accepted here; nil if there is none.
  ///
  /// RSA by PSS only (Circular 15/2025/TT-BKHCN, Annex I): SHA-256, MGF1 with SHA-256, salt of 32 bytes.
  init?(_ algorithm: SignatureAlgorithm, among offered: [String]) {
    let wanted =
      switch algorithm {
      case .rsaPSS: ["1.2.840.113549.1.1.10"]
      case .ecdsa: ["1.2.840.10045.4.3.2", "1.2.840.10045.2.1"]
      }
    guard let found = wanted.first(where: offered.contains) else { return nil }
    signAlgo = found
    parameters = found == wanted[0] && wanted.count == 1 ? Self.pss : nil
  }

  /// DER `RSASSA-PSS-params` (RFC 4055 section 3.1).
  private static let pss = Base64.encode(
    [0x30, 0x34, 0xA0, 0x0F] + sha256Identifier + [
      0xA1, 0x1C, 0x30, 0x1A, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86,
    ]
      + [0xF7, 0x0D, 0x01, 0x01, 0x08] + sha256Identifier + [0xA2, 0x03, 0x02, 0x01, 0x20])

  private static let sha256Identifier: [UInt8] =
    [0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00]
}
