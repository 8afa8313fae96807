import FlyingFox
import FlyingSocks
import Foundation
import HTTPExchange

/// A server on loopback that answers as badly as a path says; one for all tests, never stopped.
struct MisbehavingServer {
  private static let shared = Task { try await MisbehavingServer() }
  private let port: UInt16

  static func started() async throws -> MisbehavingServer { try await shared.value }

  private init() async throws {
    let server = FlyingFox.HTTPServer(address: .loopback(port: 0), logger: .disabled)
    for (path, answer) in Self.answers { await server.appendRoute(HTTPRoute(path), handler: answer) }
    Task { try await server.run() }
    try await server.waitUntilListening()
    guard case .ip6(_, let port) = await server.listeningAddress else { throw CancellationError() }
    self.port = port
  }

  func url(_ path: String) -> String { "http://localhost:\(port)\(path)" }

  /// Asks from a thread of its own, so that the server's tasks are not held up; tells how long it took.
  static func ask(
    _ client: HTTPExchange.HTTPClient, _ request: HTTPExchange.HTTPRequest
  ) async -> (answer: Result<HTTPExchange.HTTPResponse, HTTPFault>, took: Duration) {
    await withCheckedContinuation { done in
      Thread.detachNewThread {
        let start = ContinuousClock.now
        let answer = Result { () throws(HTTPFault) in try client.send(request) }
        done.resume(returning: (answer, ContinuousClock.now - start))
      }
    }
  }

  private typealias Answer = @Sendable (FlyingFox.HTTPRequest) async throws -> FlyingFox.HTTPResponse

  private static let answers: [(String, Answer)] = [
    (
      "/late",
      { _ in
        try await Task.sleep(for: .seconds(30))
        return HTTPResponse(statusCode: .ok)
      }
    ),
    ("/huge", { _ in HTTPResponse(statusCode: .ok, body: Data(repeating: 65, count: 3 << 20)) }),
    ("/endless", { _ in HTTPResponse(statusCode: .ok, body: HTTPBodySequence(from: Drip(pause: .zero))) }),
    (
      "/drip",
      { _ in
        HTTPResponse(statusCode: .ok, body: HTTPBodySequence(from: Drip(pause: .milliseconds(50))))
      }
    ),
    ("/broken", { _ in HTTPResponse(statusCode: .ok, body: HTTPBodySequence(from: Broken(), count: 1000)) }),
    (
      "/elsewhere",
      { _ in
        HTTPResponse(statusCode: .found, headers: [.location: "/plain"], body: Data("moved".utf8))
      }
    ),
    ("/error", { _ in HTTPResponse(statusCode: .internalServerError, body: Data("no".utf8)) }),
    (
      "/plain",
      { _ in
        HTTPResponse(
          statusCode: .ok, headers: HTTPHeaders([HTTPHeader("X-Word"): " a b "]), body: Data("plain".utf8))
      }
    ),
    (
      "/fat",
      { _ in
        HTTPResponse(
          statusCode: .ok, headers: HTTPHeaders([HTTPHeader("X-Fat"): String(repeating: "f", count: 90_000)]))
      }
    ),
    (
      "POST /echo",
      { request in
        let type = request.headers[.contentType] ?? "none"
        return HTTPResponse(
          statusCode: .ok, headers: HTTPHeaders([HTTPHeader("X-Type"): type]),
          body: try await request.bodyData)
      }
    ),
  ]
}

/// A body without end, a byte at a time.
private struct Drip: AsyncBufferedSequence {
  let pause: Duration

  func makeAsyncIterator() -> Iterator { Iterator(pause: pause) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    let pause: Duration

    mutating func next() async throws -> UInt8? { 65 }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      if pause > .zero { try await Task.sleep(for: pause) }
      return [UInt8](repeating: 65, count: pause > .zero ? 1 : count)
    }
  }
}

/// Fewer bytes than were promised.
private struct Broken: AsyncBufferedSequence {
  func makeAsyncIterator() -> Iterator { Iterator() }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var left = 10

    mutating func next() async throws -> UInt8? { throw CancellationError() }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      guard left > 0 else { throw CancellationError() }
      defer { left = 0 }
      return [UInt8](repeating: 66, count: left)
    }
  }
}
