/// What an office asks of a signature: anchors, algorithms, what may change after signing, and who must have signed.
public struct VerificationPolicy: Sendable {
  /// Stored with every report, so that a verdict can be repeated.
  public var name: PolicyName
  /// Tried in this order; the first set that yields a path is the one told.
  public var signers: [AnchorSet]
  public var timeStamps: [AnchorSet]
  /// RSASSA-PKCS1-v1_5 is accepted for checking, with a warning (Circular 15/2025/TT-BKHCN, Annex I asks for PSS).
  public var acceptsLegacyAlgorithm = true
  /// `adbe.pkcs7.detached` is accepted for checking, with a warning.
  public var acceptsLegacyProfile = true
  /// Text or pictures put onto a page inside a revision a later signature covers: number and date stamped at issue.
  public var acceptsIssueStamp = false
  /// Object identifiers of certificate policies that are refused, such as those of a demonstration.
  public var refusedPolicies: Set<String> = []
  public var revocation = RevocationPolicy()
  public var required: RequiredSignatures?

  public init(name: PolicyName, signers: [AnchorSet], timeStamps: [AnchorSet]) {
    self.name = name
    self.signers = signers
    self.timeStamps = timeStamps
  }
}

/// The name and version of a policy.
public struct PolicyName: Hashable, Sendable {
  public let id: String
  public let version: String

  public init(id: String, version: String) {
    self.id = id
    self.version = version
  }
}
