import CCurl

/// An address taken apart by libcurl itself, so that what is checked is what is called.
struct HTTPPlace {
  let url: String
  /// As libcurl reads it: lower case, numbers in dotted form, IPv6 in brackets.
  let host: String
  let port: String

  init(_ url: String) throws(HTTPFault) {
    guard url.utf8.count <= 8192, url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), let parts = curl_url()
    else {
      throw .badURL
    }
    defer { curl_url_cleanup(parts) }
    guard curl_url_set(parts, CURLUPART_URL, url, 0) == CURLUE_OK,
      let scheme = Self.part(CURLUPART_SCHEME, of: parts), ["http", "https"].contains(scheme),
      Self.part(CURLUPART_USER, of: parts) == nil, Self.part(CURLUPART_PASSWORD, of: parts) == nil,
      let host = Self.part(CURLUPART_HOST, of: parts), !host.isEmpty,
      let port = Self.part(CURLUPART_PORT, of: parts),
      let url = Self.part(CURLUPART_URL, of: parts)
    else { throw .badURL }
    self.url = url
    self.host = host.lowercased()
    self.port = port
  }

  private static func part(_ part: CURLUPart, of parts: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(parts, part, &text, UInt32(CURLU_DEFAULT_PORT)) == CURLUE_OK, let text else {
      return nil
    }
    defer { curl_free(text) }
    return String(cString: text)
  }
}
