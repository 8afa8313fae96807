/// Why no answer came. A status such as 404 or 500 is an answer, not a fault.
public enum HTTPFault: Error, Hashable, Sendable {
  /// Not `http` or `https`, not printable ASCII, no host, or a user name inside.
  case badURL
  /// The method is no upper-case word.
  case badMethod
  /// The name or value of this header would break the request apart, or the client sets it itself.
  case badHeader(name: String)
  /// The host's name led to an address inside, which is not listed.
  case forbiddenAddress(host: String)
  case unreachable
  case timedOut
  /// The body is longer than so many bytes.
  case tooLarge(limit: Int)
  /// The headers together are longer than so many bytes.
  case headersTooLarge(limit: Int)
  /// No agreement on TLS 1.2 or newer.
  case noTLS
  /// The server's certificate does not prove that it is this host.
  case untrustedServer
  /// The answer broke off or is no HTTP.
  case brokenAnswer
  /// libcurl's own number (`curl.h`, `CURLcode`) for what is none of the above.
  case failed(code: Int)

  /// A stable word for this fault.
  public var code: String {
    switch self {
    case .badURL: "bad-url"
    case .badMethod: "bad-method"
    case .badHeader: "bad-header"
    case .forbiddenAddress: "forbidden-address"
    case .unreachable: "unreachable"
    case .timedOut: "timed-out"
    case .tooLarge: "too-large"
    case .headersTooLarge: "headers-too-large"
    case .noTLS: "no-tls"
    case .untrustedServer: "untrusted-server"
    case .brokenAnswer: "broken-answer"
    case .failed: "failed"
    }
  }
}
