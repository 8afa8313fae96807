import CheckedYAML
import DossierModel
import Office
import OfficeFixture
import ShippedWorkflows
import Testing
import WorkingTime

/// Nobody runs a tick here: an act meets the dossier as time has left it, and so does a question.
@Suite struct TacitStory {
  private let sample: SampleOffice

  init() throws { sample = try SampleOffice(.tacit) }

  private func text(_ moment: Moment?) -> String? { moment.map(Zone.vietnam.text) }

  private func refusal(_ action: String, _ code: String, _ actor: String, note: String? = nil) -> Rejection? {
    #expect(throws: Rejection.self) {
      var request = AdvanceRequest(code, action)
      request.note = note
      try sample.hand(request, as: actor)
    }
  }

  private func decided(_ rejection: Rejection?) -> (title: String, at: String?)? {
    for case .time(.decidedByTime(let title, let moment, _)) in rejection?.reasons ?? [] {
      return (title.en, text(moment))
    }
    return nil
  }

  /// Fifteen working days after Monday 3 August, 08:02: Saturday 22 August, which is worked, at 17:00.
  private func waiting() throws -> String {
    let code = try sample.submitCopy().code
    try sample.take("receive", on: code, as: "vt-mc")
    try sample.take("ask_supplement", on: code, as: "vt-mc") { $0.note = "thiếu giấy tờ" }
    return code
  }

  @Test func `a supplement in the last moment is in time`() throws {
    let code = try waiting()
    sample.clock.set("2026-08-22", minute: 17 * 60)
    #expect(try sample.hand(AdvanceRequest(code, "complete"), as: "vt-mc").status == .received)
  }

  @Test func `a supplement after its time is refused, tick or no tick, and a question says the same`() throws
  {
    let code = try waiting()
    let before = try sample.office.history(code).count
    sample.clock.set("2026-08-24", minute: 8 * 60)
    let answer = try #require(
      try sample.office.can(code, as: "vt-mc").first { $0.offer.action == "complete" })
    let rejection = try #require(refusal("complete", code, "vt-mc"))
    #expect(answer.standing == .later && answer.reasons == rejection.reasons)
    #expect(rejection.reasons.first == .closed(.stopped) && rejection.possible.isEmpty)
    #expect(decided(rejection)?.at == "2026-08-22 17:00")
    #expect(decided(rejection)?.title == "The time for the supplement is over")
    // A question records nothing; it shows the dossier as it will be recorded.
    let shown = try sample.office.view(code).dossier
    #expect(shown.status == .stopped && text(shown.clock.ended) == "2026-08-22 17:00")
    #expect(try sample.office.history(code).count == before)
    let told = DossierModel.DueStory(try sample.office.timeRecord(code)).lines
    #expect(
      told.contains {
        if case .ended(let moment, _, _) = $0 { text(moment) == "2026-08-22 17:00" } else { false }
      })
    #expect(try sample.office.tick().fired.map(\.firing.timer.name).last == "not_completed")
    #expect(try sample.office.view(code).dossier == shown)
    #expect(refusal("complete", code, "vt-mc")?.reasons == rejection.reasons)
    #expect(try sample.office.examine().flaws.isEmpty)
  }

  /// Three agencies are asked on Monday 3 August; seven working days end on Wednesday 12 August at 17:00.
  @Test func `an opinion after silence decided is refused, and the next step counts from when it did`() throws
  {
    let code = try sample.submit("1.009645").code
    try sample.walk(code, to: "processing.opinions.construction.asked")
    sample.clock.set("2026-08-14", minute: 9 * 60)
    let rejection = refusal("answer.construction", code, "xd-cv", note: "đồng ý")
    #expect(decided(rejection)?.at == "2026-08-12 17:00" && decided(rejection)?.title == "Silence decides")
    #expect(rejection?.possible.contains { $0.action == "propose" } == true)
    let step = try #require(StepLedger(try sample.office.timeRecord(code)).stays.last)
    #expect(step.step == "consolidate" && text(step.entered) == "2026-08-12 17:00")
    // Somebody acts: what fell due is recorded before it, in order, each as of its moment.
    try sample.take("claim", on: code, as: "tc-cv")
    let events = try sample.office.history(code).map(\.event)
    #expect(events.map(\.moment) == events.map(\.moment).sorted())
    let last = try #require(events.last)
    #expect(last.kind == .advanced && last.moment == sample.clock.now)
    let timed = events.filter { $0.kind == .timed }
    #expect(timed.contains { $0.firing?.timer.name == "tacit" && text($0.moment) == "2026-08-12 17:00" })
    #expect(timed.allSatisfy { $0.changes.contains(.recorded(sample.clock.now)) })
    #expect(try !sample.office.tick().fired.contains { $0.firing.timer.name == "tacit" }, "once")
    #expect(try sample.office.examine().flaws.isEmpty)
  }

  @Test func `who looked before time went on may act, who looked before somebody else did may not`() throws {
    let code = try sample.submitRecognition().code
    try sample.take("receive", on: code, as: "lan")
    let seen = try sample.office.view(code).dossier.version
    // The half day of the step is over, and nobody was told yet.
    sample.clock.set("2026-08-04", minute: 9 * 60)
    var request = AdvanceRequest(code, "transfer")
    request.expectedVersion = seen
    let version = try sample.hand(request, as: "lan").version
    #expect(version > seen + 1, "what fell due is recorded as well")
    #expect(throws: (any Error).self) { try sample.hand(request, as: "lan") }
  }

  @Test func `a part that time closed is closed for the dossier it belongs to`() throws {
    let code = try sample.submit(
      "0.000001", at: "ttpvhcc-viet-tri", by: "vt-mc", [.channel: "online", .returnBy: "counter"]
    ).code
    try sample.take("receive", on: code, as: "vt-mc")
    try sample.take("transfer", on: code, as: "vt-mc")
    let part = try #require(try sample.office.view(code).dossier.parts["household"]?.code)
    try sample.take("ask_supplement", on: part, as: "vt-mc") { $0.note = "thiếu" }
    sample.clock.set("2026-09-10", minute: 8 * 60)
    let shown = try sample.office.view(code).dossier
    #expect(shown.parts["household"]?.ended == .stopped)
    let offers = try sample.office.possible(code).map(\.action)
    #expect(offers.contains("go_on_without.household"))
    try sample.take("go_on_without.household", on: code, as: "vt-mc") { $0.note = "đi tiếp" }
    let told = try #require(
      try sample.office.history(code).map(\.event).first {
        $0.changes.contains(.partEnded(part: "household", .stopped))
      })
    let closed = try sample.office.view(part).dossier
    #expect(told.moment == closed.clock.ended && told.moment < sample.clock.now)
  }

  @Test func `a holiday announced after a time was over does not reopen it`() throws {
    let code = try waiting()
    sample.clock.set("2026-08-24", minute: 8 * 60)
    let text = Shipped.calendars[0].text.replacing(
      "swaps:\n", with: "swaps:\n  - {off: 2026-08-20, worked: 2026-10-10, source: Thông báo 1}\n")
    try #require(text != Shipped.calendars[0].text)
    _ = try sample.office.updateCalendar(SourceFile(name: "vietnam.yaml", text: text), as: "binh")
    #expect(self.text(try sample.office.view(code).dossier.clock.ended) == "2026-08-22 17:00")
  }
}
