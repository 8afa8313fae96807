extension DocumentNumber {
  /// True when the number stands by itself among the letters of a page, whose words are apart by spaces; with or without the
  /// zero before a number below ten, and whatever spaces are within. “138/QĐ” and “38/QĐ-VP” are other numbers than “38/QĐ”.
  public func stands(in letters: String) -> Bool {
    let page = Array(letters)
    return [text, "\(serial)/\(symbol)"].contains { words in
      let wanted = words.filter { !$0.isWhitespace }
      return page.indices.contains { start in
        guard let end = Self.end(of: wanted, in: page, from: start) else { return false }
        return Self.begins(page[..<start]) && Self.ends(page[end...])
      }
    }
  }

  /// Where the words end that begin at a place; nil: others stand there.
  private static func end(of wanted: String, in page: [Character], from start: Int) -> Int? {
    var place = start
    for letter in wanted {
      while place > start, place < page.count, page[place].isWhitespace { place += 1 }
      guard place < page.count, page[place] == letter else { return nil }
      place += 1
    }
    return place
  }

  /// No number goes on into it.
  private static func begins(_ before: ArraySlice<Character>) -> Bool {
    guard let last = before.last else { return true }
    if last.isNumber { return false }
    return !(".,-/".contains(last) && before.dropLast().last?.isNumber == true)
  }

  /// No symbol goes on behind it.
  private static func ends(_ after: ArraySlice<Character>) -> Bool {
    guard let first = after.first else { return true }
    let goesOn = { (letter: Character) in letter.isLetter || letter.isNumber }
    if goesOn(first) { return false }
    return !(".,-/&_".contains(first) && after.dropFirst().first.map(goesOn) == true)
  }
}
