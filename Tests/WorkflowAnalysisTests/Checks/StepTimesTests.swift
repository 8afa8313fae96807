import Testing
import WorkflowAnalysis

/// What a step has used is gone when it is entered again: a check may not give it its whole time back.
@Suite("A step entered again has the time it had left")
struct StepTimesTests {
  /// A review that agrees only in time, and sends back; whether a supplement can be asked meanwhile.
  private static func workflow(supplement: Bool) -> String {
    let ask = "actions: {ask: {title: {vi: Hỏi, en: Ask}, by: clerk@agency, asks: [reason], to: waiting}}, "
    let waiting =
      "      waiting: {title: {vi: Chờ, en: Waiting}, status: 5, clock: stops, actions: {complete: {title: {vi: Bổ sung, en: Complete}, by: clerk@agency, to: where_it_was}}}\n"
    return """
      workflow: timed
      title: {vi: Có hạn, en: Timed}
      roles: {clerk: {vi: Văn thư, en: Clerk}}
      submit: {by: clerk}
      steps:
        process: {actions: {propose: {title: {vi: Trình, en: Propose}, to: next}}}
        review:
          actions:
            agree: {title: {vi: Đồng ý, en: Agree}, when: not late, to: next}
            rework: {title: {vi: Trả lại, en: Rework}, to: process}
        approve: {actions: {sign: {title: {vi: Ký, en: Sign}, act: approve, to: next}}}
        issue: {actions: {seal: {title: {vi: Đóng dấu, en: Seal}, act: issue, to: next}}}
      regions:
        business:
          title: {vi: Việc, en: Business}
          initial: received
          states:
            received: {title: {vi: Nhận, en: Received}, status: 2, clock: runs, step: receive, actions: {transfer: {title: {vi: Chuyển, en: Transfer}, by: step, to: work}}}
            work: {title: {vi: Làm, en: Work}, status: 4, clock: runs, \(supplement ? "history: where_it_was, " + ask : "")steps: procedure, done: giving}
      \(supplement ? waiting : "")      giving: {title: {vi: Trao, en: Giving}, status: 9, clock: ended, step: return, actions: {give: {title: {vi: Trao, en: Give}, by: step, to: returned}}}
            returned: {title: {vi: Trả, en: Returned}, status: 10, clock: ended, final: true}

      """
  }

  private static func procedure(after: String, _ own: String, budgets: String = "") -> String {
    """
    procedure: "1.000001"
    name: {vi: Xác nhận, en: Confirmation}
    field: {vi: Chung, en: General}
    level: commune
    agency: {vi: UBND xã, en: Commune}
    workflow: timed
    sources: []
    valid: {from: 2026-01-01}
    channels: [counter]
    returns: [counter]
    fee: {amount: 0}
    papers: []
    result: {title: {vi: Giấy xác nhận, en: Confirmation}, symbol: XN}
    limit: 4 working days
    after_supplement: \(after)
    \(budgets)steps:
      - {name: receive, does: receive, role: clerk, title: {vi: Nhận, en: Receive}}
      - {name: process, does: process, role: clerk, \(own), title: {vi: Xử lý, en: Process}}
      - {name: review, does: review, role: clerk, \(own), title: {vi: Thẩm định, en: Review}}
      - {name: approve, does: approve, role: clerk, time: 1 days, title: {vi: Ký, en: Sign}}
      - {name: issue, does: issue, role: clerk, time: 1 days, title: {vi: Đóng dấu, en: Seal}}
      - {name: return, does: return, role: clerk, title: {vi: Trả, en: Return}}

    """
  }

  private func errors(_ workflow: String, _ procedure: String) -> [String] {
    let report = Check.run(
      [Check.File(name: "proc.yaml", text: procedure)],
      workflows: [Check.File(name: "flow.yaml", text: workflow)])
    #expect(!report.entries.isEmpty)
    return report.findings.map(\.fact.code)
  }

  /// Late once, late for ever: it goes round between the two steps and never on.
  @Test func sendingBackGivesNoTimeBack() {
    #expect(
      errors(Self.workflow(supplement: false), Self.procedure(after: "resume", "time: 1 days")) == [
        "cannot-finish"
      ])
  }

  /// A supplement interrupts; only where the legal time starts anew do the steps as well.
  @Test(arguments: [("resume", ["cannot-finish"]), ("restart", [])])
  func aSupplementGivesItBackWhereTheTimeStartsAnew(_ after: String, _ wanted: [String]) {
    #expect(errors(Self.workflow(supplement: true), Self.procedure(after: after, "time: 1 days")) == wanted)
  }

  /// Steps that share a time use it up together, and it runs out as that of one step does.
  @Test func aSharedTimeRunsOutToo() {
    let shared = Self.procedure(
      after: "resume", "budget: both", budgets: "budgets: {both: 2 days}\n")
    #expect(errors(Self.workflow(supplement: false), shared) == ["cannot-finish"])
  }
}
