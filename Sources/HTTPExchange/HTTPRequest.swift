/// One question over HTTP, bounded in time and bytes.
public struct HTTPRequest: Hashable, Sendable {
  /// `http` or `https`, printable ASCII, no user or password inside.
  public var url: String
  public var method = "GET"
  /// Names and values as sent; `Host`, `Content-Length` and `Transfer-Encoding` are set by the client only.
  public var headers: [String: String] = [:]
  public var body: [UInt8] = []
  /// Milliseconds from the start to the last byte of the answer, at most ten minutes.
  public var timeLimit = 10_000
  /// Bytes of the answer's body.
  public var sizeLimit = 5 << 20

  public init(_ url: String) { self.url = url }
}

/// Headers and bodies carry tokens and PINs, so that only method, place and sizes are ever printed.
extension HTTPRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String {
    let place = url.prefix { $0 != "?" && $0 != "#" }
    return "\(method) \(place) (\(headers.count) headers, \(body.count) bytes)"
  }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The answer: status, headers and the whole body.
public struct HTTPResponse: Hashable, Sendable {
  public let status: Int
  /// By lower-case name; a repeated header is joined with `, ` (RFC 9110 section 5.3).
  public let headers: [String: String]
  public let body: [UInt8]

  public init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

extension HTTPResponse: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "\(status) (\(headers.count) headers, \(body.count) bytes)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
