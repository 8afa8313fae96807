import WorkingTime

/// For what a certificate at the beginning of a path is used.
enum CertificateUse: Hashable, Sendable {
  case signature
  case timeStamp
  case statusAnswer
}

/// Our own rules for a path, beside those of libcrypto (RFC 5280, 6.1; Circular 15/2025/TT-BKHCN, Annex I).
struct PathRules {
  let use: CertificateUse
  let refusedPolicies: Set<String>

  /// Everything that speaks against the path, except time and revocation.
  func check(_ path: [Certificate]) -> [Finding] {
    guard path.count >= 2 else {
      return path.map { Finding(.certificateIsAnchor, .certificate($0.fingerprint)) }
    }
    var findings = leafFindings(path[0])
    for (below, certificate) in path.dropFirst().enumerated() {
      let intermediates = path[1..<(below + 1)].count { !$0.isSelfIssued }
      findings += authorityFindings(
        certificate, intermediatesBelow: intermediates, isAnchor: below == path.count - 2)
    }
    for (place, certificate) in path.enumerated() {
      let isAnchor = place == path.count - 1
      findings += codes(strengthOf: certificate, isAnchor).map {
        Finding($0, .certificate(certificate.fingerprint))
      }
    }
    return findings
  }

  private func codes(strengthOf certificate: Certificate, _ isAnchor: Bool) -> [FindingCode] {
    var codes: [FindingCode] = []
    if let weakness = certificate.key.weakness { codes.append(weakness) }
    // An anchor is trusted for its bytes, not for its signature over itself.
    if !isAnchor, case .refused(let code) = certificate.scheme { codes.append(code) }
    if !certificate.extensions.unknownCritical.isEmpty { codes.append(.criticalExtensionUnknown) }
    if !certificate.extensions.policies.isDisjoint(with: refusedPolicies) {
      codes.append(.certificatePolicyRefused)
    }
    return codes
  }

  private func authorityFindings(
    _ certificate: Certificate, intermediatesBelow: Int, isAnchor: Bool
  ) -> [Finding] {
    let extensions = certificate.extensions
    var codes: [FindingCode] = []
    // Old roots of version 1 have no extensions; an anchor is an authority because it is an anchor.
    let isOldRoot = isAnchor && certificate.version == 0
    if extensions.isAuthority != true, !isOldRoot { codes.append(.notAuthority) }
    if let limit = extensions.pathLength, intermediatesBelow > limit { codes.append(.pathTooLong) }
    let mayLackUsage = isAnchor && extensions.keyUsage == nil
    if extensions.keyUsage?.contains(CertificateExtensions.keyCertSign) != true, !mayLackUsage {
      codes.append(.keyUsageWrong)
    }
    if !isAnchor, !mayIssue(extensions) { codes.append(.extendedKeyUsageWrong) }
    return codes.map { Finding($0, .certificate(certificate.fingerprint)) }
  }

  /// An authority that names purposes issues for these alone, as browsers and mail programs take it; most name none.
  private func mayIssue(_ authority: CertificateExtensions) -> Bool {
    guard let purposes = authority.extendedKeyUsage else { return true }
    return switch use {
    case .signature: !purposes.isDisjoint(with: Self.documentUsages)
    case .timeStamp: !purposes.isDisjoint(with: [Self.timeStamping, Self.anyUsage])
    case .statusAnswer: true
    }
  }

  private func leafFindings(_ leaf: Certificate) -> [Finding] {
    let extensions = leaf.extensions
    var codes: [FindingCode] = []
    if leaf.version != 2 { codes.append(.certificateMalformed) }
    // What may issue certificates is no person's and no agency's.
    let mayIssue = extensions.keyUsage?.contains(CertificateExtensions.keyCertSign) == true
    if extensions.isAuthority == true || mayIssue && use == .signature { codes.append(.keyUsageWrong) }
    let signing: Set = [CertificateExtensions.digitalSignature, CertificateExtensions.nonRepudiation]
    let usage = extensions.keyUsage
    // A time-stamping or status certificate is bound by its extended usage already.
    if usage.map({ $0.isDisjoint(with: signing) }) ?? (use == .signature) { codes.append(.keyUsageWrong) }
    if !isExtendedUsageRight(extensions) { codes.append(.extendedKeyUsageWrong) }
    return codes.map { Finding($0, .certificate(leaf.fingerprint)) }
  }

  private func isExtendedUsageRight(_ extensions: CertificateExtensions) -> Bool {
    switch use {
    case .signature:
      extensions.extendedKeyUsage.map { !$0.isDisjoint(with: Self.documentUsages) } ?? true
    case .timeStamp:
      // RFC 3161, 2.3: this one usage, critical.
      extensions.extendedKeyUsage == [Self.timeStamping] && extensions.isExtendedKeyUsageCritical
    case .statusAnswer: extensions.extendedKeyUsage?.contains("1.3.6.1.5.5.7.3.9") ?? false
    }
  }

  private static let timeStamping = "1.3.6.1.5.5.7.3.8"
  private static let anyUsage = "2.5.29.37.0"

  /// Client authentication, e-mail protection, any, document signing (RFC 9336, Microsoft, Adobe).
  private static let documentUsages: Set<String> = [
    "1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.4", anyUsage, "1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.311.10.3.12",
    "1.2.840.113583.1.1.5",
  ]
}
