@testable import Papers
import PDFModel
import TestTools
import Testing

/// A printed paper: its words, places and pages as Decree 30 has them.
@Suite(.enabled(if: Fixture.fonts != nil))
struct ResultTests {
  @Test(.enabled(if: Tool.pdftotext != nil))
  func `every word of a decision is read back`() throws {
    let fonts = try #require(Fixture.fonts)
    let printed = try Fixture.decision().printed(fonts: fonts, created: Fixture.moment)
    let words = try readBack(printed.bytes).joined(separator: " ").split(separator: " ").joined(
      separator: " ")
    for text in [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 07/QĐ-SYT",
      "Phú Thọ, ngày 05 tháng 01 năm 2026", "Về việc cấp giấy phép hoạt động khám bệnh, chữa bệnh",
      "Điều 2. Cấp giấy phép hoạt động cho Phòng khám đa khoa Hữu Nghị", "Nơi nhận:", "- Lưu: VT, NVY.",
      "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Thị Thùy Dương",
    ] {
      #expect(words.contains(text), "\(text)")
    }
  }

  @Test func `the same paper gives the same bytes and qpdf finds nothing wrong`() throws {
    let fonts = try #require(Fixture.fonts)
    let printed = try Fixture.decision().printed(fonts: fonts, created: Fixture.moment)
    #expect(try Fixture.decision().printed(fonts: fonts, created: Fixture.moment) == printed)
    #expect(try isClean(printed.bytes))
    let file = try PDFFile(printed.bytes)
    #expect(file.headerVersion == 17)
    #expect(try file.catalog()["Lang"] == .string(Array("vi-VN".utf8)))
    #expect(try file.unaccountedBytes(in: 0) == [])
  }

  @Test func `places lie inside the legal margins and where they belong`() throws {
    let places = try Fixture.decision(number: nil).printed(
      fonts: try #require(Fixture.fonts), created: Fixture.moment
    ).places
    let left = points(millimetres: 30)
    let right = points(millimetres: 195)
    for place in [places.number, places.placeAndDate, places.signature] {
      #expect(place.rectangle.x >= left - 0.01 && place.rectangle.right <= right + 0.01)
      #expect(place.rectangle.y >= points(millimetres: 20) && place.rectangle.top <= points(millimetres: 277))
    }
    #expect(places.number.rectangle.y == places.placeAndDate.rectangle.y)
    #expect(places.number.rectangle.right <= places.placeAndDate.rectangle.x)
  }

  @Test func `a seal in its true size covers the left third of the signature`() {
    let signature = Rectangle(x: 300, y: 200, width: 120, height: 60)
    let seal = SignaturePlaces.seal(over: signature, diameter: 36)
    #expect(abs(seal.width - 102.05) < 0.01 && seal.width == seal.height)
    #expect(abs(seal.right - 340) < 0.001)
    #expect(abs((seal.y + seal.top) / 2 - 230) < 0.001)
  }

  @Test(.enabled(if: Tool.pdftotext != nil))
  func `a long paper goes on, pages behind the first bear a number, the signer stands on the last`() throws {
    let printed = try Fixture.decision(articles: 40).printed(
      fonts: try #require(Fixture.fonts), created: Fixture.moment)
    #expect(printed.pages > 2)
    #expect(printed.places.signature.page == printed.pages - 1)
    #expect(printed.places.number.page == 0)
    let tool = try #require(Tool.pdftotext)
    for page in 1...printed.pages {
      let text = try tool.run(
        ["-f", "\(page)", "-l", "\(page)", "-enc", "UTF-8", "{}", "-"], on: printed.bytes
      ).output
      let first = text.split(separator: "\n").first.map(String.init)
      #expect((first == "\(page)") == (page > 1))
    }
    #expect(try isClean(printed.bytes))
  }

  @Test func `lines are no wider than asked, and only stretched where a paragraph goes on`() throws {
    let fonts = try #require(Fixture.fonts)
    let text = String(repeating: "Căn cứ Luật Tổ chức chính quyền địa phương ", count: 9)
    let paragraph = Paragraph([TextRun(text + "\nHết", TextStyle(size: 14))], .justified, firstIndent: 28)
    let lines = try paragraph.lines(fonts, width: 300)
    #expect(lines.count > 3)
    for (number, line) in lines.enumerated() {
      #expect(line.width + line.indent <= 300.001)
      #expect(line.atoms.first?.isSpace == false && line.atoms.last?.isSpace == false)
      #expect(line.indent == (number == 0 ? 28 : 0))
    }
    #expect(lines.suffix(2).allSatisfy(\.isLast) && lines.count { $0.isLast } == 2)
    let words = lines.map { line in String(String.UnicodeScalarView(line.atoms.map(\.character))) }
    #expect(words.joined(separator: " ") == text.dropLast() + " Hết")
  }

  @Test func `a word wider than the line is broken and nothing is lost`() throws {
    let long = String(repeating: "QĐ", count: 80)
    let lines = try Paragraph(long, TextStyle(size: 12)).lines(try #require(Fixture.fonts), width: 100)
    #expect(lines.count > 5)
    #expect(lines.map { $0.atoms.count }.reduce(0, +) == 160)
    let narrow = try Paragraph("QĐ", TextStyle(size: 12)).lines(try #require(Fixture.fonts), width: 0)
    #expect(narrow.count == 2)
  }

  @Test func `lengths are written without exponents and stay bounded`() {
    #expect(
      [0, 1, -1, 0.0004, -0.25, 841.8898, 1e300, -.infinity, .nan].map(\.pointText)
        == ["0", "1", "-1", "0", "-0.250", "841.890", "10000000", "-10000000", "0"])
  }
}
