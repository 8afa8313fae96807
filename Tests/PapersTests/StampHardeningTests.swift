import Foundation
import Papers
import PDFModel
import TestTools
import Testing

/// Drafts that are badly made, or made to hide something.
@Suite(.enabled(if: Fixture.fonts != nil))
struct StampHardeningTests {
  private let place = Rectangle(x: 85, y: 700, width: 180, height: 20)

  private var stamp: NumberStamp {
    NumberStamp(lines: [NumberStamp.Line("Số: 07/QĐ-SYT", TextStyle(size: 13), place)])
  }

  private func draft(_ content: String) throws -> PDFFile {
    var document = PDFDocument()
    let tree = document.allocate()
    let drawing = document.add(.stream(PDFStream([:], raw: Array(content.utf8))))
    let page = document.add(
      .dictionary([
        "Type": .name("Page"), "Parent": .reference(tree), "Contents": .reference(drawing),
        "MediaBox": .array([0, 0, 595, 842].map { .integer($0) }),
      ]))
    document.set(
      tree,
      to: .dictionary(["Type": .name("Pages"), "Kids": .array([.reference(page)]), "Count": .integer(1)]))
    let root = document.add(.dictionary(["Type": .name("Catalog"), "Pages": .reference(tree)]))
    return try PDFFile(document.bytes(root: root))
  }

  /// What stands in the place of the stamp.
  private func seen(_ bytes: [UInt8]) throws -> String {
    try #require(Tool.pdftotext).run(
      ["-x", "85", "-y", "122", "-W", "180", "-H", "20", "{}", "-"], on: bytes
    ).output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test(
    .enabled(if: Tool.pdftotext != nil),
    arguments: [
      "", "2 0 0 2 9 9 cm", "q 2 0 0 2 0 0 cm", "q q q 0.1 0 0 0.1 0 0 cm", "Q 2 0 0 2 0 0 cm",
      "Q Q Q 1 0 0 1 50 50 cm q", "(Q) 3 0 0 3 0 0 cm", "% Q\n0 1 -1 0 0 0 cm", "BT 3 Tr",
      "/OC /Off BDC",
    ])
  func `what a page does to its coordinates moves no number`(_ content: String) throws {
    let stamped = try stamp.stamped(try draft(content), fonts: try #require(Fixture.fonts))
    #expect(try seen(stamped) == "Số: 07/QĐ-SYT")
  }

  @Test(arguments: ["BI /W 1 ID", "ID q q EI", "(never closed", "[ 1", "<< /A"])
  func `a page that would swallow the number is refused`(_ content: String) throws {
    let draft = try draft(content)
    let fonts = try #require(Fixture.fonts)
    do {
      _ = try stamp.stamped(draft, fonts: fonts)
      Issue.record("stamped")
    } catch { #expect(error.code == "unfinished-content") }
  }

  @Test func `a signature that a later revision took away is still one`() throws {
    let fonts = try #require(Fixture.fonts)
    var update = PDFUpdate(try draft("q Q"))
    let signature = update.add(.dictionary(["Type": .name("Sig"), "ByteRange": .array([.integer(0)])]))
    var removal = PDFUpdate(try PDFFile(update.bytes().bytes))
    removal.replace(signature, with: .null)
    let emptied = try PDFFile(removal.bytes().bytes)
    #expect(try emptied.object(signature) == .null)
    #expect(throws: StampFault.alreadySigned) { try stamp.stamped(emptied, fonts: fonts) }
  }

  @Test func `a signature inside its field is one too`() throws {
    let fonts = try #require(Fixture.fonts)
    var update = PDFUpdate(try draft("q Q"))
    let value = PDFObject.dictionary(["Type": .name("Sig"), "ByteRange": .array([.integer(0)])])
    _ = update.add(.dictionary(["FT": .name("Sig"), "V": value]))
    let signed = try PDFFile(update.bytes().bytes)
    #expect(throws: StampFault.alreadySigned) { try stamp.stamped(signed, fonts: fonts) }
  }
}
