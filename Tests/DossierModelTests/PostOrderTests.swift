import DossierModel
import Hashing
import Testing
import WorkingTime

/// Items are ordered, numbered, handed over and taken back.
struct PostOrderTests {
  @Test func `orders are numbered by dossier, way and turn`() throws {
    var story = try Story.byPost("to_pack")
    let code = story.dossier.opening.code
    try story.people("pack")
    #expect(story.dossier.consignments.map(\.order.number) == ["\(code)-R1", "\(code)-R2"])
    #expect(story.dossier.consignments.map(\.order.way) == [.toApplicant, .toApplicant])
    #expect(story.dossier.consignment("\(code)-R2")?.order.carrier == "post")
    #expect(story.dossier.consignment("\(code)-R3") == nil)
  }

  @Test func `with a carrier an item is ordered, and asks the postman for the fee`() throws {
    var story = try Story.byPost("to_pack")
    let decision = try story.people("pack")
    #expect(decision.effects == [Effect(.orderConsignment, .done)])
    #expect(story.dossier.consignments.last?.order.cash == 20000)
    #expect(story.dossier.consignments.last?.itemNumber == nil)
    let order = try #require(story.dossier.consignments.last?.order.number)
    #expect(try story.refusal("lan", "hand_to_post").reasons == [.postal(.notBooked(order: order))])
  }

  @Test func `what is paid is not asked for again`() throws {
    var story = try Story.byPost("to_pack")
    try story.when("lan", "pay") { $0.amount = 20000 }
    try story.people("pack")
    #expect(story.dossier.consignments.last?.order.cash == 0)
  }

  @Test func `without a carrier the number comes with the order, and nobody is asked to carry it`() throws {
    var story = try Story(Town.definition("1.001806"), returnBy: .post)
    try story.go(to: "to_pack")
    #expect(try story.refusal("lan", "pack").reasons == [.missing(.itemNumber)])
    let decision = try story.when("lan", "pack") { $0.itemNumber = "RB123456785VN" }
    #expect(decision.effects.isEmpty)
    #expect(story.dossier.consignments.map(\.itemNumber) == ["RB123456785VN"])
    try story.when("lan", "unpack") { $0.note = paper("", "why").digest }
    #expect(story.effects.allSatisfy { $0.kind != .cancelConsignment })
  }

  @Test func `with a carrier but nobody who carries it there, a number is missing`() throws {
    let story = try Story.byPost("to_pack")
    #expect(try story.refusal("lan", "pack").reasons == [.missing(.itemNumber)])
  }

