/// One way to read a part of an address as a unit: a kind and a name, or a name alone.
struct UnitName: Hashable {
  let kind: UnitKind?
  let key: NameKey

  /// Every way to read a part, the ones with a kind first.
  static func readings(_ part: OffsetText) -> [UnitName] {
    let signs = Array(part.signs)
    let withKind = spellings.compactMap { spelling -> UnitName? in
      guard let length = prefix(signs, spelling.signs, isShort: spelling.signs.count <= 3) else { return nil }
      let key = NameKey(signs[length...])
      return key.exact.isEmpty ? nil : UnitName(kind: spelling.kind, key: key)
    }
    return withKind + [UnitName(kind: nil, key: NameKey(signs))]
  }

  private static let spellings = UnitKind.allCases.flatMap { kind in
    kind.spellings.map { (kind: kind, signs: Array($0)) }
  }

  /// How many signs a spelling takes at the beginning, with what separates it from the name; nil where it is not there.
  ///
  /// An abbreviation is followed by a point, a blank or a digit; a word in full by a blank.
  private static func prefix(_ signs: [Character], _ spelling: [Character], isShort: Bool) -> Int? {
    var place = 0
    for letter in spelling {
      if letter == " " {
        let start = place
        while place < signs.count, signs[place].isBlank || signs[place] == "." { place += 1 }
        if place == start { return nil }
        continue
      }
      guard place < signs.count, isSame(signs[place], letter) else { return nil }
      place += 1
    }
    guard place < signs.count else { return nil }
    let next = signs[place]
    guard next.isBlank || isShort && (next == "." || next.isPlainDigit) else { return nil }
    while place < signs.count, signs[place].isBlank || signs[place] == "." { place += 1 }
    return place
  }

  /// Marks count; capitals do not. Quality and tone may be put in either order.
  private static func isSame(_ sign: Character, _ letter: Character) -> Bool {
    if sign == letter { return true }
    guard let a = VietnameseLetter(sign), let b = VietnameseLetter(letter) else { return false }
    return a.quality == b.quality && a.tone == b.tone
  }
}
