import Carriers
import DossierModel
import Office
import OfficeFixture
import Reports
import Testing
import WorkingTime

/// The figures of ``PostedOffice/story()``, counted by hand.
@Suite struct PostalFiguresStory {
  private let posted: PostedOffice

  init() throws {
    posted = try PostedOffice.story()
    try posted.tell(posted.storyReports)
    try posted.remit("twice", 300_000)
  }

  private func answer(_ edit: (inout PostalQuestion) -> Void = { _ in }) throws -> PostalAnswer {
    var question = PostalQuestion()
    edit(&question)
    return try posted.office.postalFigures(question)
  }

  static let classes: [String: PostalClass] = [
    "onTime": .deliveredOnTime, "late": .deliveredLate, "twice": .deliveredLate, "paid": .deliveredOnTime,
    "far": .underWay, "stuck": .overdue, "silent": .overdue, "refused": .goingBack, "going": .goingBack,
    "back": .sentBack, "lost": .lost, "called": .goingBack, "untimed": .deliveredUntimed,
    "open": .underWayUntimed, "fetched": .deliveredUntimed, "asked": .underWayUntimed, "vain": .cancelled,
  ]

  @Test func `every item is in the class it belongs to`() throws {
    let names = Dictionary(uniqueKeysWithValues: posted.orders.map { ($1, $0) })
    let found = try answer().items.map { (names[$0.line.number] ?? "", $0.itemClass) }
    #expect(Dictionary(uniqueKeysWithValues: found) == Self.classes)
    #expect(Set(Self.classes.values) == Set(PostalClass.allCases))
  }

  @Test func `what went out`() throws {
    let total = try answer().figures.side(.toApplicant).total
    #expect((total.volume, total.delivered, total.late, total.untimed) == (14, 5, 4, 2))
    #expect(total.onTimeRate == Rate(2, of: 6))
    #expect(total.deliveryRate == Rate(5, of: 7))
    #expect((total.failedItems, total.failedAttempts) == (3, 6))
    // On time, late and paid one working day after; untimed two; twice four.
    #expect((total.days.count, total.days.percentile(50), total.days.percentile(100)) == (5, 1, 4))
    #expect((total.price, total.priced, total.unpriced) == (240_000, 12, 2))
    let cash = total.cash
    #expect((cash.items, cash.asked, cash.collected, cash.remitted) == (4, 1_200_000, 850_000, 300_000))
    #expect((cash.outstanding, cash.differences) == (550_000, 1))
  }

  @Test func `collections stand apart`() throws {
    let total = try answer().figures.side(.toAgency).total
    #expect(total.counts == [.deliveredUntimed: 1, .underWayUntimed: 1, .cancelled: 1])
    #expect(total.onTimeRate.hundredths == nil)
    #expect((total.days.percentile(50), total.cash.asked, total.price) == (2, 0, 60_000))
  }

  @Test func `by carrier, destination and month`() throws {
    let rows = try answer { $0.groupings = [.carrier, .destination, .month] }.figures.side(.toApplicant).rows
    #expect(
      rows.map(\.keys) == [
        ["express", "", "2026-08"], ["post", "near", "2026-08"], ["post", "other_province", "2026-08"],
      ])
    #expect(rows.map(\.volume) == [2, 11, 1])
    #expect(try answer { $0.carrier = "express" }.figures.side(.toApplicant).total.volume == 2)
    #expect(try answer { $0.agency = "ttpvhcc-viet-tri" }.items.count == 2)
    #expect(try answer { $0.from = Day("2026-08-05") }.items.isEmpty)
    #expect(try answer { $0.until = Day("2026-08-03") }.items.isEmpty)
    #expect(try answer { ($0.from, $0.until) = (Day("2026-08-04"), Day("2026-08-04")) }.items.count == 17)
  }

  @Test func `time goes on`() throws {
    posted.sample.clock.set("2026-08-10", minute: 17 * 60 + 1)
    #expect(try answer().figures.side(.toApplicant).total(.overdue) == 3)
  }
}

extension PostedOffice {
  /// The carrier pays what it collected.
  func remit(_ name: String, _ amount: Int) throws {
    let remittance = Remittance(order: orders[name] ?? "", amount: amount, statement: "08-2026")
    let results = try office.performAll([Order(.remit(remittance), on: codes[name], as: "lan")])
    _ = try results.map { try $0.get() }
  }
}
