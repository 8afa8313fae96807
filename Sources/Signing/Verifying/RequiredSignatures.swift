public import Hashing
public import WorkingTime

/// Who must have signed, in which order (Decree 30/2020/NĐ-CP Art. 5, 32: the leader first, the agency's seal last).
public struct RequiredSignatures: Hashable, Sendable {
  /// Such as `[.leader, .agency]`; a certified copy needs `[.agency]`.
  public var order: [SignerRole]
  /// The agency that issues; the seal must be its own.
  public var organisation: String
  public var register: [SignerEntry]
  /// Every signature carries a proven time.
  public var needsTimeStamps: Bool

  public init(
    order: [SignerRole], organisation: String, register: [SignerEntry], needsTimeStamps: Bool = false
  ) {
    self.order = order
    self.organisation = organisation
    self.register = register
    self.needsTimeStamps = needsTimeStamps
  }
}

/// In what quality somebody signs.
public enum SignerRole: String, Hashable, Sendable, CaseIterable {
  case leader
  case agency
}

/// A certificate whose holder may sign for an organisation, from one moment until another.
public struct SignerEntry: Hashable, Sendable {
  /// SHA-256 of the certificate's DER.
  public let certificate: Digest
  public let role: SignerRole
  public let organisation: String
  public let from: Moment?
  /// The first moment at which he may no longer.
  public let until: Moment?

  public init(
    certificate: Digest, role: SignerRole, organisation: String, from: Moment? = nil, until: Moment? = nil
  ) {
    self.certificate = certificate
    self.role = role
    self.organisation = organisation
    self.from = from
    self.until = until
  }

  func holds(at moment: Moment) -> Bool {
    (from.map { $0 <= moment } ?? true) && (until.map { moment < $0 } ?? true)
  }
}

/// Why valid signatures are not yet the required ones.
public enum Shortfall: Hashable, Sendable {
  case missing(SignerRole)
  /// Nobody in the register holds this certificate; counted from 0.
  case unknownSigner(signature: Int)
  case notInOffice(signature: Int)
  case otherOrganisation(signature: Int)
  /// Somebody else's turn, or one signature too many.
  case outOfOrder(signature: Int)
  /// One key cannot stand for two.
  case sameKey(signature: Int)
  case withoutTimeStamp(signature: Int)
}
