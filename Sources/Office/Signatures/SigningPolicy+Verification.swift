import Hashing
public import Signing

extension SigningPolicy {
  /// What is asked of a signature, for the verifier. Who signs for whom is decided by the directory, not here.
  public func verification() throws -> VerificationPolicy {
    var policy = VerificationPolicy(
      name: PolicyName(id: name, version: version),
      signers: try sets { $0 == .leader || $0 == .agency || $0 == .applicant && isForIncoming },
      timeStamps: try sets { $0 == .timeStamp })
    policy.acceptsLegacyAlgorithm = legacy
    policy.acceptsLegacyProfile = legacy
    policy.acceptsIssueStamp = issueStamp
    if profile == .production { policy.refusedPolicies = Self.demonstration }
    return policy
  }

  /// The demonstration anchors an office that works for real would trust, by set and name. What is no certificate is told
  /// where it is to be trusted.
  func demonstrationAnchors() -> [String] {
    guard profile == .production else { return [] }
    return anchors.flatMap { set in
      set.certificates.compactMap { certificate in
        do {
          let found = try AnchorSet(name: set.name, certificates: [certificate]).anchors(
            under: Self.demonstration)
          return found.first.map { "\(set.name): \($0.subject.commonName ?? $0.fingerprint.hex)" }
        } catch { return nil }
      }
    }
  }

  /// A policy is known by the beginning of its text’s digest.
  var version: String { String(SHA256.digest(Array(text.utf8)).hex.prefix(16)) }

  /// The same, asked of papers that come in.
  public var forIncoming: SigningPolicy {
    var policy = self
    policy.isForIncoming = true
    return policy
  }

  private func sets(_ isMeant: (TrustedSet.Use) -> Bool) throws -> [AnchorSet] {
    try anchors.filter { $0.uses.contains(where: isMeant) }.map {
      try AnchorSet(name: $0.name, certificates: $0.certificates)
    }
  }

  /// Certificate policies of demonstrations, which no office that works for real trusts.
  private static let demonstration: Set<String> = ["1.3.6.1.4.1.32473.24.1"]
}
