import PDFModel
import Papers
import Testing

/// Number and date find their usual places by themselves.
struct IssuePlacesTests {
  private let sheet = Rectangle(x: 0, y: 0, width: points(millimetres: 210), height: points(millimetres: 297))

  /// A file of one page with these entries.
  private func draft(_ page: PDFDictionary, tree: PDFDictionary = [:]) throws -> PDFFile {
    var (document, page, tree) = (PDFDocument(), page, tree)
    let root = document.allocate()
    page["Type"] = .name("Page")
    page["Parent"] = .reference(root)
    tree["Type"] = .name("Pages")
    tree["Kids"] = .array([.reference(document.add(.dictionary(page)))])
    tree["Count"] = .integer(1)
    document.set(root, to: .dictionary(tree))
    let catalog = document.add(.dictionary(["Type": .name("Catalog"), "Pages": .reference(root)]))
    return try PDFFile(document.bytes(root: catalog))
  }

  private func box(_ numbers: [Int]) -> PDFObject { .array(numbers.map { .integer($0) }) }

  @Test func `both are on one line below head and motto, in columns that share the text's width`() throws {
    let places = try #require(IssuePlaces(on: sheet))
    #expect(places.number.y == places.placeAndDate.y)
    #expect(places.number.x == points(millimetres: 30))
    #expect(places.number.right == places.placeAndDate.x)
    #expect(abs(places.placeAndDate.right - (sheet.right - points(millimetres: 15))) < 0.001)
    // Between 3 and 5 cm below the sheet's edge.
    #expect(places.number.top < sheet.top - points(millimetres: 30))
    #expect(places.number.y > sheet.top - points(millimetres: 50))
  }

  @Test func `a longer name of the agency moves both down`() throws {
    let heights = try (1...5).map { try #require(IssuePlaces(on: sheet, agencyLines: $0)).number.y }
    let steps = zip(heights, heights.dropFirst()).map { ($0 - $1) * 10 }.map { Int($0.rounded()) }
    // The motto's two lines are 30 points high, lines of the agency 14.4 each.
    #expect(steps == [0, 132, 144, 144])
    #expect(IssuePlaces(on: sheet, agencyLines: 0) == nil)
    #expect(IssuePlaces(on: sheet, agencyLines: 6) == nil)
  }

  @Test func `the box of the first page counts, also when it is inherited or does not begin at zero`() throws
  {
    let usual = try #require(IssuePlaces(on: sheet))
    let inherited = try draft([:], tree: ["MediaBox": box([0, 0, 595, 842])])
    let found = try #require(try IssuePlaces(on: inherited))
    #expect(abs(found.number.y - usual.number.y) < 0.2)
    let moved = try draft(["MediaBox": box([100, 942, 695, 100])])
    #expect(try #require(try IssuePlaces(on: moved)).number.x == usual.number.x + 100)
    let cropped = try draft(["MediaBox": box([0, 0, 700, 1_000]), "CropBox": box([50, 50, 645, 892])])
    #expect(try #require(try IssuePlaces(on: cropped)).number.x == usual.number.x + 50)
  }

  @Test func `of a sheet of A4 a part may be shown, as long as both places are in it`() throws {
    let usual = try #require(try IssuePlaces(on: draft(["MediaBox": box([0, 0, 595, 842])])))
    for crop in [[20, 20, 575, 820], [36, 0, 595, 842]] {
      let cropped = try draft(["MediaBox": box([0, 0, 595, 842]), "CropBox": box(crop)])
      #expect(try IssuePlaces(on: cropped) == usual)
    }
    for crop in [[0, 0, 595, 700], [200, 0, 595, 842], [0, 0, 400, 842]] {
      #expect(
        try IssuePlaces(on: draft(["MediaBox": box([0, 0, 595, 842]), "CropBox": box(crop)])) == nil)
    }
  }

  @Test(arguments: [[0, 0, 842, 595], [0, 0, 612, 792], [0, 0, 595], [0, 0, 0, 842], []])
  func `other sheets have no usual places`(_ corners: [Int]) throws {
    #expect(try IssuePlaces(on: draft(["MediaBox": box(corners)])) == nil)
  }

  @Test(arguments: [90, 180, -90, 45]) func `a turned page has no usual places`(_ angle: Int) throws {
    let page: PDFDictionary = ["MediaBox": box([0, 0, 595, 842]), "Rotate": .integer(angle)]
    #expect(try IssuePlaces(on: draft(page)) == nil)
  }

  @Test(.enabled(if: Fixture.fonts != nil), arguments: ["ỦY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN\nTỈNH PHÚ THỌ"])
  func `they are where our own papers have them`(_ parent: String) throws {
    let paper = ResultDocument(
      parentAgency: parent, agency: "SỞ Y TẾ", kind: "QUYẾT ĐỊNH", subject: "Về việc thử",
      body: [.paragraph("Thử.")], signer: SignerBlock(title: "GIÁM ĐỐC", name: "Mẫu"))
    let lines = parent.contains("\n") ? 3 : 2
    let printed = try paper.printed(fonts: try #require(Fixture.fonts), created: Fixture.moment)
    let places = try #require(try IssuePlaces(on: PDFFile(printed.bytes), agencyLines: lines))
    #expect(abs(places.number.y - printed.places.number.rectangle.y) < 0.01)
    #expect(abs(places.placeAndDate.x - printed.places.placeAndDate.rectangle.x) < 0.01)
  }
}
