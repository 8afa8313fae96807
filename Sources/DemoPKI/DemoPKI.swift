import Signing
public import WorkingTime

/// Everybody who signs in the demonstration: an office's authority, its people, its seal, and who stamps time.
///
/// Worth nothing: every name says so, and every certificate carries a policy by which an office refuses it.
public struct DemoPKI: Sendable {
  /// The certificate policy of all demonstration certificates, under the number kept for examples (RFC 5612).
  public static let policy = "1.3.6.1.4.1.32473.24.1"

  public let root: DemoAuthority
  public let agencyAuthority: DemoAuthority
  public let leader: DemoHolder
  public let secondLeader: DemoHolder
  public let seal: DemoHolder
  public let timeStamping: DemoTimeStampAuthority
  /// Answers about certificates of the agency's authority.
  public let responder: DemoHolder
  /// Answers about certificates of the root.
  public let rootResponder: DemoHolder
  let setting: Setting

  /// What is handed in.
  public struct Setting: Sendable {
    public var now: Moment
    /// Bytes nobody can guess, so many.
    public var random: @Sendable (Int) -> [UInt8]
    /// Of the people and the seal.
    public var signers = DemoKey.Kind.rsa(bits: 2048)
    /// Of the authorities and of who stamps time.
    public var authorities = DemoKey.Kind.rsa(bits: 3072)
    /// How many days after `now` the certificates of the people and the seal end.
    public var signerDays: Int64 = 730
    /// The same of the authorities and of who stamps time.
    public var authorityDays: Int64 = 3652
    public var organisation = "UBND xã Thử Nghiệm"
    /// Where lists, answers and time stamps are served: this machine.
    public var address = "http://127.0.0.1:18318"

    public init(now: Moment, random: @escaping @Sendable (Int) -> [UInt8]) {
      self.now = now
      self.random = random
    }
  }

  /// Makes keys and certificates: valid since a day before `now`.
  public init(_ setting: Setting) {
    self.setting = setting
    let root = Self.makeRoot(setting)
    let authority = Self.makeAgencyAuthority(setting, root)
    let plans = Plans(setting)
    func person(_ name: DemoName) -> DemoHolder {
      authority.issue(plans.signer(name), key: DemoKey(setting.signers))
    }
    leader = person(plans.leader)
    secondLeader = person(plans.secondLeader)
    seal = person(plans.seal)
    timeStamping = DemoTimeStampAuthority(
      root.issue(plans.timeStamping, key: DemoKey(setting.authorities)), random: setting.random)
    responder = authority.issue(plans.responder("agency"), key: DemoKey(setting.signers))
    rootResponder = root.issue(plans.responder("root"), key: DemoKey(setting.signers))
    self.root = root
    agencyAuthority = authority
  }

  private static func makeRoot(_ setting: Setting) -> DemoAuthority {
    let key = DemoKey(setting.authorities)
    return DemoAuthority(
      root: Plans(setting).authority(Plans.root, depth: nil), key: key, random: setting.random)
  }

  private static func makeAgencyAuthority(_ setting: Setting, _ root: DemoAuthority) -> DemoAuthority {
    let plan = Plans(setting).authority(Plans.agency, depth: 0)
    return DemoAuthority(root.issue(plan, key: DemoKey(setting.authorities)), random: setting.random)
  }

  /// A new certificate of the agency's authority, for somebody who signs.
  public func signer(_ name: DemoName) -> DemoHolder {
    agencyAuthority.issue(Plans(setting).signer(name), key: DemoKey(setting.signers))
  }

  /// The root's certificate, DER: what a test trusts.
  public var anchor: [UInt8] { root.holder.certificate }

  /// True if a certificate carries the policy of the demonstration, or names its mark.
  public static func isDemo(_ certificate: [UInt8]) -> Bool {
    let mark = Array(DemoName("", organisation: "").mark?.utf8 ?? "".utf8)
    return certificate.holds(WriteDER.identifier(policy)) || certificate.holds(mark)
  }
}

extension DemoPKI {
  /// Lists of both authorities, in which nobody is revoked.
  public func revocationLists(at now: Moment) -> [[UInt8]] {
    [root, agencyAuthority].map { $0.revocationList(from: now, until: now.adding(days: 7)) }
  }

  /// Good answers about everybody below the root.
  public func statusAnswers(at now: Moment) -> [[UInt8]] {
    let next = now.adding(days: 1)
    return [agencyAuthority.holder, timeStamping.holder].map {
      root.statusAnswer(about: $0.certificate, responder: rootResponder, from: now, until: next)
    }
      + [leader, secondLeader, seal].map {
        agencyAuthority.statusAnswer(about: $0.certificate, responder: responder, from: now, until: next)
      }
  }
}

extension [UInt8] {
  func holds(_ part: [UInt8]) -> Bool {
    guard !part.isEmpty, part.count <= count else { return false }
    return (0...(count - part.count)).contains { self[$0...].starts(with: part) }
  }
}

extension Moment {
  func adding(days: Int64) -> Moment { Moment(milliseconds: milliseconds + days * 86_400_000) }
}
