import DossierModel
import Hashing
import Testing

/// The fee the postman collects: paid once, and only when all of it was collected or came in.
struct PostMoneyTests {
  private func remit(_ amount: Int, _ story: Story, order: String? = nil) -> Command {
    let order = order ?? story.dossier.consignments.last?.order.number ?? ""
    return .remit(Remittance(order: order, amount: amount, statement: "06/2026"))
  }

  private func money(_ story: Story) -> String { story.dossier.leaves[3] }

  @Test func `what the postman collected pays the fee`() throws {
    var story = try Story.byPost("in_transit")
    #expect(money(story) == "unpaid")
    let decision = try story.report(.delivered, collected: 20000)
    #expect(decision.events[0].changes.contains(.paid(amount: 20000)))
    #expect(story.dossier.paid == 20000)
    #expect(story.dossier.leaves.prefix(2) == ["returned", "delivered"] && money(story) == "paid")
    #expect(story.dossier.consignments.last?.collected == 20000)
  }

  @Test(arguments: [nil, -20000, 0, 1, 19999, 20001, 40000]) func `any other amount pays nothing`(
    _ amount: Int?
  ) throws {
    var story = try Story.byPost("in_transit")
    try story.report(.delivered, collected: amount)
    #expect(story.delivery == "delivered")
    #expect(story.dossier.paid == 0 && money(story) == "unpaid")
    #expect(story.dossier.consignments.last?.collected == amount)
  }

  @Test(arguments: CarrierNews.allCases.filter { $0 != .delivered })
  func `money comes with the delivery alone`(_ news: CarrierNews) throws {
    var story = try Story.byPost("in_transit")
    try story.report(news, collected: 20000)
    #expect(story.dossier.paid == 0 && money(story) == "unpaid")
  }

  @Test func `what was not told with the delivery is paid with the statement`() throws {
    var story = try Story.byPost("in_transit")
    try story.report(.delivered)
    let decision = try story.take(remit(20000, story), as: "carrier")
    #expect(decision.events.map(\.kind) == [.reported])
    #expect(story.dossier.paid == 20000 && money(story) == "paid")
    #expect(story.dossier.consignments.last?.remitted == 20000)
  }

  @Test func `never paid twice`() throws {
    var story = try Story.byPost("in_transit")
    let order = try #require(story.dossier.consignments.last?.order.number)
    try story.report(.delivered, collected: 20000)
    try story.report(.delivered, collected: 20000)
    _ = try story.take(remit(20000, story), as: "carrier")
    #expect(story.dossier.paid == 20000 && story.dossier.feeDifferences == [])
    #expect(try story.refusal(of: remit(20000, story)) == [.postal(.remittedAlready(order: order))])
    #expect(!story.inquiry.rejection.possible.contains { $0.action == "pay" })
  }

  @Test func `paid at the counter meanwhile, the postman's money pays nothing more`() throws {
    var story = try Story.byPost("in_transit")
    try story.when("lan", "pay") { $0.amount = 20000 }
    try story.report(.delivered, collected: 20000)
    #expect(story.dossier.paid == 20000)
    #expect(story.dossier.consignments.last?.collected == 20000)
    // It is to be given back, however often it is told.
    try story.report(.delivered, collected: 20000)
    _ = try story.take(remit(20000, story), as: "carrier")
    #expect(story.dossier.feeDifferences.map(\.isPaidTwice) == [true])
  }

  @Test(arguments: [-20000, 0, 1, 19999, 20001]) func `another amount on the statement is refused`(
    _ amount: Int
  ) throws {
    let story = try Story.byPost("in_transit")
    let order = try #require(story.dossier.consignments.last?.order.number)
    #expect(
      try story.refusal(of: remit(amount, story)) == [
        .postal(.otherAmount(order: order, expected: 20000, found: amount))
      ])
  }

  @Test func `a statement of nothing that was ordered, or of nothing to collect, is refused`() throws {
    let story = try Story.byPost("in_transit")
    #expect(try story.refusal(of: remit(20000, story, order: "X")) == [.postal(.unknownOrder("X"))])
    let free = try Story.byPost("in_transit", Town.definition("1.001806"))
    let order = try #require(free.dossier.consignments.last?.order.number)
    #expect(
      try free.refusal(of: remit(0, free)) == [.postal(.otherAmount(order: order, expected: 0, found: 0))])
  }
}
