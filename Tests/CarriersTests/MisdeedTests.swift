import CarrierServer
import Carriers
import Testing

/// One misdeed at a time, every time.
struct MisdeedTests {
  private func served(
    _ misdeeds: Manner.Misdeed..., rate: Int = 100, timeLimit: Int = 2000, isGapless: Bool = true,
    pageSize: Int = 7
  ) async throws -> (CarrierServer, Counter) {
    let server = try CarrierServer(Manner(rate: rate, Set(misdeeds), silence: 2000))
    let way = Samples.way(
      try await server.start(), timeLimit: timeLimit, isGapless: isGapless, pageSize: pageSize)
    return (server, Counter(try Samples.http(way)))
  }

  @Test(arguments: [Manner.Misdeed.acceptsAndFails, .acceptsAndIsSilent])
  func `an order that was taken without saying so is found, not posted again`(
    _ misdeed: Manner.Misdeed
  ) async throws {
    let (server, counter) = try await served(misdeed, timeLimit: 400)
    let receipt = try await counter.place(Samples.order("1")).get()
    #expect(await server.book.order("1")?.itemCode == receipt.itemNumber.text)
    #expect(await server.book.attempts == ["1": 1])
    #expect(await server.done[misdeed] == 1)
    await server.stop()
  }

  @Test func `a server that only fails is busy, and has no order`() async throws {
    let (server, counter) = try await served(.fails)
    let placed = await counter.place(Samples.order("1"))
    #expect(placed.fault == .busy(status: 500))
    #expect(await server.book.orders.isEmpty)
    #expect(
      await server.done[.fails] == 2, "the order and the question for it; no second order without an answer")
    await server.stop()
  }

  @Test func `after a broken answer and a broken search nothing is posted twice`() async throws {
    let (server, counter) = try await served(.garbage)
    let placed = await counter.place(Samples.order("1"))
    #expect(placed.fault == .badAnswer(path: "$", .json))
    #expect(placed.fault?.isPassing == true)
    #expect(placed.fault?.isRefusal == false)
    #expect(await server.book.attempts == ["1": 1])
    await server.behave(Manner())
    #expect(try await counter.place(Samples.order("1")).get().wasKnown)
    await server.stop()
  }

  @Test func `a token that has run out is fetched anew once`() async throws {
    let (server, counter) = try await served()
    _ = try await counter.place(Samples.order("1")).get()
    await server.behave(Manner(rate: 100, [.expires]))
    #expect(await counter.place(Samples.order("2")).fault == .busy(status: 401))
    #expect(
      await server.done[.expires] == 3, "two tokens for the order, one for the question whether it is there")
    await server.behave(Manner(rate: 100, []))
    #expect(await counter.place(Samples.order("2")).fault == nil)
    await server.stop()
  }

  @Test func `a wrong secret is told as such, and never printed`() async throws {
    let (server, _) = try await served()
    let carrier = try Samples.http(Samples.way(try await server.start()), secret: "wrong-secret")
    let placed = await Counter(carrier).place(Samples.order("1"))
    #expect(placed.fault == .unauthorised)
    #expect(placed.fault?.isPassing == false)
    let secret = try #require(CarrierSecret("wrong-secret"))
    var dumped = ""
    dump([secret], to: &dumped)
    #expect(!"\(secret)\(String(reflecting: secret))\(dumped)".contains("wrong-secret"))
    dump(Samples.order("1"), to: &dumped)
    #expect(!dumped.contains("Hòa") && !dumped.contains("0912"))
    await server.stop()
  }

  @Test func `a refusal keeps the carrier's words, without what cannot be seen`() async throws {
    let (server, counter) = try await served()
    let placed = await counter.place(Samples.order("1", to: Samples.citizen(phone: "0")))
    #expect(placed.fault == .refused(code: "R-12", text: "Số điện thoại  sai"))
    #expect(placed.fault?.isRefusal == true)
    await server.stop()
  }

  @Test(arguments: [Manner.Misdeed.repeats, .disorders, .isSlow])
  func `reports told twice or in any order come once and in order`(_ misdeed: Manner.Misdeed) async throws {
    let (server, counter) = try await served(misdeed)
    for number in 1...4 { _ = try await counter.place(Samples.order("\(number)")).get() }
    for _ in 0..<4 { try await server.advance() }
    var (cursor, seen, hasMore) = (String?.none, [String](), true)
    while hasMore {
      let page = try await counter.reports(after: cursor).get()
      (seen, cursor, hasMore) = (seen + page.reports.map(\.key), page.cursor, page.hasMore)
    }
    #expect(seen == (await server.book.events.map { "\($0.id)" }))
    #expect(seen.count > 8)
    await server.stop()
  }

  @Test func `what a cursor jumped over is asked for again, shown, and delivered once it comes`() async throws
  {
    let (server, counter) = try await served(.jumps, pageSize: 100)
    for number in 1...6 { _ = try await counter.place(Samples.order("\(number)")).get() }
    try await server.advance()
    let page = try await counter.reports(after: nil).get()
    #expect(page.reports.map(\.key) == ["4", "5", "6"])
    #expect(page.hasGap)
    #expect(await server.done[.jumps] == 3, "asked again a bounded number of times")
    await server.behave(Manner())
    let next = try await counter.reports(after: page.cursor).get()
    #expect(next.reports.map(\.key) == ["1", "2", "3"])
    #expect(!next.hasGap && next.cursor == "6")
    await server.stop()
  }

  @Test func `a gap that stays is given up after twenty pages`() async throws {
    let (server, counter) = try await served(.jumps, pageSize: 100)
    for number in 1...6 { _ = try await counter.place(Samples.order("\(number)")).get() }
    try await server.advance()
    var (cursor, shown) = (String?.none, 0)
    for _ in 1...25 {
      let page = try await counter.reports(after: cursor).get()
      (cursor, shown) = (page.cursor, shown + (page.cursor.contains(";") ? 1 : 0))
    }
    #expect(cursor == "6" && shown == 19)
    await server.stop()
  }

  @Test func `without numbers in a row nothing is taken for a gap`() async throws {
    let (server, counter) = try await served(.jumps, isGapless: false, pageSize: 100)
    for number in 1...6 { _ = try await counter.place(Samples.order("\(number)")).get() }
    try await server.advance()
    let page = try await counter.reports(after: nil).get()
    #expect(page.reports.count == 3 && !page.hasGap && page.cursor == "6")
    #expect(await server.done[.jumps] == 1)
    await server.stop()
  }

  @Test func `a cursor that is only told does not carry over what may come`() async throws {
    let (server, counter) = try await served(.jumps)
    let page = try await counter.reports(after: "0").get()
    #expect(page.reports.isEmpty && page.cursor == "0" && page.hasGap && !page.hasMore)
    await server.stop()
  }

  @Test func `a cursor that goes back stops the reading`() async throws {
    let (server, counter) = try await served(.goesBack)
    #expect(await counter.reports(after: "5").fault == .cursorWentBack(from: "5", to: "4"))
    await server.stop()
  }

  @Test func `a server that is gone cannot be reached`() async throws {
    let (server, counter) = try await served()
    await server.stop()
    let placed = await counter.place(Samples.order("1"))
    #expect(placed.fault == .unreachable)
    #expect(placed.fault?.isPassing == true)
  }

  @Test func `what was collected, who took it and where are read`() async throws {
    let (server, counter) = try await served(pageSize: 100)
    for number in 1...20 { _ = try await counter.place(Samples.order("\(number)")).get() }
    for _ in 0..<4 { try await server.advance() }
    let reports = try await counter.reports(after: nil).get().reports
    let delivered = try #require(reports.first { $0.news == .delivered })
    #expect(
      delivered.receiver == CarrierReceiver(name: "Nguyễn Thị Hòa", relation: "chính chủ", identity: "CCCD"))
    #expect(delivered.collected == 50_000)
    #expect(delivered.place == "Bưu cục Việt Trì")
    #expect(delivered.item?.service == "EB")
    let sent = await server.book.orders.first?.fields
    #expect(sent?["receiverProvince"] == "28", "the carrier's own code of the province")
    await server.stop()
  }

  @Test func `the carrier's book outlives it`() async throws {
    let folder = try BookFolder()
    let first = try CarrierServer(book: folder.path)
    let counter = Counter(try Samples.http(Samples.way(try await first.start())))
    _ = try await counter.place(Samples.order("1")).get()
    try await first.advance()
    await first.stop()
    let second = try CarrierServer(book: folder.path)
    #expect(await second.book.orders == (await first.book.orders))
    #expect(await second.book.events == (await first.book.events))
    #expect(await second.book.attempts == ["1": 1])
  }
}
