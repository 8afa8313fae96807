import CheckedYAML
import DossierModel
import Office
import OfficeFixture
import Reports
import Testing
import WorkingTime

/// Two books against each other: each kind of difference once, and none where there is none.
@Suite struct ReconciliationStory {
  private func kinds(
    _ posted: PostedOffice, _ carrier: String = "post", book: String? = nil, from: String? = nil,
    until: String? = nil
  ) throws -> [String: [Difference.Kind]] {
    let found = try reconcile(posted, carrier, book: book, from: from, until: until)
    let names = Dictionary(uniqueKeysWithValues: posted.orders.map { ($1, $0) })
    return Dictionary(grouping: found.differences) { names[$0.order ?? ""] ?? $0.order ?? "" }
      .mapValues { $0.map(\.kind) }
  }

  private func reconcile(
    _ posted: PostedOffice, _ carrier: String = "post", book: String? = nil, from: String? = nil,
    until: String? = nil
  ) throws -> Reconciliation {
    try posted.office.reconcile(
      with: carrier, from: from.flatMap { Day($0) }, until: until.flatMap { Day($0) },
      book: book.map { SourceFile(name: "book.csv", text: "order,item,code,time,amount\n\($0)") })
  }

  @Test func `books that agree`() throws {
    let posted = try PostedOffice(["a": .near, "b": .cash, "c": .collection])
    try posted.tell([
      posted.report("a", .accepted, "2026-08-04", 11), posted.report("a", .delivered, "2026-08-05", 17),
      posted.report("b", .delivered, "2026-08-05", 10, amount: 300_000),
      posted.report("c", .collected, "2026-08-05", 10), posted.report("c", .delivered, "2026-08-06", 10),
    ])
    let rows = ["a", "b", "c"].map { name in
      "\(posted.orders[name] ?? ""),,delivered,2026-08-05 17:00,\(name == "b" ? "300000" : "")\n"
    }
    for book in [nil, rows.joined()] {
      let found = try reconcile(posted, book: book)
      #expect((found.compared, found.agreed, found.differences) == (3, 3, []))
    }
  }

