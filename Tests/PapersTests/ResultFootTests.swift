import Foundation
import Papers
import PDFModel
import TestTools
import Testing

/// The end of a paper: nothing runs off a page, and the seal leaves the names free.
@Suite(.enabled(if: Fixture.fonts != nil))
struct ResultFootTests {
  private func paper(
    recipients: Int = 3, articles: Int = 3, capacity: String? = nil, title: String = "GIÁM ĐỐC"
  ) throws -> PrintedResult {
    var paper = Fixture.decision(articles: articles)
    paper.recipients = (1...max(1, recipients)).map { "Đơn vị thứ \($0)" }
    paper.signer = SignerBlock(capacity: capacity, title: title, name: "Nguyễn Thị Thùy Dương")
    return try paper.printed(fonts: try #require(Fixture.fonts), created: Fixture.moment)
  }

  /// The lines read inside a page's legal margins.
  private func inside(_ page: Int, _ bytes: [UInt8]) throws -> [String] {
    let box = ["-f", "\(page)", "-l", "\(page)", "-x", "85", "-y", "30", "-W", "468", "-H", "756"]
    return try #require(Tool.pdftotext).run(box + ["-layout", "{}", "-"], on: bytes).output
      .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test(.enabled(if: Tool.pdftotext != nil), arguments: [1, 10, 40, 75, 200])
  func `every recipient stands inside the margins of some page`(_ count: Int) throws {
    let printed = try paper(recipients: count)
    let lines = try (1...printed.pages).flatMap { try inside($0, printed.bytes) }.joined(separator: "\n")
    let missing = (1...count).filter { !lines.contains("Đơn vị thứ \($0)\($0 == count ? "." : ";")") }
    #expect(missing == [])
    #expect(lines.contains("Nguyễn Thị Thùy Dương"))
  }

  @Test(.enabled(if: Tool.pdftotext != nil), arguments: 1...24)
  func `title, signature and name stand on one page, wherever the text ends`(_ articles: Int) throws {
    let printed = try paper(
      articles: articles, capacity: "TM. ỦY BAN NHÂN DÂN", title: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")
    let place = printed.places.signature
    #expect(place.rectangle.y > points(millimetres: 20))
    let lines = try inside(place.page + 1, printed.bytes).joined(separator: "\n")
    for words in ["TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH", "Nguyễn Thị Thùy Dương"] {
      #expect(lines.contains(words), "\(words)")
    }
  }

  @Test(.enabled(if: Tool.pdftotext != nil)) func `the seal covers neither title nor name`() throws {
    let printed = try paper(capacity: "KT. GIÁM ĐỐC", title: "PHÓ GIÁM ĐỐC")
    let seal = printed.places.seal.rectangle
    let box = [
      "-x", "\(Int(seal.x))", "-y", "\(Int((841.89 - seal.top).rounded(.up)))", "-W", "300", "-H",
      "\(Int(seal.height))",
    ]
    let read = try #require(Tool.pdftotext).run(box + ["{}", "-"], on: printed.bytes).output
    #expect(read.trimmingCharacters(in: .whitespacesAndNewlines) == "")
    // Nor does it leave the paper's margins.
    #expect(seal.y > points(millimetres: 20))
  }
}
