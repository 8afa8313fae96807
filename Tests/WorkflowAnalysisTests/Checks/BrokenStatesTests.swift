import Testing
import WorkflowAnalysis

/// Definitions whose files can be read and whose states are wrong: each caught at its line and column.
@Suite("What is wrong with the states of a definition is found at its place")
struct BrokenStatesTests {
  @Test(arguments: ways + conditions + people + law + time + clock) func isFound(_ broken: Broken) {
    #expect(broken.findings == broken.wanted, "\(broken.report.findings.map { $0.text(.en) })")
  }

  @Test(arguments: ways + conditions + people + law + time + clock) func isToldInBothLanguages(
    _ broken: Broken
  ) {
    for finding in broken.report.findings {
      #expect(!finding.text(.vi).isEmpty && finding.text(.vi) != finding.text(.en))
    }
  }

  /// What decides is told also where conditions ask for the other ways only.
  @Test func aWayOfReturnNobodyAsksForIsTold() {
    let broken = Broken(
      "", [flow("          - {when: [in done, return online], to: to_send_online}\n", "")], [])
    let ways = broken.report.findings.filter { $0.fact.code == "dead-end" }.map { $0.way.first?.title.en }
    #expect(ways == ["result returned: Online"])
  }

  static let closed =
    "closed: {title: {vi: Kết thúc do không bổ sung, en: Closed without supplement}, status: 8, clock: ended"
  static let toReissue = "title: {vi: Chờ cấp lại, en: To be issued again}\n            actions:\n"
  static let reissue =
    "              reissue: {title: {vi: Cấp lại, en: Issue again}, by: receiver@receiving, asks: [reason], to: to_pack}\n"
  static let agree = "agree: {title: {vi: Đồng ý trình, en: Agree}, to: next}"
  static let rework =
    "rework: {title: {vi: Trả lại xử lý, en: Send back for rework}, asks: [reason], to: process}"
  static let refuse =
    "          refuse_withdrawal:\n            title: {vi: Không cho rút, en: Refuse the withdrawal}\n"
    + "            by: receiver@receiving\n            asks: [reason]\n            to: where_it_stood\n"

  static let ways = [
    Broken(
      "a state nothing leads to",
      [flow("      paid: {title", "      limbo: {title: {vi: Lơ lửng, en: Limbo}}\n      paid: {title")],
      [inFlow("unreachable-state", "limbo: {title")]),
    Broken(
      "two states that lead only to each other",
      [
        flow(
          "      paid: {title",
          """
                here: {title: {vi: Đây, en: Here}, actions: {over: {title: {vi: Qua, en: Over}, by: clerk@agency, to: there}}}
                there: {title: {vi: Kia, en: There}, actions: {back: {title: {vi: Lại, en: Back}, by: clerk@agency, to: here}}}
                paid: {title
          """)
      ], [inFlow("unreachable-state", "here: {title")]),
    Broken(
      "a step nothing leads to", [flow(agree, "agree: {title: {vi: Đồng ý trình, en: Agree}, to: process}")],
      [inProc("unreachable-step", "{name: approve")]),
    Broken(
      "a dead end in another region", [flow(toReissue + reissue, "title: {vi: Chờ, en: Waiting}\n")],
      [inFlow("dead-end", "to_reissue:\n")]),
    Broken(
      "a way of return nobody thought of",
      [flow("          - {when: [in done, return post], to: to_pack}\n", "")],
      [
        inFlow("cannot-return", "registered:\n"), inFlow("dead-end", "nothing_to_deliver:\n"),
        inFlow("unreachable-state", "by_post:\n"),
      ]),
    Broken(
      "a step whose own actions lead nowhere",
      [flow("\(agree)\n      \(rework)", "agree: {title: {vi: Đồng ý trình, en: Agree}}")],
      [inProc("stuck-step", "{name: review"), inProc("unreachable-step", "{name: approve")]),
    Broken(
      "going round without end",
      [
        flow(
          reissue,
          reissue.replacing("to_pack", with: "lost_again")
            + "          lost_again: {title: {vi: Lại lạc, en: Lost again}, actions: {seek: {title: {vi: Tìm, en: Seek}, by: clerk@agency, to: to_reissue}}}\n"
        )
      ], [inFlow("cannot-finish", "to_reissue:\n")]),
    Broken(
      "only the withdrawal is left", [flow(refuse, "")],
      [inFlow("cannot-return", "withdrawal_asked:\n")]),
    Broken(
      "ended while the result waits",
      [
        flow(
          "- {when: in delivered, to: returned}\n          - {when: in with_group, to: returned}",
          "- {when: not in nothing_to_deliver, to: returned}")
      ],
      Array(repeating: inFlow("work-left", "returned: {title"), count: 3)),
    Broken(
      "no region ends with a status",
      [
        flow("en: Returned}, status: 10,", "en: Returned},"),
        flow("en: Not accepted}, status: 3,", "en: Not accepted},"),
        flow("en: Withdrawn}, status: 7,", "en: Withdrawn},"),
        flow("en: Closed without supplement}, status: 8,", "en: Closed without supplement},"),
      ], [inFlow("no-end", "workflow: one-stop")]),
  ]

