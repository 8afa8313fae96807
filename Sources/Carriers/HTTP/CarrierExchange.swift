import HTTPExchange

/// Questions to one service, with a token that is asked for anew when it has run out.
final class CarrierExchange {
  private static let sizeLimit = 4 << 20

  private let way: HTTPWay
  private let secret: CarrierSecret
  private let client: HTTPClient
  private var token: String?

  init(_ way: HTTPWay, _ secret: CarrierSecret, _ client: HTTPClient) {
    (self.way, self.secret, self.client) = (way, secret, client)
  }

  /// The answer to a question; a token that is not accepted is fetched anew once, which is safe: nothing was done yet.
  func post(_ path: String, _ question: some Encodable) throws(CarrierFault) -> HTTPResponse {
    try withToken { token throws(CarrierFault) in
      try send("POST", path, question.json, token)
    }
  }

  func get(_ path: String) throws(CarrierFault) -> HTTPResponse {
    try withToken { token throws(CarrierFault) in try send("GET", path, [], token) }
  }

  private func withToken(
    _ ask: (String) throws(CarrierFault) -> HTTPResponse
  ) throws(CarrierFault) -> HTTPResponse {
    if let token {
      let answer = try ask(token)
      if answer.status != 401 { return try answer.judged() }
      self.token = nil
    }
    let fresh = try newToken()
    let answer = try ask(fresh)
    // Customer and secret were accepted a moment ago, so that the trouble is the service's.
    guard answer.status != 401 else { throw .busy(status: 401) }
    token = fresh
    return try answer.judged()
  }

  private func newToken() throws(CarrierFault) -> String {
    let question = CarrierQuestions.Token(customerKey: way.customer, secretKey: secret.text)
    let answer = try send("POST", "getToken", question.json, nil).judged()
    // What is refused here is the customer, never an order.
    guard (200...299).contains(answer.status) else { throw .unauthorised }
    let token = try answer.read(CarrierAnswers.Token.self).token
    guard (1...4096).contains(token.utf8.count), token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw .badAnswer(path: "$.token", .text)
    }
    return token
  }

  private func send(
    _ method: String, _ path: String, _ body: [UInt8]?, _ token: String?
  ) throws(CarrierFault) -> HTTPResponse {
    guard let body else { throw .badOrder(.text) }
    var request = HTTPRequest("\(way.url)/\(path)")
    (request.method, request.body) = (method, body)
    (request.timeLimit, request.sizeLimit) = (way.timeLimit, Self.sizeLimit)
    request.headers = ["Accept": "application/json"]
    if !body.isEmpty { request.headers["Content-Type"] = "application/json" }
    if let token { request.headers["Authorization"] = "Bearer \(token)" }
    do { return try client.send(request) } catch { throw CarrierFault(error) }
  }
}

extension HTTPResponse {
  /// The answer where it is one to the question: done, or a refusal of it.
  fileprivate func judged() throws(CarrierFault) -> HTTPResponse {
    switch status {
    case 200...299: return self
    case 401, 403: throw .unauthorised
    case 408, 425, 429, 500...599: throw .busy(status: status)
    case 400...499: return self
    default: throw .badAnswer(path: "$", .status(status))
    }
  }
}

extension CarrierFault {
  fileprivate init(_ fault: HTTPFault) {
    switch fault {
    case .unreachable: self = .unreachable
    case .timedOut: self = .timedOut
    case .tooLarge(let limit): self = .badAnswer(path: "$", .bytes(limit))
    case .badURL, .badMethod, .badHeader, .forbiddenAddress, .headersTooLarge, .noTLS, .untrustedServer,
      .brokenAnswer, .failed:
      self = .exchange(fault.code)
    }
  }
}
