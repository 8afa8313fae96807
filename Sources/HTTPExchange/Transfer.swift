import CCurl

/// One request under way: what libcurl hands back piece by piece is counted before it is kept.
final class Transfer {
  private static let headerLimit = 64 << 10

  private let request: HTTPRequest
  private let place: HTTPPlace
  private let rule: AddressRule
  private var body: [UInt8] = []
  private var headers: [String: String] = [:]
  private var headerBytes = 0
  /// Found by us while libcurl was reading; says more than libcurl's own number.
  private var fault: HTTPFault?
  /// One of several addresses may be forbidden and another answer.
  private var metForbidden = false

  init(_ request: HTTPRequest, _ place: HTTPPlace, _ rule: AddressRule) {
    self.request = request
    self.place = place
    self.rule = rule
  }

  func run(authorities: String?) throws(HTTPFault) -> HTTPResponse {
    guard let curl = curl_easy_init() else { throw .failed(code: Int(CURLE_FAILED_INIT.rawValue)) }
    defer { curl_easy_cleanup(curl) }
    let lines = headerLines()
    defer { curl_slist_free_all(lines) }
    try secure(curl, authorities: authorities)
    try bound(curl)
    try Self.check(motcua_curl_pointer(curl, CURLOPT_HTTPHEADER, lines))
    try Self.check(motcua_curl_text(curl, CURLOPT_URL, place.url))
    let code = try request.body.withUnsafeBufferPointer { bytes throws(HTTPFault) in
      try question(curl, bytes)
      return withExtendedLifetime(self) { curl_easy_perform(curl) }
    }
    if let fault { throw fault }
    if code == CURLE_COULDNT_CONNECT && metForbidden { throw .forbiddenAddress(host: place.host) }
    if code == CURLE_FILESIZE_EXCEEDED { throw .tooLarge(limit: request.sizeLimit) }
    try Self.check(code)
    var status = 0
    try Self.check(motcua_curl_status(curl, &status))
    return HTTPResponse(status: status, headers: headers, body: body)
  }

  private func secure(_ curl: UnsafeMutableRawPointer, authorities: String?) throws(HTTPFault) {
    try Self.check(motcua_curl_web_only(curl))
    try Self.check(motcua_curl_long(curl, CURLOPT_FOLLOWLOCATION, 0))
    try Self.check(motcua_curl_text(curl, CURLOPT_PROXY, ""))
    try Self.check(motcua_curl_versions(curl))
    try Self.check(motcua_curl_long(curl, CURLOPT_SSL_VERIFYPEER, 1))
    try Self.check(motcua_curl_long(curl, CURLOPT_SSL_VERIFYHOST, 2))
    guard let authorities else { return }
    try Self.check(motcua_curl_text(curl, CURLOPT_CAINFO, authorities))
    try Self.check(motcua_curl_text(curl, CURLOPT_CAPATH, nil))
  }

  private func bound(_ curl: UnsafeMutableRawPointer) throws(HTTPFault) {
    let here = Unmanaged.passUnretained(self).toOpaque()
    try Self.check(motcua_curl_long(curl, CURLOPT_NOSIGNAL, 1))
    try Self.check(motcua_curl_long(curl, CURLOPT_TIMEOUT_MS, min(max(1, request.timeLimit), 600_000)))
    try Self.check(motcua_curl_size(curl, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(max(1, request.sizeLimit))))
    try Self.check(
      motcua_curl_body(curl, { Transfer.at($3).take(UnsafeBufferPointer(start: $0, count: $1 * $2)) }, here))
    try Self.check(
      motcua_curl_headers(
        curl, { Transfer.at($3).read(UnsafeBufferPointer(start: $0, count: $1 * $2)) }, here))
    try Self.check(motcua_curl_sockets(curl, { here, _, to in Transfer.at(here).open(to) }, here))
  }

  private func question(
    _ curl: UnsafeMutableRawPointer, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(HTTPFault) {
    if request.method == "HEAD" { return try Self.check(motcua_curl_long(curl, CURLOPT_NOBODY, 1)) }
    if request.method == "GET" && bytes.isEmpty { return }
    try Self.check(motcua_curl_long(curl, CURLOPT_POST, 1))
    try Self.check(motcua_curl_text(curl, CURLOPT_CUSTOMREQUEST, request.method))
    try Self.check(motcua_curl_size(curl, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count)))
    // libcurl reads a body without a pointer from its standard input.
    guard let first = bytes.baseAddress, !bytes.isEmpty else {
      return try Self.check(motcua_curl_text(curl, CURLOPT_COPYPOSTFIELDS, ""))
    }
    try Self.check(motcua_curl_pointer(curl, CURLOPT_POSTFIELDS, first))
  }

  /// What libcurl would add by itself is taken out by a name without a value.
  private func headerLines() -> UnsafeMutablePointer<curl_slist>? {
    var given = request.headers
    let names = Set(given.keys.map { $0.lowercased() })
    var texts = ["expect", "content-type"].filter { !names.contains($0) }.map { "\($0):" }
    if !names.contains("accept") { given["Accept"] = "*/*" }
    // An empty value is said with a semicolon: with a colon it would be left out (CURLOPT_HTTPHEADER).
    texts += given.map { $0.value.isEmpty ? "\($0.key);" : "\($0.key): \($0.value)" }
    return texts.reduce(nil) { curl_slist_append($0, $1) }
  }

  private func take(_ bytes: UnsafeBufferPointer<CChar>) -> Int {
    guard bytes.count <= max(0, request.sizeLimit) - body.count else {
      fault = .tooLarge(limit: request.sizeLimit)
      return 0
    }
    body.append(contentsOf: bytes.lazy.map { UInt8(bitPattern: $0) })
    return bytes.count
  }

  private func read(_ bytes: UnsafeBufferPointer<CChar>) -> Int {
    headerBytes += bytes.count
    guard headerBytes <= Self.headerLimit else {
      fault = .headersTooLarge(limit: Self.headerLimit)
      return 0
    }
    let line = String(decoding: bytes.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // A first line begins the headers anew: before the answer there may have been a 100.
    if line.hasPrefix("HTTP/") {
      headers = [:]
    } else if let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let name = line[..<colon].lowercased()
      let value = Self.trimmed(line[line.utf8.index(after: colon)...])
      headers[name] = headers[name].map { "\($0), \(value)" } ?? value
    }
    return bytes.count
  }

  private func open(_ to: UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t {
    guard let to else { return -1 }
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = motcua_curl_address(to, &bytes)
    guard rule.allows(Array(bytes.prefix(count)), host: place.host, port: place.port) else {
      metForbidden = true
      return -1
    }
    return motcua_curl_socket(to)
  }

  private static func trimmed(_ text: Substring) -> String {
    let blank: (UInt8) -> Bool = { [9, 10, 13, 32].contains($0) }
    let bytes = text.utf8.drop(while: blank)
    return String(decoding: bytes.reversed().drop(while: blank).reversed(), as: UTF8.self)
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> Transfer {
    guard let context else { preconditionFailure("libcurl handed no context back") }
    return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  }

  private static func check(_ code: CURLcode) throws(HTTPFault) {
    switch code {
    case CURLE_OK: return
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT: throw .badURL
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: throw .unreachable
    case CURLE_OPERATION_TIMEDOUT: throw .timedOut
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE: throw .untrustedServer
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_USE_SSL_FAILED: throw .noTLS
    case CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_WEIRD_SERVER_REPLY,
      CURLE_BAD_CONTENT_ENCODING, CURLE_HTTP2:
      throw .brokenAnswer
    default: throw .failed(code: Int(code.rawValue))
    }
  }
}
