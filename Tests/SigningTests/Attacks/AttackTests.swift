import Foundation
import Signing
import Testing

/// No forged file is called signed.
struct AttackTests {
  @Test(arguments: Attack.all)
  func `a forged file is not fully signed`(_ attack: Attack) throws {
    let report = VerifyingOffice(keys: attack.keys).check(try attack.bytes)
    #expect(Attack.Expected(report.verdict) == attack.expected, "\(report.summary)")
  }

  /// With MOTCUA_ATTACKS_RENEW set the table is written, and the test fails so that nobody leaves it set.
  @Test func `the table of attacks is what the verifier says today`() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Docs/SignatureAttacks.md")
    let told = try String(contentsOf: url, encoding: .utf8)
    let mark = "<!-- the table follows from the tests -->\n"
    let head = try #require(told.components(separatedBy: mark).first)
    let table = try AttackTable.text()
    if ProcessInfo.processInfo.environment["MOTCUA_ATTACKS_RENEW"] != nil {
      try (head + mark + table).write(to: url, atomically: true, encoding: .utf8)
      Issue.record("written, look at the difference")
    }
    #expect(told == head + mark + table)
  }

  @Test func `every attack has its own name`() {
    #expect(Set(Attack.all.map(\.description)).count == Attack.all.count)
  }
}

extension Attack.Expected {
  /// Nil for a file that is called fully signed.
  init?(_ verdict: DocumentVerdict) {
    switch verdict {
    case .fullySigned: return nil
    case .incomplete: self = .incomplete
    case .notProven: self = .notProven
    case .invalid: self = .invalid
    case .unsigned: self = .unsigned
    }
  }
}
