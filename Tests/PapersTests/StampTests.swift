@testable import Papers
import PDFModel
import TestTools
import Testing

/// Number and date come onto drafts made elsewhere, and never onto what is signed.
@Suite(.enabled(if: Fixture.fonts != nil))
struct StampTests {
  private let number = Rectangle(x: 85, y: 700, width: 180, height: 20)
  private let date = Rectangle(x: 280, y: 700, width: 260, height: 20)

  private var stamp: NumberStamp {
    NumberStamp(
      number: "07/QĐ-SYT", at: number, placeAndDate: "Phú Thọ, ngày 05 tháng 01 năm 2026", at: date)
  }

  /// One page that inherits its resources and leaves two graphics states open, scaled by a tenth.
  private func draft() -> [UInt8] {
    var document = PDFDocument()
    let font = document.add(
      .dictionary(["Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("Helvetica")]))
    let tree = document.allocate()
    let content = "q 0.1 0 0 0.1 0 0 cm q BT /F1 140 Tf 800 6000 Td (Draft \\) q) Tj ET"
    let drawing = document.add(.stream(PDFStream(compressing: Array(content.utf8))))
    let page = document.add(
      .dictionary(["Type": .name("Page"), "Parent": .reference(tree), "Contents": .reference(drawing)]))
    document.set(
      tree,
      to: .dictionary([
        "Type": .name("Pages"), "Kids": .array([.reference(page)]), "Count": .integer(1),
        "MediaBox": .array([0, 0, 595, 842].map { .integer($0) }),
        "Resources": .dictionary(["Font": .dictionary(["F1": .reference(font)])]),
      ]))
    let root = document.add(.dictionary(["Type": .name("Catalog"), "Pages": .reference(tree)]))
    return document.bytes(root: root)
  }

  @Test func `number and date are added in a revision, and the draft's bytes stay`() throws {
    let fonts = try #require(Fixture.fonts)
    let draft = draft()
    let stamped = try stamp.stamped(PDFFile(draft), fonts: fonts)
    #expect(stamped.starts(with: draft))
    #expect(try PDFFile(stamped).revisions.count == 2)
    #expect(try stamp.stamped(PDFFile(draft), fonts: fonts) == stamped)
    #expect(try isClean(stamped))
  }

  @Test(.enabled(if: Tool.pdftotext != nil))
  func `the page's own drawing and the lines are read back where they belong`() throws {
    let stamped = try stamp.stamped(PDFFile(draft()), fonts: try #require(Fixture.fonts))
    let text = try readBack(stamped)
    #expect(text.count == 2)
    #expect(text.first?.contains("Số: 07/QĐ-SYT") == true)
    #expect(text.first?.contains("Phú Thọ, ngày 05 tháng 01 năm 2026") == true)
    #expect(text.last == "Draft ) q")
    let inside = try #require(Tool.pdftotext).run(
      ["-x", "85", "-y", "122", "-W", "180", "-H", "20", "{}", "-"], on: stamped
    ).output
    #expect(inside.contains("Số: 07/QĐ-SYT") && !inside.contains("ngày"))
  }

  @Test func `a stamp goes onto our own paper and onto a stamped one`() throws {
    let fonts = try #require(Fixture.fonts)
    let paper = try Fixture.decision(number: nil).printed(fonts: fonts, created: Fixture.moment)
    let places = paper.places
    let stamp = NumberStamp(
      number: "07/QĐ-SYT", at: places.number.rectangle, placeAndDate: "Phú Thọ, ngày 05 tháng 01 năm 2026",
      at: places.placeAndDate.rectangle)
    let once = try stamp.stamped(PDFFile(paper.bytes), fonts: fonts)
    let twice = try stamp.stamped(PDFFile(once), fonts: fonts)
    let file = try PDFFile(twice)
    let page = try #require(try file.object(file.pages()[0]).dictionary)
    let forms = try file.value("XObject", of: try #require(file.value("Resources", of: page).dictionary))
    #expect(forms.dictionary?.entries.count == 4)
    #expect(try isClean(twice))
  }

  @Test func `what is signed already is refused`() throws {
    let fonts = try #require(Fixture.fonts)
    var update = PDFUpdate(try PDFFile(draft()))
    _ = update.add(.dictionary(["Type": .name("Sig"), "ByteRange": .array([.integer(0)])]))
    let signed = try PDFFile(update.bytes().bytes)
    #expect(throws: StampFault.alreadySigned) { try stamp.stamped(signed, fonts: fonts) }
    let place = PagePlace(page: 0, rectangle: number)
    #expect(throws: StampFault.alreadySigned) {
      try NumberFields.added(to: signed, number: place, date: place)
    }
  }

  @Test func `what the font cannot write is told before anything is written`() throws {
    var stamp = stamp
    stamp.lines[0].text = "Số: 中"
    #expect(throws: StampFault.self) {
      try stamp.stamped(PDFFile(draft()), fonts: try #require(Fixture.fonts))
    }
  }

  @Test func `open states are counted without being misled by strings, names and images`() {
    let cases: [(String, Int, Int)] = [
      ("q Q", 0, 0), ("q q Q", 1, 0), ("Q Q q", 1, 2), ("(q q \\) q) q", 1, 0), ("<71> /q gs q", 1, 0),
      ("% q\nq", 1, 0), ("BI /W 1 ID q q EI Q q", 1, 1), ("", 0, 0), ("q Q Q", 0, 1), ("[(q)] TJ q", 1, 0),
      ("/P << /A [1 (]) <71>] >> BDC q EMC", 1, 0),
    ]
    for (content, open, missing) in cases {
      let states = ContentStates(Array(content.utf8))
      #expect((states.open, states.missing) == (open, missing), "\(content)")
      #expect(!states.isUnfinished && states.passages == 0, "\(content)")
    }
  }

  @Test(arguments: [
    "((q) q", "BI ID", "BI /W 1 ID q", "BI /W 1", "(\\", "<<", "<71", "[ 1", "/P << /A [ >> BDC",
  ])
  func `what ends unfinished is told`(_ content: String) {
    #expect(ContentStates(Array(content.utf8)).isUnfinished)
  }

  @Test func `two empty fields are added, filled once, and show what they hold`() throws {
    let fonts = try #require(Fixture.fonts)
    let places = (PagePlace(page: 0, rectangle: number), PagePlace(page: 0, rectangle: date))
    let empty = try NumberFields.added(to: PDFFile(draft()), number: places.0, date: places.1)
    #expect(try isClean(empty))
    let file = try PDFFile(empty)
    let page = try #require(try file.object(file.pages()[0]).dictionary)
    #expect(try file.value("Annots", of: page).array?.count == 2)
    #expect(throws: StampFault.takenField("SoKyHieu")) {
      try NumberFields.added(to: file, number: places.0, date: places.1)
    }
    let fields = try NumberFields.filled(
      in: file, number: "07/QĐ-SYT", placeAndDate: "Phú Thọ, ngày 05 tháng 01 năm 2026", fonts: fonts)
    var update = PDFUpdate(file)
    for field in fields { field.place(in: &update) }
    let filled = update.bytes().bytes
    #expect(filled.starts(with: empty))
    #expect(try isClean(filled))
    if Tool.pdftotext != nil {
      let text = try readBack(filled).joined(separator: " ")
      #expect(text.contains("Số: 07/QĐ-SYT") && text.contains("ngày 05 tháng 01 năm 2026"))
    }
    #expect(throws: StampFault.filledField("SoKyHieu")) {
      try NumberFields.filled(in: PDFFile(filled), number: "08", placeAndDate: "x", fonts: fonts)
    }
    #expect(throws: StampFault.missingField("SoKyHieu")) {
      try NumberFields.filled(in: PDFFile(draft()), number: "08", placeAndDate: "x", fonts: fonts)
    }
  }
}
