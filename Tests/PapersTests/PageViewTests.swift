import PDFModel
import Papers
import Testing

/// A turned page is seen the right way round.
@Suite struct PageViewTests {
  private static func file(turned angle: Int, unit: PDFObject? = nil) throws -> PDFFile {
    var document = PDFDocument()
    let (pages, catalog) = (document.allocate(), document.allocate())
    var entries: PDFDictionary = [
      "Type": .name("Page"), "Parent": .reference(pages), "Rotate": .integer(angle),
      "MediaBox": .array([10, 20, 310, 520].map { .integer($0) }),
    ]
    entries["UserUnit"] = unit
    let page = document.add(.dictionary(entries))
    document.set(
      pages,
      to: .dictionary(["Type": .name("Pages"), "Kids": .array([.reference(page)]), "Count": .integer(1)]))
    document.set(catalog, to: .dictionary(["Type": .name("Catalog"), "Pages": .reference(pages)]))
    return try PDFFile(document.bytes(root: catalog))
  }

  /// A block of 100 × 40 in the upper right corner of what is seen.
  @Test(arguments: [
    (0, Rectangle(x: 210, y: 480, width: 100, height: 40)),
    (90, Rectangle(x: 10, y: 420, width: 40, height: 100)),
    (180, Rectangle(x: 10, y: 20, width: 100, height: 40)),
    (270, Rectangle(x: 270, y: 20, width: 40, height: 100)),
    (-90, Rectangle(x: 270, y: 20, width: 40, height: 100)),
  ]) func `the upper right corner is where people see it`(_ angle: Int, _ place: Rectangle) throws {
    let view = try #require(try PageView(0, of: Self.file(turned: angle)))
    let seen = Rectangle(x: view.seen.right - 100, y: view.seen.top - 40, width: 100, height: 40)
    #expect(view.holds(seen) && view.inFile(seen) == place)
    let below = Rectangle(x: view.seen.x, y: view.seen.y - 1, width: 100, height: 40)
    #expect(!view.holds(below))
  }

  @Test func `what is turned askew, and what is not there, is no page to draw on`() throws {
    #expect(try PageView(0, of: Self.file(turned: 45)) == nil)
    #expect(try PageView(1, of: Self.file(turned: 0)) == nil)
  }

  @Test func `a place is counted from the corner of the page, wherever its box begins`() throws {
    let view = try #require(try PageView(0, of: Self.file(turned: 0)))
    let place = view.fromCorner(Rectangle(x: 200, y: 0, width: 100, height: 40))
    #expect(place == Rectangle(x: 210, y: 20, width: 100, height: 40) && view.holds(place))
  }

  @Test func `a page that counts in other units than points is not taken for one that does`() throws {
    #expect(try PageView(0, of: Self.file(turned: 0, unit: .integer(2))) == nil)
    #expect(try PageView(0, of: Self.file(turned: 0, unit: .real("1.0"))) != nil)
  }
}
