import DemoPKI
import Signing
import Testing

/// What good offices sign holds.
struct VerifyingTests {
  @Test(arguments: Legitimate.allCases)
  func `a file as it should be is fully signed`(_ file: Legitimate) throws {
    let report = try file.report
    #expect(report.verdict == .fullySigned, "\(report.summary)")
    #expect(report.signatures.map(\.level) == [file.level, file.level], "\(report.summary)")
    #expect(report.signatures.allSatisfy { $0.intact && $0.anchorSet == "demo" }, "\(report.summary)")
  }
}
