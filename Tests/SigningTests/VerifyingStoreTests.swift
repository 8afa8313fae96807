import DemoPKI
import Hashing
import PDFModel
import Signing
import Testing
import WorkingTime

/// Anybody can add validation data to a file (`/DSS`): what he puts there proves nothing it would not prove elsewhere, and
/// pushes nothing aside.
struct VerifyingStoreTests {
  private static let keys = MakingDemo.curve
  private static let twice = AttackBench(keys: keys).twice
  private var pki: DemoPKI { Self.keys.pki }
  private let office = VerifyingOffice(keys: keys)

  private func moment(_ minutes: Int64) -> Moment {
    Moment(milliseconds: MakingDemo.now.milliseconds + minutes * 60_000)
  }

  /// An authority nobody knows, of any name.
  private func stranger(_ number: Int) -> DemoAuthority {
    DemoAuthority(
      root: CertificatePlan(
        DemoName("Stranger \(number)", organisation: "Nobody"), from: moment(-1_000), until: moment(100_000)),
      key: DemoKey(.p256), random: { [UInt8](repeating: 7, count: $0) })
  }

  private func adding(_ data: ValidationData) throws -> [UInt8] {
    try data.appended(to: PDFFile(Self.twice))
  }

  private func fresh(_ revoked: [DemoRevocation] = []) -> [[UInt8]] {
    [
      pki.root.revocationList(from: moment(30), until: moment(10_000)),
      pki.agencyAuthority.revocationList(revoked, from: moment(30), until: moment(10_000)),
    ]
  }

  @Test func `lists in the file never push the office's own aside`() throws {
    let junk = stranger(0)
    let lists = (0..<520).map {
      junk.revocationList(from: moment(0), until: moment(9_000), number: UInt64($0))
    }
    // What the file says by itself: nobody was revoked when the leader signed.
    let old = pki.revocationLists(at: MakingDemo.now)
    let bytes = try adding(ValidationData(certificates: [], revocationLists: old + lists))
    #expect(office.check(bytes, evidence: Evidence()).verdict == .fullySigned)
    let gone = pki.revocation(of: pki.leader, since: moment(-60), reason: .keyCompromise)
    let report = office.check(bytes, evidence: Evidence(revocationLists: fresh([gone])))
    #expect(report.verdict == .invalid && report.codes.contains(.revoked), "\(report.summary)")
  }

  @Test func `nor do certificates`() throws {
    let junk = (0..<300).map { stranger($0).holder.certificate }
    let bytes = try adding(ValidationData(certificates: junk))
    let report = office.check(bytes)
    #expect(report.verdict == .fullySigned, "\(report.summary)")
  }

  @Test func `strangers' lists and answers, and those about others, prove nothing`() throws {
    let other = stranger(0)
    let responder = other.issue(
      CertificatePlan(DemoName("Responder", organisation: "Nobody"), from: moment(-9), until: moment(9_000)),
      key: DemoKey(.p256))
    let aboutOthers = pki.agencyAuthority.statusAnswer(
      about: pki.secondLeader.certificate, responder: pki.responder, from: moment(1), until: moment(9_000))
    let byStranger = pki.agencyAuthority.statusAnswer(
      about: pki.leader.certificate, responder: responder, from: moment(1), until: moment(9_000))
    let data = ValidationData(
      certificates: [other.holder.certificate, responder.certificate],
      revocationLists: [
        other.revocationList(from: moment(1), until: moment(9_000)),
        pki.root.revocationList(from: moment(1), until: moment(9_000)),
      ], statusAnswers: [aboutOthers, byStranger])
    let report = office.check(try adding(data), evidence: Evidence())
    #expect(report.verdict == .notProven && report.codes.contains(.revocationUnknown), "\(report.summary)")
  }

  /// Delta lists, indirect ones, those of some reasons, and what nobody knows.
  @Test(arguments: [
    ("2.5.29.27", WriteDER.integer(1)), ("2.5.29.28", WriteDER.sequence([0x84, 0x01, 0xff])),
    ("2.5.29.28", WriteDER.sequence([0x83, 0x02, 0x07, 0x80])),
    ("2.5.29.28", WriteDER.sequence([0x85, 0x01, 0xff])), ("1.3.6.1.4.1.32473.1", WriteDER.integer(1)),
  ]) func `lists that do not tell all are not used`(_ name: String, _ value: [UInt8]) {
    let mark = WriteDER.sequence(
      WriteDER.identifier(name), WriteDER.boolean(true), WriteDER.octets(value))
    let lists = [
      pki.root.revocationList(from: moment(30), until: moment(10_000)),
      pki.agencyAuthority.revocationList(from: moment(30), until: moment(10_000), extensions: [mark]),
    ]
    let report = office.check(Self.twice, evidence: Evidence(revocationLists: lists))
    #expect(report.verdict == .notProven && report.codes.contains(.revocationUnknown), "\(report.summary)")
    let whole = office.check(Self.twice, evidence: Evidence(revocationLists: fresh()))
    #expect(whole.verdict == .fullySigned, "\(whole.summary)")
  }

  @Test func `an answer that ended before the time stamp, or of a time to come, proves nothing`() {
    for (from, until) in [(-3_000, -1_000), (3_000, 9_000)] as [(Int64, Int64)] {
      let answers = [pki.leader, pki.seal].map {
        pki.agencyAuthority.statusAnswer(
          about: $0.certificate, responder: pki.responder, from: moment(from), until: moment(until))
      }
      let root = pki.root.revocationList(from: moment(30), until: moment(10_000))
      let report = office.check(
        Self.twice, evidence: Evidence(revocationLists: [root], statusAnswers: answers))
      #expect(report.verdict == .notProven, "\(report.summary)")
    }
  }
}
