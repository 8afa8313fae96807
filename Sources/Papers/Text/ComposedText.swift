extension String {
  /// The text with every Latin letter and its marks as one character: Unicode form NFC, as TCVN 6909:2001 asks.
  ///
  /// Swift compares characters by meaning, so a letter followed by marks finds the single character equal to it.
  var composed: String {
    var result = String.UnicodeScalarView()
    for character in self {
      if character.unicodeScalars.count > 1, let single = composedLetters[character] {
        result.append(single)
      } else {
        result.append(contentsOf: character.unicodeScalars)
      }
    }
    return String(result)
  }
}

/// The letters of the Latin blocks U+00C0–024F and U+1E00–1EFF, all 134 accented Vietnamese ones among them.
private let composedLetters: [Character: Unicode.Scalar] = {
  var letters: [Character: Unicode.Scalar] = [:]
  for range in [0x00C0...0x024F, 0x1E00...0x1EFF] as [ClosedRange<UInt32>] {
    for scalar in range.compactMap(Unicode.Scalar.init) { letters[Character(scalar)] = scalar }
  }
  return letters
}()
