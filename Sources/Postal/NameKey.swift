/// What two spellings of a Vietnamese name have in common.
struct NameKey: Hashable, Sendable {
  /// The same for `Hoà` and `Hòa`, composed and decomposed, capitals and small letters, hyphens and several blanks; marks count.
  let exact: String
  /// Letters only, without marks, `y` as `i`: the same for `Đắk Lắk` and `daklak`.
  let plain: String

  init(_ text: some Sequence<Character>) {
    var (exact, plain, syllable, tone) = ("", "", "", "")
    func close() {
      guard !syllable.isEmpty else { return }
      if !exact.isEmpty { exact.append(" ") }
      // `Phường 01` is `Phường 1`.
      let number = syllable.allSatisfy(\.isPlainDigit)
      exact += number ? String(syllable.drop { $0 == "0" }) : syllable + tone
      (syllable, tone) = ("", "")
    }
    for sign in text {
      if let letter = VietnameseLetter(sign) {
        syllable.append(letter.quality)
        if let mark = letter.tone { tone.append(mark) }
        plain.append(letter.plain == "y" ? "i" : letter.plain)
      } else if sign.isLetter || sign.isNumber {
        let small = sign.lowercased()
        syllable += small
        plain += small
      } else if !"'’ʼ‘`".contains(sign) {
        close()
      }
    }
    close()
    (self.exact, self.plain) = (exact, plain)
  }

  /// True where the text has no Vietnamese mark, so that it may have been typed without them.
  var isUnmarked: Bool {
    exact.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 32 }
  }
}

/// A letter of the Vietnamese alphabet taken apart: its quality (â, ơ, đ), its tone and the Latin letter it is drawn from.
struct VietnameseLetter {
  let quality: Character
  /// One sign for each tone but the level one.
  let tone: Character?
  let plain: Character

  /// Nil for anything but a Vietnamese letter, whether composed or not.
  init?(_ sign: Character) {
    if let ascii = sign.asciiValue {
      guard let small = Self.small(ascii) else { return nil }
      (quality, tone, plain) = (small, nil, small)
      return
    }
    guard let found = Self.table[sign] else { return nil }
    self = found
  }

  private init(quality: Character, tone: Character?, plain: Character) {
    (self.quality, self.tone, self.plain) = (quality, tone, plain)
  }

  private static func small(_ ascii: UInt8) -> Character? {
    switch ascii {
    case 65...90: Character(Unicode.Scalar(ascii + 32))
    case 97...122: Character(Unicode.Scalar(ascii))
    default: nil
    }
  }

  /// Characters are equal when they are canonically equivalent, so composed and decomposed letters are one key.
  private static let table: [Character: VietnameseLetter] = {
    var table: [Character: VietnameseLetter] = [:]
    let tones: [Character?] = [nil, "`", "´", "?", "~", "."]
    let rows: [(plain: Character, letters: String)] = [
      ("a", "aàáảãạ"), ("a", "ăằắẳẵặ"), ("a", "âầấẩẫậ"), ("e", "eèéẻẽẹ"), ("e", "êềếểễệ"), ("i", "iìíỉĩị"),
      ("o", "oòóỏõọ"), ("o", "ôồốổỗộ"), ("o", "ơờớởỡợ"), ("u", "uùúủũụ"), ("u", "ưừứửữự"), ("y", "yỳýỷỹỵ"),
    ]
    for row in rows {
      let letters = Array(row.letters)
      for (letter, tone) in zip(letters, tones) {
        let entry = VietnameseLetter(quality: letters[0], tone: tone, plain: row.plain)
        table[letter] = entry
        table[Character(letter.uppercased())] = entry
      }
    }
    let barred = VietnameseLetter(quality: "đ", tone: nil, plain: "d")
    // Ð is the Icelandic letter that keyboards give for Đ.
    for letter: Character in ["đ", "Đ", "ð", "Ð"] { table[letter] = barred }
    return table
  }()
}
