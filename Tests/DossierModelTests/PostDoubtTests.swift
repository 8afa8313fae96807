import DossierModel
import Hashing
import Testing
import WorkingTime

/// News that does not mean what it says: what is called off too late, what cannot have happened then, what was told already.
struct PostDoubtTests {
  private let minute: Int64 = 60_000
  private let day: Int64 = 86_400_000

  private func moment(_ story: Story, _ offset: Int64) -> Moment {
    Moment(milliseconds: story.now.milliseconds + offset)
  }

  private func note(_ story: Story, _ news: CarrierNews?, at moment: Moment, key: String = "k") -> CarrierNote
  {
    CarrierNote(
      order: story.dossier.consignments.last?.order.number ?? "", key: key, code: news?.word ?? "?",
      news: news,
      moment: moment, collected: 20000)
  }

  @Test(arguments: ["handed_to_post", "in_transit", "failed_once", "failed_twice"])
  func `what the carrier calls off after the hand-over it gives back`(_ state: String) throws {
    var story = try Story.byPost(state)
    try story.report(.cancelled)
    #expect(story.delivery == "sent_back")
    #expect(story.dossier.consignments.last?.ended == nil)
    var other = story
    try other.people("take_back")
    #expect(other.delivery == "recalled")
    try story.report(.delivered, receiver: SHA256.digest("the applicant"))
    #expect(story.delivery == "delivered")
    #expect(story.dossier.consignments.last?.ended == .delivered)
  }

  @Test func `what it calls off before the hand-over is over`() throws {
    var story = try Story.byPost("packed")
    try story.report(.cancelled)
    #expect(story.dossier.consignments.last?.ended == .cancelled)
  }

  @Test(arguments: CarrierNews.allCases) func `what cannot have happened then means nothing`(
    _ news: CarrierNews
  )
    throws
  {
    let given = try Story.byPost("handed_to_post")
    let ordered = try #require(given.dossier.consignments.last?.ordered)
    let impossible = [
      moment(given, day + 1), moment(given, 365 * day), Moment(milliseconds: ordered.milliseconds - day - 1),
      Moment(milliseconds: 0),
    ]
    for moment in impossible {
      var story = given
      _ = try story.take(
        .report(note(story, news, at: moment), receiver: SHA256.digest("somebody")), as: "carrier")
      let item = try #require(story.dossier.consignments.last)
      #expect(story.dossier.leaves == given.dossier.leaves && story.recipients.isEmpty)
      #expect((item.ended, item.attempts, item.collected, story.dossier.paid) == (nil, 0, nil, 0))
      #expect(
        (item.notes.last?.code, item.notes.last?.moment, item.notes.last?.news) == (news.word, moment, nil))
      // The true one afterwards is taken in.
      try story.report(.delivered, collected: 20000)
      #expect((story.delivery, story.dossier.paid) == ("delivered", 20000))
    }
  }

  @Test func `clocks may differ by a day`() throws {
    let given = try Story.byPost("handed_to_post")
    let ordered = try #require(given.dossier.consignments.last?.ordered)
    for moment in [moment(given, day), Moment(milliseconds: ordered.milliseconds - day)] {
      var story = given
      _ = try story.take(.report(note(story, .delivered, at: moment), receiver: nil), as: "carrier")
      #expect(story.delivery == "delivered")
    }
  }

  @Test func `what is explained late is measured by its time too`() throws {
    var story = try Story.byPost("handed_to_post")
    let early = Moment(milliseconds: 0)
    _ = try story.take(.report(note(story, nil, at: early), receiver: nil), as: "carrier")
    #expect(
      try story.refusal(of: .report(note(story, .delivered, at: early), receiver: nil))
        == [.postal(.reportedAlready("k"))])
  }

  @Test func `an attempt told by hand and by the carrier is one`() throws {
    var story = try Story.byPost("failed_once")
    try story.report(.attemptFailed)
    #expect(story.delivery == "failed_once")
    #expect(story.dossier.consignments.last?.notes.count == 2)
    #expect(story.dossier.consignments.last?.attempts == 1)
    // The same day once more is another one.
    var twice = story
    try twice.report(.attemptFailed)
    #expect(twice.delivery == "failed_twice" && twice.dossier.consignments.last?.attempts == 2)
    story.wait(minutes: 2 * 24 * 60)
    try story.report(.attemptFailed)
    #expect(story.delivery == "failed_twice" && story.dossier.consignments.last?.attempts == 2)
  }

  @Test func `an attempt of the day before is another one`() throws {
    var story = try Story.byPost("failed_once")
    _ = try story.take(
      .report(note(story, .attemptFailed, at: moment(story, -day)), receiver: nil), as: "carrier")
    #expect(story.delivery == "failed_twice" && story.dossier.consignments.last?.attempts == 2)
  }
}
