import CheckedYAML
import DossierModel
import Office
import OfficeFixture
import ShippedWorkflows
import Testing
import WorkingTime

/// Due dates that move, each for a reason in the ledger: apologies, pauses, restarts, a holiday announced later.
@Suite struct AppointmentStory {
  private let sample: SampleOffice

  init() throws { sample = try SampleOffice() }

  private func due(_ code: String) throws -> String? {
    try sample.office.view(code).dossier.clock.due.map(Zone.vietnam.text)
  }

  private func reasons(_ action: String, _ code: String, _ edit: (inout AdvanceRequest) -> Void) -> [Reason] {
    do {
      try sample.take(action, on: code, as: "binh", edit)
      return []
    } catch let rejection as Rejection { return rejection.reasons } catch { return [.noDossier] }
  }

  /// Ten working days after Monday 3 August: Monday 17 August.
  private func received() throws -> String {
    let code = try sample.submitRecognition().code
    try sample.take("receive", on: code, as: "lan")
    try sample.take("transfer", on: code, as: "lan")
    return code
  }

  @Test func anApologyComesBeforeTheEndAndOnce() throws {
    let code = try received()
    #expect(try due(code) == "2026-08-17 17:00")
    let (sunday, same, later) = (Day("2026-08-23")!, Day("2026-08-17")!, Day("2026-08-20")!)
    #expect(
      reasons("extend", code) { ($0.newDue, $0.note) = (sunday, "chậm") } == [.time(.notWorking(sunday))])
    let present = Zone.vietnam.moment(same, minute: 17 * 60)
    #expect(
      reasons("extend", code) { ($0.newDue, $0.note) = (same, "chậm") } == [
        .time(.newDueNotLater(same, due: present))
      ])
    #expect(reasons("extend", code) { $0.note = "chậm" } == [.missing(.newDue)])
    #expect(reasons("extend", code) { ($0.newDue, $0.note) = (later, "chậm") } == [])
    #expect(try due(code) == "2026-08-20 17:00")
    #expect(try sample.office.pendingEffects(limit: 9).last?.effect.kind == .notifyApplicant)
    let law = try #require(try sample.rule("nd-118-2025")).law
    #expect(
      reasons("extend", code) { ($0.newDue, $0.note) = (Day("2026-08-25")!, "chậm") } == [
        .time(.extendedAlready(times: 1, law: law))
      ])
  }

  /// One working day before the end at the latest: Friday 14 August, closing time.
  @Test func afterTheLastDayNoNewDayIsAppointed() throws {
    let code = try received()
    sample.clock.set("2026-08-14", minute: 17 * 60 - 1)
    #expect(
      reasons("extend", code) { ($0.newDue, $0.note) = (Day("2026-08-20")!, "chậm") } == [])
    let other = try SampleOffice()
    let second = try AppointmentStory(other).received()
    other.clock.set("2026-08-14", minute: 17 * 60)
    #expect(
      AppointmentStory(other).reasons("extend", second) {
        ($0.newDue, $0.note) = (Day("2026-08-20")!, "chậm")
      }
        == [
          .time(
            .tooLateToExtend(
              latest: Zone.vietnam.moment(Day("2026-08-14")!, minute: 17 * 60),
              law: try #require(try other.rule("nd-118-2025")).law))
        ])
  }

  private init(_ sample: SampleOffice) { self.sample = sample }

  /// The day appointed, 20 August, gives way to ten working days from Monday 10 August: Saturday 22 August. The applicant
  /// was told another day, and is told that it no longer holds.
  @Test func whatBeginsAnewTakesTheAppointedDayBackAndSaysSo() throws {
    let code = try received()
    #expect(reasons("extend", code) { ($0.newDue, $0.note) = (Day("2026-08-20")!, "chậm") } == [])
    sample.clock.set("2026-08-05", minute: 9 * 60)
    try sample.take("ask_supplement", on: code, as: "lan") { $0.note = "thiếu" }
    sample.clock.set("2026-08-10", minute: 9 * 60)
    try sample.take("complete", on: code, as: "lan")
    #expect(try due(code) == "2026-08-22 17:00")
    let dossier = try sample.office.view(code).dossier
    #expect(dossier.lapsedAppointment.map(Zone.vietnam.text) == "2026-08-20 17:00")
    let told = DossierModel.DueStory(try sample.office.timeRecord(code)).lines
    let names = { (language: Language) in
      Names(try sample.office.view(code).directory, roles: [:], language)
    }
    let lines = try Language.allCases.map { language in
      try told.map { $0.text(try names(language)) }.joined(separator: "\n")
    }
    #expect(lines[0].contains("ngày đã hẹn lại 2026-08-20 17:00 không còn giá trị"), "\(lines[0])")
    #expect(lines[1].contains("the day appointed, 2026-08-20 17:00, no longer holds"), "\(lines[1])")
    let spool = sample.scratch("spool")
    _ = try sample.office.deliverNotices(to: spool, limit: 99)
    let notices = contents(of: spool).sorted { Self.number($0.key) < Self.number($1.key) }
      .map { String(decoding: $0.value, as: UTF8.self) }
    let last = try #require(notices.last)
    #expect(last.contains(#""due" : "2026-08-22T17:00:00.000+07:00""#), "\(last)")
    #expect(last.contains(#""lapsedAppointment" : "2026-08-20T17:00:00.000+07:00""#), "\(last)")
    #expect(notices.count { $0.contains("lapsedAppointment") } == 1)
  }

  private static func number(_ file: String) -> Int { Int(file.prefix { $0 != "-" }) ?? 0 }

  /// Without a day that was appointed nobody is told anything new.
  @Test func whatBeginsAnewWithoutAnAppointmentTakesNothingBack() throws {
    let code = try received()
    try sample.take("ask_supplement", on: code, as: "lan") { $0.note = "thiếu" }
    let before = try sample.office.pendingEffects(limit: 99).count
    try sample.take("complete", on: code, as: "lan")
    #expect(try sample.office.pendingEffects(limit: 99).count == before)
    #expect(try sample.office.view(code).dossier.lapsedAppointment == nil)
  }

  /// 1.001806 restarts after a supplement: ten working days from Monday 10 August end on Saturday 22 August, which is
  /// worked instead of Monday 31 August. A duty in money
  /// stops the clock, and what was left goes on.
  @Test func timeRestartsAfterASupplementAndGoesOnAfterAnyOtherPause() throws {
    let code = try received()
    sample.clock.set("2026-08-05", minute: 9 * 60)
    try sample.take("ask_supplement", on: code, as: "minh") { $0.note = "thiếu" }
    sample.clock.set("2026-08-10", minute: 9 * 60)
    try sample.take("complete", on: code, as: "lan")
    #expect(try due(code) == "2026-08-22 17:00")
    let dossier = try sample.office.view(code).dossier
    #expect(dossier.supplements == 1 && dossier.clock.waited == 0, "a restart leaves no pause to subtract")
    try sample.take("assign", on: code, as: "minh") { $0.assignee = "thao" }
    sample.clock.set("2026-08-12", minute: 9 * 60)
    try sample.take("ask_fee", on: code, as: "thao") { $0.note = "nộp thuế" }
    sample.clock.set("2026-08-14", minute: 9 * 60)
    try sample.take("confirm_fee", on: code, as: "lan")
    // Two working days, Thursday and Friday, lie in the pause.
    #expect(try due(code) == "2026-08-25 17:00")
    #expect(try sample.office.view(code).dossier.clock.waited == 960)
    #expect(try sample.office.view(code).dossier.ledger.count == 5)
    #expect(try sample.office.examine().flaws == [])
  }

  /// Received by post the clock runs from the hand-over minutes (Decision 45/2016, Article 7.4).
  @Test func whatCameByPostRunsFromTheHandOver() throws {
    let code = try sample.submitRecognition(by: "lan", [.channel: "post"]).code
    sample.clock.set("2026-08-05", minute: 9 * 60)
    try sample.take("receive", on: code, as: "lan") { $0.filed = moment("2026-08-03 15:00") }
    #expect(try due(code) == "2026-08-17 17:00")
    let counter = try sample.submitRecognition().code
    #expect(throws: Rejection.self) {
      try sample.take("receive", on: counter, as: "lan") { $0.filed = moment("2026-08-03 15:00") }
    }
  }

  /// A mistyped year or month is refused: nothing is filed before the procedure or the place’s service began, and what
  /// would be late from the first needs a reason on record.
  @Test func aHandOverLiesNotTooFarBack() throws {
    let code = try sample.submitRecognition(by: "lan", [.channel: "post"]).code
    sample.clock.set("2026-08-05", minute: 9 * 60)
    let refused = { (filed: String) in try refusal(code, filed) }
    let first = try #require(Day("2025-11-27"))
    #expect(
      try refused("2025-08-03 15:00") == [
        .time(.filedBeforeProcedure(moment("2025-08-03 15:00"), from: first)),
        .time(.filedBeforeService(moment("2025-08-03 15:00"), place: "ttpvhcc-tinh", from: first)),
      ])
    #expect(
      try refused("2026-08-05 09:02") == [
        .time(.filedInFuture(moment("2026-08-05 09:02"), now: moment("2026-08-05 09:01")))
      ])
    // Ten working days from 21 July are over at 17:00 on 4 August; from the 22nd they are not.
    let late = Reason.time(.filedOverdue(moment("2026-07-21 15:00"), due: moment("2026-08-04 17:00")))
    #expect(try refused("2026-07-21 15:00") == [late])
    try sample.take("receive", on: code, as: "lan") {
      ($0.filed, $0.note) = (moment("2026-07-21 15:00"), "bưu chính giao, bộ phận tiếp nhận để sót")
    }
    #expect(try due(code) == "2026-08-04 17:00")
    let other = try sample.submitRecognition(by: "lan", [.channel: "post"]).code
    try sample.take("receive", on: other, as: "lan") { $0.filed = moment("2026-07-22 15:00") }
    #expect(try due(other) == "2026-08-05 17:00")
  }

  /// What an older version allowed stays allowed: the first day of all versions counts.
  @Test func theFirstDayIsThatOfTheOldestVersion() throws {
    let shipped = try #require(Shipped.procedures.first { $0.text.hasPrefix("procedure: \"1.001806\"") })
    let newer = shipped.text.replacing("valid: {from: 2025-11-27}", with: "valid: {from: 2026-07-24}")
    try #require(newer != shipped.text)
    let file = SourceFile(name: "p.yaml", text: newer)
    try sample.office.publish(
      try sample.office.preview(file, on: .current, map: [:], as: "minh"), as: "minh")
    let code = try sample.submitRecognition(by: "lan", [.channel: "post"]).code
    sample.clock.set("2026-08-05", minute: 9 * 60)
    try sample.take("receive", on: code, as: "lan") { $0.filed = moment("2026-07-23 15:00") }
    #expect(try due(code) == "2026-08-06 17:00")
  }

  private func moment(_ text: String) -> Moment { Zone.vietnam.moment(text) ?? Moment(milliseconds: 0) }

  private func refusal(_ code: String, _ filed: String) throws -> [Reason] {
    do {
      // The clock stands at 9:00; `take` moves it on.
      sample.clock.set("2026-08-05", minute: 9 * 60)
      try sample.take("receive", on: code, as: "lan") { $0.filed = moment(filed) }
      return []
    } catch let rejection as Rejection { return rejection.reasons }
  }

  /// Received in the last hour under Decree 297/2025 time counts from the next working day.
  @Test(arguments: [(15 * 60 + 59, "2026-08-06"), (16 * 60, "2026-08-07"), (16 * 60 + 59, "2026-08-07")])
  func theLastHourCountsFromTheNextWorkingDay(_ minute: Int, _ day: String) throws {
    let code = try sample.submit("2.001478").code
    sample.clock.set("2026-08-03", minute: minute - 1)
    try sample.take("receive", on: code, as: "lan")
    #expect(try due(code) == "\(day) 17:00")
    #expect(try sample.office.view(code).dossier.rulesName == "nd-297-2025")
  }

  /// A holiday is announced while a dossier runs: its due day moves, recorded in the history, and no other.
  @Test func aHolidayAnnouncedLaterMovesDueDates() throws {
    let running = try received()
    let short = try sample.submitCopy().code
    try sample.take("receive", on: short, as: "vt-mc")
    let calendar = Shipped.calendars[0]
    let text = calendar.text.replacing(
      "swaps:\n", with: "swaps:\n  - {off: 2026-08-12, worked: 2026-10-10, source: Thông báo 1}\n")
    try #require(text != calendar.text)
    let file = SourceFile(name: "vietnam.yaml", text: text)
    sample.clock.set("2026-08-14", minute: 9 * 60)
    let preview = try sample.office.previewCalendar(file)
    // Days that are past count as long as a dossier runs that they are counted for.
    #expect(preview.days.map(\.day.text) == ["2026-08-12", "2026-10-10"])
    #expect(preview.moved.map(\.code) == [running] && preview.unmoved == 1)
    #expect(try due(running) == "2026-08-17 17:00", "looking changes nothing")
    #expect(throws: Rejection.self) { try sample.office.updateCalendar(file, as: "lan") }
    let update = try sample.office.updateCalendar(file, as: "binh")
    #expect(update == preview)
    #expect(try due(running) == "2026-08-18 17:00")
    let last = try #require(try sample.office.history(running).last?.event)
    #expect(last.kind == .recounted && last.actor == "binh")
    #expect(try sample.office.history(short).last?.event.kind != .recounted)
    #expect(try sample.office.examine().flaws == [])
    #expect(
      try sample.again().view(running).dossier.clock.due == sample.office.view(running).dossier.clock.due)
  }

  /// An agency closes earlier from now on: what is due there is due earlier, recorded, and nothing is out of step.
  @Test func otherHoursOfAnAgencyMoveWhatIsDueThere() throws {
    let code = try received()
    let office = Shipped.sampleOffice.text
    let key = "key: so-y-te, "
    let text = office.replacing(
      key,
      with: key
        + "hours: [{weekdays: [1, 2, 3, 4, 5], open: [\"07:30-11:30\", \"13:00-16:00\"]}], ")
    try #require(text != office)
    let copy = try sample.submitCopy().code
    try sample.take("receive", on: copy, as: "vt-mc")
    let preview = try sample.office.previewUpdate(SourceFile(name: "office.yaml", text: text))
    #expect(preview.otherHours == ["so-y-te"])
    let (before, after) = (moment("2026-08-17 17:00"), moment("2026-08-17 16:00"))
    #expect(preview.moved.map(\.code) == [code] && preview.unmoved == 1)
    #expect(preview.moved.map(\.before) == [before] && preview.moved.map(\.after) == [after])
    #expect(try due(code) == "2026-08-17 17:00", "looking changes nothing")
    #expect(throws: Rejection.self) {
      try sample.office.update(SourceFile(name: "office.yaml", text: text), as: "lan")
    }
    #expect(try due(code) == "2026-08-17 17:00", "who does not keep the office changes nothing")
    let update = try sample.office.update(SourceFile(name: "office.yaml", text: text), as: "binh")
    #expect(update.moved == preview.moved)
    #expect(try due(code) == "2026-08-17 16:00")
    #expect(try sample.office.history(code).last?.event.kind == .recounted)
    #expect(try sample.office.history(code).last?.event.actor == "binh")
    #expect(try sample.office.history(copy).last?.event.kind != .recounted)
    let story = DossierModel.DueStory(try sample.office.timeRecord(code)).lines
    #expect(story.contains { if case .recounted(_, from: before, to: after) = $0 { true } else { false } })
    #expect(try sample.office.examine().flaws == [])
  }

  /// A clock that was set back lets no history run backwards.
  @Test func aClockSetBackDoesNotTurnHistoryRound() throws {
    let code = try received()
    let last = try #require(try sample.office.history(code).last?.event.moment)
    sample.clock.set("2026-08-01", minute: 8 * 60)
    try sample.take("assign", on: code, as: "minh") { $0.assignee = "thao" }
    #expect(try sample.office.history(code).last?.event.moment == last)
  }

  @Test func rulesAreAddedToNeverChanged() throws {
    let shipped = Shipped.rules[0].text
    let more =
      shipped + """
          - name: nd-999-2027
            title: {vi: Nghị định 999, en: Decree 999}
            law: {vi: Điều 1, en: Article 1}
            from: 2027-01-01
            limits: {completion: 10 working days}
            supplements: 2
            extensions: 2
            control_slip: "06"

        """
    try sample.office.updateRules(SourceFile(name: "r.yaml", text: more), as: "binh")
    let altered = more.replacing("supplements: 1 ", with: "supplements: 2 ")
    #expect(
      throws: Rejection(
        action: "rules", reasons: [.time(.rulesChanged("nd-61-2018"))])
    ) { try sample.office.updateRules(SourceFile(name: "r.yaml", text: altered), as: "binh") }
    #expect(throws: Rejection.self) {
      try sample.office.updateRules(SourceFile(name: "r.yaml", text: shipped), as: "binh")
    }
  }
}

extension SampleOffice {
  fileprivate func rule(_ name: String) throws -> DeadlineRules? {
    try office.store.read { try office.rules($0).named(name) }
  }
}
