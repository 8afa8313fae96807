import DossierModel
import Hashing
import Testing
import WorkingTime

/// A step that has another name in the version a dossier was moved to is the same step: its time goes on, and all that was
/// before stays to be told.
struct RenamedStepTests {
  let map = ["processing.process": "processing.examine"]

  /// Seven days to process, from Monday 1 June.
  private func processing() throws -> Story {
    var story = try Story(Town.definition("1.001806"), at: "2026-06-01 09:00")
    try story.go(to: "processing.assign")
    try story.when("minh", "assign") { $0.assignee = "duc" }
    return story
  }

  /// The step examines, and has another day or not; the review has what is left.
  private func version(days: Int = 7) -> Definition {
    let (title, review) = (
      "{vi: Xử lý hồ sơ, en: Process}}\n", "  - {name: review, does: review, role: head, time: "
    )
    let old = "{name: process, does: process, role: officer, time: 7 days, title: \(title)\(review)0.5 days"
    return Town.definition(
      "1.001806", changing: old,
      to:
        "{name: examine, does: process, role: officer, time: \(days) days, title: {vi: Thẩm định, en: Examine}}\n"
        + "\(review)\(days == 7 ? "0.5" : "1.5") days")
  }

  private func move(_ story: inout Story, to version: Definition) throws {
    _ = try story.take(
      .rebase(Rebase(to: version, map: map, note: SHA256.digest("why"))), as: "binh")
  }

  private func stay(_ story: Story, _ step: String) throws -> StepStay {
    try #require(StepLedger(story.record).stays.last { $0.step == step })
  }

  @Test func `whoever stands in it stands in it since he entered it`() throws {
    var story = try processing()
    let before = try stay(story, "process")
    story.wait(until: "2026-06-03 15:00")
    try move(&story, to: version())
    let after = try stay(story, "examine")
    #expect(after.entered == before.entered && after.due == before.due && after.person == "duc")
    #expect(after.title.en == "Examine" && after.formerTitle?.en == "Process")
    #expect(after.minutes > 2 * 480 && after.spent == after.minutes)
    #expect(StepLedger(story.record).stays.map(\.step) == ["receive", "assign", "examine"])
    #expect(try fold(story.history) == story.dossier)
  }

  @Test func `a move is no hand-over, and those before it are still told`() throws {
    var story = try processing()
    let before = ControlSlip(story.record).handOvers
    try move(&story, to: version())
    #expect(ControlSlip(story.record).handOvers == before)
    try story.when("duc", "propose") { $0.file = paper("", "draft") }
    let after = ControlSlip(story.record).handOvers
    #expect(after.dropLast() == before[...] && after.last?.action.en == "Propose the result")
  }

  /// Proposed after two days, moved to the version while it is reviewed, and sent back.
  private func reworked(_ version: Definition?) throws -> Story {
    var story = try processing()
    story.wait(until: "2026-06-03 15:00")
    try story.when("duc", "propose") { $0.file = paper("", "draft") }
    if let version { try move(&story, to: version) }
    story.wait(until: "2026-06-04 10:00")
    try story.when("minh", "rework") { $0.note = SHA256.digest("again") }
    return story
  }

  @Test func `what was used of its time has gone`() throws {
    let (moved, kept) = (try reworked(version()), try reworked(nil))
    let (new, old) = (try stay(moved, "examine"), try stay(kept, "process"))
    #expect(new.due == old.due && new.spent == old.spent && new.due != nil)
    let whole = TimeLimit.workingDays(7).due(from: new.entered, Town.calendar)
    #expect(new.due.map { $0 < whole } == true)
    let stays = StepLedger(moved.record).stays.filter { $0.step == "examine" }
    #expect(stays.map(\.title.en) == ["Examine", "Examine"])
    #expect(stays.map(\.formerTitle?.en) == ["Process", nil])
    // What was is told as it was.
    let first = try #require(StepLedger(kept.record).stays.first { $0.step == "process" })
    #expect(stays[0].due == first.due && stays[0].minutes == first.minutes && stays[0].allowance == 7 * 480)
    #expect(moved.dossier.spent.keys.sorted() == ["assign", "examine", "receive", "review"])
  }

  /// What it may take in all is what the new version gives it.
  @Test func `its time is now that of the new version`() throws {
    var standing = try processing()
    let entered = try stay(standing, "process").entered
    let whole = TimeLimit.workingDays(6).due(from: entered, Town.calendar)
    try move(&standing, to: version(days: 6))
    let here = try stay(standing, "examine")
    #expect(here.allowance == 6 * 480 && here.due == whole)

    let back = try reworked(version(days: 6))
    let again = try stay(back, "examine")
    let given = Town.calendar.workingMinutes(from: entered, to: whole)
    let used = try #require(back.dossier.spent["examine"])
    #expect(again.allowance == 6 * 480)
    #expect(again.due == Town.calendar.moment(given - used, workingMinutesAfter: again.entered))
    // The first stay is told with the time it had.
    #expect(StepLedger(back.record).stays.first { $0.step == "examine" }?.allowance == 7 * 480)
  }

  @Test func `a timer that has fired does not fire again under the new name`() throws {
    var story = try processing()
    story.wait(until: "2026-06-12 08:00")
    let timers = story.inquiry.timers.filter { $0.subject == "process" && $0.due < story.now }
    for timer in timers { _ = try story.take(.fire(timer, recorded: story.now), as: Setting.clockActor) }
    try #require(!timers.isEmpty)
    try move(&story, to: version())
    #expect(!story.inquiry.timers.contains { $0.subject == "examine" && $0.due < story.now })
  }
}
