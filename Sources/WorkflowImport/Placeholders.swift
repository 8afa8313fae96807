/// The `{{name}}` of Postman collections, which stand in for a value and make the text no JSON where they are not quoted.
enum Placeholders {
  /// The text with every bare `{{name}}` as the string `"{name}"`: nothing in it moves.
  static func quoted(_ text: String) -> String {
    var bytes = Array(text.utf8)
    var (index, inString) = (0, false)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\") where inString: index += 1
      case UInt8(ascii: "\""): inString.toggle()
      case UInt8(ascii: "{") where !inString:
        if let end = end(of: index, in: bytes) {
          (bytes[index], bytes[end]) = (UInt8(ascii: "\""), UInt8(ascii: "\""))
          index = end
        }
      default: break
      }
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The last brace of a placeholder that begins here.
  private static func end(of start: Int, in bytes: [UInt8]) -> Int? {
    guard bytes[start...].starts(with: "{{".utf8) else { return nil }
    let stops = Set("{}\"\n".utf8)
    guard let end = bytes[(start + 2)...].firstIndex(where: stops.contains), end > start + 2,
      bytes[end...].starts(with: "}}".utf8)
    else { return nil }
    return end + 1
  }

  /// The placeholder this value is, as it was written, if it is one.
  static func placeholder(_ text: String) -> String? {
    guard text.hasPrefix("{"), text.hasSuffix("}") else { return nil }
    return "{{\(text.drop { $0 == "{" }.prefix { $0 != "}" })}}"
  }
}
