import PDFModel
import Testing

/// Where a look can paint, whatever its fonts, strokes and shapes claim.
struct LookTests {
  private static let resources = """
    << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /X >> >> /XObject << /I 5 0 R /F 6 0 R /G 7 0 R >> >>
    """

  /// A look of 100 by 50 points at 200, 300, twice as large.
  private func marks(_ content: String) throws -> [PageMark] {
    var assembly = Assembly()
    assembly.object(1, Fixture.catalog)
    assembly.object(2, "<< /Type /Pages /Kids [3 0 R] >>")
    assembly.object(3, "<< /Type /Page /Parent 2 0 R >>")
    assembly.object(
      4,
      "<< /Subtype /Form /BBox [0 0 100 50] /Resources \(Self.resources) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
    )
    assembly.object(5, "<< /Subtype 8 0 R /Width 1 /Height 1 /Length 0 >>\nstream\n\nendstream")
    let form = "0 0 10 10 re f 90 90 9 9 re f"
    assembly.object(
      6,
      "<< /Subtype /Form /BBox [0 0 50 50] /Matrix [9 0 R 0 0 1 10 0] /Resources << >> /Length \(form.utf8.count) >>\nstream\n\(form)\nendstream"
    )
    assembly.object(
      7, "<< /Subtype /Form /BBox [0 0 50 50] /Length \(form.utf8.count) >>\nstream\n\(form)\nendstream")
    assembly.object(8, "/Image")
    assembly.object(9, "2")
    assembly.table(size: 10)
    let file = try PDFFile(assembly.bytes)
    let look = try file.object(PDFReference(number: 4)).stream
    return try file.marks(
      ofLook: #require(look), in: PDFBox(left: 200, bottom: 300, right: 400, top: 400),
      within: ContentBudget(file.limits))
  }

  private func boxes(_ content: String) throws -> [[Int]] {
    try marks(content).map { mark in
      [mark.box.left, mark.box.bottom, mark.box.right, mark.box.top].map { Int($0.rounded()) }
    }
  }

  private static let whole = [200, 300, 400, 400]

  @Test(arguments: [
    ("10 10 20 5 re f", [[220, 320, 260, 330]]), ("10 10 20 5 re n", []), ("1 0 0 rg 2 w", []),
    ("10 10 20 5 re S", [whole]), ("10 10 m 20 20 l S", [whole]), ("10 10 m 20 20 l 3 3 5 5 re f", [whole]),
    ("BT /F1 1 Tf (.) Tj ET", [whole]), ("BT /F1 1 Tf (.) Tj [(a)] TJ ET", [whole]), ("/Sh sh", [whole]),
    ("q 10 10 20 5 re W n BT /F1 99 Tf (W) Tj ET Q", [[220, 320, 260, 330]]),
    ("q 10 10 20 5 re W* n 0 0 99 99 re f Q", [[220, 320, 260, 330]]),
    ("q 10 10 20 5 re W n Q 0 0 1 1 re B", [whole]),
    ("q 10 10 20 5 re 0 0 1 1 re W n 5 5 m 6 6 l S Q", [whole]),
    ("q 10 10 20 5 re W f 5 5 m 6 6 l S Q", [[220, 320, 260, 330], whole]),
    ("q 0 0 50 50 re W n 25 0 99 99 re W n BT (x) Tj ET Q", [[250, 300, 300, 400]]),
    ("q 0.5 0 0 0.5 10 0 cm 0 0 10 10 re f Q", [[220, 300, 230, 310]]),
    ("q 30 0 0 20 5 5 cm /I Do Q", [[210, 310, 270, 350]]), ("/F Do", [[220, 300, 260, 320]]),
  ])
  func `what is painted stays where it is clipped`(_ content: String, _ expected: [[Int]]) throws {
    #expect(try boxes(content) == expected, "\(content)")
  }

  @Test(arguments: [
    "% a remark", "ID x EI", "BI /W 1 /H 1 ID x EI", "Q", "q", "q Q Q", "BT", "BT BT ET ET", "BT q ET",
    "BT 0 0 1 1 re W n (x) Tj ET", "0 0 1 1 re q W n Q", "0 0 1 1 re 2 0 0 2 0 0 cm W n", "W q n Q",
    "0 0 0 0 re W n", "900 900 1 1 re W n", "1 0 0 cm", "0 0 1 re f", "/X Do", "/G Do", "/I /I Do", "unknown",
    "(never closed", "BX foo EX", "1 0 0 1 0 30000 cm", "200 0 0 200 0 0 cm 200 0 0 200 0 0 cm",
    "0 0 30000 1 re f",
  ])
  func `what readers may take in different ways is refused`(_ content: String) {
    #expect(throws: PDFFault.self) { try marks(content) }
  }

  @Test func `a look that asks for too much is refused`() {
    #expect(throws: PDFFault.self) { try marks(String(repeating: "0 0 1 1 re f ", count: 300)) }
    #expect(throws: PDFFault.self) { try marks(String(repeating: "/I Do ", count: 9)) }
  }
}
