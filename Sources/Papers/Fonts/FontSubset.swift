/// The glyphs one paper uses of one font, numbered in the order they are first used.
///
/// Every character has a code of its own, also where two share a drawing, so that the text read back is the text written.
struct FontSubset {
  let face: FontFace
  /// The character of each code; code 0 is the drawing for "missing" and never used.
  private(set) var characters: [Unicode.Scalar?] = [nil]
  private var glyphs = [0]
  private var codes: [Unicode.Scalar: Int] = [:]

  init(_ face: FontFace) { self.face = face }

  mutating func code(for character: Unicode.Scalar) throws(FontFault) -> Int {
    if let code = codes[character] { return code }
    guard let glyph = try face.glyph(for: character) else {
      throw FontFault.missingCharacters([character], font: face.name)
    }
    // A code has two bytes.
    guard glyphs.count <= 0xFFFF else { throw FontFault.badTable("cmap") }
    codes[character] = glyphs.count
    glyphs.append(glyph)
    characters.append(character)
    return glyphs.count - 1
  }

  /// Widths by code, in 1/1000 of the font size.
  func widths() throws(FontFault) -> [Int] {
    var widths: [Int] = []
    for glyph in glyphs.prefix(characters.count) {
      widths.append(face.metrics.thousandths(try face.advance(glyph)))
    }
    return widths
  }

  /// A TrueType file with these glyphs and those they are composed of; the same for the same text, always.
  func file() throws(FontFault) -> [UInt8] {
    let (glyphs, outlines) = try composed()
    var (places, drawings, widths): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    for (glyph, outline) in zip(glyphs, outlines) {
      places.appendLong(drawings.count)
      drawings += outline.bytes
      drawings.pad()
      widths.appendWord(try face.advance(glyph))
      widths.appendWord(try face.leftBearing(glyph))
    }
    places.appendLong(drawings.count)
    return FontFile.bytes([
      ("glyf", drawings), ("head", head()), ("hhea", horizontalHead(glyphs.count)), ("hmtx", widths),
      ("loca", places), ("maxp", maxima(glyphs.count)),
    ])
  }

  /// All glyphs, composites after what the text uses, with numbers inside them changed to the new ones.
  private func composed() throws(FontFault) -> ([Int], [Outline]) {
    var glyphs = glyphs
    var numbers: [Int: Int] = [:]
    for (number, glyph) in glyphs.enumerated() where numbers[glyph] == nil { numbers[glyph] = number }
    var (outlines, size): ([Outline], Int) = ([], 0)
    while outlines.count < glyphs.count {
      var outline = try face.outline(glyphs[outlines.count])
      // Drawings that overlap in a bad font could add up to far more than its file.
      size += outline.bytes.count
      guard size <= FontFace.mostBytes, glyphs.count <= 0xFFFF else { throw FontFault.badTable("glyf") }
      for component in outline.components where numbers[component] == nil {
        guard component < face.metrics.glyphCount else { throw FontFault.badTable("glyf") }
        numbers[component] = glyphs.count
        glyphs.append(component)
      }
      outline.renumber { numbers[$0] ?? 0 }
      outlines.append(outline)
    }
    return (glyphs, outlines)
  }

  private func head() -> [UInt8] {
    var head = face.metrics.head
    head.setLong(0, at: 8)
    head.setWord(1, at: 50)
    return head
  }

  private func horizontalHead(_ count: Int) -> [UInt8] {
    var table = face.metrics.horizontalHead
    table.setWord(count, at: 34)
    return table
  }

  /// Counts of hinting programs are zero: there are none.
  private func maxima(_ count: Int) -> [UInt8] {
    var table = face.metrics.maxima
    table.setWord(count, at: 4)
    table.setWord(1, at: 14)
    for place in stride(from: 16, to: 28, by: 2) { table.setWord(0, at: place) }
    return table
  }
}

/// Puts tables together to a font file (OpenType 1.9, "Table Directory").
enum FontFile {
  /// Tables in the order of their names.
  static func bytes(_ tables: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var powers = 0
    while 2 << powers <= tables.count { powers += 1 }
    var directory: [UInt8] = []
    directory.appendLong(0x0001_0000)
    directory.appendWord(tables.count)
    directory.appendWord(16 << powers)
    directory.appendWord(powers)
    directory.appendWord(16 * tables.count - (16 << powers))
    var (body, start, headPlace): ([UInt8], Int, Int) = ([], 12 + 16 * tables.count, 0)
    for table in tables {
      if table.name == "head" { headPlace = start + body.count }
      directory += Array(table.name.utf8)
      directory.appendLong(sum(table.bytes))
      directory.appendLong(start + body.count)
      directory.appendLong(table.bytes.count)
      body += table.bytes
      body.pad()
    }
    start = directory.count
    var file = directory + body
    file.setLong(0xB1B0_AFBA - sum(file), at: headPlace + 8)
    return file
  }

  /// The sum of 32-bit numbers, missing bytes as zeros.
  private static func sum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0
    for (place, byte) in bytes.enumerated() { sum &+= UInt32(byte) << UInt32(24 - 8 * (place & 3)) }
    return Int(sum)
  }
}
