import Foundation
import HTTPExchange
import Signing

/// Questions to one service: what may be asked twice is, what may not never is.
struct RemoteExchange {
  private static let sizeLimit = 1 << 20
  private static let tries = 2

  let service: RemoteService
  let client: HTTPClient
  let access: RemoteAccess

  init(_ service: RemoteService, _ client: HTTPClient, _ access: RemoteAccess) throws(KeyFault) {
    self.service = service
    self.client = client
    self.access = access
    let addresses = [service.base] + access.address
    guard service.permitsPlainHTTP || addresses.allSatisfy({ $0.lowercased().hasPrefix("https://") }) else {
      throw .service(.plainHTTP)
    }
  }

  /// A token for one signature; nil asks without one.
  func token() throws(KeyFault) -> Secret {
    switch access {
    case .bearer(let token): return token
    case .client(let id, let secret, let url):
      var form = Array("grant_type=client_credentials&client_id=".utf8)
      form.reserveCapacity(4096)
      form += Self.formEncoded(Array(id.utf8)) + Array("&client_secret=".utf8)
      secret.withBytes { form += Self.formEncoded($0) }
      let answer = try send(url, &form, kind: "application/x-www-form-urlencoded", token: nil)
      let token = try answer.read(RemoteAnswers.Token.self)
      guard token.kind.lowercased() == "bearer", !token.token.isEmpty else {
        throw .service(.malformedAnswer)
      }
      return Self.secret(token.token)
    }
  }

  /// Asks what changes nothing, and once more where no answer came.
  func ask<Answer: Decodable>(
    _ method: String, token: Secret?, as type: Answer.Type, _ fill: (inout JSONBody) -> Void
  ) throws(KeyFault) -> (answer: Answer, isPending: Bool) {
    for _ in 1..<Self.tries {
      do throws(KeyFault) { return try once(method, token: token, as: type, fill) } catch {
        guard error.mayPass else { throw error }
      }
    }
    return try once(method, token: token, as: type, fill)
  }

  /// Asks once: the service acts on it.
  func once<Answer: Decodable>(
    _ method: String, token: Secret?, as type: Answer.Type, _ fill: (inout JSONBody) -> Void
  ) throws(KeyFault) -> (answer: Answer, isPending: Bool) {
    let answer = try send(method, token: token, fill)
    return (try answer.read(type), answer.status == 202)
  }

  /// Asks once; the answer may be empty.
  func send(
    _ method: String, token: Secret?, _ fill: (inout JSONBody) -> Void
  ) throws(KeyFault) -> HTTPResponse {
    var body = JSONBody.object(fill)
    return try send("\(service.base)/\(method)", &body, kind: "application/json", token: token)
  }

  /// Asks again and again until it is done.
  func poll<Answer: Decodable>(
    _ method: String, token: Secret?, as type: Answer.Type, _ fill: (inout JSONBody) -> Void
  ) throws(KeyFault) -> Answer {
    let deadline = ContinuousClock.now + .milliseconds(service.patience)
    while ContinuousClock.now < deadline {
      let (answer, isPending) = try ask(method, token: token, as: type, fill)
      if !isPending { return answer }
      usleep(UInt32(clamping: min(max(1, service.pause), 60_000) * 1000))
    }
    throw .service(.notConfirmed)
  }

  /// Takes the body over, so that its only copy is the one wiped.
  private func send(
    _ url: String, _ body: inout [UInt8], kind: String, token: Secret?
  ) throws(KeyFault) -> HTTPResponse {
    var request = HTTPRequest(url)
    request.method = "POST"
    swap(&request.body, &body)
    request.timeLimit = service.timeLimit
    request.sizeLimit = Self.sizeLimit
    request.headers = ["Content-Type": kind, "Accept": "application/json"]
    if let token {
      request.headers["Authorization"] = token.withBytes { "Bearer \(String(decoding: $0, as: UTF8.self))" }
    }
    defer { Secret.wipe(&request.body) }
    let answer: HTTPResponse
    do { answer = try client.send(request) } catch { throw .service(.exchange(error.code)) }
    guard (200...204).contains(answer.status) else { throw answer.refusal }
    return answer
  }

  static func secret(_ text: String) -> Secret {
    var bytes = Array(text.utf8)
    return Secret(wiping: &bytes)
  }

  /// The bytes of `application/x-www-form-urlencoded`.
  private static func formEncoded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return bytes.flatMap { byte -> [UInt8] in
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): [byte]
      default: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }
}

extension RemoteAccess {
  fileprivate var address: [String] {
    switch self {
    case .bearer: []
    case .client(_, _, let url): [url]
    }
  }
}

extension KeyFault {
  /// True where asking once more may help.
  fileprivate var mayPass: Bool {
    switch self {
    case .service(.exchange(let word)): ["unreachable", "timed-out", "broken-answer"].contains(word)
    case .service(.refused(let status, _)): (500...599).contains(status)
    default: false
    }
  }
}

extension HTTPResponse {
  func read<Answer: Decodable>(_ type: Answer.Type) throws(KeyFault) -> Answer {
    do { return try JSONDecoder().decode(type, from: Data(body)) } catch { throw .service(.malformedAnswer) }
  }

  /// A service's own words may repeat what it was given, so that only known ones are passed on.
  fileprivate var refusal: KeyFault {
    let said: RemoteAnswers.Refusal?
    do { said = try JSONDecoder().decode(RemoteAnswers.Refusal.self, from: Data(body)) } catch { said = nil }
    let word = said?.error.flatMap { Self.words.contains($0) ? $0 : nil }
    if let word, ["invalid_authentication_data", "invalid_otp", "invalid_pin"].contains(word) {
      return .wrongSecret(attempts: .unknown)
    }
    if said?.description == "Credential locked" { return .locked }
    return .service(.refused(status: status, error: word))
  }

  private static let words: Set<String> = [
    "invalid_request", "invalid_authentication_data", "invalid_otp", "invalid_pin", "invalid_token",
    "invalid_client", "invalid_grant", "invalid_scope", "unauthorized_client", "unsupported_grant_type",
    "access_denied", "insufficient_scope", "unsupported_response_type", "server_error",
    "temporarily_unavailable", "service_unavailable", "not_implemented", "too_many_requests",
  ]
}
