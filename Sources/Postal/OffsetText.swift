/// A part of a text that knows where it stands, so that what is wrong with it can be shown.
struct OffsetText: Hashable, Sendable {
  let signs: ArraySlice<Character>
  let field: PostalField

  init(_ text: String, _ field: PostalField) { self.init(Array(text)[...], field) }

  init(_ signs: ArraySlice<Character>, _ field: PostalField) {
    self.signs = signs
    self.field = field
  }

  var isEmpty: Bool { signs.isEmpty }
  var count: Int { signs.count }
  var hasLetterOrDigit: Bool { signs.contains { $0.isLetter || $0.isNumber } }
  var string: String { String(signs) }
  /// The text with one blank where there were several.
  var collapsed: String { signs.split(whereSeparator: \.isBlank).map { String($0) }.joined(separator: " ") }

  /// Without blanks at both ends.
  var trimmed: OffsetText {
    let start = signs.firstIndex { !$0.isBlank } ?? signs.endIndex
    let end = signs.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
    return OffsetText(signs[start..<max(start, end)], field)
  }

  /// The words, each with its place.
  var words: [OffsetText] {
    signs.split(whereSeparator: \.isBlank).map { OffsetText($0, field) }
  }

  /// The place of the sign at a position of this part.
  func spot(_ position: Int = 0) -> PostalSpot { PostalSpot(field, signs.startIndex + position) }

  func firstOffset(where isIt: (Character) -> Bool) -> PostalSpot? {
    signs.firstIndex(where: isIt).map { PostalSpot(field, $0) }
  }

  func dropFirst(_ count: Int) -> OffsetText { OffsetText(signs.dropFirst(count), field) }
  func dropLast(_ count: Int) -> OffsetText { OffsetText(signs.dropLast(count), field) }
}

extension Character {
  /// 0 to 9 of ASCII.
  var isPlainDigit: Bool { asciiValue.map { (48...57).contains($0) } ?? false }
  /// A blank, or a sign of no width that looks like nothing.
  var isBlank: Bool { isWhitespace || self == "\u{200B}" || self == "\u{FEFF}" || self == "\u{2060}" }
  /// A sign that controls a device or hides in a text, line ends and tabs included.
  var isControl: Bool {
    unicodeScalars.contains {
      $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
        || $0.properties.generalCategory == .lineSeparator
        || $0.properties.generalCategory == .paragraphSeparator
    }
  }
}
