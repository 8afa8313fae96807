import Foundation
import HTTPExchange
import Testing

@Suite(.timeLimit(.minutes(3))) struct HTTPClientTests {
  /// Asks the server one thing, with more time than it needs.
  private func ask(
    _ path: String, client: HTTPClient = HTTPClient(.anywhere),
    _ change: (inout HTTPRequest) -> Void = { _ in }
  ) async throws -> Result<HTTPResponse, HTTPFault> {
    var request = HTTPRequest(try await MisbehavingServer.started().url(path))
    request.timeLimit = 60_000
    change(&request)
    return await MisbehavingServer.ask(client, request).answer
  }

  @Test func `an answer comes with status, headers and body`() async throws {
    let answer = try await ask("/plain").get()
    #expect(answer.status == 200)
    #expect(answer.headers["x-word"] == "a b")
    #expect(answer.body == Array("plain".utf8))
  }

  @Test(arguments: ["", "a=b", String(repeating: "x", count: 100_000)])
  func `a body arrives as it was sent`(_ body: String) async throws {
    let answer = try await ask("/echo") {
      $0.method = "POST"
      $0.headers["Content-Type"] = "application/timestamp-query"
      $0.body = Array(body.utf8)
    }.get()
    #expect(answer.body == Array(body.utf8))
    #expect(answer.headers["x-type"] == "application/timestamp-query")
  }

  @Test func `no kind of content is claimed by itself`() async throws {
    let answer = try await ask("/echo") {
      $0.method = "POST"
      $0.body = [1]
    }.get()
    #expect(answer.headers["x-type"] == "none")
  }

  @Test func `an error of the server is an answer`() async throws {
    #expect(
      try await ask("/error").get()
        == HTTPResponse(status: 500, headers: ["content-length": "2"], body: Array("no".utf8)))
  }

  @Test func `a redirect is shown and not followed`() async throws {
    let answer = try await ask("/elsewhere").get()
    #expect(answer.status == 302)
    #expect(answer.headers["location"] == "/plain")
  }

  @Test(arguments: ["/late", "/drip"]) func `a slow server costs no more than the time limit`(_ path: String)
    async throws
  {
    var request = HTTPRequest(try await MisbehavingServer.started().url(path))
    request.timeLimit = 400
    let (answer, took) = await MisbehavingServer.ask(HTTPClient(.anywhere), request)
    #expect(answer == .failure(.timedOut))
    #expect(took >= .milliseconds(300) && took < .seconds(10))
  }

  @Test(arguments: ["/huge", "/endless"]) func `a body over the limit is not kept`(_ path: String)
    async throws
  {
    #expect(try await ask(path) { $0.sizeLimit = 1 << 20 } == .failure(.tooLarge(limit: 1 << 20)))
  }

  @Test func `a body as long as the limit is kept`() async throws {
    #expect(try await ask("/huge") { $0.sizeLimit = 3 << 20 }.get().body.count == 3 << 20)
  }

  @Test func `headers over the limit are refused`() async throws {
    #expect(try await ask("/fat") == .failure(.headersTooLarge(limit: 64 << 10)))
  }

  @Test func `an answer that broke off is no answer`() async throws {
    #expect(try await ask("/broken") == .failure(.brokenAnswer))
  }

  @Test func `nobody there is unreachable`() throws {
    // A port that is taken, and listens to nobody.
    let socket = socket(AF_INET, stream, 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    try withUnsafeMutablePointer(to: &place) {
      try $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        try #require(bind(socket, $0, size) == 0 && getsockname(socket, $0, &size) == 0)
      }
    }
    defer { close(socket) }
    let url = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))/"
    #expect(throws: HTTPFault.unreachable) { try HTTPClient(.anywhere).send(HTTPRequest(url)) }
  }

  #if os(Linux)
    private let stream = Int32(SOCK_STREAM.rawValue)
  #else
    private let stream = SOCK_STREAM
  #endif

  @Test func `an address inside is refused unless it is listed`() async throws {
    #expect(
      try await ask("/plain", client: HTTPClient(.publicOnly()))
        == .failure(.forbiddenAddress(host: "localhost")))
    let listed = HTTPClient(.publicOnly(listed: ["localhost"]))
    #expect(try await ask("/plain", client: listed).get().status == 200)
    let other = HTTPClient(.publicOnly(listed: ["localhost:1"]))
    #expect(try await ask("/plain", client: other) == .failure(.forbiddenAddress(host: "localhost")))
  }

  @Test(arguments: [
    "http://127.0.0.1:9/", "http://[::1]:9/", "http://2130706433:9/", "http://0x7f.1:9/", "http://0:9/",
    "http://[::ffff:127.0.0.1]:9/", "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data",
  ]) func `an address inside is refused however it is written`(_ url: String) {
    #expect {
      try HTTPClient().send(HTTPRequest(url))
    } throws: { if case .forbiddenAddress? = $0 as? HTTPFault { true } else { false } }
  }

  @Test(arguments: [
    "", "plain", "file:///etc/passwd", "ftp://example.org/", "gopher://example.org/", "http://",
    "http://user@example.org/",
    "http://user:word@example.org/", "http://example.org/a b", "http://example.org/\r\nHost: b",
    "http://example.org/\u{0}",
    "http://ví-dụ.vn/", "http://example.org:99999/", "//example.org/",
  ]) func `what is no plain web address is refused`(_ url: String) {
    #expect(throws: HTTPFault.badURL) { try HTTPClient().send(HTTPRequest(url)) }
  }

  @Test(arguments: [
    ("X-A", "a\r\nX-B: b"), ("X-A", "a\nb"), ("X-A", "a\u{0}"), ("X A", "a"), ("X-A:", "a"), ("", "a"),
    ("X-Đ", "a"),
    ("Host", "other"), ("content-length", "1"), ("Transfer-Encoding", "chunked"),
  ]) func `a header that breaks the request apart is refused`(_ name: String, _ value: String) {
    var request = HTTPRequest("http://127.0.0.1:9/")
    request.headers = [name: value]
    #expect(throws: HTTPFault.badHeader(name: name)) { try HTTPClient(.anywhere).send(request) }
  }

  @Test(arguments: ["", "get", "GET / HTTP/1.1\r\n", "G T"]) func `a method is one word`(_ method: String) {
    var request = HTTPRequest("http://127.0.0.1:9/")
    request.method = method
    #expect(throws: HTTPFault.badMethod) { try HTTPClient(.anywhere).send(request) }
  }

  @Test func `a request shows neither its headers nor its body`() {
    var request = HTTPRequest("https://example.org/a?otp=so-secret")
    request.headers = ["Authorization": "Bearer so-secret"]
    request.body = Array("so-secret".utf8)
    var dumped = ""
    dump(request, to: &dumped)
    for text in ["\(request)", String(reflecting: request), dumped] { #expect(!text.contains("so-secret")) }
  }
}
