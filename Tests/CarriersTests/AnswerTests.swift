import Carriers
import FlyingFox
import Foundation
import Testing

/// Answers that are not what was agreed on: the fault names the place.
struct AnswerTests {
  /// A server that says the same to every question but the one for a token.
  private func said(
    _ body: String, _ status: Int = 200, token: String = #"{"token": "t"}"#
  ) async throws -> (HTTPServer, Counter) {
    let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), logger: .disabled)
    await server.appendRoute("/getToken") { _ in HTTPResponse(statusCode: .ok, body: Data(token.utf8)) }
    await server.appendRoute("*") { _ in
      HTTPResponse(statusCode: HTTPStatusCode(status, phrase: "Said"), body: Data(body.utf8))
    }
    Task { try await server.run() }
    try await server.waitUntilListening(timeout: 5)
    guard case .ip4(_, let port) = await server.listeningAddress else { throw CancellationError() }
    return (server, Counter(try Samples.http(Samples.way("http://127.0.0.1:\(port)"))))
  }

  @Test(arguments: [
    (#"[]"#, "$", CarrierFault.Expectation.object),
    (#"{"events": {}}"#, "$.events", .list),
    (#"{}"#, "$.events", .present),
    (#"{"events": [], "hasMore": "no"}"#, "$.hasMore", .flag),
    (#"{"events": ["#, "$", .json),
  ])
  func `a page of reports`(_ body: String, _ path: String, _ expected: CarrierFault.Expectation) async throws
  {
    let (server, counter) = try await said(body)
    #expect(await counter.reports(after: nil).fault == .badAnswer(path: path, expected))
    await server.stop()
  }

  /// `8` is behind what cannot be read.
  @Test(arguments: [
    (
      #"{"id": 7, "orderNumber": "A", "statusCode": "4"}"#, "7", "$.events[0].time",
      CarrierFault.Expectation.present
    ),
    (
      #"{"id": 7, "orderNumber": "A", "statusCode": "4", "time": "hôm qua"}"#, "7", "$.events[0].time",
      .moment
    ),
    (
      #"{"id": 7, "orderNumber": "A", "statusCode": "", "time": "2026-07-01T08:00"}"#, "7",
      "$.events[0].statusCode", .text
    ),
    (
      #"{"id": 7, "orderNumber": "A", "statusCode": {}, "time": "2026-07-01T08:00"}"#, "7",
      "$.events[0].statusCode", .wholeNumber
    ),
    (
      #"{"id": 7, "orderNumber": "A", "statusCode": "4", "time": "2026-07-01T08:00", "codCollected": -1}"#,
      "7",
      "$.events[0].codCollected", .wholeNumber
    ),
    (
      #"{"id": 0, "orderNumber": "A", "statusCode": "4", "time": "2026-07-01T08:00"}"#, "", "$.events[0].id",
      .wholeNumber
    ),
    (
      #"{"id": "x", "orderNumber": "A", "statusCode": "4", "time": "2026-07-01T08:00"}"#, "",
      "$.events[0].id",
      .wholeNumber
    ),
  ])
  func `an event that cannot be read holds up no other`(
    _ event: String, _ key: String, _ path: String, _ expected: CarrierFault.Expectation
  ) async throws {
    let (server, counter) = try await said(
      "{\"events\": [\(event), {\"id\": 8, \"orderNumber\": \"B\", \"statusCode\": 4, \"time\": \"2026-07-01T08:00\"}]}"
    )
    let page = try await counter.reports(after: "6").get()
    let good = try #require(page.reports.first { $0.key == "8" })
    #expect(good.news == .delivered && good.fault == nil)
    let bad = try #require(page.reports.first { $0.key != "8" })
    #expect(page.reports.count == 2 && page.cursor.hasPrefix("8"))
    #expect(bad.fault == .badAnswer(path: path, expected))
    #expect(bad.orderNumber == "A" && bad.code == "@unreadable" && bad.news == nil)
    #expect(bad.moment == Samples.now)
    if key.isEmpty { #expect(bad.key.hasPrefix("sha256-")) } else { #expect(bad.key == key) }
    await server.stop()
  }

  @Test func `what is no event at all is kept, once`() async throws {
    let (server, counter) = try await said(#"{"events": [5, "x", null]}"#)
    let page = try await counter.reports(after: "6").get()
    #expect(page.reports.map(\.code) == ["@unreadable"] && page.cursor == "6" && !page.hasMore)
    await server.stop()
  }

  @Test(arguments: [
    (
      #"{"orderNumber": "2", "itemCode": "EB569771909VN"}"#, "$.orderNumber",
      CarrierFault.Expectation.same("1")
    ),
    (#"{"orderNumber": "1", "itemCode": "EB569771908VN"}"#, "$.itemCode", .itemNumber),
    (#"{"orderNumber": 1}"#, "$.itemCode", .itemNumber),
    (#"{"orderNumber": "1", "itemCode": "EB569771909VN", "fee": -5}"#, "$.fee", .wholeNumber),
    (#"{"itemCode": "EB569771909VN"}"#, "$.orderNumber", .present),
  ])
  func `a receipt`(_ body: String, _ path: String, _ expected: CarrierFault.Expectation) async throws {
    let (server, counter) = try await said(body)
    let fault = await counter.place(Samples.order("1")).fault
    #expect(fault == .badAnswer(path: path, expected))
    #expect(fault?.isRefusal == false)
    await server.stop()
  }

  @Test func `an answer without end or bottom is no answer`() async throws {
    let (wide, first) = try await said(String(repeating: " ", count: 5 << 20))
    #expect(await first.reports(after: nil).fault == .badAnswer(path: "$", .bytes(4 << 20)))
    let (deep, second) = try await said("{\"events\":" + String(repeating: "[", count: 200_000))
    #expect(await second.reports(after: nil).fault == .badAnswer(path: "$", .json))
    await wide.stop()
    await deep.stop()
  }

  @Test(arguments: [
    (301, CarrierFault.badAnswer(path: "$", .status(301))), (403, .unauthorised), (429, .busy(status: 429)),
    (503, .busy(status: 503)), (404, .badAnswer(path: "$", .status(404))),
  ])
  func `a status`(_ status: Int, _ fault: CarrierFault) async throws {
    let (server, counter) = try await said("{}", status)
    #expect(await counter.reports(after: nil).fault == fault)
    await server.stop()
  }

  @Test(arguments: [#"{"token": "a\nb"}"#, #"{"token": ""}"#])
  func `a token that would break a header`(_ token: String) async throws {
    let (server, counter) = try await said("{}", token: token)
    #expect(await counter.reports(after: nil).fault == .badAnswer(path: "$.token", .text))
    await server.stop()
  }

  @Test func `a refusal may say anything`() async throws {
    let words = String(repeating: "dài ", count: 500) + "\u{202E}"
    let (server, counter) = try await said("{\"code\": 12, \"message\": \"\(words)\"}", 400)
    guard case .refused("12", let text) = await counter.place(Samples.order("1")).fault else {
      Issue.record("not refused")
      return
    }
    #expect(text.count <= 200 && text.hasPrefix("dài dài"))
    let (plain, other) = try await said("<html>", 418)
    #expect(await other.place(Samples.order("1")).fault == .refused(code: "418", text: ""))
    await server.stop()
    await plain.stop()
  }
}
