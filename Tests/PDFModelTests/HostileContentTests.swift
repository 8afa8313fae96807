import PDFModel
import Testing

/// Pages made to cost whoever looks at them dearly: each is refused before it does.
@Suite(.timeLimit(.minutes(1))) struct HostileContentTests {
  /// A page that names a font, a form that paints itself, and one that is long and says nothing.
  private func refusal(_ content: [UInt8], font: String = "<< >>") throws -> PDFFault.Reason? {
    var assembly = Assembly()
    assembly.object(1, Fixture.catalog)
    assembly.object(2, Fixture.tree)
    assembly.object(3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources 5 0 R >>")
    packed(4, content, into: &assembly)
    assembly.object(5, "<< /Font << /F 6 0 R >> /XObject << /Self 7 0 R /Long 8 0 R >> >>")
    assembly.object(6, font)
    packed(7, Array("/Self Do /Self Do /Self Do".utf8), into: &assembly)
    packed(8, repeated("\n", 100_000), into: &assembly)
    assembly.table(size: 9)
    #expect(assembly.bytes.count < 200_000)
    let file = try PDFFile(assembly.bytes)
    let budget = ContentBudget(file.limits)
    return PDFModelTests.refusal { () throws(PDFFault) in
      _ = try file.marks(of: PDFReference(number: 3), within: budget)
    }
  }

  private func packed(_ number: Int, _ data: [UInt8], into assembly: inout Assembly) {
    let stream = PDFStream(compressing: data)
    assembly.stream(
      number, "/Subtype /Form /BBox [0 0 595 842] /Resources 5 0 R /Filter /FlateDecode", stream.raw)
  }

  /// Less alike than would be refused for being packed too well.
  private func repeated(_ text: String, _ count: Int) -> [UInt8] {
    let lines = (0..<(count / 20)).map { "% \($0 * 7_919 % 65_536)\n" + String(repeating: text, count: 20) }
    return Array(lines.joined().utf8)
  }

  @Test func `a form that paints itself`() throws {
    #expect(try refusal(Array("/Self Do".utf8)) == .tooDeep)
  }

  @Test func `a long form painted again and again`() throws {
    #expect(try refusal(repeated("/Long Do ", 10_000)) == .tooMuchData)
  }

  @Test func `more operands than a page has`() throws {
    #expect(try refusal(repeated("0 0 m n ", 600_000)) == .tooManyValues)
  }

  @Test func `a string longer than any word`() throws {
    #expect(
      try refusal(Array("BT /F 9 Tf (".utf8) + Array(repeating: 97, count: 65_537) + Array(") Tj".utf8))
        == .tooMuchData)
  }

  @Test func `a font that says the widths of all its letters over and over`() throws {
    let widths = String(repeating: "0 65535 1 ", count: 3_000)
    let font = """
      << /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /W [\(widths)] >>] >>
      """
    #expect(try refusal(Array("BT /F 9 Tf".utf8), font: font) == nil)
  }

  @Test func `a long font named again and again`() throws {
    let font = "<< /Subtype /Type1 /FirstChar 0 /Widths [\(String(repeating: "1 ", count: 30_000))] >>"
    #expect(try refusal(repeated("/F 9 Tf ", 100_000), font: font) == nil)
  }

  /// Looking at a page a second time costs again.
  @Test func `one budget for all that is looked at`() throws {
    let file = try PDFFile(Fixture.table())
    let budget = ContentBudget(file.limits)
    try budget.spend(file.limits.contents)
    let page = PDFReference(number: 3)
    #expect(throws: PDFFault(.tooMuchData)) { try file.marks(of: page, within: budget) }
    #expect(throws: PDFFault(.tooMuchData)) { try budget.spend(0) }
  }
}