  static let conditions = [
    Broken(
      "a condition that never holds",
      [flow("always: {when: sent, to: sent_out}", "always: {when: [sent, in registered], to: sent_out}")],
      [inFlow("guard-never", "{when: [sent, in registered]")]),
    Broken(
      "conditions that never hold together",
      [flow("always: {when: sent, to: sent_out}", "always: {when: [sent, not sent], to: sent_out}")],
      [inFlow("guard-never", "{when: [sent, not sent]")]),
    Broken(
      "a condition that asks for what comes only after it",
      [flow(agree, "agree: {title: {vi: Đồng ý trình, en: Agree}, to: next, when: in delivered}")],
      [inFlow("guard-never", "agree: {title")]),
    Broken(
      "parts both open and not, where none are ever opened",
      [flow("when: not parts open", "when: [parts open, not parts open]")],
      [inFlow("guard-never", "accept_withdrawal:\n")]),
    Broken(
      "a condition that always holds",
      [flow("[in done, return post]", "[in done, in business, return post]")],
      [inFlow("guard-always", "{when: [in done, in business")]),
    Broken(
      "an automatic transition behind another",
      [
        flow(
          "          - {when: not fee due, to: free}",
          "          - {when: not fee due, to: free}\n          - {when: [not fee due, not in done], to: paid}"
        )
      ], [inFlow("never-taken", "{when: [not fee due, not in done]")]),
  ]

  static let people = [
    Broken(
      "an action for whoever has the step, where there is none",
      [flow("en: Take the fee}, by: receiver@receiving", "en: Take the fee}, by: step")],
      [inFlow("no-step", "pay: {title")]),
    Broken(
      "an action that assigns a step that is not there",
      [
        flow(
          "en: Keep on paper only}\n            by: [clerk@agency, receiver@receiving]\n            asks: [reason]",
          "en: Keep on paper only}\n            by: [clerk@agency, receiver@receiving]\n            asks: [assignee]"
        )
      ],
      [inFlow("never-allowed", "keep_on_paper:\n")]),
  ]

  static let sign = "sign: {title: {vi: Ký duyệt, en: Sign}, act: approve, to: next}"
  static let answers =
    "asks: [reason], to: end}\n      waive:\n        title: {vi: Không cần ý kiến, en: Do without the opinion}\n"
  /// Two agencies asked for a day, taken from the processing.
  static let consulting = [
    proc("time: 7 days", "time: 6 days"),
    proc(
      "  - {name: review",
      """
        - name: opinions
          does: consult
          role: officer
          time: 1 days
          title: {vi: Lấy ý kiến, en: Consult}
          agencies: [{name: one, at: one, role: officer, title: {vi: Một, en: One}}, {name: two, at: two, role: officer, title: {vi: Hai, en: Two}}]
        - {name: review
      """),
  ]

  /// Time that has run out does not come back while the step stands.
  static let time = [
    Broken(
      "a step that cannot go on once its time is over",
      [flow("\(agree)\n      \(rework)", agree.replacing(", to: next", with: ", when: not late, to: next"))],
      [inProc("stuck-step", "{name: review")]),
    Broken(
      "opinions that cannot come, nor be done without, once the time is over",
      consulting + [
        flow(answers, "when: not late, " + answers + "        when: not late\n"),
        flow("        when: late\n", "        when: not late\n"),
      ], [inProc("stuck-step", "name: opinions")]),
    Broken(
      "a result nobody may hand over once the time is over",
      [
        flow("en: Hand over the result}\n", "en: Hand over the result}\n            when: not late\n"),
        proc("time: 0.5 days, title: {vi: 'Vào sổ", "time: 0.25 days, title: {vi: 'Vào sổ"),
        proc("at: receiving, title: {vi: Trả", "at: receiving, time: 0.25 days, title: {vi: Trả"),
      ], [inFlow("dead-end", "at_counter:\n")]),
    Broken(
      "a way back is a way on once the time is over",
      [flow(agree, agree.replacing(", to: next", with: ", when: not late, to: next"))], []),
    Broken(
      "waiting for the end of the time is a way on",
      consulting + [
        flow(answers, "when: late, " + answers + "        when: late\n")
      ], []),
  ]

