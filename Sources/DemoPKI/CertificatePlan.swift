import Signing
public import WorkingTime

/// What a certificate is to say, beside who issues it (RFC 5280). Everything may be changed, also to what is wrong.
public struct CertificatePlan: Hashable, Sendable {
  /// Bits of keyUsage as RFC 5280 numbers them.
  public enum Usage: Int, Hashable, Sendable {
    case digitalSignature = 0
    case nonRepudiation = 1
    case keyEncipherment = 2
    case certificateSigning = 5
    case listSigning = 6
  }

  /// Extended usages.
  public enum Purpose: String, Hashable, Sendable {
    case timeStamping = "1.3.6.1.5.5.7.3.8"
    case statusSigning = "1.3.6.1.5.5.7.3.9"
    case serverAuthentication = "1.3.6.1.5.5.7.3.1"
    case emailProtection = "1.3.6.1.5.5.7.3.4"
    /// RFC 9336.
    case documentSigning = "1.3.6.1.5.5.7.3.36"
    case any = "2.5.29.37.0"
  }

  public var name: DemoName
  public var notBefore: Moment
  public var notAfter: Moment
  public var isAuthority = false
  public var pathLength: UInt64?
  public var usage: Set<Usage> = [.digitalSignature, .nonRepudiation]
  public var purposes: [Purpose] = []
  public var arePurposesCritical = true
  public var policies = [DemoPKI.policy]
  /// Where the list of revoked certificates lies.
  public var listAddress: String?
  /// Where status answers are given.
  public var statusAddress: String?
  /// A responder that is not asked about itself (RFC 6960, 4.2.2.2.1).
  public var needsNoCheck = false
  /// Further extensions, DER, as they stand in a certificate.
  public var further: [[UInt8]] = []

  public init(_ name: DemoName, from notBefore: Moment, until notAfter: Moment) {
    self.name = name
    self.notBefore = notBefore
    self.notAfter = notAfter
  }

  /// The extensions, DER, tagged as they stand in a certificate.
  func extensions(subjectKey: [UInt8], issuerKey: [UInt8]) -> [UInt8] {
    var all = [
      Self.item("2.5.29.19", isCritical: true, constraints),
      Self.item("2.5.29.15", isCritical: true, WriteDER.namedBits(Set(usage.map(\.rawValue)))),
      Self.item("2.5.29.14", WriteDER.octets(subjectKey)),
      Self.item("2.5.29.35", WriteDER.sequence(WriteDER.implicit(0, WriteDER.octets(issuerKey)))),
    ]
    if !policies.isEmpty {
      let each = policies.map { WriteDER.sequence(WriteDER.identifier($0)) }
      all.append(Self.item("2.5.29.32", WriteDER.sequence(each)))
    }
    if !purposes.isEmpty {
      let each = purposes.map { WriteDER.identifier($0.rawValue) }
      all.append(Self.item("2.5.29.37", isCritical: arePurposesCritical, WriteDER.sequence(each)))
    }
    if let listAddress {
      let place = WriteDER.explicit(0, WriteDER.explicit(0, Self.address(listAddress)))
      all.append(Self.item("2.5.29.31", WriteDER.sequence(WriteDER.sequence(place))))
    }
    if let statusAddress {
      let access = WriteDER.sequence(
        WriteDER.identifier("1.3.6.1.5.5.7.48.1"), Self.address(statusAddress))
      all.append(Self.item("1.3.6.1.5.5.7.1.1", WriteDER.sequence(access)))
    }
    if needsNoCheck { all.append(Self.item("1.3.6.1.5.5.7.48.1.5", WriteDER.null)) }
    return WriteDER.explicit(3, WriteDER.sequence(all + further))
  }

  private var constraints: [UInt8] {
    WriteDER.sequence(
      (isAuthority ? [WriteDER.boolean(true)] : []) + (pathLength.map { [WriteDER.integer($0)] } ?? []))
  }

  /// GeneralName of kind uniformResourceIdentifier.
  private static func address(_ text: String) -> [UInt8] { WriteDER.implicit(6, WriteDER.ascii(text)) }

  static func item(_ name: String, isCritical: Bool = false, _ value: [UInt8]) -> [UInt8] {
    WriteDER.sequence(
      [WriteDER.identifier(name)] + (isCritical ? [WriteDER.boolean(true)] : []) + [WriteDER.octets(value)])
  }
}
