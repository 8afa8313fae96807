import DemoPKI
import Signing
import Testing
import WorkingTime

/// Several entries for one certificate, and authorities on hold.
struct VerifyingRevocationTests {
  private static let keys = MakingDemo.curve
  private static let twice = AttackBench(keys: keys).twice
  private var pki: DemoPKI { Self.keys.pki }
  private let office = VerifyingOffice(keys: keys)

  private func moment(_ minutes: Int64) -> Moment {
    Moment(milliseconds: MakingDemo.now.milliseconds + minutes * 60_000)
  }

  private typealias Entry = (since: Int64, reason: DemoRevocation.Reason)

  private func lists(leader entries: [Entry] = [], stamping: [Entry] = [], made: Int64 = 30) -> [[UInt8]] {
    let until = moment(made + 10_000)
    let all = { (holder: DemoHolder, entries: [Entry]) in
      entries.map { pki.revocation(of: holder, since: moment($0.since), reason: $0.reason) }
    }
    return [
      pki.root.revocationList(all(pki.timeStamping.holder, stamping), from: moment(made), until: until),
      pki.agencyAuthority.revocationList(all(pki.leader, entries), from: moment(made), until: until),
    ]
  }

  private func check(_ lists: [[UInt8]]) -> VerificationReport {
    office.check(Self.twice, evidence: Evidence(revocationLists: lists))
  }

  @Test(arguments: [[0, 1], [1, 0]])
  func `of two entries for one certificate the earlier moment counts`(_ order: [Int]) {
    let entries: [Entry] = [(10, .superseded), (-60, .superseded)]
    let report = check(lists(leader: order.map { entries[$0] }))
    #expect(report.verdict == .invalid && report.codes.contains(.revoked), "\(report.summary)")
  }

  @Test(arguments: [[0, 1], [1, 0]])
  func `and the graver reason`(_ order: [Int]) {
    let entries: [Entry] = [(10, .superseded), (20, .keyCompromise)]
    let report = check(lists(leader: order.map { entries[$0] }))
    #expect(report.codes.contains(.revokedLaterForCompromise), "\(report.summary)")
    let held: [Entry] = [(10, .certificateHold), (20, .superseded)]
    // What is revoked for ever is not lifted by a newer list.
    let lifted = check(lists(leader: order.map { held[$0] }) + lists(made: 40))
    #expect(lifted.codes.contains(.revokedLater), "\(lifted.summary)")
  }

  @Test func `time stamps of an authority that was put on hold later prove no time`() {
    let held = lists(stamping: [(10, .certificateHold)])
    let report = check(held)
    #expect(report.verdict == .notProven && report.codes.contains(.timeStampNotTrusted), "\(report.summary)")
    let lifted = check(held + lists(made: 40))
    #expect(lifted.verdict == .fullySigned, "\(lifted.summary)")
    let again = check(held + lists(stamping: [(10, .certificateHold)], made: 40))
    #expect(again.codes.contains(.timeStampNotTrusted), "\(again.summary)")
    let replaced = check(lists(stamping: [(10, .superseded)]))
    #expect(replaced.verdict == .fullySigned, "\(replaced.summary)")
  }
}
