import Foundation
@testable import Papers
import PDFModel
import TestTools
import Testing

/// Fonts are read, cut down and read back by others.
@Suite(.enabled(if: Fixture.fonts != nil))
struct FontTests {
  @Test func `all Vietnamese letters have a glyph in all four faces`() throws {
    let fonts = try #require(Fixture.fonts)
    let text = String(String.UnicodeScalarView(Fixture.letters))
    #expect(Set(Fixture.letters).count == 146)
    for style in FontStyle.allCases { #expect(try fonts[style].missing(in: text) == []) }
  }

  @Test(.enabled(if: Tool.pdftotext != nil), arguments: FontStyle.allCases)
  func `all Vietnamese letters are read back as the very same text`(_ style: FontStyle) throws {
    var canvas = Fixture.canvas(try #require(Fixture.fonts))
    let lines = stride(from: 0, to: 146, by: 12).map { start in
      String(String.UnicodeScalarView(Fixture.letters[start..<min(start + 12, 146)]))
    }
    for (number, line) in lines.enumerated() {
      try canvas.text(line, TextStyle(style, size: 12), x: 50, y: 800 - Double(number) * 20)
    }
    #expect(
      try readBack(canvas.file(Fixture.info)).map { Array($0.unicodeScalars) }
        == lines.map { Array($0.unicodeScalars) })
  }

  @Test func `a sign no face has becomes a box, and all else stays`() throws {
    let fonts = try #require(Fixture.fonts)
    let (text, replaced) = try fonts.drawable("Lý \u{2A6A5}\u{1F600}\u{2A6A5} Ế")
    #expect(replaced == ["\u{2A6A5}", "\u{1F600}"])
    #expect(text.hasPrefix("Lý ") && text.hasSuffix(" Ế") && text.count == 8)
    for style in FontStyle.allCases { #expect(try fonts[style].missing(in: text) == []) }
    #expect(try fonts.drawable("Lý Ế") == ("Lý Ế", []))
  }

  @Test func `letters and marks in any order become one letter`() {
    for letter in Fixture.letters {
      let apart = String(Character(letter)).decomposedStringWithCanonicalMapping
      #expect(Array(apart.composed.unicodeScalars) == [letter])
    }
    #expect(Array("e\u{323}\u{302}".composed.unicodeScalars) == ["\u{1EC7}"])
    #expect(Array("e\u{302}\u{323}".composed.unicodeScalars) == ["\u{1EC7}"])
  }

  @Test func `what no glyph exists for is named and never drawn as a box`() throws {
    var canvas = Fixture.canvas(try #require(Fixture.fonts))
    let fault = #expect(throws: FontFault.self) {
      try canvas.text("Số 中文 07 \u{1F600}", TextStyle(size: 12), x: 0, y: 0)
    }
    guard case .missingCharacters(let characters, _) = fault else { throw try #require(fault) }
    #expect(characters == ["中", "文", "\u{1F600}"])
  }

  @Test func `a subset is a font again with the same widths, and always the same bytes`() throws {
    let face = try #require(Fixture.fonts).regular
    var subset = FontSubset(face)
    for character in "Quyết định cấp giấy phép".unicodeScalars { _ = try subset.code(for: character) }
    let file = try subset.file()
    #expect(try file == subset.file())
    #expect(file.count < 30_000)
    let directory = try FontDirectory(file)
    let metrics = try FontMetrics(directory)
    let widths = try directory.table("hmtx")
    for (code, character) in subset.characters.enumerated() {
      guard let character else { continue }
      #expect(metrics.thousandths(try widths.word(at: 4 * code)) == (try face.width(of: character)))
    }
    // The sum over the whole file is a fixed number (OpenType, "head").
    var sum: UInt32 = 0
    for (place, byte) in file.enumerated() { sum &+= UInt32(byte) << UInt32(24 - 8 * (place & 3)) }
    #expect(sum == 0xB1B0_AFBA)
  }

  @Test func `a composed letter brings the parts it is drawn of, under their new numbers`() throws {
    let face = try #require(Fixture.fonts).regular
    let glyph = try #require(try face.glyph(for: "ế"))
    try #require(try !face.outline(glyph).components.isEmpty)
    var subset = FontSubset(face)
    _ = try subset.code(for: "ế")
    let directory = try FontDirectory(try subset.file())
    let count = try directory.table("maxp").word(at: 4)
    let outlines = try GlyphOutlines(directory, isLong: true, count: count)
    let components = try Outline(try outlines.bytes(1)).components
    #expect(!components.isEmpty)
    for component in components {
      #expect((2..<count).contains(component))
      #expect(try !outlines.bytes(component).isEmpty)
    }
  }

  @Test(.enabled(if: Tool.pdffonts != nil))
  func `fonts are embedded subsets with a map to Unicode`() throws {
    var canvas = Fixture.canvas(try #require(Fixture.fonts))
    for style in FontStyle.allCases { try canvas.text("Điều 1", TextStyle(style, size: 12), x: 50, y: 50) }
    let rows = try #require(Tool.pdffonts).run(["{}"], on: canvas.file(Fixture.info)).output
      .split(separator: "\n").dropFirst(2)
    #expect(rows.count == 4)
    for row in rows { #expect(row.contains("CID TrueType      Identity-H       yes yes yes"), "\(row)") }
  }

  @Test func `damaged fonts are refused or read, and stop nothing`() throws {
    let file = try #require(Fixture.regularFile)
    var chance = Chance(seed: 7)
    var (read, refused) = (0, 0)
    for _ in 0..<20_000 {
      var start = file.startIndex
      // Most damage where tables are described, some anywhere.
      var bytes = file
      for _ in 0..<Int(chance.next(4) + 1) {
        start = chance.next(3) == 0 ? chance.next(file.count) : chance.next(400)
        bytes[start] = UInt8(chance.next(256))
      }
      do throws(FontFault) {
        let face = try FontFace(bytes)
        var subset = FontSubset(face)
        for character in "Điều ế".unicodeScalars { _ = try subset.code(for: character) }
        _ = try subset.file()
        read += 1
      } catch { refused += 1 }
    }
    #expect(read > 0 && refused > 0)
  }

  @Test func `fonts cut short are refused`() throws {
    let file = try #require(Fixture.regularFile)
    for length in [0, 3, 11, 12, 100, 1_000, file.count / 2] {
      #expect(throws: FontFault.self) { try FontFace(Array(file.prefix(length))) }
    }
  }
}

/// The same numbers in every run (SplitMix64).
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ below: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ (word >> 31)) % UInt64(below))
  }
}
