import DossierModel
import Hashing
import Testing
import WorkingTime

/// What a carrier tells moves a dossier where the workflow says what it means, and nowhere else.
struct PostNewsTests {
  /// By state, where each news leads; news that is not named leaves the dossier where it stands.
  private static let table: [String: [CarrierNews: String]] = {
    let away: [CarrierNews: String] = [
      .delivered: "delivered", .refused: "sent_back", .goingBack: "sent_back", .returned: "sent_back",
      .lost: "lost", .cancelled: "sent_back",
    ]
    let with = { (more: [CarrierNews: String]) in away.merging(more) { $1 } }
    return [
      "to_pack": [:], "packed": [.cancelled: "to_pack", .delivered: "delivered"],
      "handed_to_post": with([.inTransit: "in_transit", .attemptFailed: "failed_once"]),
      "in_transit": with([.attemptFailed: "failed_once"]),
      "failed_once": with([.attemptFailed: "failed_twice"]), "failed_twice": away,
      "sent_back": [.delivered: "delivered", .lost: "lost"], "recalled": [:],
      "lost": [.delivered: "delivered"], "complained": [.delivered: "delivered"], "to_reissue": [:],
      "delivered": [:],
    ]
  }()

  @Test func `the table names every state of the post`() throws {
    let chart = Town.definition("1.001806").chart
    let post = try #require(chart.index(of: "by_post"))
    let leaves = chart.states.indices.filter {
      chart.states[$0].children.isEmpty && chart.isDescendant($0, of: post)
    }
    #expect(Set(leaves.map { chart.states[$0].name } + ["delivered"]) == Set(Self.table.keys))
    #expect(Set(Story.roads.keys) == Set(Self.table.keys))
  }

  @Test(arguments: table.keys.sorted()) func `news leads where the workflow says`(_ state: String) throws {
    var given = try Story.byPost(state)
    // What people told of the same day would be what the carrier tells.
    given.wait(minutes: 24 * 60)
    for news in CarrierNews.allCases {
      var story = given
      let decision = try story.report(news)
      #expect(story.delivery == Self.table[state]?[news] ?? state, "\(state), \(news)")
      #expect(decision.events.map(\.kind) == [.reported])
      #expect(story.dossier.consignments.last?.notes.last?.news == news)
      if Self.table[state]?[news] == nil { #expect(story.dossier.leaves == given.dossier.leaves) }
      #expect(story.dossier.status == (story.delivery == "delivered" ? .returned : .done))
    }
  }

  @Test(arguments: table.keys.sorted()) func `a code nobody knows is kept and moves nothing`(
    _ state: String
  ) throws {
    var story = try Story.byPost(state)
    let before = story.dossier.leaves
    try story.report(nil)
    #expect(story.dossier.leaves == before)
    #expect(story.dossier.consignments.last?.notes.last?.code == "?")
  }

  @Test func `the same report is taken in once`() throws {
    var story = try Story.byPost("handed_to_post")
    try story.report(.attemptFailed, key: "4711")
    #expect(story.delivery == "failed_once")
    #expect(
      try story.refusal(of: .report(story.note(.attemptFailed, key: "4711"), receiver: nil))
        == [.postal(.reportedAlready("4711"))])
    try story.report(.attemptFailed, key: "4712")
    #expect(story.delivery == "failed_twice")
  }

  @Test func `a report of nothing that was ordered is refused`() throws {
    let story = try Story.byPost("handed_to_post")
    #expect(
      try story.refusal(of: .report(story.note(.delivered, order: "X-R9"), receiver: nil))
        == [.postal(.unknownOrder("X-R9"))])
  }

  @Test(arguments: [CarrierNews.delivered, .returned]) func `after its end no news of an item moves anything`(
    _ end: CarrierNews
  ) throws {
    var story = try Story.byPost("in_transit")
    try story.report(end)
    let after = story.dossier.leaves
    let before = story.dossier.consignments.last?.notes.count ?? 0
    for news in CarrierNews.allCases {
      try story.report(news, receiver: SHA256.digest("somebody else"))
      #expect(story.dossier.leaves == after, "\(news)")
      #expect(story.dossier.consignments.last?.ended == end)
    }
    #expect(story.dossier.consignments.last.map { $0.notes.count - before } == CarrierNews.allCases.count)
    #expect(story.recipients.isEmpty)
  }

  @Test func `reports that come in another order end at the same place`() throws {
    let order: [CarrierNews] = [.accepted, .inTransit, .attemptFailed, .delivered]
    for turn in order.indices {
      var story = try Story.byPost("handed_to_post")
      for news in order[turn...] + order[..<turn] { try story.report(news) }
      #expect(story.delivery == "delivered")
      #expect(story.dossier.status == .returned)
    }
  }

  @Test func `what was lost may turn up`() throws {
    var story = try Story.byPost("in_transit")
    try story.report(.lost)
    #expect(story.delivery == "lost")
    try story.people("complain")
    try story.report(.delivered, receiver: SHA256.digest("the applicant"))
    #expect(story.delivery == "delivered")
    #expect(story.dossier.consignments.last?.ended == .delivered)
    #expect(story.recipients == [SHA256.digest("the applicant")])
  }

  @Test(arguments: CarrierNews.allCases) func `only the item ordered last says where the dossier stands`(
    _ news: CarrierNews
  ) throws {
    var story = try Story.byPost("recalled")
    let old = try #require(story.dossier.consignments.last?.order.number)
    for action in ["send_again", "pack"] { try story.people(action) }
    try story.book(.accepted(itemNumber: "EB569771909VN", price: nil))
    for action in ["hand_to_post", "in_transit"] { try story.people(action) }
    try story.report(news, order: old, receiver: SHA256.digest("somebody"))
    #expect(story.delivery == "in_transit")
    #expect(story.recipients.isEmpty)
    #expect(story.dossier.consignment(old)?.notes.last?.news == news)
  }

  @Test(arguments: CarrierNews.allCases) func `only what is delivered has a receiver`(_ news: CarrierNews)
    throws
  {
    var story = try Story.byPost("handed_to_post")
    try story.report(news, receiver: SHA256.digest("the applicant"))
    #expect(story.recipients.isEmpty == (news != .delivered))
  }
}
