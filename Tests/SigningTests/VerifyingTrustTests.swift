import DemoPKI
import Hashing
import PDFModel
import Signing
import Testing
import WorkingTime

/// What revocation, time and policy make of right signatures.
struct VerifyingTrustTests {
  private static let keys = MakingDemo.curve
  private static let twice = AttackBench(keys: keys).twice
  private var pki: DemoPKI { Self.keys.pki }
  private let office = VerifyingOffice(keys: keys)

  private func moment(_ minutes: Int64) -> Moment {
    Moment(milliseconds: MakingDemo.now.milliseconds + minutes * 60_000)
  }

  /// Lists made so many minutes after signing, in which the leader is revoked since.
  private func lists(revoked since: Int64, _ reason: DemoRevocation.Reason, made: Int64 = 30) -> Evidence {
    let gone = pki.revocation(of: pki.leader, since: moment(since), reason: reason)
    let until = moment(made + 10_000)
    return Evidence(revocationLists: [
      pki.root.revocationList(from: moment(made), until: until),
      pki.agencyAuthority.revocationList([gone], from: moment(made), until: until),
    ])
  }

  @Test func `revoked before the time stamp is invalid`() {
    let report = office.check(Self.twice, evidence: lists(revoked: -60, .affiliationChanged))
    #expect(report.verdict == .invalid && report.codes.contains(.revoked), "\(report.summary)")
  }

  @Test func `revoked after the time stamp holds and is told`() {
    let report = office.check(Self.twice, evidence: lists(revoked: 10, .affiliationChanged))
    #expect(report.verdict == .fullySigned, "\(report.summary)")
    #expect(report.signatures[0].warnings.map(\.code) == [.revokedLater], "\(report.summary)")
  }

  @Test func `a key stolen after the time stamp is a graver warning`() {
    let report = office.check(Self.twice, evidence: lists(revoked: 10, .keyCompromise))
    #expect(report.signatures[0].warnings.map(\.code) == [.revokedLaterForCompromise], "\(report.summary)")
  }

  @Test func `a key feared stolen before the time stamp proves nothing, whenever it was revoked`() {
    var gone = pki.revocation(of: pki.leader, since: moment(10), reason: .keyCompromise)
    gone.invalidSince = moment(-60)
    let until = moment(10_000)
    let root = pki.root.revocationList(from: moment(30), until: until)
    let lists = [root, pki.agencyAuthority.revocationList([gone], from: moment(30), until: until)]
    let listed = office.check(Self.twice, evidence: Evidence(revocationLists: lists))
    #expect(listed.verdict == .invalid && listed.codes.contains(.revoked), "\(listed.summary)")
    let answer = pki.agencyAuthority.statusAnswer(
      about: pki.leader.certificate, revocation: gone, responder: pki.responder, from: moment(30),
      until: until)
    var evidence = office.evidence
    evidence.statusAnswers = [answer]
    #expect(office.check(Self.twice, evidence: evidence).codes.contains(.revoked))
  }

  @Test func `a time stamp whose authority may be revoked is told as that, not as one nobody trusts`() {
    let report = office.check(Self.twice, evidence: Evidence())
    #expect(report.codes.contains(.timeStampRevocationUnknown), "\(report.summary)")
    #expect(!report.codes.contains(.timeStampNotTrusted))
  }

  @Test func `a list is told from what is none`() {
    #expect(office.evidence.revocationLists.allSatisfy(Evidence.isRevocationList))
    for bytes in [
      [], Array("-----BEGIN X509 CRL-----".utf8), pki.anchor, pki.statusAnswers(at: MakingDemo.now)[0],
    ] {
      #expect(!Evidence.isRevocationList(bytes))
    }
  }

  @Test func `the newest of two lists counts`() {
    var evidence = office.evidence
    evidence.revocationLists += lists(revoked: -60, .affiliationChanged).revocationLists
    #expect(office.check(Self.twice, evidence: evidence).verdict == .invalid)
  }

  @Test func `without lists and answers nothing is proven`() {
    let report = office.check(Self.twice, evidence: Evidence())
    #expect(report.verdict == .notProven && report.codes.contains(.revocationUnknown), "\(report.summary)")
  }

  @Test func `status answers prove as lists do`() {
    let answers = Evidence(statusAnswers: pki.statusAnswers(at: MakingDemo.now))
    let report = office.check(Self.twice, evidence: answers)
    #expect(report.verdict == .fullySigned, "\(report.summary)")
    #expect(report.evidence.contains { $0.kind == .statusAnswer })
  }

  @Test func `a status answer of somebody else proves nothing`() {
    let until = moment(10_000)
    let answers = [pki.leader, pki.seal].map {
      pki.agencyAuthority.statusAnswer(
        about: $0.certificate, responder: pki.secondLeader, from: MakingDemo.now, until: until)
    }
    let root = pki.root.revocationList(from: MakingDemo.now, until: until)
    let report = office.check(Self.twice, evidence: Evidence(revocationLists: [root], statusAnswers: answers))
    #expect(report.verdict == .notProven, "\(report.summary)")
  }