  @Test func `what reports say otherwise`() throws {
    let posted = try PostedOffice([
      "silent": .near, "items": .near, "ends": .near, "after": .near, "other": .collection, "amount": .cash,
      "untold": .cash, "overdue": .near, "late": .near, "code": .near,
    ])
    try posted.sample.take("call_off", on: posted.codes["other"] ?? "", as: "lan") { $0.note = "thôi" }
    try posted.tell(
      [
        posted.report("items", .accepted, "2026-08-04", 11, item: "eb 473 124 829 vn"),
        posted.report("items", .delivered, "2026-08-05", 9),
        posted.report("ends", .lost, "2026-08-05", 9), posted.report("ends", .delivered, "2026-08-05", 10),
        posted.report("after", .delivered, "2026-08-05", 9),
        posted.report("after", .attemptFailed, "2026-08-05", 11),
        posted.report("other", .delivered, "2026-08-05", 9),
        posted.report("amount", .delivered, "2026-08-05", 9, amount: 200_000),
        posted.report("untold", .delivered, "2026-08-05", 9),
        posted.report("overdue", .inTransit, "2026-08-05", 9),
        posted.report("late", .delivered, "2026-08-06", 9),
        posted.report("code", nil, "2026-08-04", 11), posted.report("code", nil, "2026-08-04", 12),
        posted.report("code", .delivered, "2026-08-05", 9),
        posted.report("NOBODY-R1", .delivered, "2026-08-05", 9),
        posted.report("NOBODY-R1", nil, "2026-08-05", 10),
      ])
    #expect(
      try kinds(posted) == [
        "silent": [.nothingTold, .overdue], "items": [.twoItems], "ends": [.twoEnds], "after": [.afterEnd],
        "other": [.otherEnd], "amount": [.otherAmount], "untold": [.otherAmount], "overdue": [.overdue],
        "late": [.endedLate], "code": [.unmappedCode], "NOBODY-R1": [.unknownReport, .unmappedCode],
      ])
    let found = try reconcile(posted)
    #expect((found.compared, found.agreed) == (10, 0))
    #expect(
      Difference.Class.allCases.map(found.count) == [1, 1, 2, 4, 3, 2], "\(found.differences)")
    let amount = try #require(found.differences.first { $0.theirs == .amount(200_000) })
    #expect(amount.ours == .amount(300_000) && amount.dossier == posted.codes["amount"])
    #expect(Zone.vietnam.text(amount.since) == "2026-08-05 09:00")
    let items = try #require(found.differences.first { $0.kind == .twoItems })
    #expect(items.theirs == .item("EB473124829VN"))
  }

  @Test func `what the carrier's book says otherwise`() throws {
    let posted = try PostedOffice([
      "absent": .near, "ahead": .near, "behind": .near, "amount": .cash, "first": .near, "second": .near,
      "code": .near,
    ])
    let names = ["absent", "behind", "amount", "first", "second", "code"]
    try posted.tell(
      names.map { posted.report($0, .delivered, "2026-08-05", 9, amount: $0 == "amount" ? 300_000 : nil) }
        + [posted.report("ahead", .inTransit, "2026-08-04", 12)])
    let order = { posted.orders[$0] ?? "" }
    let item = try posted.office.view(posted.codes["first"] ?? "").dossier.consignments[0].itemNumber ?? ""
    let book = """
      \(order("ahead")),,in_transit,2026-08-04 12:00,
      \(order("ahead")),,delivered,2026-08-05 09:00,
      \(order("behind")),,in_transit,2026-08-04 12:00,
      \(order("amount")),,delivered,2026-08-05 09:00,200000
      \(order("first")),,delivered,2026-08-05 09:00,
      \(order("second")),\(item),delivered,2026-08-05 09:00,
      \(order("code")),,Z1,2026-08-05 09:00,
      ,EB473124829VN,delivered,2026-08-05 09:00,

      """
    #expect(
      try kinds(posted, book: book) == [
        "absent": [.notInBook], "ahead": [.otherInBook, .overdue], "behind": [.otherInBook],
        "amount": [.otherAmount], "first": [.twoOrders], "second": [.twoItems], "code": [.unmappedCode],
        "": [.unknownInBook],
      ])
    // The newest row counts, wherever it stands.
    let turned = book.split(separator: "\n").reversed().joined(separator: "\n") + "\n"
    #expect(try reconcile(posted, book: turned).differences == reconcile(posted, book: book).differences)
  }

  @Test func `only the period, and only this carrier`() throws {
    let posted = try PostedOffice(["a": .near, "b": .untimed])
    try posted.tell([posted.report("NOBODY", .accepted, "2026-08-06", 9)])
    #expect(try kinds(posted) == ["a": [.nothingTold, .overdue], "NOBODY": [.unknownReport]])
    #expect(try kinds(posted, "express") == ["b": [.nothingTold]])
    #expect(try kinds(posted, from: "2026-08-05") == ["NOBODY": [.unknownReport]])
    #expect(try kinds(posted, until: "2026-08-05") == ["a": [.nothingTold, .overdue]])
    #expect(throws: Rejection.self) { try kinds(posted, "nobody") }
    #expect(throws: Problems.self) { try kinds(posted, book: "x,,delivered,yesterday,\n") }
  }

  @Test func `what was never handed over`() throws {
    let posted = try PostedOffice(["here": .packed, "called": .packed, "quiet": .packed, "odd": .packed])
    try posted.tell([
      posted.report("odd", .delivered, "2020-08-05", 9),
      posted.report("here", .inTransit, "2026-08-05", 9),
      posted.report("called", .cancelled, "2026-08-05", 9),
    ])
    #expect(try kinds(posted) == ["here": [.notHandedOver], "odd": [.impossibleTime]])
    #expect(try reconcile(posted).compared == 2)
    #expect(try kinds(posted, until: "2026-08-03").isEmpty)
    #expect(try kinds(posted, until: "2026-08-04") == ["odd": [.impossibleTime]])
  }

  @Test func `a code whose meaning is known by now`() throws {
    let posted = try PostedOffice(["a": .near])
    try posted.tell([posted.report("a", nil, "2026-08-05", 9)])
    #expect(try kinds(posted) == ["a": [.overdue, .unmappedCode]])
    #expect(try posted.explain("X9", .delivered).map(\.hasMoved) == [true])
    #expect(try kinds(posted) == [:])
  }

  @Test func `a carrier has a working day to tell of what it took`() throws {
    let posted = try PostedOffice(["silent": .far])
    posted.sample.clock.set("2026-08-05", minute: 17 * 60)
    let found = try reconcile(posted, book: "")
    #expect((found.compared, found.agreed, found.differences) == (1, 1, []))
    posted.sample.clock.set("2026-08-05", minute: 17 * 60 + 1)
    #expect(try kinds(posted, book: "") == ["silent": [.nothingTold, .notInBook]])
  }

  @Test func `an end by a word of the office that the carrier tells nothing of`() throws {
    let posted = try PostedOffice(["here": .far, "called": .packed])
    try posted.take([posted.report("here", .inTransit, "2026-08-05", 9)])
    posted.sample.clock.set("2026-08-05", minute: 10 * 60)
    try posted.sample.take("deliver", on: posted.codes["here"] ?? "", as: "lan") { $0.recipient = "Lựu" }
    #expect(try kinds(posted) == [:])
    posted.sample.clock.set("2026-08-06", minute: 17 * 60 + 1)
    let found = try reconcile(posted).differences
    #expect(found.map(\.kind) == [.endNotTold])
    #expect((found[0].ours, found[0].theirs) == (.news(.delivered), .news(.inTransit)))
    try posted.take([posted.report("here", .delivered, "2026-08-06", 9)])
    #expect(try kinds(posted) == [:])
  }

  @Test func `what the carrier calls off though it has it`() throws {
    let posted = try PostedOffice(["a": .near, "b": .near])
    try posted.tell([
      posted.report("a", .cancelled, "2026-08-04", 11), posted.report("b", .cancelled, "2026-08-04", 11),
      posted.report("b", .delivered, "2026-08-05", 9),
    ])
    #expect(try kinds(posted) == ["a": [.overdue]])
    #expect(
      try kinds(posted, book: "\(posted.orders["b"] ?? ""),,cancelled,2026-08-05 10:00,\n")["b"] == [
        .otherInBook
      ])
  }

  @Test func `a time at which it cannot have been`() throws {
    let posted = try PostedOffice(["a": .near, "b": .near, "asked": .collection])
    posted.sample.clock.set("2026-08-05", minute: 12 * 60)
    let received = posted.sample.clock.now
    try posted.take([
      posted.report("a", .delivered, "2027-08-05", 9), posted.report("b", .delivered, "2020-08-05", 9),
      posted.report("asked", .collected, "2026-08-01", 9),
    ])
    // Told when the carrier's word of a time to come has become a thing of the past, too.
    posted.sample.clock.set("2028-08-07", minute: 12 * 60)
    #expect(
      try kinds(posted) == [
        "a": [.nothingTold, .impossibleTime, .overdue], "b": [.nothingTold, .impossibleTime, .overdue],
      ])
    let found = try reconcile(posted).differences.filter { $0.kind == .impossibleTime }
    let ordered = try posted.office.store.read { try $0.consignment(posted.orders["b"] ?? "") }?.ordered
    let ours = Dictionary(uniqueKeysWithValues: found.map { ($0.order, $0.ours) })
    #expect(
      ours == [
        posted.orders["a"]: .moment(received), posted.orders["b"]: .moment(try #require(ordered)),
      ])
    #expect(found.allSatisfy { $0.kind.ofClass == .contradictory })
    try posted.take(["a", "b"].map { posted.report($0, .delivered, "2026-08-05", 10) })
    #expect(try kinds(posted) == ["a": [.impossibleTime], "b": [.impossibleTime]])
    #expect(
      try kinds(posted, book: "\(posted.orders["a"] ?? ""),,lost,2020-08-05 10:00,\n")["a"]
        == [.impossibleTime, .impossibleTime])
  }

  @Test func `an unknown code of a time to come says nothing when it is explained then`() throws {
    let posted = try PostedOffice(["a": .near])
    posted.sample.clock.set("2026-08-05", minute: 12 * 60)
    try posted.take([posted.report("a", nil, "2026-09-05", 9)])
    posted.sample.clock.set("2026-10-05", minute: 12 * 60)
    #expect(try posted.explain("X9", .delivered).map(\.hasMoved) == [false])
    #expect(try posted.office.view(posted.codes["a"] ?? "").dossier.status == .done)
    #expect(try kinds(posted) == ["a": [.nothingTold, .impossibleTime, .overdue]])
  }

  @Test func `attempts are two working days apart`() throws {
    let posted = try PostedOffice(["minutes": .far, "day": .far, "weekend": .far, "law": .far])
    let times = [
      ("minutes", "2026-08-05", "2026-08-05"), ("day", "2026-08-05", "2026-08-06"),
      ("weekend", "2026-08-07", "2026-08-10"), ("law", "2026-08-06", "2026-08-10"),
    ]
    try posted.tell(
      times.flatMap { name, first, second in
        [
          posted.report(name, .attemptFailed, first, 9), posted.report(name, .attemptFailed, second, 9, 7),
        ]
      })
    let expected = ["minutes", "day", "weekend"].map { ($0, [Difference.Kind.attemptsTooClose]) }
    #expect(try kinds(posted) == Dictionary(uniqueKeysWithValues: expected))
  }

  @Test func `an item told under another order is ours all the same`() throws {
    let posted = try PostedOffice(["a": .near])
    try posted.tell([posted.report("a", .delivered, "2026-08-05", 9)])
    let item = try posted.office.view(posted.codes["a"] ?? "").dossier.consignments[0].itemNumber
    try posted.take([posted.report("OTHER", .inTransit, "2026-08-04", 11, item: item)])
    #expect(try kinds(posted) == ["a": [.twoOrders]])
  }
}
