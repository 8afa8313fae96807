extension DocumentNumber {
  /// True when the number stands among the letters of a page, written without spaces; with or without the zero before a
  /// number below ten.
  public func stands(in letters: String) -> Bool {
    [text, "\(serial)/\(symbol)"].contains { words in
      let wanted = words.filter { !$0.isWhitespace }
      return letters.ranges(of: wanted).contains { range in
        range.lowerBound == letters.startIndex || !letters[letters.index(before: range.lowerBound)].isNumber
      }
    }
  }
}
