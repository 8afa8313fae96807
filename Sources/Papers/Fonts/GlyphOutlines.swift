/// The drawings of a font's glyphs: `loca` and `glyf` (OpenType 1.9).
struct GlyphOutlines: Sendable {
  private let places: FontTable
  private let drawings: FontTable
  private let isLong: Bool
  private let count: Int

  init(_ directory: FontDirectory, isLong: Bool, count: Int) throws(FontFault) {
    places = try directory.table("loca")
    drawings = try directory.table("glyf")
    self.isLong = isLong
    self.count = count
    guard places.count >= (count + 1) * (isLong ? 4 : 2) else { throw FontFault.badTable("loca") }
  }

  /// The bytes of a glyph's drawing; none for a space.
  func bytes(_ glyph: Int) throws(FontFault) -> [UInt8] {
    guard (0..<count).contains(glyph) else { throw FontFault.badTable("glyf") }
    let (start, end) = (try place(glyph), try place(glyph + 1))
    guard start <= end else { throw FontFault.badTable("loca") }
    return try drawings.part(start, end - start)
  }

  private func place(_ glyph: Int) throws(FontFault) -> Int {
    isLong ? try places.long(at: glyph * 4) : try places.word(at: glyph * 2) * 2
  }
}

/// One drawing without its hinting program, so that no program of a font ever runs from our papers.
struct Outline {
  private(set) var bytes: [UInt8]
  /// Where the numbers of the glyphs stand that a composite is made of.
  private(set) var componentPlaces: [Int] = []

  private static let instructions = 0x0100

  init(_ drawing: [UInt8]) throws(FontFault) {
    bytes = []
    guard !drawing.isEmpty else { return }
    let table = FontTable(name: "glyf", bytes: drawing[...])
    let contours = try table.signedWord(at: 0)
    if contours >= 0 {
      try readSimple(table, contours)
    } else {
      try readComposite(table)
    }
  }

  /// The glyphs a composite is made of.
  var components: [Int] { componentPlaces.map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) } }

  mutating func renumber(_ number: (Int) -> Int) {
    for (place, glyph) in zip(componentPlaces, components) { bytes.setWord(number(glyph), at: place) }
  }

  private mutating func readSimple(_ table: FontTable, _ contours: Int) throws(FontFault) {
    let program = 10 + 2 * contours
    let length = try table.word(at: program)
    bytes = try table.part(0, program) + [0, 0]
    bytes += try table.part(program + 2 + length, table.count - program - 2 - length)
  }

  private mutating func readComposite(_ table: FontTable) throws(FontFault) {
    var (place, more) = (10, true)
    var flagPlaces: [Int] = []
    while more {
      guard componentPlaces.count < 64 else { throw FontFault.badTable(table.name) }
      let flags = try table.word(at: place)
      flagPlaces.append(place)
      componentPlaces.append(place + 2)
      place += 4 + Self.lengthAfterNumber(flags)
      more = flags & 0x0020 != 0
    }
    bytes = try table.part(0, place)
    for place in flagPlaces {
      bytes.setWord(try table.word(at: place) & ~Self.instructions, at: place)
    }
  }

  private static func lengthAfterNumber(_ flags: Int) -> Int {
    let arguments = flags & 0x0001 != 0 ? 4 : 2
    let scale = flags & 0x0008 != 0 ? 2 : flags & 0x0040 != 0 ? 4 : flags & 0x0080 != 0 ? 8 : 0
    return arguments + scale
  }
}
