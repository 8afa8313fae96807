import CCurl

/// Asks over HTTP and waits for the answer: no redirect followed, no proxy of the environment used, TLS 1.2 or newer
/// with the server's certificate checked.
///
/// Blocks the calling thread for at most the request's time limit.
public struct HTTPClient: Sendable {
  private let rule: AddressRule
  private let authorities: String?

  /// - Parameters:
  ///   - rule: which addresses may be called.
  ///   - authorities: a PEM file of the authorities trusted for TLS, instead of the system's.
  public init(_ rule: AddressRule = .publicOnly(), authorities: String? = nil) {
    self.rule = rule
    self.authorities = authorities
  }

  /// The answer to one request, whatever its status.
  public func send(_ request: HTTPRequest) throws(HTTPFault) -> HTTPResponse {
    guard Self.started else { throw .failed(code: Int(CURLE_FAILED_INIT.rawValue)) }
    let place = try HTTPPlace(request.url)
    try request.checkForm()
    let transfer = Transfer(request, place, rule)
    return try transfer.run(authorities: authorities)
  }

  /// libcurl asks to be started once, before anything else.
  private static let started = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}

extension HTTPRequest {
  /// Refuses what would smuggle a second header or request into the first (CR, LF, NUL).
  func checkForm() throws(HTTPFault) {
    guard (1...16).contains(method.utf8.count), method.utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw .badMethod
    }
    let ours: Set<String> = ["host", "content-length", "transfer-encoding"]
    for (name, value) in headers {
      let isName = !name.isEmpty && name.utf8.allSatisfy(Self.isTokenByte)
      let isValue = value.utf8.allSatisfy { $0 == 9 || ($0 >= 32 && $0 != 127) }
      guard isName, isValue, !ours.contains(name.lowercased()) else { throw .badHeader(name: name) }
    }
  }

  /// RFC 9110 section 5.6.2.
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
