import DossierModel
import Testing
import WorkingTime

/// Supplements, withdrawals, stops, rework: away from the straight path and back.
struct SideRoadTests {
  private let reason: (inout Advance) -> Void = { $0.note = paper("", "why").digest }

  private func officer(_ story: Story) throws -> String { try #require(story.dossier.assignees["process"]) }

  @Test func `a dossier refused at the counter is closed and its clock never ran`() throws {
    var story = try Story(Town.definition("1.001806"))
    #expect(try story.refusal("lan", "refuse").reasons == [.missing(.reason)])
    try story.when("lan", "refuse", reason)
    #expect(story.dossier.status == .notAccepted)
    let clock = story.dossier.clock
    #expect([clock.started, clock.due, clock.paused, clock.ended] == [nil, nil, nil, nil])
    #expect(story.effects == [Effect(.notifyApplicant, .notAccepted)])
    #expect(try story.refusal("lan", "receive").reasons == [.closed(.notAccepted)])
    #expect(try story.refusal("lan", "receive").possible.isEmpty)
  }

  @Test(arguments: [
    "received", "processing.assign", "processing.process", "processing.review", "processing.approve",
    "processing.issue",
  ])
  func `after a supplement the dossier stands in the very step it left`(_ state: String) throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: state)
    let before = story.dossier
    try story.when("lan", "ask_supplement", reason)
    #expect(story.dossier.status == .supplementAsked)
    #expect(story.dossier.clock.paused == story.now)
    #expect(story.effects.last == Effect(.notifyApplicant, .supplementAsked))

