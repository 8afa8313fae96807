import CCrypto

/// Puts issuers in order: the certificates that lead away from a leaf, nearest first.
enum CertificateChain {
  private static let limit = 10

  /// - Parameter others: certificates in any order; strangers and the leaf itself are left out.
  static func from(_ leaf: ParsedCertificate, among others: [ParsedCertificate]) -> [[UInt8]] {
    defer { ERR_clear_error() }
    var path: [ParsedCertificate] = []
    var at = leaf
    while path.count < limit, !at.isIssued(by: at), let issuer = others.first(where: { at.isIssued(by: $0) }),
      !path.contains(where: { $0.der == issuer.der })
    {
      path.append(issuer)
      at = issuer
    }
    return path.map(\.der)
  }
}
