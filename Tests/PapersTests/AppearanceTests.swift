import Papers
import PDFModel
import TestTools
import Testing

/// What is seen of signatures: images in their colour, or texts, as forms that any file can take in.
@Suite(.enabled(if: Fixture.fonts != nil))
struct AppearanceTests {
  private let place = Rectangle(x: 0, y: 0, width: 170, height: 40)

  /// A page that draws one form, to see it as others do.
  private func page(_ appearance: Appearance) -> [UInt8] {
    var document = PDFDocument()
    let form = appearance.place { document.add($0) }
    let tree = document.allocate()
    let content = document.add(.stream(PDFStream([:], raw: Array("q 1 0 0 1 200 700 cm /X Do Q".utf8))))
    let page = document.add(
      .dictionary([
        "Type": .name("Page"), "Parent": .reference(tree), "Contents": .reference(content),
        "MediaBox": .array([0, 0, 595, 842].map { .integer($0) }),
        "Resources": .dictionary(["XObject": .dictionary(["X": .reference(form)])]),
      ]))
    document.set(
      tree,
      to: .dictionary(["Type": .name("Pages"), "Kids": .array([.reference(page)]), "Count": .integer(1)]))
    let root = document.add(.dictionary(["Type": .name("Catalog"), "Pages": .reference(tree)]))
    return document.bytes(root: root)
  }

  @Test(.enabled(if: Tool.pdftotext != nil))
  func `an attachment shows number and time, a copy its kind, agency and time`() throws {
    let fonts = try #require(Fixture.fonts)
    let attachment = try SignatureFace.attachment(
      number: "07/QĐ-SYT", time: Fixture.moment, in: place, fonts: fonts)
    #expect(try readBack(page(attachment)) == ["07/QĐ-SYT", "2026-11-23T23:22:07+07:00"])
    for kind in CopyKind.allCases {
      let copy = try SignatureFace.copy(
        kind, agency: "SỞ Y TẾ", time: Fixture.moment, in: place, fonts: fonts)
      #expect(try readBack(page(copy)) == [kind.rawValue, "SỞ Y TẾ", "2026-11-23T23:22:07+07:00"])
      #expect(try isClean(page(copy)))
    }
  }

  @Test(.enabled(if: Tool.pdftotext != nil))
  func `without an image leader and seal are told in words`() throws {
    let fonts = try #require(Fixture.fonts)
    let leader = try SignatureFace.leader(
      image: nil, name: "Nguyễn Thị Thùy Dương", time: Fixture.moment, in: place, fonts: fonts)
    #expect(try readBack(page(leader)).joined(separator: " ").hasPrefix("Người ký: Nguyễn Thị Thùy Dương"))
    let seal = try SignatureFace.seal(
      image: nil, agency: "SỞ Y TẾ", time: Fixture.moment, in: place, fonts: fonts)
    #expect(try readBack(page(seal)).joined(separator: " ").hasPrefix("Cơ quan: SỞ Y TẾ"))
  }

  @Test func `an image keeps its transparency as a mask and needs no font`() throws {
    let image = try #require(DemoImages.seal())
    let seal = try SignatureFace.seal(
      image: image, agency: "SỞ Y TẾ", time: Fixture.moment, in: place, fonts: try #require(Fixture.fonts))
    #expect(seal.parts.objects.count == 3)
    #expect(seal.parts.objects[1].stream?.dictionary["SMask"] == .reference(PDFReference(number: 1)))
    #expect(seal.parts.objects[2].stream == seal.form)
    let file = page(seal)
    #expect(try isClean(file))
    if let tool = Tool.pdfimages {
      let rows = try tool.run(["-list", "{}"], on: file).output.split(separator: "\n").dropFirst(2)
      #expect(rows.map { $0.split(separator: " ")[2] } == ["image", "smask"])
    }
  }

  @Test func `parts name only earlier parts and find their way into any file`() throws {
    var parts = PDFParts()
    let first = parts.add(.integer(7))
    _ = parts.add(.dictionary(["A": .array([.reference(first), .reference(PDFReference(number: 99))])]))
    var next = 40
    var added: [PDFObject] = []
    let references = parts.place { object in
      added.append(object)
      next += 1
      return PDFReference(number: next)
    }
    #expect(references.map(\.number) == [41, 42])
    #expect(
      added[1].dictionary?["A"] == .array([.reference(references[0]), .reference(PDFReference(number: 99))]))
  }
}
