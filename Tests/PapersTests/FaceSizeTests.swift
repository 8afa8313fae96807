@testable import Papers
import PDFModel
import Testing

/// How large the text of a face is, and that no face covers another.
@Suite(.enabled(if: Fixture.fonts != nil))
struct FaceSizeTests {
  private let sheet = Rectangle(x: 0, y: 0, width: points(millimetres: 210), height: points(millimetres: 297))
  private let signature = Rectangle(x: 360, y: 300, width: 128, height: 85)

  /// What a face draws.
  private func content(_ face: Appearance) throws -> String {
    var document = PDFDocument()
    let form = face.place { document.add($0) }
    let root = document.add(.dictionary(["Type": .name("Catalog")]))
    let file = try PDFFile(document.bytes(root: root))
    return String(decoding: try file.decoded(try #require(try file.object(form).stream)).bytes, as: UTF8.self)
  }

  private func sizes(_ face: Appearance) throws -> Set<Substring> {
    Set(
      try content(face).split(separator: "\n").filter { $0.hasSuffix(" Tf") }.map {
        $0.split(separator: " ")[1]
      })
  }

  @Test(arguments: CopyKind.allCases) func `copies and attachments are in size 10`(_ kind: CopyKind) throws {
    let fonts = try #require(Fixture.fonts)
    let place = SignaturePlaces.topRight(of: sheet)
    let copy = try SignatureFace.copy(
      kind, agency: "ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ", time: Fixture.moment, in: place, fonts: fonts)
    #expect(try sizes(copy) == ["10"])
    let attachment = try SignatureFace.attachment(
      number: "07/QĐ-SYT", time: Fixture.moment, in: place, fonts: fonts)
    #expect(try sizes(attachment) == ["10"])
  }

  @Test func `the corner block stays above the text and left of the margin`() {
    let place = SignaturePlaces.topRight(of: sheet)
    #expect(place.y > sheet.top - points(millimetres: 20))
    #expect(place.top < sheet.top)
    #expect(abs(place.right - (sheet.right - points(millimetres: 15))) < 0.001)
  }

  @Test func `a time is never broken over lines, only made smaller`() throws {
    let fonts = try #require(Fixture.fonts)
    for width in [60.0, 80, 102, 128] {
      let place = Rectangle(x: 0, y: 0, width: width, height: 102)
      let face = try SignatureFace.seal(
        image: nil, agency: "Sở Y tế tỉnh Phú Thọ", time: Fixture.moment, in: place, fonts: fonts)
      let size = try #require(try sizes(face).first.flatMap { Double($0) })
      let time = try Canvas(fonts: fonts, width: 1, height: 1).width(
        SignatureFace.stamp(Fixture.moment), TextStyle(size: size))
      #expect(time <= width - 6, "\(width)")
    }
  }

  @Test func `a text instead of a seal stands beside the signature and covers none of it`() throws {
    let place = SignaturePlaces.text(beside: signature)
    #expect(place.right < signature.x)
    #expect(place.y == signature.y)
    #expect(place.height == signature.height)
    // A seal covers a third of it (Decree 30/2020/NĐ-CP, Annex I).
    #expect(abs(SignaturePlaces.seal(over: signature).right - signature.x - signature.width / 3) < 0.001)
  }
}
