internal import Foundation

/// Text a person typed: one line, trimmed, composed (NFC, TCVN 6909:2001), without control characters, not empty.
public struct PlainText: Hashable, Sendable {
  public let value: String

  public init?(_ raw: String) {
    let text = raw.trimmingCharacters(in: .whitespaces).precomposedStringWithCanonicalMapping
    let hidden = text.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
      default: false
      }
    }
    guard !text.isEmpty, !hidden else { return nil }
    value = text
  }
}
