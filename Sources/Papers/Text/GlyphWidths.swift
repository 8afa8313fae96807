import PDFModel

/// How far apart a font sets its letters, as the file tells (ISO 32000-1, 9.2.4, 9.7.4.3).
struct GlyphWidths {
  private var table: [Int: Double] = [:]
  private var usual: Double?

  init(_ font: PDFDictionary, in file: PDFFile) throws(PDFFault) {
    if font["Subtype"] == .name("Type0") {
      try readComposite(font, file)
      return
    }
    // Glyphs that are drawn by content streams have a scale of their own.
    let scale = try Self.numbers("FontMatrix", font, file).first ?? 0.001
    let first = try file.value("FirstChar", of: font).integer ?? 0
    for (place, width) in try Self.numbers("Widths", font, file).prefix(256).enumerated() {
      let (code, over) = first.addingReportingOverflow(place)
      if !over { table[code] = width * scale }
    }
  }

  /// Only where the codes are the glyphs' own numbers.
  private mutating func readComposite(_ font: PDFDictionary, _ file: PDFFile) throws(PDFFault) {
    guard try file.value("Encoding", of: font).name == "Identity-H",
      let below = try file.value("DescendantFonts", of: font).array?.first,
      let glyphs = try file.resolve(below).dictionary
    else { return }
    usual = (try file.value("DW", of: glyphs).number ?? 1000) / 1000
    let list = try file.value("W", of: glyphs).array ?? []
    var place = 0
    while place + 1 < list.count, table.count < 70_000 {
      let first = try file.resolve(list[place]).integer ?? 0
      let next = try file.resolve(list[place + 1])
      if let widths = next.array {
        for (offset, width) in widths.enumerated() {
          table[first &+ offset] = try (file.resolve(width).number ?? 0) / 1000
        }
        place += 2
      } else {
        guard place + 2 < list.count, let last = next.integer, (0...0xFFFF).contains(first),
          (first...max(first, 0xFFFF)).contains(last)
        else { return }
        let width = try (file.resolve(list[place + 2]).number ?? 0) / 1000
        for code in first...last { table[code] = width }
        place += 3
      }
    }
  }

  private static func numbers(
    _ key: PDFName, _ font: PDFDictionary, _ file: PDFFile
  ) throws(PDFFault) -> [Double] {
    var numbers: [Double] = []
    for entry in try file.value(key, of: font).array ?? [] {
      numbers.append(try file.resolve(entry).number ?? 0)
    }
    return numbers
  }

  /// In the font's size; nil: the file does not say.
  func width(of code: [UInt8]) -> Double? { table[code.reduce(0) { $0 << 8 | Int($1) }] ?? usual }
}