    story.wait(until: "2026-06-10 09:00")
    try story.when("hung", "complete") { $0.papers = [paper("contracts", "new")] }
    #expect(story.dossier.leaves == before.leaves)
    #expect(story.dossier.status == before.status)
    #expect(story.dossier.assignees == before.assignees)
    #expect(story.dossier.paper("contracts") == paper("contracts", "new"))
  }

  @Test func `after a supplement the time starts from zero where the procedure says so`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.process")
    try story.when("duc", "ask_supplement", reason)
    story.wait(until: "2026-06-10 09:00")
    let decision = try story.when("lan", "complete")
    let due = at("2026-06-24 17:00")
    #expect(decision.events[0].changes.contains(.clock(.restarted(due: due))))
    #expect(story.dossier.clock.due == due)
    #expect(story.dossier.clock.paused == nil)
    #expect(!story.dossier.supplementPending)
  }

  @Test func `after a supplement the time goes on where the procedure says so`() throws {
    let definition = Town.definition(
      "1.001806", changing: "after_supplement: restart", to: "after_supplement: resume")
    var story = try Story(definition)
    try story.go(to: "processing.process")
    story.wait(until: "2026-06-04 10:00")
    try story.when("duc", "ask_supplement", reason)
    story.wait(until: "2026-06-10 09:00")
    let decision = try story.when("lan", "complete")
    // Seven days and 5:29 hours were left.
    #expect(decision.events[0].changes.contains(.clock(.resumed(due: at("2026-06-19 16:00")))))
  }

  @Test func `a supplement asked before reception starts no clock`() throws {
    var story = try Story(Town.definition("1.001806"), .online, by: "portal")
    try story.when("lan", "ask_supplement", reason)
    #expect(story.dossier.clock.started == nil && story.dossier.clock.paused == nil)
    try story.when("lan", "complete")
    #expect(story.business == "registered" && story.dossier.status == .registered)
    try story.when("lan", "receive")
    #expect(text(story.dossier.clock.due) == "2026-06-15 17:00")
  }

  @Test func `a supplement that never comes closes the dossier`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.review")
    try story.when("lan", "ask_supplement", reason)
    try story.when("lan", "close", reason)
    #expect(story.dossier.status == .stopped)
    #expect(story.business == "closed")
    #expect(story.dossier.clock.ended == story.now)
    #expect(try story.refusal("minh", "agree").reasons == [.closed(.stopped)])
  }

  @Test func `a second supplement remembers the second place`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.process")
    try story.when("lan", "ask_supplement", reason)
    try story.when("lan", "complete")
    try story.go(to: "processing.approve")
    try story.when("lan", "ask_supplement", reason)
    try story.when("lan", "complete")
    #expect(story.business == "processing.approve")
  }

  @Test func `a withdrawal refused goes on where it was, with the time that was left`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.process")
    story.wait(until: "2026-06-04 10:00")
    try story.when("lan", "withdraw", reason)
    #expect(story.dossier.status == .withdrawalAsked)
    story.wait(until: "2026-06-10 09:00")
    try story.when("lan", "refuse_withdrawal", reason)
    #expect(story.business == "processing.process")
    #expect(text(story.dossier.clock.due) == "2026-06-19 16:00")
  }

  @Test func `a withdrawal refused while a supplement is awaited goes on waiting for it`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.process")
    try story.when("lan", "ask_supplement", reason)
    let paused = story.now
    try story.when("lan", "withdraw", reason)
    try story.when("lan", "refuse_withdrawal", reason)
    #expect(story.business == "supplement_asked")
    #expect(story.dossier.status == .supplementAsked)
    #expect(story.dossier.clock.paused == paused)
    // One request, however often he changes his mind; a second one is a second one.
    #expect(story.dossier.supplements == 1)
    try story.when("lan", "complete")
    #expect(story.business == "processing.process")
    try story.when("lan", "ask_supplement", reason)
    #expect(story.dossier.supplements == 2)
  }

  @Test func `stopped while a duty is unmet, it resumes with the duty unmet`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.process")
    try story.when(try officer(story), "ask_fee", reason)
    try story.when("binh", "stop", reason)
    try story.when("binh", "resume", reason)
    #expect(story.business == "fee_asked")
    try story.when("lan", "confirm_fee")
    #expect(story.business == "processing.process")
  }

  @Test func `a withdrawal accepted ends the dossier`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.approve")
    try story.when("lan", "withdraw", reason)
    try story.when("hung", "accept_withdrawal")
    #expect(story.business == "withdrawn")
    #expect(story.dossier.status == .withdrawalAsked)
    #expect(story.dossier.clock.ended == story.now)
    #expect(try story.refusal("lan", "withdraw").reasons == [.closed(.withdrawalAsked)])
  }

  @Test func `the leader stops and resumes; nobody else does`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.review")
    let refusal = try story.refusal("minh", "stop", reason)
    #expect(
      refusal.reasons == [
        .notInRole(places: [.init(role: "leader", agency: "department")], holders: ["binh", "son"])
      ])
    try story.when("son", "stop", reason)
    #expect(story.dossier.status == .stopped)
    story.wait(until: "2026-06-08 08:00")
    try story.when("binh", "resume", reason)
    #expect(story.business == "processing.review")
    #expect(text(story.dossier.clock.due) == "2026-06-22 16:56", "away for five days but four minutes")
  }

  @Test func `a financial duty stops the clock until it is met`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.process")
    try story.when(try officer(story), "ask_fee", reason)
    #expect(story.dossier.status == .feeAsked)
    #expect(story.dossier.clock.paused == story.now)
    story.wait(until: "2026-06-03 08:00")
    try story.when("lan", "confirm_fee")
    #expect(story.business == "processing.process")
    #expect(text(story.dossier.clock.due) == "2026-06-17 16:57", "away for two days but three minutes")
  }

  @Test func `rework goes back to the latest processing step, with the same officer and a reason`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.review")
    let officer = try #require(story.dossier.assignees["process"])
    #expect(try story.refusal("minh", "rework").reasons == [.missing(.reason)])
    try story.when("minh", "rework", reason)
    #expect(story.business == "processing.process")
    #expect(story.dossier.assignees["process"] == officer)
    #expect(
      try story.refusal(officer == "thao" ? "duc" : "thao", "propose").reasons == [
        .assignedTo(officer, reassigning: ["binh", "minh", "son"])
      ])
    try story.go(to: "processing.approve")
    try story.when("binh", "rework", reason)
    #expect(story.business == "processing.process")
    try story.go(to: "done")
  }

  @Test func `a submission sent back by the committee is drafted, signed and sealed anew`() throws {
    var story = try Story(Town.definition("1.013814", "registration"))
    try story.go(to: "processing.decide")
    try story.when("khanh", "rework", reason)
    #expect(story.business == "processing.process")
    try story.when(try officer(story), "propose") { $0.file = paper("", "second draft") }
    try story.go(to: "done")
    #expect(story.dossier.numbers.filter { $0.paper == "proposal" }.map(\.serial) == [1, 2])
    // Of the two, the signature on the newest draft counts.
    #expect(story.dossier.signatures.count { $0.paper == "proposal" && $0.act == .approve } == 1)
    #expect(story.dossier.signatures.count { $0.paper == "result" && $0.act == .approve } == 1)
  }
}
