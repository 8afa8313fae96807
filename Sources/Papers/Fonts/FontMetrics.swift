/// The numbers of a font that a PDF asks for, in font units unless said otherwise.
struct FontMetrics: Sendable {
  let unitsPerEm: Int
  let box: [Int]
  let longPlaces: Bool
  let ascent: Int
  let descent: Int
  let capHeight: Int
  let widthCount: Int
  let glyphCount: Int
  /// Degrees, negative when leaning to the right.
  let italicAngle: Int
  let isBold: Bool
  let head: [UInt8]
  let horizontalHead: [UInt8]
  let maxima: [UInt8]

  init(_ directory: FontDirectory) throws(FontFault) {
    let head = try directory.table("head")
    unitsPerEm = try head.word(at: 18)
    var box: [Int] = []
    for place in [36, 38, 40, 42] { box.append(try head.signedWord(at: place)) }
    self.box = box
    let places = try head.word(at: 50)
    guard (16...16_384).contains(unitsPerEm), places <= 1 else { throw FontFault.badTable("head") }
    longPlaces = places == 1
    self.head = try head.part(0, 54)

    let wide = try directory.table("hhea")
    ascent = try wide.signedWord(at: 4)
    descent = try wide.signedWord(at: 6)
    widthCount = try wide.word(at: 34)
    horizontalHead = try wide.part(0, 36)

    let most = try directory.table("maxp")
    glyphCount = try most.word(at: 4)
    guard try most.long(at: 0) == 0x0001_0000 else { throw FontFault.notTrueType }
    maxima = try most.part(0, 32)
    guard glyphCount > 0, (1...glyphCount).contains(widthCount) else { throw FontFault.badTable("maxp") }

    italicAngle = (try directory.optional("post")?.signedLong(at: 4) ?? 0) >> 16
    let windows = try Self.windows(directory)
    capHeight = windows.capHeight ?? ascent
    isBold = windows.weight >= 600
  }

  func thousandths(_ units: Int) -> Int {
    let doubled = 2 * units * 1000
    return (doubled + (units < 0 ? -unitsPerEm : unitsPerEm)) / (2 * unitsPerEm)
  }

  /// What `OS/2` adds; a font that may not be embedded is refused here.
  private static func windows(
    _ directory: FontDirectory
  ) throws(FontFault) -> (weight: Int, capHeight: Int?) {
    guard let table = directory.optional("OS/2") else { return (400, nil) }
    let permissions = try table.word(at: 8)
    // Bit 1 alone: restricted licence; bit 9: bitmaps only.
    guard permissions & 0x000F != 0x0002, permissions & 0x0200 == 0 else {
      throw FontFault.embeddingForbidden
    }
    let hasCapHeight = try table.word(at: 0) >= 2 && table.count >= 90
    return (try table.word(at: 4), hasCapHeight ? try table.signedWord(at: 88) : nil)
  }
}
