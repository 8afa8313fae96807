public import Hashing
public import WorkingTime

/// What is known about a certificate's revocation at the control time.
public enum RevocationStatus: Hashable, Sendable {
  /// Trusted for its bytes; anchors are withdrawn by taking them out of the set.
  case anchor
  /// Not revoked at the control time, by the evidence of this digest, made at this moment.
  case good(evidence: Digest, updated: Moment)
  /// Not revoked at the control time, but later.
  case goodThen(evidence: Digest, revokedSince: Moment, reason: RevocationReason)
  case revoked(evidence: Digest, since: Moment, reason: RevocationReason)
  /// No fresh evidence of the issuer.
  case unknown
}

/// Why a certificate was revoked (RFC 5280, 5.3.1).
public enum RevocationReason: Int, Hashable, Sendable, CaseIterable {
  case unspecified = 0
  case keyCompromise = 1
  case authorityCompromise = 2
  case affiliationChanged = 3
  case superseded = 4
  case cessationOfOperation = 5
  case certificateHold = 6
  case removeFromList = 8
  case privilegeWithdrawn = 9
  case attributeAuthorityCompromise = 10

  init(_ content: ArraySlice<UInt8>) {
    self =
      content.count == 1 ? content.first.flatMap { Self(rawValue: Int($0)) } ?? .unspecified : .unspecified
  }

  /// Signatures made before the revocation may be forged too.
  var isCompromise: Bool {
    switch self {
    case .keyCompromise, .authorityCompromise, .attributeAuthorityCompromise: true
    case .unspecified, .affiliationChanged, .superseded, .cessationOfOperation, .certificateHold,
      .removeFromList, .privilegeWithdrawn:
      false
    }
  }

  /// The key may be in other hands without anybody saying so, or without anybody knowing yet.
  var mayBeCompromise: Bool { isCompromise || self == .unspecified || self == .certificateHold }

  /// How much it speaks against what was signed before: of two reasons the graver counts.
  private var gravity: Int {
    if isCompromise { return 4 }
    switch self {
    case .removeFromList: return 0
    case .certificateHold: return 1
    case .unspecified: return 3
    case .keyCompromise, .authorityCompromise, .affiliationChanged, .superseded, .cessationOfOperation,
      .privilegeWithdrawn, .attributeAuthorityCompromise:
      return 2
    }
  }

  func graver(_ other: RevocationReason) -> RevocationReason { gravity < other.gravity ? other : self }
}

/// How old evidence of revocation may be.
public struct RevocationPolicy: Hashable, Sendable {
  /// Milliseconds a list or answer stays fresh after its nextUpdate.
  public var grace: Int64 = 0
  /// Milliseconds an answer without nextUpdate stays fresh.
  public var freshWithoutNext: Int64 = 3_600_000
  /// Milliseconds a clock elsewhere may be ahead of ours.
  public var skew: Int64 = 300_000

  public init() {}
}
