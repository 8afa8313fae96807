import Foundation

/// Base64 as RFC 4648 section 4 has it: its alphabet, padding, and nothing in between.
enum Base64 {
  static func encode(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  static func decode(_ text: String) -> [UInt8]? { Data(base64Encoded: text).map { [UInt8]($0) } }
}
