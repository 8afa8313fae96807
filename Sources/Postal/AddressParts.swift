/// An address cut at its commas, each part with its place.
struct AddressParts {
  private(set) var all: [OffsetText]

  /// Cuts at commas, semicolons and line ends, and at a hyphen between blanks where a word for a unit follows.
  init(_ text: OffsetText) {
    let cuts: Set<Character> = [",", ";", "\n", "\r\n", "，", "、"]
    all = text.signs.split { cuts.contains($0) }
      .flatMap { Self.cutAtHyphens(OffsetText($0, text.field)) }
      .map(\.trimmed).filter { !$0.isEmpty }
  }

  /// Takes off a last part that only says Việt Nam.
  mutating func dropCountry() {
    guard let last = all.last, ["vietnam", "vn"].contains(NameKey(last.signs).plain) else { return }
    all.removeLast()
  }

  /// Takes off a postcode: a last part, or a last word, of five or six digits.
  mutating func takePostcode() -> OffsetText? {
    guard let part = all.last, let word = part.words.last, (5...6).contains(word.count),
      word.signs.allSatisfy(\.isPlainDigit)
    else { return nil }
    let rest = part.dropLast(part.signs.endIndex - word.signs.startIndex).trimmed
    all.removeLast()
    if !rest.isEmpty { all.append(rest) }
    return word
  }

  /// Cuts before every word for a unit too, for lines without commas; false where there is none.
  mutating func cutAtWords() -> Bool {
    let before = all.count
    all = all.flatMap(Self.cutAtWords)
    return all.count > before
  }

  private static func cutAtWords(_ part: OffsetText) -> [OffsetText] {
    let words = part.words
    let keys = words.map { NameKey($0.signs).exact }
    var (parts, start, place) = ([OffsetText](), part.signs.startIndex, 1)
    while place < words.count - 1 {
      guard let length = unitWords[keys[place]] ?? unitWords["\(keys[place]) \(keys[place + 1])"] else {
        place += 1
        continue
      }
      parts.append(OffsetText(part.signs[start..<words[place].signs.startIndex], part.field).trimmed)
      start = words[place].signs.startIndex
      place += length
    }
    return parts.filter { !$0.isEmpty } + [OffsetText(part.signs[start...], part.field)]
  }

  /// The words for units in full, and how many words each is.
  private static let unitWords = Dictionary(
    uniqueKeysWithValues: UnitKind.allCases.map {
      (NameKey($0.word).exact, $0.word.split(separator: " ").count)
    })

  private static func cutAtHyphens(_ part: OffsetText) -> [OffsetText] {
    var (start, parts) = (part.signs.startIndex, [OffsetText]())
    for place in part.signs.indices.dropFirst().dropLast() where "-–—".contains(part.signs[place]) {
      guard part.signs[place - 1].isBlank, part.signs[place + 1].isBlank else { continue }
      let rest = OffsetText(part.signs[(place + 1)...], part.field).trimmed
      guard UnitName.readings(rest).contains(where: { $0.kind != nil }) else { continue }
      parts.append(OffsetText(part.signs[start..<place], part.field))
      start = place + 1
    }
    return parts + [OffsetText(part.signs[start...], part.field)]
  }
}