  @Test func `a status answer that says revoked outweighs a list`() {
    var evidence = office.evidence
    evidence.statusAnswers = [
      pki.agencyAuthority.statusAnswer(
        about: pki.leader.certificate,
        revocation: pki.revocation(of: pki.leader, since: moment(-60)), responder: pki.responder,
        from: moment(5), until: moment(1_000))
    ]
    #expect(office.check(Self.twice, evidence: evidence).verdict == .invalid)
  }

  @Test func `a list that ended before the time stamp proves nothing`() {
    let old = [pki.root, pki.agencyAuthority].map {
      $0.revocationList(from: moment(-3_000), until: moment(-1_000))
    }
    #expect(office.check(Self.twice, evidence: Evidence(revocationLists: old)).verdict == .notProven)
  }

  @Test func `a list of another key of the same name proves nothing`() {
    let other = DemoAuthority(
      root: CertificatePlan(
        DemoName("Chứng thực cơ quan thử nghiệm", organisation: "Mot Cua"), from: moment(-1_000),
        until: moment(100_000)),
      key: DemoKey(.p256), random: { [UInt8](repeating: 7, count: $0) })
    let lists = [
      pki.root.revocationList(from: MakingDemo.now, until: moment(1_000)),
      other.revocationList(from: MakingDemo.now, until: moment(1_000)),
    ]
    #expect(office.check(Self.twice, evidence: Evidence(revocationLists: lists)).verdict == .notProven)
  }

  @Test func `time stamps of an authority nobody trusts prove no time`() {
    let report = office.check(Self.twice) { $0.timeStamps = [] }
    #expect(report.verdict == .notProven && report.codes.contains(.timeStampNotTrusted), "\(report.summary)")
  }

  @Test func `no anchors, no path`() {
    let report = office.check(Self.twice) { $0.signers = [] }
    #expect(report.verdict == .notProven && report.codes.contains(.pathNotFound), "\(report.summary)")
  }

  @Test func `a demonstration's certificates are refused by policy`() {
    let report = office.check(Self.twice) { $0.refusedPolicies = [DemoPKI.policy] }
    #expect(report.verdict == .invalid && report.codes.contains(.certificatePolicyRefused))
  }

  @Test func `what is not accepted of the past is refused`() throws {
    let legacy = try Legitimate.legacyProfile.bytes
    #expect(office.check(legacy) { $0.acceptsLegacyProfile = false }.verdict == .invalid)
    let pkcs1 = try Legitimate.pkcs1.bytes
    let rsa = VerifyingOffice(keys: .rsa)
    #expect(rsa.check(pkcs1) { $0.acceptsLegacyAlgorithm = false }.verdict == .invalid)
  }

  @Test func `an issue stamp inside the seal's revision holds where the policy accepts it`() throws {
    let bench = AttackBench(keys: Self.keys)
    let place = PDFObject.array([300, 740, 400, 760].map { .integer($0) })
    let bytes = try Attack.sealing(bench, bench.once) { try $0.addNote("Stamp", at: place) }
    let report = office.check(bytes) { $0.acceptsIssueStamp = true }
    #expect(report.verdict == .fullySigned, "\(report.summary)")
    #expect(report.signatures[0].changesAfter.contains { $0.kind == .issueStamp(page: 0) })
    let later = try Forge.append(bench.twice) { try $0.addNote("Stamp") }
    #expect(office.check(later) { $0.acceptsIssueStamp = true }.verdict == .invalid)
  }

  @Test func `who signs for another organisation, or no longer, is told`() {
    let entries = [
      VerifyingOffice.entry(pki.leader, .leader, "other"),
      SignerEntry(
        certificate: SHA256.digest(pki.seal.certificate), role: .agency, organisation: "office",
        until: moment(-1)),
    ]
    let report = office.check(Self.twice) { $0.required?.register = entries }
    #expect(
      report.verdict == .incomplete([.otherOrganisation(signature: 0), .notInOffice(signature: 1)]),
      "\(report.summary)")
  }

  @Test func `a required time stamp is missed`() throws {
    var evidence = office.evidence
    evidence.received = MakingDemo.now
    let report = office.check(try Legitimate.withoutTokens.bytes, evidence: evidence) {
      $0.required?.needsTimeStamps = true
    }
    #expect(
      report.verdict == .incomplete([.withoutTimeStamp(signature: 0), .withoutTimeStamp(signature: 1)]))
  }

  @Test func `a report tells what a person must be shown`() throws {
    let report = office.check(Self.twice)
    let leader = try #require(report.signatures.first)
    #expect(leader.signer?.subject.commonName?.contains("Nguyễn Văn Ký") == true)
    #expect(leader.signer?.issuer.commonName?.isEmpty == false)
    #expect(leader.controlTime?.moment == MakingDemo.now && leader.controlTime?.source == .timeStamp)
    #expect(leader.claimedTime == MakingDemo.now)
    #expect(leader.coverage?.wholeFile == false && report.signatures[1].coverage?.wholeFile == true)
    #expect(leader.changesAfter.map(\.kind) == [.signature(field: "DauCoQuan")])
    #expect(report.signatures[1].locksAll && !leader.locksAll)
    let kinds = Set(report.evidence.map(\.kind))
    #expect(kinds == [.certificate, .revocationList, .timeStamp])
    #expect(report.evidence.allSatisfy { SHA256.digest($0.der) == $0.digest })
  }
}
