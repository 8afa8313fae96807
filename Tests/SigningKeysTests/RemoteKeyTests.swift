import Foundation
import HTTPExchange
import Hashing
import Signing
import Synchronization
import Testing

@testable import SigningKeys

@Suite(.enabled(if: Tools.openssl != nil), .timeLimit(.minutes(3))) struct RemoteKeyTests {
  /// What one story with a service came to.
  private struct Outcome {
    var fault: KeyFault?
    var broken: [String] = []
    var server: RemoteServer
    var asked: [RemoteQuestion]
  }

  private enum Access { case bearer(String), client(String) }

  /// Opens a key at a service that behaves in this way, and does something with it on a thread of its own.
  private func story(
    _ way: RemoteServer.Way, key: TestKeys.Kind = .ec, pin: String = RemoteServer.pin,
    access: Access = .bearer(RemoteServer.token), plain: Bool = true,
    _ body: @escaping @Sendable (RemoteKey) throws(KeyFault) -> [String] = { source throws(KeyFault) in
      _ = try RemoteKeyTests.sign(source)
      return []
    }
  ) async throws -> Outcome {
    let server = try RemoteServer(way, key: key)
    let base = try await RemoteHost.shared.open(server)
    let asked = Questions()
    var service = RemoteService(base, credential: "GX0112348")
    service.permitsPlainHTTP = plain
    service.pause = 10
    service.timeLimit = way == .late ? 300 : 60_000
    service.patience = way == .neverConfirmed ? 200 : 60_000
    service.isAsynchronous = way == .asynchronous
    let given: RemoteAccess =
      switch access {
      case .bearer(let token): .bearer(TestKeys.secret(token))
      case .client(let secret):
        .client(id: "office 1", secret: TestKeys.secret(secret), url: "\(base)/oauth2/token")
      }
    let final = service
    let result = await onThread { () throws(KeyFault) in
      let source = try RemoteKey(final, access: given, client: HTTPClient(.anywhere)) { question in
        asked.add(question)
        return TestKeys.secret(question.id == "OTP" ? RemoteServer.code : pin)
      }
      return try body(source)
    }
    switch result {
    case .success(let broken): return Outcome(broken: broken, server: server, asked: asked.all)
    case .failure(let fault): return Outcome(fault: fault, server: server, asked: asked.all)
    }
  }

  private static func sign(_ source: RemoteKey) throws(KeyFault) -> [UInt8] {
    let transaction = try source.prepare(.zero, now: KeySourcePromises.now)
    return try source.complete(
      transaction, signedAttributes: TestAttributes.of(.zero), now: KeySourcePromises.now)
  }

  private static let secrets = [RemoteServer.pin, RemoteServer.code, "so-secret"]

  @Test(arguments: TestKeys.Kind.allCases) func `a remote key keeps every promise`(_ kind: TestKeys.Kind)
    async throws
  {
    let outcome = try await story(.good, key: kind) { source in
      KeySourcePromises.broken(by: source, secrets: Self.secrets)
    }
    #expect(outcome.fault == nil)
    #expect(outcome.broken == [])
  }

  @Test(arguments: [
    RemoteServer.Way.asynchronous, .confirmedElsewhere, .implicit, .challenge, .sentCode, .rawSignature,
  ])
  func `services differ and every promise is kept`(_ way: RemoteServer.Way) async throws {
    let outcome = try await story(way) { source in KeySourcePromises.broken(by: source, secrets: Self.secrets)
    }
    #expect(outcome.fault == nil)
    #expect(outcome.broken == [])
  }

  @Test func `who signs is known before a secret is asked for`() async throws {
    let keys = try TestKeys.shared.get()
    let certificates = try [keys.certificate("rsa"), keys.certificate("middle"), keys.certificate("root")]
    let outcome = try await story(.good, key: .rsa) { source throws(KeyFault) in
      let identity = try source.prepare(.zero, now: KeySourcePromises.now).identity
      let isRight =
        [identity.certificate] + identity.chain == certificates && identity.algorithm == .rsaPSS(.sha256)
      return isRight ? [] : ["identity"]
    }
    #expect(outcome.broken == [] && outcome.fault == nil)
    #expect(outcome.asked == [])
    #expect(await outcome.server.count("credentials/authorize") == 0)
  }

  @Test func `a person is asked what the service asks`() async throws {
    let outcome = try await story(.challenge)
    #expect(outcome.fault == nil)
    #expect(outcome.asked.map(\.id) == ["PIN", "OTP"])
    #expect(outcome.asked.map(\.label) == ["PIN", ""])
    #expect(outcome.asked.map(\.challenge) == [nil, "mother's name"])
    #expect(outcome.asked.map(\.isNumeric) == [true, false])
  }

  @Test func `a code is sent where the service has its older way`() async throws {
    let outcome = try await story(.sentCode)
    #expect(outcome.fault == nil)
    #expect(await outcome.server.count("credentials/sendOTP") == 1)
    #expect(outcome.asked.map(\.challenge) == [nil, nil])
  }

  @Test func `a token is asked for anew for each signature`() async throws {
    let outcome = try await story(.good, access: .client(RemoteServer.clientSecret))
    #expect(outcome.fault == nil)
    #expect(await outcome.server.count("oauth2/token") == 2)
  }

  @Test func `who may not in is told`() async throws {
    let client = try await story(.good, access: .client("wrong"))
    #expect(client.fault == .service(.refused(status: 400, error: "invalid_client")))
    let bearer = try await story(.good, access: .bearer("wrong"))
    #expect(bearer.fault == .service(.refused(status: 401, error: "invalid_token")))
  }

  @Test(arguments: [
    (RemoteServer.Way.otherHash, KeyFault.badSignature), (.otherKey, .badSignature),
    (.otherCertificate, .service(.certificateChanged)),
    (.unknownCredential, .service(.refused(status: 400, error: "invalid_request"))),
    (.reusedActivation, .service(.refused(status: 400, error: "invalid_request"))),
    (.expiredActivation, .service(.refused(status: 400, error: "invalid_request"))),
    (.failsAtInfo, .service(.refused(status: 500, error: "server_error"))),
    (.failsAtAuthorize, .service(.refused(status: 500, error: "server_error"))),
    (.deepJSON, .service(.malformedAnswer)),
    (.failsAtSigning, .service(.refused(status: 500, error: "server_error"))),
    (.late, .service(.exchange("timed-out"))), (.malformedJSON, .service(.malformedAnswer)),
    (.wrongTypes, .service(.malformedAnswer)), (.hugeBody, .service(.exchange("too-large"))),
    (.wrongBase64, .service(.malformedAnswer)), (.disabled, .service(.disabled)), (.locked, .locked),
    (.choice, .service(.unsupported)), (.browser, .service(.unsupported)),
    (.unsupported, .service(.unsupported)),
    (.twoSignatures, .service(.malformedAnswer)), (.noSignature, .service(.malformedAnswer)),
    (.neverConfirmed, .service(.notConfirmed)),
  ]) func `a service that misbehaves is refused`(_ way: RemoteServer.Way, _ fault: KeyFault) async throws {
    let outcome = try await story(way)
    #expect(outcome.fault == fault)
    // What the service acts on is never asked twice.
    #expect(await outcome.server.count("credentials/authorize") <= 1)
    #expect(await outcome.server.count("signatures/signHash") <= 1)
  }

  @Test func `an RSA signature over another hash is refused too`() async throws {
    #expect(try await story(.otherHash, key: .rsa).fault == .badSignature)
  }

  @Test func `what changes nothing is asked once more`() async throws {
    let outcome = try await story(.failsOnceAtInfo)
    #expect(outcome.fault == nil)
    #expect(await outcome.server.count("info") == 2)
  }

  @Test func `a wrong PIN reaches the service once`() async throws {
    let outcome = try await story(.good, pin: "00000000") { source in
      var faults: [String] = []
      for _ in 0..<3 {
        do throws(KeyFault) { _ = try RemoteKeyTests.sign(source) } catch { faults.append(error.code) }
      }
      return faults
    }
    #expect(outcome.broken == ["wrong-secret", "wrong-secret", "wrong-secret"])
    #expect(outcome.asked.count == 1)
    #expect(await outcome.server.count("credentials/authorize") == 1)
  }

  @Test func `what can be known before a number is given is asked before`() async throws {
    let good = try await story(.good) { source throws(KeyFault) in
      try source.ready()
      return []
    }
    #expect(good.fault == nil && good.asked == [])
    #expect(await good.server.count("credentials/info") == 2)
    #expect(await good.server.count("credentials/authorize") == 0)
    let changed = try await story(.otherCertificate) { source throws(KeyFault) in
      try source.ready()
      return []
    }
    #expect(changed.fault == .service(.certificateChanged))
    let wrong = try await story(.good, pin: "00000000") { source in
      do throws(KeyFault) { _ = try RemoteKeyTests.sign(source) } catch {}
      do throws(KeyFault) { try source.ready() } catch { return [error.code] }
      return []
    }
    #expect(wrong.broken == ["wrong-secret"])
  }

  @Test func `a service that repeats a secret is not passed on`() async throws {
    let outcome = try await story(.echoes, pin: "so-secret-pin")
    #expect(outcome.fault == .service(.refused(status: 400, error: nil)))
  }

  @Test func `secrets do not travel in the open`() async throws {
    let outcome = try await story(.good, plain: false)
    #expect(outcome.fault == .service(.plainHTTP))
    #expect(await outcome.server.calls == [])
  }

  @Test func `a secret that is no text is not sent`() async throws {
    let server = try RemoteServer(.good, key: .ec)
    let base = try await RemoteHost.shared.open(server)
    var service = RemoteService(base, credential: "GX0112348")
    service.permitsPlainHTTP = true
    let final = service
    let result = await onThread { () throws(KeyFault) in
      let source = try RemoteKey(
        final, access: .bearer(TestKeys.secret(RemoteServer.token)), client: HTTPClient(.anywhere)
      ) { _ in
        var bytes: [UInt8] = [0xFF, 0xFE]
        return Secret(wiping: &bytes)
      }
      return try RemoteKeyTests.sign(source)
    }
    #expect(result == .failure(.secretNotGiven))
  }

  @Test func `a body is JSON whatever is in it`() throws {
    let secret = TestKeys.secret("\"q\"\\\n\u{1}mật")
    let bytes = JSONBody.object { body in
      body.add("text", "a\"b")
      body.add("number", 1)
      body.add("flag", true)
      body.add("list", ["x", "y"])
      body.add("secret", secret)
      body.add("given", [(id: "PIN", secret: secret), (id: "mobile", secret: nil)])
    }
    let read = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(read["text"] as? String == "a\"b")
    #expect(read["list"] as? [String] == ["x", "y"])
    #expect(read["secret"] as? String == "\"q\"\\\n\u{1}mật")
    let given = try #require(read["given"] as? [[String: String]])
    #expect(given == [["id": "PIN", "value": "\"q\"\\\n\u{1}mật"], ["id": "mobile"]])
    #expect(String(decoding: JSONBody.object { _ in }, as: UTF8.self) == "{}")
  }
}

/// Runs on a thread of its own, so that a server's tasks are not held up.
func onThread<Value: Sendable>(
  _ body: @escaping @Sendable () throws(KeyFault) -> Value
) async -> Result<Value, KeyFault> {
  await withCheckedContinuation { done in
    Thread.detachNewThread { done.resume(returning: Result { () throws(KeyFault) in try body() }) }
  }
}

/// What a person was asked, in order.
final class Questions: Sendable {
  private let value = Mutex([RemoteQuestion]())
  var all: [RemoteQuestion] { value.withLock { $0 } }
  func add(_ question: RemoteQuestion) { value.withLock { $0.append(question) } }
}
