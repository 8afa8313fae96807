import CheckedYAML
import DossierModel
import ShippedWorkflows
import Testing
import WorkflowFiles
import WorkingTime

/// Each thing that can be wrong in a workflow file: an unknown word is never "allowed".
struct BrokenWorkflowTests {
  static let variants = [
    Variant(
      "asks: [assignee], to: next", "asks: [asignee], to: next", at: "asignee",
      "steps.assign.actions.assign.asks[0]: unknown word “asignee”; allowed: reason, assignee, draft, item_number, recipient, amount, attachment, new_due"
    ),
    Variant(
      "asks: [draft], to: next", "asks: [draft], to: nowhere", at: "nowhere",
      "steps.process.actions.propose.to: unknown word “nowhere”; allowed: next, process"),
    Variant(
      "    take: close\n", "    take: hand_over\n", at: "not_completed:",
      "timers.not_completed: unknown word “hand_over”; allowed: close, complete, withdraw"),
    Variant(
      "    in: received\n", "    in: processing\n", at: "hand_over_overdue:",
      "timers.hand_over_overdue: found “processing”; expected a state without states inside"),
    Variant(
      "    take: go_on\n", "    take: go_off\n", at: "go_off",
      "timers.tacit.take: unknown word “go_off”; allowed: accept_withdrawal, agree, already_delivered, ask_fee, ask_supplement, assign, call_off, certify_copy, claim, close, collect, compensate, complain, complete, confirm_fee, correct, deliver, digitise, extend, fail, fetch, go_on, hand_in, hand_out, hand_over, hand_to_post, in_transit, initial, issue, keep_for_counter, keep_on_paper, lose, lose_papers, miss, not_collected, not_taken, pack, pay, propose, reassign, receive, refuse, refuse_withdrawal, reissue, reject, release, resume, return_online, rework, send, send_again, send_back, sign, sign_annex, stop, take_back, transfer, turn_up, unpack, withdraw"
    ),
    Variant(
      "    after: completion\n", "    after: completeness\n", at: "completeness",
      "timers.not_completed.after: unknown word “completeness”; allowed: answer, answer_alert, hand_over, supplement_notice, completion, apology"
    ),
    Variant(
      "    before: 2 hours\n", "    before: 2 hours\n    after: 1 hours\n", at: "title: {vi: Bước xử lý sắp",
      "timers.step_due_soon: found “{…}”; expected either before or after"),
    Variant(
      "    of: tacit step\n", "    of: tacit step\n    in: registered\n", at: "title: {vi: Hết thời gian mà",
      "timers.tacit: found “{…}”; expected either in or of"),
    Variant(
      "    of: dossier\n    tell: [step, head@agency, leader@agency]\n", "    of: dossier\n",
      at: "title: {vi: Hồ sơ quá hạn",
      "timers.overdue: found “{…}”; expected tell (whom) or take (which action)"),
    Variant(
      "    channels: online\n", "    channels: fax\n", at: "fax",
      "timers.unanswered.channels: unknown word “fax”; allowed: counter, online, post"),
    Variant(
      "act: approve", "act: bless", at: "bless",
      "steps.approve.actions.sign.act: unknown word “bless”; allowed: initial, approve, issue, appendix, copy, scan, send, claim, release, pass_over, extend, consign, collect, hand_to_carrier, cancel_order, hand_in, take_back"
    ),
    Variant(
      "when: fee due, to: unpaid", "when: fee dew, to: unpaid", at: "fee dew",
      "regions.money.states.unknown_fee.always[0].when: unknown word “fee dew”; allowed: in STATE, fee due, fee paid, result due, sent, late, part, parts open, return counter, return online, return post, came counter, came online, came post, not …"
    ),
    Variant(
      "when: not fee due", "when: not", at: "not, to",
      "regions.money.states.unknown_fee.always[1].when: unknown word “not”; allowed: in STATE, fee due, fee paid, result due, sent, late, part, parts open, return counter, return online, return post, came counter, came online, came post, not …"
    ),
    Variant(
      "[in done, return post]", "[in dunno, return post]", at: "in dunno",
      "regions.delivery.states.nothing_to_deliver.always[3].when[0]: unknown word “in dunno”; allowed: in STATE, fee due, fee paid, result due, sent, late, part, parts open, return counter, return online, return post, came counter, came online, came post, not …"
    ),
    Variant(
      "status: 9", "status: 11", at: "11\n",
      "regions.business.states.done.status: found “11”; expected a whole number from 1 to 10"),
    Variant(
      "clock: waits", "clock: sleeps", at: "sleeps",
      "regions.business.states.active.states.open.states.registered.clock: unknown word “sleeps”; allowed: waits, runs, stops, ended"
    ),
    Variant(
      "initial: unknown_fee", "initial: knowing", at: "knowing",
      "regions.money.initial: unknown word “knowing”; allowed: unknown_fee, free, unpaid, paid, no_longer_due"
    ),
    Variant(
      "title: {vi: Đã nộp phí, en: Fee paid}", "title: {vi: Đã nộp phí}", at: "{vi: Đã nộp phí}",
      "regions.money.states.paid.title: key “en” is missing"),
    Variant(
      "final: true}", "final: yes}", at: "yes}",
      "regions.business.states.returned.final: found “yes”; expected true or false"),
    Variant(
      "notifies: true", "notify: true", at: "notify:",
      "regions.business.states.active.states.open.states.received.notify: unknown key “notify”; allowed: title, history, final, quiet, notifies, status, clock, step, steps, done, actions, always, states"
    ),
    Variant(
      "history: where_it_was", "history: Where", at: "Where",
      "regions.business.states.active.states.open.history: found “Where”; expected lower-case letters, digits, “-” or “_”, at most 64"
    ),
  ]

