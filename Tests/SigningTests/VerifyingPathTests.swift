import DemoPKI
import Hashing
import Signing
import Testing
import WorkingTime

/// What authorities between a signer and the anchor may issue, and under which policies.
struct VerifyingPathTests {
  private static let keys = MakingDemo.curve
  private var pki: DemoPKI { Self.keys.pki }
  private let forge = Forge(keys: keys)
  private let office = VerifyingOffice(keys: keys)

  private static func moment(_ days: Int64) -> Moment {
    Moment(milliseconds: MakingDemo.now.milliseconds + days * 86_400_000)
  }

  private static func plan(_ name: String) -> CertificatePlan {
    CertificatePlan(DemoName(name, organisation: "Mot Cua"), from: moment(-1), until: moment(300))
  }

  private func authority(_ change: (inout CertificatePlan) -> Void) -> DemoAuthority {
    var plan = Self.plan("Cơ quan chứng thực khác")
    plan.isAuthority = true
    plan.usage = [.certificateSigning, .listSigning]
    change(&plan)
    return DemoAuthority(pki.root.issue(plan, key: DemoKey(.p256))) { count in
      (0..<count).map { _ in UInt8.random(in: 0...255) }
    }
  }

  /// What a signature made below another authority comes to, where nobody asks who had to sign.
  private func report(
    below authority: DemoAuthority, _ change: (inout CertificatePlan) -> Void = { _ in },
    stampedBy stamping: DemoTimeStampAuthority? = nil
  ) throws -> VerificationReport {
    var plan = Self.plan("Người ký")
    change(&plan)
    let bytes = try forge.sign(
      MakingBase.plain, .approval, field: "ChuKyLanhDao",
      by: stamping == nil ? authority.issue(plan, key: DemoKey(.p256)) : pki.leader,
      message: { message in
        guard let stamping else { return }
        message.unsigned = { signature in
          [ForgedMessage.tokenAttribute(stamping.token(over: SHA256.digest(signature), now: Forge.now))]
        }
      })
    var evidence = office.evidence
    evidence.revocationLists.append(authority.revocationList(from: Self.moment(0), until: Self.moment(7)))
    return office.check(bytes, evidence: evidence) { $0.required = nil }
  }

  /// policyConstraints: from here on a policy of the path is asked for (RFC 5280, 4.2.1.11).
  private static let explicit = WriteDER.sequence(
    WriteDER.identifier("2.5.29.36"), WriteDER.boolean(true),
    WriteDER.octets(WriteDER.sequence(WriteDER.implicit(0, WriteDER.integer(0)))))

  @Test(
    arguments: [
      ([], []), (["1.2.3.4"], ["1.2.3.5"]), (["1.2.3.4"], []), ([], ["1.2.3.4"]),
    ] as [([String], [String])])
  func `an authority that demands a policy gets one`(_ above: [String], _ below: [String]) throws {
    let strict = authority { ($0.policies, $0.further) = (above, [Self.explicit]) }
    let found = try report(below: strict) { $0.policies = below }
    #expect(
      found.verdict == .invalid && found.codes.contains(.certificatePolicyMissing), "\(found.summary)")
  }

  @Test(
    arguments: [
      (["1.2.3.4"], ["1.2.3.4"], true), (["2.5.29.32.0"], ["1.2.3.4"], true),
      (["1.2.3.4"], ["1.2.3.5"], false),
      ([], [], false), ([], ["1.2.3.4"], false),
    ] as [([String], [String], Bool)])
  func `a policy that is there, or that nobody demands, does no harm`(
    _ above: [String], _ below: [String], _ isDemanded: Bool
  ) throws {
    let usual = authority { ($0.policies, $0.further) = (above, isDemanded ? [Self.explicit] : []) }
    let found = try report(below: usual) { $0.policies = below }
    #expect(found.verdict == .fullySigned, "\(found.summary)")
  }

  @Test(arguments: [.serverAuthentication, .statusSigning, .timeStamping] as [CertificatePlan.Purpose])
  func `an authority for other purposes issues no signers`(_ purpose: CertificatePlan.Purpose) throws {
    let found = try report(below: authority { $0.purposes = [purpose] })
    #expect(found.verdict == .invalid && found.codes.contains(.extendedKeyUsageWrong), "\(found.summary)")
  }

  @Test(
    arguments: [
      [], [.any], [.emailProtection], [.serverAuthentication, .documentSigning], [.timeStamping, .any],
    ] as [[CertificatePlan.Purpose]])
  func `an authority for signers or for all does, and one that says nothing`(
    _ purposes: [CertificatePlan.Purpose]
  ) throws {
    let found = try report(below: authority { $0.purposes = purposes })
    #expect(found.verdict == .fullySigned, "\(found.summary)")
  }

  @Test(
    arguments: [
      ([.serverAuthentication], false), ([.emailProtection], false), ([], true), ([.timeStamping], true),
      ([.any], true),
    ] as [([CertificatePlan.Purpose], Bool)])
  func `who stamps time is issued by an authority for that`(
    _ purposes: [CertificatePlan.Purpose], _ holds: Bool
  ) throws {
    let above = authority { $0.purposes = purposes }
    var plan = Self.plan("Dấu thời gian khác")
    plan.purposes = [.timeStamping]
    let stamping = DemoTimeStampAuthority(above.issue(plan, key: DemoKey(.p256))) { count in
      (0..<count).map { _ in UInt8.random(in: 0...255) }
    }
    let found = try report(below: above, stampedBy: stamping)
    #expect(found.verdict == (holds ? .fullySigned : .notProven), "\(found.summary)")
    #expect(found.codes.contains(.timeStampNotTrusted) != holds)
  }

  @Test func `a certificate that may issue others is no signer's`() throws {
    let found = try report(below: authority { _ in }) { $0.usage.insert(.certificateSigning) }
    #expect(found.verdict == .invalid && found.codes.contains(.keyUsageWrong), "\(found.summary)")
  }
}
