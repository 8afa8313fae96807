import FlyingFox
import Foundation
public import WorkingTime

/// Serves a demonstration on this machine only: time stamps, lists of revoked certificates, answers about one.
///
/// `POST /tsa`, `GET /root.crl`, `GET /agency.crl`, `POST /ocsp/root`, `POST /ocsp/agency`, as the certificates say.
public actor DemoServer {
  /// How time stamps are answered.
  public enum Manner: Hashable, Sendable {
    case right
    case mistake(DemoTimeStampAuthority.Mistake)
    /// 500.
    case failing
    /// So many zero bytes.
    case huge(Int)
    /// After so many milliseconds.
    case late(Int)
  }

  private let pki: DemoPKI
  private let clock: @Sendable () -> Moment
  private let revoked: [DemoRevocation]
  private var manner = Manner.right
  private var running: (server: HTTPServer, task: Task<Void, any Error>)?

  public init(_ pki: DemoPKI, revoked: [DemoRevocation] = [], clock: @escaping @Sendable () -> Moment) {
    self.pki = pki
    self.revoked = revoked
    self.clock = clock
  }

  /// Begins to listen on 127.0.0.1.
  ///
  /// - Parameter port: 0 for any free one.
  /// - Returns: the port.
  public func start(port: UInt16) async throws -> UInt16 {
    let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled)
    await addRoutes(to: server)
    let task = Task { try await server.run() }
    running = (server, task)
    try await server.waitUntilListening(timeout: 5)
    guard case .ip4(_, let port) = await server.listeningAddress else { throw CancellationError() }
    return port
  }

  /// Serves until it is stopped or cancelled.
  public func serve() async throws { try await running?.task.value }

  /// Ends listening.
  public func stop() async {
    await running?.server.stop()
    running = nil
  }

  /// Changes how time stamps are answered from now on.
  public func answer(_ manner: Manner) { self.manner = manner }

  private func addRoutes(to server: HTTPServer) async {
    await server.appendRoute("POST /tsa") { [self] in try await stamp(try await $0.bodyData) }
    await server.appendRoute("GET /root.crl") { [self] _ in list(pki.root) }
    await server.appendRoute("GET /agency.crl") { [self] _ in list(pki.agencyAuthority) }
    await server.appendRoute("POST /ocsp/root") { [self] in
      status(
        try await $0.bodyData, pki.root, [pki.agencyAuthority.holder, pki.timeStamping.holder],
        pki.rootResponder)
    }
    await server.appendRoute("POST /ocsp/agency") { [self] in
      status(
        try await $0.bodyData, pki.agencyAuthority, [pki.leader, pki.secondLeader, pki.seal], pki.responder)
    }
  }

  private func stamp(_ request: Data) async throws -> HTTPResponse {
    let manner = manner
    var mistake: DemoTimeStampAuthority.Mistake?
    switch manner {
    case .right: break
    case .mistake(let wanted): mistake = wanted
    case .failing: return HTTPResponse(statusCode: .internalServerError)
    case .huge(let count): return HTTPResponse(statusCode: .ok, body: Data(count: count))
    case .late(let milliseconds): try await Task.sleep(for: .milliseconds(milliseconds))
    }
    let answer = pki.timeStamping.answer(Array(request), now: clock(), mistake: mistake)
    return Self.response("application/timestamp-reply", answer)
  }

  private nonisolated func list(_ authority: DemoAuthority) -> HTTPResponse {
    let now = clock()
    let own = revoked.filter { CertificateParts.issuer($0.certificate) == authority.holder.subject }
    let list = authority.revocationList(
      own, from: now, until: now.adding(days: 7), number: UInt64(clamping: now.milliseconds / 1000))
    return Self.response("application/pkix-crl", list)
  }

  /// The question is known by the serial number in it; about others nothing is said.
  private nonisolated func status(
    _ request: Data, _ authority: DemoAuthority, _ known: [DemoHolder], _ responder: DemoHolder
  ) -> HTTPResponse {
    let asked = known.first { Array(request).holds(CertificateParts.serial($0.certificate)) }
    guard let asked else { return HTTPResponse(statusCode: .notFound) }
    let now = clock()
    let answer = authority.statusAnswer(
      about: asked.certificate, revocation: revoked.first { $0.certificate == asked.certificate },
      responder: responder, from: now, until: now.adding(days: 1))
    return Self.response("application/ocsp-response", answer)
  }

  private static func response(_ type: String, _ body: [UInt8]) -> HTTPResponse {
    HTTPResponse(statusCode: .ok, headers: [.contentType: type], body: Data(body))
  }
}
