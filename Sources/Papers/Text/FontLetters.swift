import PDFModel

/// Which characters the codes of a font draw (ISO 32000-1, 9.10.2): by its own table, else as the names and Latin letters say.
struct FontLetters {
  private let table: [[UInt8]: String]
  /// How many bytes codes have, as the table says; a simple font has one.
  private let widths: [Int]
  private let isSimple: Bool
  private let advances: GlyphWidths

  init(_ font: PDFDictionary, in file: PDFFile) throws(PDFFault) {
    isSimple = font["Subtype"] != .name("Type0")
    advances = try GlyphWidths(font, in: file)
    if let stream = try file.value("ToUnicode", of: font).stream {
      let decoded = try file.decoded(stream)
      (table, widths) = Self.read(decoded.bytes)
    } else if isSimple, let encoding = try file.value("Encoding", of: font).dictionary {
      (table, widths) = (Self.named(try file.value("Differences", of: encoding).array ?? []), [1])
    } else {
      (table, widths) = ([:], isSimple ? [1] : [])
    }
  }

  /// What one code draws, and how far the next stands from it, in the font's size; nil: the file does not say.
  struct Glyph {
    let text: String
    let width: Double?
  }

  /// Codes nobody knows draw nothing that can be told.
  func glyphs(_ bytes: [UInt8]) -> [Glyph] {
    var (glyphs, rest) = ([Glyph](), bytes[...])
    while !rest.isEmpty {
      let width = widths.first { table[Array(rest.prefix($0))] != nil } ?? widths.min() ?? rest.count
      let code = Array(rest.prefix(width))
      let latin = isSimple ? code.first.flatMap { Self.isLatin($0) ? String(Unicode.Scalar($0)) : nil } : nil
      let text = table[code] ?? latin ?? ""
      glyphs.append(Glyph(text: String(text.map(Self.usual)), width: advances.width(of: code)))
      rest = rest.dropFirst(max(1, width))
    }
    return glyphs
  }

  /// Where the usual encodings and Unicode agree.
  private static func isLatin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20...0x7E, 0xA1...0xFF: true
    default: false
    }
  }

  /// Hyphens and the letter Đ are drawn alike whatever a table calls them.
  private static func usual(_ letter: Character) -> Character {
    switch letter {
    case "\u{AD}", "\u{2010}"..."\u{2015}", "\u{2212}": "-"
    case "\u{D0}", "\u{189}": "\u{110}"
    default: letter
    }
  }

  // MARK: A table of its own (ToUnicode)

  private static func read(_ content: [UInt8]) -> ([[UInt8]: String], [Int]) {
    var (table, widths) = ([[UInt8]: String](), Set<Int>())
    var (tokens, strings, list) = (ContentTokens(content), [[UInt8]](), 0)
    while let token = tokens.next(), table.count < 70_000 {
      switch token {
      case .string(let bytes): strings.append(bytes)
      case .name, .number: break
      case .open: list = strings.count
      case .close:
        guard list >= 2, list < strings.count else { break }
        add(from: strings[list - 2], each: strings[list...], to: &table)
        strings.removeSubrange((list - 2)...)
      case .word(let word):
        switch word {
        case "endcodespacerange": widths.formUnion(strings.map(\.count))
        case "endbfchar":
          for pair in stride(from: 0, to: strings.count - 1, by: 2) {
            table[strings[pair]] = text(strings[pair + 1])
          }
        case "endbfrange":
          for triple in stride(from: 0, to: strings.count - 2, by: 3) {
            add(strings[triple], strings[triple + 1], strings[triple + 2], to: &table)
          }
        default: break
        }
        strings.removeAll()
      }
    }
    return (table, widths.filter { (1...4).contains($0) }.sorted(by: >))
  }

  /// A row of codes whose last bytes follow each other.
  private static func add(
    _ first: [UInt8], _ last: [UInt8], _ target: [UInt8], to table: inout [[UInt8]: String]
  ) {
    guard let from = first.last, let to = last.last, first.dropLast() == last.dropLast(), from <= to,
      var scalar = text(target).unicodeScalars.last
    else { return }
    let before = String(String.UnicodeScalarView(text(target).unicodeScalars.dropLast()))
    for code in from...to {
      table[first.dropLast() + [code]] = before + String(scalar)
      guard let next = Unicode.Scalar(scalar.value + 1) else { return }
      scalar = next
    }
  }

  /// A row of codes with what each of them draws.
  private static func add(
    from first: [UInt8], each targets: ArraySlice<[UInt8]>, to table: inout [[UInt8]: String]
  ) {
    for (code, target) in zip((first.last ?? 0)...UInt8.max, targets) {
      table[first.dropLast() + [code]] = text(target)
    }
  }

  /// UTF-16, high byte first.
  private static func text(_ bytes: [UInt8]) -> String {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }

  // MARK: Names of characters

  private static func named(_ differences: [PDFObject]) -> [[UInt8]: String] {
    var (table, code) = ([[UInt8]: String](), 0)
    for entry in differences {
      if let start = entry.integer { code = start }
      guard let name = entry.name else { continue }
      if (0...255).contains(code) { table[[UInt8(code)]] = character(name.text) }
      code += 1
    }
    return table
  }

  /// What a glyph of this name draws (Adobe Glyph List); empty: nobody knows here.
  private static func character(_ name: String) -> String {
    if name.count == 1 { return name }
    if let known = names[name] { return known }
    let digits =
      name.hasPrefix("uni") ? name.dropFirst(3) : name.dropFirst(name.hasPrefix("u") ? 1 : name.count)
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
  }

  private static let names = [
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "slash": "/", "hyphen": "-", "minus": "-", "Dcroat": "Đ", "dcroat": "đ",
    "Eth": "Đ",
    "space": " ", "period": ".", "comma": ",", "colon": ":",
  ]
}
