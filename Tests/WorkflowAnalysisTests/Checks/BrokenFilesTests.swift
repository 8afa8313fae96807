import Testing
import WorkflowAnalysis

/// Definitions that cannot even be read: the check tells what reading finds, in one list with the rest.
@Suite("What is wrong with the text of a definition is found at its place")
struct BrokenFilesTests {
  @Test(arguments: texts) func isFound(_ broken: Broken) {
    #expect(broken.findings == broken.wanted, "\(broken.report.findings.map { $0.text(.en) })")
  }

  static let approve =
    "  - {name: approve, does: approve, role: leader, time: 1 days, title: {vi: Lãnh đạo Sở ký duyệt, en: The leader signs}}\n"

  static let texts = [
    Broken(
      "an unknown word in a guard", [flow("{when: fee due, to: unpaid}", "{when: fee dew, to: unpaid}")],
      [inFlow("unknown-word", "fee dew")]),
    Broken(
      "a guard that asks for no state", [flow("[in done, return post]", "[in dunno, return post]")],
      [inFlow("unknown-word", "in dunno")]),
    Broken(
      "an action nobody may take",
      [flow("en: Take the fee}, by: receiver@receiving", "en: Take the fee}, by: []")],
      [inFlow("unexpected-value", "[], asks: [amount]")]),
    Broken(
      "a role in a lane no service binds", [flow("by: leader@agency", "by: leader@home")],
      [inFlow("unknown-word", "leader@home")]),
    Broken(
      "a missing translation in a workflow", [flow("{vi: Đã nộp phí, en: Fee paid}", "{vi: Đã nộp phí}")],
      [inFlow("missing-key", "{vi: Đã nộp phí}")]),
    Broken(
      "a missing translation in a procedure", [proc("{vi: Phân công xử lý, en: Assign}", "{en: Assign}")],
      [inProc("missing-key", "{en: Assign}")]),
    Broken(
      "times that do not add up", [proc("time: 7 days", "time: 6 days")],
      [inProc("unexpected-value", "10 working days")]),
    Broken(
      "shared time that does not add up",
      [
        proc("after_supplement: restart", "after_supplement: restart\nbudgets: {desk: 6 days}"),
        proc("role: officer, time: 7 days", "role: officer, budget: desk"),
        proc("role: head, time: 0.5 days, title: {vi: Thẩm", "role: head, budget: desk, title: {vi: Thẩm"),
      ], [inProc("unexpected-value", "10 working days")]),
    Broken(
      "a result no leader signs", [proc(approve, ""), proc("10 working days", "9 working days")],
      [inProc("unexpected-value", "steps:")]),
    Broken(
      "a result nobody seals", [proc("does: issue", "does: review")],
      [inProc("unexpected-value", "steps:")]),
    Broken(
      "a result signed twice",
      [
        proc(
          approve,
          approve + "  - {name: again, does: approve, role: leader, title: {vi: Ký hai, en: Again}}\n")
      ],
      [inProc("unexpected-value", "{name: again")]),
    Broken(
      "a result sealed before it is signed",
      [
        proc(approve, ""), proc("  - {name: return", approve + "  - {name: return"),
      ], [inProc("unexpected-value", "{name: issue")]),
    Broken(
      "received twice", [proc("does: assign", "does: receive")],
      [inProc("unexpected-value", "{name: assign")]),
    Broken(
      "a state given twice",
      [
        flow(
          "          recalled:\n",
          "          unknown_fee:\n            title: {vi: Hai, en: Twice}\n          recalled:\n")
      ], [inFlow("duplicate-keys", "unknown_fee:\n        title: {vi: Chưa")]),
    Broken(
      "a signer who is no role", [flow("approve: [leader]", "approve: [ruler]")],
      [inFlow("unknown-word", "ruler")]),
    Broken(
      "automatic transitions go round",
      [
        flow(
          "en: Free of charge}, quiet: true}",
          "en: Free of charge}, quiet: true, always: {when: not in lost, to: unknown_fee}}")
      ], [inFlow("unexpected-value", "{when: not fee due")]),
    Broken("no YAML", [proc("fee: {amount: 0}", "fee: {amount: 0")], [inProc("syntax", ":\n  - {kind")]),
    Broken(
      "something wrong in both files",
      [
        flow("{when: fee due, to: unpaid}", "{when: fee dew, to: unpaid}"),
        proc("level: province", "level: moon"),
      ], [inFlow("unknown-word", "fee dew"), inProc("unknown-word", "moon")]),
  ]

  /// Shared time is understood: the same budget, big enough, is no problem.
  @Test func sharedTimeThatAddsUp() {
    let broken = Broken(
      "",
      [
        proc("after_supplement: restart", "after_supplement: restart\nbudgets: {desk: 7.5 days}"),
        proc("role: officer, time: 7 days", "role: officer, budget: desk"),
        proc("role: head, time: 0.5 days, title: {vi: Thẩm", "role: head, budget: desk, title: {vi: Thẩm"),
      ], [])
    #expect(broken.findings == [])
  }
}
