/// How far the letters of a font reach (ISO 32000-1, 9.2.4, 9.7.4.3), in parts of its size.
struct FontWidths {
  private let isComposite: Bool
  /// Of a simple font.
  private var widths: [Int: Double] = [:]
  /// Of a composite one.
  private var runs = CodeWidths()
  private var other: Double?
  private let unit: Double
  /// Of a Type 3 font.
  let glyphs: DrawnGlyphs?

  /// One code of a string.
  struct Letter {
    /// Of a simple font.
    let code: UInt8
    let width: Double
    let isSpace: Bool
  }

  init(_ font: PDFDictionary, _ file: PDFFile, _ revision: Int) throws(PDFFault) {
    isComposite = try file.value("Subtype", of: font, asOf: revision) == .name("Type0")
    glyphs = try DrawnGlyphs(font, file, revision)
    unit = glyphs.map { abs($0.matrix.a) } ?? 0.001
    if isComposite { try readComposite(font, file, revision) } else { try readSimple(font, file, revision) }
  }

  func letters(_ string: [UInt8]) -> [Letter] {
    guard isComposite else {
      return string.map { Letter(code: $0, width: width(Int($0)), isSpace: $0 == 32) }
    }
    return stride(from: 0, to: string.count, by: 2).map { place in
      let low = place + 1 < string.count ? Int(string[place + 1]) : 0
      return Letter(code: 0, width: width(Int(string[place]) << 8 | low), isSpace: false)
    }
  }

  private func width(_ code: Int) -> Double { runs[code] ?? widths[code] ?? other ?? Self.usual(code) }

  /// At least as wide as in the fonts every reader has, for fonts that do not say.
  private static func usual(_ code: Int) -> Double {
    switch UInt8(truncatingIfNeeded: code) {
    case UInt8(ascii: "m"), UInt8(ascii: "w"), UInt8(ascii: "M"), UInt8(ascii: "W"), UInt8(ascii: "@"),
      UInt8(ascii: "%"), 128...:
      0.95
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 0.8
    case _: 0.62
    }
  }

  private mutating func readSimple(_ font: PDFDictionary, _ file: PDFFile, _ revision: Int) throws(PDFFault) {
    guard let list = try file.value("Widths", of: font, asOf: revision).array else { return }
    let first = try file.value("FirstChar", of: font, asOf: revision).integer ?? 0
    for (place, value) in list.prefix(256).enumerated() {
      if let width = try file.resolve(value, asOf: revision).number {
        widths[(first & 255) + place] = abs(width) * unit
      }
    }
  }

  private mutating func readComposite(_ font: PDFDictionary, _ file: PDFFile, _ revision: Int)
    throws(PDFFault)
  {
    let encoding = try file.value("Encoding", of: font, asOf: revision)
    let parts = try file.value("DescendantFonts", of: font, asOf: revision).array ?? []
    // Codes of other lengths, or from top to bottom: nobody here knows where they stand.
    guard encoding == .name("Identity-H"), let part = parts.first,
      let descendant = try file.resolve(part, asOf: revision).dictionary
    else { throw PDFFault(.badToken) }
    other = try abs(file.value("DW", of: descendant, asOf: revision).number ?? 1000) * unit
    let list = try file.value("W", of: descendant, asOf: revision).array ?? []
    var place = 0
    while place + 1 < list.count {
      guard let first = try file.resolve(list[place], asOf: revision).integer, (0...65_535).contains(first)
      else {
        throw PDFFault(.badNumber)
      }
      let second = try file.resolve(list[place + 1], asOf: revision)
      if let each = second.array {
        for (offset, value) in each.enumerated() {
          let code = first + offset
          try runs.add(code...code, abs(file.resolve(value, asOf: revision).number ?? 1000) * unit)
        }
        place += 2
      } else {
        guard place + 2 < list.count, let last = second.integer, (first...65_535).contains(last) else {
          throw PDFFault(.badNumber)
        }
        let width = try abs(file.resolve(list[place + 2], asOf: revision).number ?? 1000) * unit
        try runs.add(first...last, width)
        place += 3
      }
    }
    try runs.settle()
  }
}