  static let done =
    "        clock: ended\n        notifies: true\n        always:\n          - {when: in delivered"
  static let returned = "en: Returned}, status: 10, clock: ended"

  /// What waits does not stop a clock that runs, nor end one that is stopped.
  static let clock = [
    Broken(
      "a clock nobody ends",
      [
        flow(done, done.replacing("ended", with: "waits")),
        flow(returned, returned.replacing("ended", with: "waits")),
      ],
      [inFlow("clock-runs", "returned: {title")]),
    Broken(
      "an end that says nothing of the clock",
      [
        flow(done, done.replacing("        clock: ended\n", with: "")),
        flow(returned, returned.replacing(", clock: ended", with: "")),
      ],
      [inFlow("clock-runs", "returned: {title")]),
    Broken(
      "a stopped clock that waits for ever", [flow(closed, closed.replacing("ended", with: "waits"))],
      [inFlow("clock-stuck", "closed: {title")]),
  ]

  private static let signs =
    "signs: {initial: [officer, head], approve: [leader], issue: [clerk], appendix: [clerk], copy: [clerk], scan: [receiver]}\n"
  private static let annex = "      sign_annex: {title: {vi: Ký phụ lục, en: Sign an annex}, act: appendix}\n"

  static let law = [
    Broken(
      "an annex nobody signs",
      [flow(annex, ""), proc("symbol: QĐ-SYT}", "symbol: QĐ-SYT, annex: {vi: Danh sách, en: The list}}")],
      [inProc("annex-unsigned", "procedure:")]),
    Broken(
      "initials after the leader, a copy before the seal",
      [
        flow(
          annex,
          annex
            + "      late: {title: {vi: Ký nháy muộn, en: Late initials}, by: head@agency, act: initial}\n"),
        flow(sign, sign + "\n      early: {title: {vi: Sao sớm, en: Early copy}, by: clerk@step, act: copy}"),
      ], [inFlow("never-allowed", "early: {title"), inFlow("never-allowed", "late: {title")]),
    Broken(
      "a way to the clerk without the leader",
      [flow(sign, sign + "\n      initial_only: {title: {vi: Ký nháy, en: Initial}, to: next}")],
      [inProc("stuck-step", "{name: issue")]),
    Broken(
      "signed by the receiver, sealed by an officer",
      [
        proc("does: approve, role: leader", "does: approve, role: receiver, at: receiving"),
        proc("does: issue, role: clerk", "does: issue, role: officer"),
      ], [inProc("wrong-signer", "{name: approve"), inProc("wrong-signer", "{name: issue")]),
    Broken(
      "an action that lets somebody else sign",
      [flow(sign, sign.replacing("act: approve", with: "by: head@agency, act: approve"))],
      [inFlow("wrong-signer", "sign: {title: {vi: Ký duyệt")]),
    Broken(
      "a workflow that does not say who signs",
      [
        flow(signs, ""),
        proc("does: approve, role: leader", "does: approve, role: head"),
      ],
      []),
    Broken(
      "the leader’s step without signature",
      [flow("en: Sign}, act: approve, to: next}", "en: Sign}, to: next}")],
      [
        inFlow("act-missing", "sign: {title: {vi: Ký duyệt"), inFlow("never-allowed", "issue: {title"),
        inProc("stuck-step", "{name: issue"),
      ]),
    Broken(
      "a way past leader and seal",
      [
        flow(
          "                  claim: {title",
          "                  skip: {title: {vi: Tắt, en: Skip}, by: step, to: done}\n                  claim: {title"
        )
      ],
      [
        inFlow("unsigned-result", "done:\n"),
        inFlow("unsigned-result", "returned: {title"),
      ]),
    Broken(
      "a clock that stops for ever", [flow(closed, closed.replacing("ended", with: "stops"))],
      [inFlow("clock-stuck", "closed: {title")]),
    Broken(
      "a clock that runs after the end", [flow(closed, closed.replacing("ended", with: "runs"))],
      [inFlow("clock-runs", "closed: {title")]),
    Broken(
      "a step without time",
      [proc("time: 0.5 days, title: {vi: Thẩm", "title: {vi: Thẩm"), proc("7 days", "7.5 days")],
      [inProc("no-time", "{name: review")]),
  ]
}