  @Test(arguments: variants) func `is told where and what`(_ variant: Variant) {
    let text = Texts.workflow.changing(variant.old, to: variant.new)
    let expected = "flow.yaml:\(Texts.place(of: variant.at, in: text)): \(variant.says)"
    let found = Texts.problems(workflow: text)
    #expect(found.first { $0 == expected } != nil, "\(found)")
    #expect(Set(found).count == found.count, "nothing is told twice")
  }

  @Test func `what is no state chart is told at its state`() {
    let ends = Texts.workflow.changing(
      "returned: {title", to: "returned: {actions: {x: {title: {vi: X, en: X}, by: step}}, title")
    #expect(
      Texts.problems(workflow: ends) == [
        "flow.yaml:\(Texts.place(of: "returned: {actions", in: ends)): regions.business.states.returned: found “returned”; expected a final state without any action"
      ])
    let procedure = Texts.procedure.changing("name: review,", to: "name: end,")
    #expect(
      Texts.problems(procedure: procedure) == [
        "proc.yaml:\(Texts.place(of: "{name: end", in: procedure)): steps[3]: keys given twice: processing.end"
      ])
  }

  @Test func `automatic transitions that could go round for ever are told with their way`() {
    let text = Texts.workflow.changing(
      "free: {title: {vi: Không mất phí, en: Free of charge}, quiet: true}",
      to: "free: {title: {vi: Không mất phí, en: Free}, always: {when: fee due, to: unknown_fee}}")
    #expect(
      Texts.problems(workflow: text) == [
        "flow.yaml:\(Texts.place(of: "{when: not fee due", in: text)): regions.money.states.unknown_fee.always[1]: found “unknown_fee → free → unknown_fee”; expected automatic transitions that cannot go round for ever"
      ])
  }

  @Test func `an unknown target names the states there are`() throws {
    let text = Texts.workflow.changing("asks: [amount], to: paid", to: "asks: [amount], to: heaven")
    let found = Texts.problems(workflow: text)
    #expect(found.count == 1)
    let place = Texts.place(of: "heaven", in: text)
    #expect(
      found.first?.hasPrefix(
        "flow.yaml:\(place): regions.money.states.unpaid.actions.pay.to: unknown word “heaven”; allowed: active, arrival, arrived, at_counter, awaited, business, "
      )
        == true)
  }

  @Test func `an unknown role in a lane names the roles there are`() {
    let text = Texts.workflow.changing("by: leader@agency", to: "by: leader@home")
    let found = Texts.problems(workflow: text)
    #expect(found.count == 1)
    #expect(
      found.first?.contains(
        ".actions.stop.by: unknown word “leader@home”; allowed: step, asked, portal@receiving, portal@agency, "
      )
        == true)
  }

  @Test func `two states of one name are told at the second`() {
    let text = Texts.workflow.changing("      paid: {title", to: "      done: {title").changing(
      "fee paid, to: paid}", to: "fee paid, to: done}"
    ).changing("to: paid}", to: "to: done}")
    let found = Texts.problems(workflow: text)
    #expect(
      found == [
        "flow.yaml:\(Texts.place(of: "done: {title: {vi: Đã nộp phí", in: text)): regions.money.states.done: keys given twice: done"
      ])
  }

  @Test func `a workflow without its parts names them all`() {
    let found = Texts.problems(workflow: "workflow: one-stop\n")
    #expect(
      found.filter { $0.hasPrefix("flow.yaml") }
        == ["title", "roles", "submit", "regions", "steps"].map {
          "flow.yaml:1:1: key “\($0)” is missing"
        })
  }
}

/// Calendar files.
struct BrokenCalendarTests {
  private func problems(_ text: String) -> [String] {
    do throws(Problems) {
      _ = try CalendarFile.read(text, file: "c.yaml")
      return []
    } catch { return error.all.map { $0.text(.en) } }
  }

  static let hours = "expected office hours such as 07:30-11:30"

