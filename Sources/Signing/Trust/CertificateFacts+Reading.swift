extension CertificateFacts {
  /// Who a certificate names, and who issued it.
  ///
  /// - Parameter der: DER.
  public static func read(_ der: [UInt8]) throws(FindingCode) -> CertificateFacts {
    try Certificate(der).facts
  }
}

extension AnchorSet {
  /// The anchors made under one of these certificate policies (RFC 5280, 4.2.1.4).
  public func anchors(under policies: Set<String>) -> [CertificateFacts] {
    anchors.filter { !$0.extensions.policies.isDisjoint(with: policies) }.map(\.facts)
  }
}
