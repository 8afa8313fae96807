internal import Foundation

/// Text a person typed: one line, trimmed, composed (NFC, TCVN 6909:2001), without control characters, not empty.
public struct PlainText: Hashable, Sendable {
  public let value: String

  public init?(_ raw: String) {
    let text = raw.trimmingCharacters(in: .whitespaces).precomposedStringWithCanonicalMapping
    guard !text.isEmpty, !text.unicodeScalars.contains(where: Self.isHidden) else { return nil }
    value = text
  }

  /// True for what leaves no mark of its own: controls, format marks, line separators and the unassigned; and for U+FFFD,
  /// which stands where bytes were no text.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\u{FFFD}" { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
      return true
    default: return false
    }
  }
}