  static let variants = [
    Variant(
      "2025-01-01", "2025-02-29", at: "2025-02-29",
      "years[7].days_off[0].days[0]: found “2025-02-29”; expected a real day written YEAR-MONTH-DAY, such as 2026-07-01"
    ),
    Variant(
      "[1, 2, 3, 4, 5]", "[1, 2, 3, 4, 8]", at: "8]",
      "weekdays[4]: found “8”; expected a whole number from 1 to 7"),
    Variant(
      "utc_offset_minutes: 420", "utc_offset_minutes: 900", at: "900",
      "utc_offset_minutes: found “900”; expected a whole number from -720 to 840"),
    Variant(
      "\"07:30-11:30\"", "\"07:30-24:30\"", at: "\"07:30-24", "hours[0]: found “07:30-24:30”; \(hours)"),
    Variant(
      "\"07:30-11:30\"", "\"11:30-07:30\"", at: "\"11:30-07", "hours[0]: found “11:30-07:30”; \(hours)"),
    Variant(
      "\"07:30-11:30\"", "\"07:30--11:30\"", at: "\"07:30--", "hours[0]: found “07:30--11:30”; \(hours)"),
    Variant("\"07:30-11:30\"", "\"+7:30-11:30\"", at: "\"+7", "hours[0]: found “+7:30-11:30”; \(hours)"),
    Variant(
      "13:00-17:00", "11:00-17:00", at: "[\"07:30",
      "hours: found “[…]”; expected spans in order that do not overlap"),
    Variant(
      "swaps:", "swops:", at: "swops",
      "swops: unknown key “swops”; allowed: calendar, utc_offset_minutes, hours, weekdays, sources, holidays, years, swaps, doubtful, days_off, days_worked"
    ),
    Variant("weekdays: [1, 2, 3, 4, 5]\n", "", at: "calendar:", "key “weekdays” is missing"),
    Variant(
      "lunar: \"03-10\"", "lunar: \"10/3\"", at: "\"10/3",
      "holidays[2].lunar: found “10/3”; expected a day of the year written MONTH-DAY, such as 09-02"),
    Variant(", on: \"04-30\"", "", at: "{key: reunification", "holidays[3]: key “on” is missing"),
    Variant(
      "before: [1, 1, 2, 2, 2, 2, 2]", "before: [1, 1]", at: "[1, 1]}",
      "holidays[1].before: found “[…]”; expected seven numbers, from Monday to Sunday"),
    Variant(
      "{holiday: hung_kings, days: [2018-04-25]}", "{holiday: hung_kings, days: [2019-04-25]}",
      at: "2019-04-25",
      "years[0].days_off[2].days[0]: found “2019-04-25”; expected a day of 2018"),
    Variant(
      "compensation: [2018-09-03]", "compensation: [2018-09-08]", at: "2018-09-08",
      "years[0].days_off[5].compensation[0]: found “2018-09-08”; expected a weekday that is worked"),
    Variant(
      "worked: 2019-01-05", "worked: 2019-01-04", at: "2019-01-04",
      "swaps[0].worked: found “2019-01-04”; expected a weekly rest day"),
    Variant(
      "worked: 2026-01-10", "worked: 2026-01-09", at: "2026-01-09",
      "doubtful[0].worked: found “2026-01-09”; expected a weekly rest day"),
    Variant(
      "off: 2026-01-02\n", "off: 2018-12-31\n", at: "2018-12-31\n",
      "doubtful[0].off: found “2018-12-31”; expected a day that is not among the swaps"),
    Variant(
      "  - off: 2026-01-02\n    worked: 2026-01-10\n    why", "  - why", at: "why:",
      "doubtful[0]: key “off” is missing"),
  ]

  @Test(arguments: variants) func `is told where and what`(_ variant: Variant) {
    let text = Shipped.calendars[0].text.changing(variant.old, to: variant.new)
    #expect(problems(text) == ["c.yaml:\(Texts.place(of: variant.at, in: text)): \(variant.says)"])
  }

  @Test func `a file that only lists days, as offices made before have it, is still read`() throws {
    let text = """
      calendar: vietnam
      utc_offset_minutes: 420
      hours: ["07:30-11:30", "13:00-17:00"]
      weekdays: [1, 2, 3, 4, 5]
      sources: [Thông báo 1]
      days_off:
        - {title: {vi: Năm 2026, en: Year 2026}, days: [2026-01-01, 2026-08-31]}
      days_worked:
        - {title: {vi: Làm bù, en: Swapped days}, days: [2026-08-22]}
      """
    let calendar = try CalendarFile.read(text, file: "c.yaml")
    #expect(calendar.holidays.year(2026).basis == .official(sources: ["Thông báo 1"]))
    #expect(calendar.holidays.year(2031).basis == .unknown)
    let worked = ["2026-01-01", "2026-08-31", "2026-08-22", "2026-08-29"].compactMap { Day($0) }
    #expect(worked.map(calendar.isWorking) == [false, false, true, false])
  }

  @Test func `an office that never works is no office`() {
    let text = Shipped.calendars[0].text.changing("[1, 2, 3, 4, 5]", to: "[]")
    #expect(
      problems(text) == [
        "c.yaml:\(Texts.place(of: "[]", in: text)): weekdays: found “[…]”; expected at least one value"
      ])
  }
}