  @Test(arguments: [true, false]) func `an item number is used once`(_ hasCarriers: Bool) throws {
    var story = try Story.byPost("to_pack")
    story.hasCarriers = hasCarriers
    story.itemUses = ["RB123456785VN": "H44.15-260501-0001"]
    #expect(
      try story.refusal("lan", "pack") { $0.itemNumber = "RB123456785VN" }.reasons == [
        .postal(.numberUsed("RB123456785VN", by: "H44.15-260501-0001"))
      ])
    try story.when("lan", "pack") { $0.itemNumber = "EB125966888VN" }
  }

  // MARK: What the carrier answers

  @Test func `an accepted order has its number, once`() throws {
    var story = try Story.byPost("to_pack")
    try story.people("pack")
    let decision = try story.book(.accepted(itemNumber: "EB569771909VN", price: 26000))
    #expect(decision.events.map(\.kind) == [.settled])
    let item = try #require(story.dossier.consignments.last)
    #expect((item.itemNumber, item.price) == ("EB569771909VN", 26000))
    #expect(story.dossier.itemNumbers == ["EB569771909VN"])
    #expect(story.delivery == "packed")
    let again = Booking(
      order: item.order.number, outcome: .accepted(itemNumber: "EB125966888VN", price: nil),
      settlement: Settlement(effect: 1, kind: .orderConsignment, succeeded: true))
    #expect(
      try story.refusal(of: .book(again)) == [.postal(.answeredAlready(order: item.order.number))])
    try story.people("hand_to_post")
  }

  @Test func `a refused order is packed anew`() throws {
    var story = try Story.byPost("to_pack")
    try story.people("pack")
    try story.book(.refused(SHA256.digest("not there")))
    #expect(story.delivery == "to_pack")
    #expect(story.dossier.consignments.last?.ended == .cancelled)
    try story.people("pack")
    #expect(story.dossier.consignments.count == 3)
  }

  @Test func `an older order's refusal does not move the one that follows it`() throws {
    var story = try Story.byPost("to_pack")
    try story.people("pack")
    let old = try #require(story.dossier.consignments.last?.order.number)
    try story.people("not_taken")
    try story.people("pack")
    try story.book(.refused(SHA256.digest("not there")), order: old)
    #expect(story.delivery == "packed")
    #expect(story.dossier.consignment(old)?.ended == .cancelled)
    #expect(story.dossier.consignments.last?.ended == nil)
  }

  @Test func `an order is cancelled until the postman has the item`() throws {
    var story = try Story.byPost("to_pack")
    try story.people("pack")
    let decision = try story.people("unpack")
    #expect(decision.effects == [Effect(.cancelConsignment, .done)])
    #expect(story.dossier.consignments.last?.ended == .cancelled)
    let before = story.dossier
    try story.book(.cancelled)
    #expect(story.dossier.leaves == before.leaves && story.dossier.consignments == before.consignments)
  }

  @Test func `nobody books what was never ordered`() throws {
    let story = try Story.byPost("packed")
    let booking = Booking(
      order: "X-R1", outcome: .cancelled,
      settlement: Settlement(effect: 1, kind: .orderConsignment, succeeded: true))
    #expect(try story.refusal(of: .book(booking)) == [.postal(.unknownOrder("X-R1"))])
  }

  // MARK: Hand-over

  /// J+2, counted by hand: J is the first working day from the hand-over on.
  @Test(arguments: [
    ("2026-06-03 10:00", "2026-06-05 17:00"),  // a Wednesday
    ("2026-06-05 16:30", "2026-06-09 17:00"),  // Friday afternoon: Monday, Tuesday
    ("2026-06-05 18:30", "2026-06-09 17:00"),  // after closing time it is still Friday's
    ("2026-06-06 09:00", "2026-06-10 17:00"),  // Saturday counts as Monday
    ("2026-02-13 10:00", "2026-02-24 17:00"),  // the Friday before Tết
    ("2026-08-20 10:00", "2026-08-22 17:00"),  // Friday, and the Saturday worked for 31 August
    ("2026-08-28 10:00", "2026-09-04 17:00"),  // 31 August, 1 and 2 September are off
  ]) func `the days begin with the hand-over`(_ handedOver: String, _ due: String) throws {
    var story = try Story.byPost("packed", at: "2026-02-02 08:00")
    try story.book(.accepted(itemNumber: "EB569771909VN", price: nil))
    story.wait(until: handedOver)
    try story.when("lan", "hand_to_post") { $0.manifest = "07/BK" }
    let item = try #require(story.dossier.consignments.last)
    #expect((item.handedOver, item.manifest) == (story.now, "07/BK"))
    #expect(text(item.due) == due)
    let timer = RunningTimer(name: "delivery_overdue", subject: item.order.number, due: at(due))
    #expect(story.inquiry.timers.contains(timer))
  }

  /// Open on Saturday mornings too.
  private static let saturdays: WorkingCalendar = {
    let (morning, calendar) = ([OfficeHours.Span(from: 450, until: 690)], Town.calendar)
    return WorkingCalendar(
      zone: calendar.zone, hours: OfficeHours(morning, on: [1, 2, 3, 4, 5, 6]), holidays: calendar.holidays)
  }()

  @Test func `the days are those of the place that handed it over`() throws {
    var story = try Story.byPost("packed")
    try story.book(.accepted(itemNumber: "EB569771909VN", price: nil))
    story.calendars = ["department": Town.calendar, "centre": Self.saturdays]
    story.wait(until: "2026-06-11 10:00")
    try story.people("hand_to_post")
    #expect(text(story.dossier.consignments.last?.due) == "2026-06-13 11:30")
  }

  @Test func `the receiver is told of an item that is late, once, and not of one taken back`() throws {
    var story = try Story.byPost("handed_to_post")
    let timer = try #require(story.inquiry.timers.first { $0.name == "delivery_overdue" })
    var recalled = story
    try recalled.people("take_back")
    #expect(recalled.inquiry.timers.allSatisfy { $0.name != "delivery_overdue" })
    var delivered = story
    try delivered.people("deliver")
    #expect(delivered.inquiry.timers.allSatisfy { $0.name != "delivery_overdue" })

    story.wait(until: "2026-06-20 08:00")
    let decision = try story.take(.fire(timer, recorded: story.now), as: Setting.clockActor)
    #expect(decision.effects.map(\.kind) == [.alertOffice])
    #expect(story.delivery == "handed_to_post")
    #expect(story.inquiry.timers.allSatisfy { $0.name != "delivery_overdue" })
  }

  @Test func `what the postman has is not cancelled by a word`() throws {
    let story = try Story.byPost("handed_to_post")
    #expect(!story.inquiry.rejection.possible.contains { $0.action == "unpack" })
  }
}
