import DossierModel
import Hashing
import Testing
import WorkingTime

/// What comes by post: fetched from the applicant, handed in, and filed when the minutes are signed (Decision 45/2016,
/// Article 7).
struct ArrivalTests {
  private static let definition = Town.definition("1.001806")

  private func submitted(_ channel: Channel = .post) throws -> Story {
    var story = try Story(Self.definition, channel)
    story.hasCarriers = true
    return story
  }

  private func arrival(_ story: Story) -> String? { story.dossier.leaves.last }

  private func handIn(_ filed: String, _ minutes: String = "01/BBGN") -> HandIn {
    HandIn(
      minutes: minutes, filed: at(filed),
      papers: [CountedPaper(kind: "application", isOriginal: true, declared: 2, found: 1)])
  }

  @Test(arguments: [(Channel.post, "awaited"), (.counter, "not_by_post"), (.online, "not_by_post")])
  func `only what comes by post is awaited from it`(_ channel: Channel, _ state: String) throws {
    #expect(arrival(try submitted(channel)) == state)
  }

  @Test func `the moment of the minutes is the moment of filing`() throws {
    var story = try submitted()
    story.wait(until: "2026-06-02 09:00")
    let minutes = handIn("2026-06-01 14:30")
    #expect(try story.refusal("lan", "hand_in").reasons == [.missing(.minutes)])
    try story.when("lan", "hand_in") { $0.handIn = minutes }
    #expect(arrival(story) == "arrived" && story.dossier.handIn == minutes)
    #expect(story.dossier.clock.started == nil && story.dossier.status == .registered)
    story.wait(until: "2026-06-03 09:00")
    try story.when("lan", "receive")
    #expect(text(story.dossier.ledger.first?.counting?.from) == "2026-06-01 14:30")
    // Ten working days from Tuesday 2 June.
    #expect(text(story.dossier.clock.due) == "2026-06-15 17:00")
  }

  @Test func `minutes are handed in once, and by no other action`() throws {
    var story = try submitted()
    #expect(
      try story.refusal("lan", "receive") { $0.handIn = handIn("2026-06-01 08:00") }.reasons
        == [.notAsked(.minutes)])
    try story.when("lan", "hand_in") { $0.handIn = handIn("2026-06-01 08:00") }
    #expect(!story.inquiry.rejection.possible.contains { $0.action == "hand_in" })
  }

  @Test func `minutes of a moment that has not come, or before the procedure, are refused`() throws {
    let story = try submitted()
    let future = at("2026-06-02 08:00")
    #expect(
      try story.refusal("lan", "hand_in") { $0.handIn = handIn("2026-06-02 08:00") }.reasons == [
        .time(.filedInFuture(future, now: story.now))
      ])
    let early = at("2025-11-26 08:00")
    #expect(
      try story.refusal("lan", "hand_in") { $0.handIn = handIn("2025-11-26 08:00") }.reasons == [
        .time(.filedBeforeProcedure(early, from: Self.definition.procedure.validFrom))
      ])
  }

  @Test func `an application is fetched by an order of its own`() throws {
    var story = try submitted()
    let decision = try story.people("collect")
    #expect(decision.effects.map(\.kind) == [.orderConsignment])
    let order = try #require(story.dossier.consignments.first?.order)
    #expect(order.number == "\(story.dossier.opening.code)-C1" && order.way == .toAgency && order.cash == 0)
    try story.report(.collected)
    #expect(arrival(story) == "collecting")
    try story.people("hand_in")
    #expect(arrival(story) == "arrived")
  }

  @Test func `a collection is called off, or not carried out`() throws {
    var story = try submitted()
    try story.people("collect")
    #expect(try story.people("call_off").effects.map(\.kind) == [.cancelConsignment])
    #expect(arrival(story) == "awaited")
    try story.people("collect")
    try story.report(.cancelled)
    #expect(arrival(story) == "awaited")
    try story.people("collect")
    try story.book(.refused(SHA256.digest("nobody there")))
    #expect(arrival(story) == "awaited")
    #expect(story.dossier.consignments.map(\.ended) == [.cancelled, .cancelled, .cancelled])
  }

  @Test(arguments: [CarrierNews.lost, .returned])
  func `papers that are lost or sent back are asked for again`(
    _ news: CarrierNews
  ) throws {
    var story = try submitted()
    try story.people("collect")
    try story.report(.collected)
    let told = try story.report(news)
    #expect(arrival(story) == "papers_lost" && story.dossier.status == .registered)
    #expect(told.effects.map(\.kind) == [.notifyApplicant])
    #expect(story.dossier.openConsignment(.toAgency) == nil)
    var (found, received) = (story, story)
    try found.people("hand_in")
    #expect(arrival(found) == "arrived")
    try received.when("lan", "receive")
    #expect(arrival(received) == "arrived")
    try story.people("collect")
    #expect(arrival(story) == "collecting")
    #expect(story.dossier.consignments.map { $0.order.number.suffix(3) } == ["-C1", "-C2"])
    #expect(story.dossier.openConsignment(.toAgency)?.order.number.suffix(3) == "-C2")
    // What is told of the first one now moves nothing.
    try story.report(.lost, order: story.dossier.consignments[0].order.number)
    #expect(arrival(story) == "collecting")
  }

  @Test(arguments: [("lose_papers", "papers_lost"), ("not_collected", "awaited")])
  func `what people know of a collection ends it too`(_ action: String, _ state: String) throws {
    var story = try submitted()
    try story.people("collect")
    try story.people(action)
    #expect(arrival(story) == state)
    #expect(story.dossier.openConsignment(.toAgency) == nil)
    #expect(story.dossier.consignments.last?.notes.map(\.code) == [CarrierNote.byHand])
  }

  @Test func `what is received all the same has arrived`() throws {
    for action in ["", "collect"] {
      var story = try submitted()
      if !action.isEmpty { try story.people(action) }
      try story.when("lan", "receive")
      #expect(arrival(story) == "arrived")
    }
  }

  @Test(arguments: CarrierNews.allCases) func `news of the application never moves the result`(
    _ news: CarrierNews
  ) throws {
    var story = try Story(Self.definition, .post, returnBy: .post)
    story.hasCarriers = true
    try story.people("collect")
    let fetched = try #require(story.dossier.consignments.last?.order.number)
    try story.report(.collected)
    try story.people("hand_in")
    try story.go(to: "to_pack")
    try story.people("pack")
    let before = story.dossier.leaves
    try story.report(news, order: fetched, receiver: SHA256.digest("the receiver"))
    #expect(story.dossier.leaves == before)
    #expect(story.recipients.isEmpty)
  }
}
