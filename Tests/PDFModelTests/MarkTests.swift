import PDFModel
import Testing

/// What a page paints, by the boxes around it.
struct MarkTests {
  private static let resources = """
    << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /X /FirstChar 65 /Widths [500 1000] >> /F2 << /Type /Font
    /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /DW 500 /W [1 [1000] 2 3 250] >>] >> /F3 << /Type /Font
    /Subtype /Type0 /Encoding /UniGB-UCS2-H /DescendantFonts [<< >>] >> /F4 << /Type /Font /Subtype /Type3
    /FontMatrix [0.1 0 0 0.1 0 0] /Widths [1] /FirstChar 97 /Encoding << /Differences [97 /a] >> /CharProcs << /a 7 0 R >> >>
    /F5 << /Type /Font /Subtype /Type1 /BaseFont /X /FirstChar 65 /Widths [0] >>
    /F6 << /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /W [1 9 500 5 [250]] >>] >>
    /F7 << /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts
    [<< /DW 250 /W [9 12 1000 \(String(repeating: "0 8 500 13 65535 500 4 [500] ", count: 2_000))] >>] >> >> /ExtGState << /G1 << /SMask << /S /Alpha >> >>
    /Wide << /LW \(String(repeating: "9", count: 400)) >> >> /XObject << /I 5 0 R /F 6 0 R >> >>
    """

  private func marks(_ content: String) throws -> [PageMark] {
    var assembly = Assembly()
    assembly.object(1, Fixture.catalog)
    assembly.object(2, "<< /Type /Pages /Kids [3 0 R] >>")
    assembly.object(3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources \(Self.resources) >>")
    assembly.object(4, "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    assembly.object(5, "<< /Subtype /Image /Length 0 >>\nstream\n\nendstream")
    let form = "0 0 10 10 re f 90 90 9 9 re f"
    assembly.object(
      6,
      "<< /Subtype /Form /BBox [0 0 50 50] /Matrix [2 0 0 2 100 0] /Length \(form.utf8.count) >>\nstream\n\(form)\nendstream"
    )
    let letter = "1 0 d0 -20 80 20 10 re f"
    assembly.object(7, "<< /Length \(letter.utf8.count) >>\nstream\n\(letter)\nendstream")
    assembly.table(size: 8)
    let file = try PDFFile(assembly.bytes)
    let budget = ContentBudget(file.limits)
    return try file.marks(of: PDFReference(number: 3), within: budget)
  }

  private func boxes(_ content: String) throws -> [[Int]] {
    try marks(content).map { mark in
      [mark.box.left, mark.box.bottom, mark.box.right, mark.box.top].map { Int($0.rounded()) }
    }
  }

  @Test(arguments: [
    ("BT /F1 10 Tf 50 100 Td (AB) Tj ET", [[50, 98, 65, 109]]),
    ("BT /F1 10 Tf 50 100 Td (A A) Tj ET", [[50, 98, 55, 109], [61, 98, 66, 109]]),
    ("BT /F1 10 Tf 50 100 Td [(A) -1000 (B)] TJ ET", [[50, 98, 55, 109], [65, 98, 75, 109]]),
    ("BT /F2 10 Tf 2 0 0 2 50 100 Tm <00010002> Tj ET", [[50, 96, 75, 118]]),
    ("BT /F7 10 Tf 50 100 Td <0008000C> Tj ET", [[50, 98, 65, 109]]),
    ("BT /F1 10 Tf 12 TL 50 100 Td (A) Tj (B) ' ET", [[50, 98, 55, 109], [50, 86, 60, 97]]),
    ("BT 3 Tr /F1 10 Tf 50 100 Td (AB) Tj ET", []),
    ("0 1 -1 0 200 0 cm BT /F1 10 Tf 50 100 Td (AB) Tj ET", [[91, 50, 102, 65]]),
    ("10 10 20 5 re f", [[10, 10, 30, 15]]), ("10 10 20 5 re n", []),
    ("1 g 10 10 20 5 re f", [[10, 10, 30, 15]]),
    ("10 10 200 300 re f", []), ("/P0 scn 10 10 200 300 re f", [[10, 10, 210, 310]]),
    ("/P0 scn 0 g 10 10 200 300 re f", []), ("W n 10 10 20 5 re f", [[10, 10, 30, 15]]),
    ("/G1 gs 10 10 200 300 re f", [[10, 10, 210, 310]]),
    ("10 10 m 20 10 l 20 40 l h 90 90 9 9 re W n 10 10 200 300 re f", [[10, 10, 99, 99]]),
    ("10 10 30 30 re W n 10 10 200 300 re f", [[10, 10, 40, 40]]),
    ("BT 7 Tr /F1 10 Tf 50 100 Td (AB) Tj ET", [[50, 98, 65, 109]]),
    ("10 10 20 5 re W n 0 0 20 20 re f", [[10, 10, 20, 15]]),
    ("2 w 10 10 m 50 10 l S", [[9, 9, 51, 11]]), ("q 30 0 0 20 5 5 cm /I Do Q", [[5, 5, 35, 25]]),
    ("BT 10 w 2 Tr /F1 10 Tf 50 100 Td (AB) Tj ET", [[45, 93, 70, 114]]),
    ("BT /F4 10 Tf 50 100 Td (a) Tj ET", [[30, 180, 50, 190]]),
    ("BT /F5 10 Tf 50 100 Td (A) Tj ET", [[50, 98, 52, 109]]),
    ("/F Do", [[100, 0, 120, 20]]), ("q 9 0 0 9 1 1 cm BI /W 1 ID x EI Q", [[1, 1, 10, 10]]),
  ])
  func `what is painted is found where it is`(_ content: String, _ expected: [[Int]]) throws {
    #expect(try boxes(content) == expected, "\(content)")
  }

  @Test(arguments: [
    "ID x EI", "BI /W 1 ID xEI Q\nEI", "BI q ID x EI", "/Unknown Do", "BT /F9 10 Tf (A) Tj ET", "/G gs",
    "BT /F4 10 Tf (b) Tj ET",
    "(never closed", "BI /W 1 ID x", "1 2", "[1 2", "BT /F3 10 Tf (A) Tj ET", "BT (A) Tj ET", "1 0 0 cm",
    "BT /F6 10 Tf (A) Tj ET", "1 2 l", "/Wide gs 0 0 m 9 9 l S",
  ])
  func `what cannot be read is refused, not guessed`(_ content: String) {
    #expect(throws: PDFFault.self) { try marks(content) }
  }

  @Test func `a page that asks for too much is refused`() {
    #expect(throws: PDFFault.self) { try marks(String(repeating: "q ", count: 1_000)) }
  }
}
