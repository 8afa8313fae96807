import FlyingFox
import Foundation
import Postal

/// A carrier on loopback for tests: it keeps its book, holds one order to a number, and misbehaves by seeded dice.
package actor CarrierServer {
  package static let customer = "H44"
  package static let secret = "so-secret of H44"

  private let file: BookFile
  private var manner: Manner
  var dice: Dice
  private var world: CarrierWorld
  private var tokens: Set<String> = []
  private var tokensMade = 0
  /// How often each misdeed was done.
  package private(set) var done: [Manner.Misdeed: Int] = [:]
  private var running: (server: HTTPServer, task: Task<Void, any Error>)?

  /// - Parameter book: a file of JSON lines; nil keeps the book in memory.
  package init(_ manner: Manner = Manner(), book: String? = nil) throws {
    file = try BookFile(book)
    self.manner = manner
    dice = Dice(manner.seed)
    world = CarrierWorld(dice: Dice(manner.seed &+ 7))
  }

  /// Begins to listen on 127.0.0.1; 0 for any free port.
  package func start(port: UInt16 = 0) async throws -> String {
    let handler = ClosureHTTPHandler { [self] request in try await answer(request) }
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), timeout: 300, logger: .disabled, handler: handler)
    let task = Task { try await server.run() }
    running = (server, task)
    try await server.waitUntilListening(timeout: 5)
    guard case .ip4(_, let port) = await server.listeningAddress else { throw CancellationError() }
    return "http://127.0.0.1:\(port)"
  }

  /// Serves until it is stopped.
  package func serve() async throws { try await running?.task.value }

  package func stop() async {
    await running?.server.stop()
    running = nil
  }

  package var book: CarrierBook { file.book }

  /// Behaves otherwise from now on.
  package func behave(_ manner: Manner) {
    self.manner = manner
    dice = Dice(manner.seed)
  }

  private func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
    let body = try await request.bodyData
    switch (request.method, request.path) {
    case (.GET, "/book"): return JSON.answer(file.book)
    case (.POST, "/advance"): return JSON.answer(["open": try advance()])
    case (.POST, "/getToken"): return token(body)
    case (.POST, "/postOrder"), (.POST, "/cancelOrder"), (.POST, "/getOrderTracking"), (.GET, _): break
    default: return JSON.refuse(.notFound, "unknown-path")
    }
    guard let token = request.headers[.authorization], tokens.contains(token) else {
      return JSON.refuse(.unauthorized, "token")
    }
    if rolled([.expires]) != nil {
      tokens.remove(token)
      return JSON.refuse(.unauthorized, "token-expired")
    }
    switch rolled([.fails, .garbage, .isSlow]) {
    case .fails: return JSON.refuse(.internalServerError, "down")
    case .isSlow: try await Task.sleep(for: .milliseconds(200))
    case .garbage where request.method == .GET || request.path == "/getOrderTracking":
      return HTTPResponse(statusCode: .ok, body: Data("{\"events\": [<html>".utf8))
    default: break
    }
    switch request.path {
    case "/postOrder": return try await post(try JSON.object(body))
    case "/cancelOrder": return try cancel(try JSON.object(body))
    case "/getOrderTracking": return try track(try JSON.object(body))
    default: return try find(request.path)
    }
  }

  /// One of these misdeeds, if the dice fall so.
  func rolled(_ misdeeds: [Manner.Misdeed]) -> Manner.Misdeed? {
    let possible = misdeeds.filter(manner.misdeeds.contains)
    guard !possible.isEmpty, dice.falls(manner.rate), let one = possible.randomElement(using: &dice) else {
      return nil
    }
    done[one, default: 0] += 1
    return one
  }

  private func token(_ body: Data) -> HTTPResponse {
    guard let asked = JSON.texts(body), asked["customerKey"] == Self.customer,
      asked["secretKey"] == Self.secret
    else { return JSON.refuse(.unauthorized, "secret") }
    tokensMade += 1
    tokens.insert("Bearer token-so-secret-\(tokensMade)")
    return JSON.answer(["token": "token-so-secret-\(tokensMade)"])
  }

  private func post(_ asked: [String: Any]) async throws -> HTTPResponse {
    var fields = asked.mapValues { "\($0)" }
    let given = fields.removeValue(forKey: "itemCode")
    guard let number = fields["orderNumber"], !number.isEmpty, fields["customerCode"] == Self.customer else {
      return JSON.refuse(.badRequest, "order-number")
    }
    try file.write(.attempt(number))
    if fields["receiverTel"] == "0" {
      return JSON.refuse(.unprocessableContent, "R-12", "Số điện thoại\u{0007} sai")
    }
    if let known = file.book.order(number) {
      let isSame = known.fields == fields && (given == nil || given == known.itemCode)
      return isSame ? JSON.refuse(.conflict, "known") : JSON.refuse(.unprocessableContent, "other-content")
    }
    if let given, file.book.orders.contains(where: { $0.itemCode == given }) {
      return JSON.refuse(.unprocessableContent, "item-taken")
    }
    let order = CarrierBook.Order(
      orderNumber: number, itemCode: given ?? nextItem, fee: 26_000, fields: fields)
    try file.write(.order(order))
    switch rolled([.acceptsAndFails, .acceptsAndIsSilent, .garbage]) {
    case .acceptsAndFails: return JSON.refuse(.internalServerError, "down")
    case .acceptsAndIsSilent: try await Task.sleep(for: .milliseconds(manner.silence))
    case .garbage: return HTTPResponse(statusCode: .ok, body: Data("{\"orderNumber\": ".utf8))
    default: break
    }
    return JSON.answer(order)
  }

  private var nextItem: String {
    let serial = 20_000_000 + file.book.orders.count
    return ItemNumber(service: "EB", serial: serial)?.text ?? ""
  }

  private func find(_ path: String) throws -> HTTPResponse {
    let start = "/orders/"
    guard path.hasPrefix(start), let order = file.book.order(String(path.dropFirst(start.count))) else {
      return JSON.refuse(.notFound, "unknown-order")
    }
    return JSON.answer(order)
  }

  private func cancel(_ asked: [String: Any]) throws -> HTTPResponse {
    guard let number = asked["orderNumber"] as? String, let order = file.book.order(number) else {
      return JSON.refuse(.notFound, "unknown-order")
    }
    if order.isCancelled { return JSON.answer(["cancelled": true]) }
    let status = file.book.lastEvent(number).flatMap { CarrierWorld.Status(rawValue: $0.statusCode) }
    guard status?.isLast != true else { return JSON.refuse(.conflict, "too-late", "Đơn đã hoàn tất") }
    try file.write(.cancel(number))
    try file.write(.event(world.event(.cancelled, order, file.book)))
    return JSON.answer(["cancelled": true])
  }

  /// Every order goes one step on; tells how many have steps before them.
  @discardableResult
  package func advance() throws -> Int {
    var open = 0
    for order in file.book.orders where !order.isCancelled {
      guard let event = world.next(order, file.book) else { continue }
      open += 1
      try file.write(.event(event))
      if rolled([.unknownCode]) != nil { try file.write(.event(world.unknown(order, file.book))) }
    }
    return open
  }

  private func track(_ asked: [String: Any]) throws -> HTTPResponse {
    guard let last = asked["lastId"] as? Int, let size = asked["pageSize"] as? Int, size > 0 else {
      return JSON.refuse(.badRequest, "cursor")
    }
    let rest = file.book.events.filter { $0.id > last }
    var page = TrackingPage(events: Array(rest.prefix(size)), lastId: last, hasMore: rest.count > size)
    page.lastId = page.events.last?.id ?? last
    switch rolled([.repeats, .disorders, .jumps, .goesBack]) {
    case .repeats:
      page.events = file.book.events.filter { $0.id > last - 3 && $0.id <= page.lastId } + page.events
    case .disorders: page.events.shuffle(using: &dice)
    case .jumps where page.events.count > 2: page.events.removeSubrange(0..<page.events.count / 2)
    case .jumps: page.lastId += 5
    case .goesBack: page.lastId = last - 1
    default: break
    }
    return JSON.answer(page)
  }
}

private struct TrackingPage: Encodable {
  var events: [CarrierBook.Event]
  var lastId: Int
  let hasMore: Bool
}
