import DossierModel
import Hashing
import Testing
import WorkingTime

/// A step that is interrupted and goes on: its end, when it is late, and whom time tells. Counted by hand.
struct InterruptedStepTests {
  /// Seven days to process, from Monday 1 June: until Wednesday 10 at 17:00.
  private func processing() throws -> Story {
    var story = try Story(Town.definition("1.001806"), at: "2026-06-01 09:00")
    try story.go(to: "processing.assign")
    try story.when("minh", "assign") { $0.assignee = "duc" }
    return story
  }

  private func askFee(_ story: inout Story, _ from: String, _ until: String) throws {
    story.wait(until: from)
    try story.when("duc", "ask_fee") { $0.note = SHA256.digest("note") }
    story.wait(until: until)
    try story.when("lan", "confirm_fee")
  }

  private func end(_ story: Story, _ calendar: WorkingCalendar = Town.calendar) -> Moment? {
    var setting = story.setting("lan")
    setting.calendar = calendar
    let record = TimeRecord(story.dossier, story.history, story.definition, setting)
    return StepLedger(record).stays.last { $0.step == "process" && $0.left == nil }?.due
  }

  @Test func `a holiday announced later moves its end as well`() throws {
    var story = try processing()
    try askFee(&story, "2026-06-02 10:00", "2026-06-02 11:00")
    // An hour away; and Wednesday 3 June off.
    #expect(end(story) == at("2026-06-11 08:30"))
    #expect(try end(story, DueStoryTests.freeWednesday.get()) == at("2026-06-12 08:30"))
  }

  @Test func `what was late when it was left stays late, and nobody is told again`() throws {
    var story = try processing()
    story.wait(until: "2026-06-12 08:00")
    for timer in story.inquiry.timers where timer.subject == "process" && timer.due < story.now {
      _ = try story.take(.fire(timer, recorded: story.now), as: Setting.clockActor)
    }
    try #require(!story.dossier.fired.isEmpty)
    for day in ["2026-06-12", "2026-06-16"] {
      try askFee(&story, "\(day) 09:00", "\(day) 16:00")
      #expect(end(story) == at("2026-06-10 17:00"))
      #expect(!story.inquiry.timers.contains { $0.subject == "process" })
    }
    #expect(try fold(story.history) == story.dossier)
  }

  @Test func `an end holds to the end of its minute`() {
    let due = at("2026-06-10 17:00")
    let verdicts = [0, 59_999, 60_000].map { late in
      Punctuality(ended: Moment(milliseconds: due.milliseconds + late), due: due, .vietnam)
    }
    #expect(verdicts == [.onTime, .onTime, .late])
  }
}
