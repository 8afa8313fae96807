import Carriers
import Postal
import Testing

/// What every carrier promises, whatever lies behind it and however badly that behaves.
struct CarrierPromises {
  @Test(arguments: PromiseSubject.Kind.allCases)
  func `the same order twice is one order with one receipt`(_ kind: PromiseSubject.Kind) async throws {
    let subject = try await PromiseSubject(kind)
    let order = Samples.order("H44.71-26.0001/1")
    let first = try await persistently { [counter = try subject.open()] in await counter.place(order) }.get()
    let second = try await persistently { [counter = try subject.open()] in await counter.place(order) }.get()
    #expect(first.itemNumber == second.itemNumber)
    #expect(first.itemNumber.isDomestic)
    if kind.isWellBehaved { #expect([first.wasKnown, second.wasKnown] == [false, true]) }
    if let book = await subject.book { #expect(book.orders.map(\.orderNumber) == [order.number]) }
    await subject.stop()
  }

  @Test(arguments: PromiseSubject.Kind.allCases)
  func `other content under the same number is refused for good`(_ kind: PromiseSubject.Kind) async throws {
    let subject = try await PromiseSubject(kind)
    let counter = try subject.open()
    let first = try await persistently { await counter.place(Samples.order("7")) }.get()
    for other in [Samples.order("7", to: Samples.citizen("Tổ 6")), Samples.order("7", cash: 1)] {
      let again = await persistently { await counter.place(other) }
      #expect(again.fault?.isRefusal == true, "\(again)")
      #expect(again.fault?.isPassing == false)
    }
    #expect(
      try await persistently { await counter.place(Samples.order("7")) }.get().itemNumber == first.itemNumber)
    await subject.stop()
  }

  @Test(arguments: PromiseSubject.Kind.allCases)
  func `each order has an item number of its own, or the one it came with`(
    _ kind: PromiseSubject.Kind
  ) async throws {
    let subject = try await PromiseSubject(kind)
    let counter = try subject.open()
    let own = ItemNumber(service: "EB", serial: 10_000_002)
    var items: [ItemNumber] = []
    for number in 1...12 {
      let order = Samples.order(
        "\(number)", kind: number % 2 == 0 ? .delivery : .collection, item: number == 2 ? own : nil)
      items.append(try await persistently { await counter.place(order) }.get().itemNumber)
    }
    #expect(Set(items).count == 12)
    #expect(items[1] == own)
    let taken = await persistently { await counter.place(Samples.order("13", item: own)) }
    #expect(taken.fault == .refused(code: "item-taken", text: ""))
    await subject.stop()
  }

  @Test(arguments: PromiseSubject.Kind.allCases)
  func `an order is cancelled once, one nobody placed never`(_ kind: PromiseSubject.Kind) async throws {
    let subject = try await PromiseSubject(kind)
    let counter = try subject.open()
    _ = try await persistently { await counter.place(Samples.order("A\"1")) }.get()
    for _ in 0..<2 { #expect(try await persistently { await counter.cancel("A\"1") }.get()) }
    let unknown = await persistently { await counter.cancel("A2") }
    #expect(unknown.fault == .refused(code: "unknown-order", text: ""))
    if let book = await subject.book { #expect(book.orders.map(\.isCancelled) == [true]) }
    await subject.stop()
  }

  @Test(arguments: PromiseSubject.Kind.allCases)
  func `reports come in order, each once, over pages and after every restart`(
    _ kind: PromiseSubject.Kind
  ) async throws {
    let subject = try await PromiseSubject(kind)
    let orders = (1...9).map { Samples.order("\($0)") }
    let counter = try subject.open()
    for order in orders { _ = try await persistently { await counter.place(order) }.get() }
    var (cursor, seen, pages) = (String?.none, [String](), 0)
    var truth: [String] = []
    for round in 1...4 {
      truth = try await subject.advance(orders, round: round)
      var hasMore = true
      // A page that holds a gap is followed by one that fills it.
      while hasMore || seen.count < truth.count, pages < 200 {
        let page = try await persistently { [counter = try subject.open()] in
          await counter.reports(after: cursor)
        }.get()
        if kind.isWellBehaved { #expect(!page.hasGap) }
        seen += page.reports.map(\.key)
        (cursor, hasMore, pages) = (page.cursor, page.hasMore, pages + 1)
      }
    }
    #expect(seen.count == truth.count)
    #expect(Set(seen) == Set(truth))
    if kind.isWellBehaved { #expect(seen == truth) }
    await subject.stop()
  }

  @Test(arguments: [PromiseSubject.Kind.offline, .http])
  func `a code nobody mapped is kept as it came and means nothing`(_ kind: PromiseSubject.Kind) async throws {
    let subject = try await PromiseSubject(kind)
    let (counter, order) = (try subject.open(), Samples.order("1"))
    _ = try await counter.place(order).get()
    await subject.forceUnknownCodes()
    for round in 1...2 { _ = try await subject.advance([order], round: round) }
    let reports = try await counter.reports(after: nil).get().reports
    let unknown = try #require(reports.first { $0.code == "77" })
    #expect(unknown.news == nil)
    #expect(unknown.orderNumber == "1")
    #expect(reports.contains { $0.code == "1" && $0.news == .accepted })
    await subject.stop()
  }

  @Test(arguments: PromiseSubject.Kind.allCases, ["", "hai từ", String(repeating: "x", count: 41)])
  func `what is no order number is sent nowhere`(_ kind: PromiseSubject.Kind, _ number: String) async throws {
    let subject = try await PromiseSubject(kind)
    let counter = try subject.open()
    #expect(await counter.place(Samples.order(number)).fault == .badOrder(.number))
    #expect(await counter.cancel(number).fault == .badOrder(.number))
    #expect(await counter.place(Samples.order("1", cash: -1)).fault == .badOrder(.cashOnDelivery))
    await subject.stop()
  }

  @Test(arguments: PromiseSubject.Kind.allCases, ["x", "", "1#", "-1", "1;2", "a#1/-1", "1;5-3*0"])
  func `a text that was never a cursor is told`(_ kind: PromiseSubject.Kind, _ cursor: String) async throws {
    let subject = try await PromiseSubject(kind)
    let found = await (try subject.open()).reports(after: cursor)
    #expect(found.fault == .badCursor(cursor))
    await subject.stop()
  }
}
