import Papers
import PDFModel
import Testing

/// What a file says of the fonts it carries.
@Suite(.enabled(if: Fixture.fonts != nil))
struct EmbeddingTests {
  /// The font of this kind in a paper that says only this.
  private func font(_ subtype: PDFName, for text: String) throws -> PDFDictionary {
    var canvas = Fixture.canvas(try #require(Fixture.fonts))
    try canvas.text(text, TextStyle(size: 12), x: 20, y: 50)
    let file = try PDFFile(canvas.file(Fixture.info))
    for number in try file.objectNumbers() {
      guard let reference = try file.reference(to: number) else { continue }
      if let font = try file.object(reference).dictionary, font["Subtype"] == .name(subtype) { return font }
    }
    throw FontFault.missingTable(subtype.text)
  }

  @Test func `widths are thousandths of the size`() throws {
    // Times New Roman's A is 722 and its i 278 wide; fonts of its shape have the same.
    let widths = try #require(try font("CIDFontType2", for: "Ai")["W"]?.array)
    #expect(widths.last?.array?.dropFirst() == [.integer(722), .integer(278)])
  }

  @Test func `the name begins with a tag of the content`() throws {
    func name(_ text: String) throws -> String {
      try #require(try font("Type0", for: text)["BaseFont"]?.name).text
    }
    #expect(try name("Sở Y tế") == name("Sở Y tế"))
    #expect(try name("Sở Y tế") != name("Sở Tư pháp"))
    let parts = try name("Sở Y tế").split(separator: "+")
    #expect(parts.count == 2)
    #expect(parts[0].count == 6)
    #expect(parts[0].allSatisfy { ("A"..."Z").contains($0) })
  }

  @Test func `a font whose licence forbids embedding is refused`() throws {
    var bytes = try #require(Fixture.regularFile)
    let tables = Int(bytes[4]) << 8 | Int(bytes[5])
    let record = try #require(
      (0..<tables).map { 12 + 16 * $0 }.first { Array(bytes[$0..<($0 + 4)]) == Array("OS/2".utf8) })
    let table = bytes[(record + 8)..<(record + 12)].reduce(0) { $0 << 8 | Int($1) }
    bytes[table + 9] = 2
    #expect(throws: FontFault.embeddingForbidden) { try FontFace(bytes) }
  }
}
