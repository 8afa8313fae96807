import Foundation
@testable import Papers
import TestTools
import Testing
import WorkingTime

/// Slips, manifests and minutes: bars read by others, texts whole and inside of the page.
@Suite(.enabled(if: Fixture.fonts != nil))
struct PostFormTests {
  private static let fonts = Fixture.fonts

  private func manifest(_ paper: ManifestPaper) throws -> PrintedPaper {
    try paper.printed(fonts: try #require(Self.fonts), created: Fixture.moment)
  }

  private func minutes(_ entries: [MinutesEntry]) throws -> PrintedPaper {
    try PostFixture.minutes(entries).printed(fonts: try #require(Self.fonts), created: Fixture.moment)
  }

  private func slips(_ slips: [PostingSlip]) throws -> PrintedPaper {
    try PostingSlip.printed(slips, fonts: try #require(Self.fonts), created: Fixture.moment)
  }

  /// The words of a paper, one space between.
  private func words(_ paper: PrintedPaper) throws -> String {
    try wordBoxes(paper.bytes).map(\.text).joined(separator: " ")
  }

  /// Words beyond the margins of the form, or upon one another.
  private func astray(_ paper: PrintedPaper, _ sheet: FormSheet) throws -> [String] {
    let boxes = try wordBoxes(paper.bytes)
    let right = sheet.left + sheet.textWidth
    return boxes.outside(sheet.left, sheet.top - 4, right, sheet.height - sheet.footer + 3)
      + boxes.overlapping
  }

  @Test(.enabled(if: Tool.readsBars), arguments: [200, 300])
  func `every row of a long manifest has bars that are read`(_ resolution: Int) throws {
    let paper = try manifest(PostFixture.manifest(120))
    #expect(paper.pages > 5)
    let read = try barsRead(paper.bytes, resolution: resolution)
    #expect(read.flatMap { $0 }.sorted() == (0..<120).map(PostFixture.itemNumber).sorted())
    #expect(read.count == paper.pages)
  }

  @Test(.enabled(if: Tool.pdftotext != nil), arguments: [1, 30, 500])
  func `a manifest of any length names each item once, repeats its head and counts its pages`(
    _ count: Int
  ) throws {
    let listed = PostFixture.manifest(count)
    let paper = try manifest(listed)
    let boxes = try wordBoxes(paper.bytes)
    let numbers = boxes.filter { $0.text.hasPrefix("EB") }
    #expect(numbers.map(\.text).sorted() == (0..<count).map(PostFixture.itemNumber).sorted())
    for page in 0..<paper.pages {
      let text = boxes.filter { $0.page == page }.map(\.text)
      #expect(text.count { $0 == "STT" } == 1, "page \(page)")
      #expect(text.contains("\(page + 1)/\(paper.pages)"))
    }
    let cash = listed.items.reduce(0) { $0 + $1.cashOnDelivery }.dong
    let papers = listed.items.reduce(0) { $0 + $1.papers }
    let last = boxes.filter { $0.page == paper.pages - 1 }.map(\.text)
    for word in ["Tổng", "\(count)", String(cash.dropLast(2)), "\(papers)", "ĐẠI", "Dương"] {
      #expect(last.contains(word), "\(word)")
    }
    #expect(try isClean(paper.bytes))
  }

  @Test(.enabled(if: Tool.pdftotext != nil)) func `long names and codes stay in their columns`() throws {
    var paper = PostFixture.manifest(30)
    for place in paper.items.indices {
      paper.items[place].receiver = PostFixture.longest
      paper.items[place].orderNumber = "000.00.17.H40-261123-0001-" + String(repeating: "9", count: 60)
      paper.items[place].cashOnDelivery = 999_999_999_999
    }
    let printed = try manifest(paper)
    #expect(try astray(printed, .across) == [])
    let text = try wordBoxes(printed.bytes).map(\.text)
    // Each word of the name as often as there are rows.
    #expect(text.count { $0 == "Hưởng" } == 30)
  }

  @Test func `a manifest of nothing is refused, and each bad number named`() throws {
    #expect(throws: PostPaperFault.empty) { try manifest(PostFixture.manifest(0)) }
    #expect(throws: PostPaperFault.empty) { try minutes([]) }
    #expect(throws: PostPaperFault.empty) { try slips([]) }
    var paper = PostFixture.manifest(5)
    paper.items[1].itemNumber = ""
    paper.items[4].itemNumber = "Ế"
    let faults = [2, 5].map { EntryFault(position: $0, reason: .noBars) }
    #expect(throws: PostPaperFault.entries(faults)) { try manifest(paper) }
  }

  @Test(.enabled(if: Tool.readsBars)) func `a slip has bars of item and dossier, both read`() throws {
    let all = (0..<6).map { PostFixture.slip($0, returning: $0.isMultiple(of: 2)) }
    let paper = try slips(all)
    #expect(paper.pages == 6)
    #expect(
      try barsRead(paper.bytes, resolution: 200) == all.map { [$0.itemNumber, $0.orderNumber].sorted() })
    #expect(try isClean(paper.bytes))
    #expect(try slips(all) == paper)
  }

  @Test(.enabled(if: Tool.readsBars))
  func `a number with the thinnest bars allowed is read, a longer one refused`() throws {
    var slip = PostFixture.slip(1)
    slip.orderNumber = "H40.12-ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    #expect(
      try barsRead(slips([slip]).bytes, resolution: 300) == [[slip.itemNumber, slip.orderNumber].sorted()])
    slip.orderNumber += "ABC"
    #expect(throws: PostPaperFault.entries([EntryFault(position: 1, reason: .thinBars)])) {
      try slips([slip])
    }
  }

  @Test(.enabled(if: Tool.pdftotext != nil), arguments: [false, true])
  func `a slip says all that the law asks for`(_ returning: Bool) throws {
    let slip = PostFixture.slip(2, returning: returning)
    let paper = try slips([slip])
    let read = try words(paper)
    for text in [
      "PHIẾU GỬI HỒ SƠ", "NGƯỜI GỬI NGƯỜI NHẬN", "0210 3846 647", "ttpvhcc.viettri@phutho.gov.vn",
      "23 giờ 22 phút, ngày 23/11/2026", "Bưu cục Việt Trì", "32.000 đ", "J + 2 ngày làm việc", "25/11/2026",
      "QUYỀN VÀ NGHĨA VỤ", "bồi thường", "Cấp mới giấy phép hoạt động", "Bản sao chứng thực",
      "NHÂN VIÊN BƯU CHÍNH",
      "Quan hệ với", "Giấy tờ tùy thân", "Trang 1/1", slip.itemNumber, slip.orderNumber,
    ] {
      #expect(read.contains(text), "\(text)")
    }
    #expect(read.contains("07/GPHĐ-SYT") == returning)
    #expect(read.contains("Lê Thị Bưởi") == returning)
    #expect(try astray(paper, .upright) == [])
  }

  @Test(.enabled(if: Tool.pdftotext != nil)) func `a long list of papers goes on and nothing is lost`() throws
  {
    let papers = (1...90).map {
      ListedPaper(name: "Giấy tờ-\($0)-\(PostFixture.longest.name)", kind: .copy, count: 1, counted: 1)
    }
    var long = PostFixture.slip(1, papers: papers)
    long.receiver = PostFixture.longest
    let paper = try slips([long, PostFixture.slip(2)])
    let text = try wordBoxes(paper.bytes).map(\.text)
    #expect(text.filter { $0.hasPrefix("tờ-") } == (1...90).map { "tờ-\($0)-Công" })
    #expect(paper.pages > 3)
    // Pages are counted for each slip.
    #expect(text.contains("\(paper.pages - 1)/\(paper.pages - 1)") && text.contains("1/1"))
    #expect(try astray(paper, .upright) == [])
  }

  @Test(.enabled(if: Tool.pdftotext != nil)) func `a text longer than a page goes on`() throws {
    let many = (1...900).map { "chữ\($0)" }
    var consignment = PostFixture.consignment(1)
    consignment.remarks = many.joined(separator: " ")
    consignment.procedure = many.joined(separator: " ")
    let paper = try minutes([consignment])
    #expect(paper.pages > 2)
    let text = try wordBoxes(paper.bytes).map(\.text).filter { $0.hasPrefix("chữ") }
    #expect(text == many + many)
    #expect(try astray(paper, .upright) == [])
  }

  @Test(.enabled(if: Tool.readsBars)) func `minutes have bars where the post has a number, and only there`()
    throws
  {
    var all = (0..<12).map { PostFixture.consignment($0) }
    all[3].hasBars = false
    all[3].itemNumber = "nộp tại quầy"
    let paper = try minutes(all)
    let read = try barsRead(paper.bytes, resolution: 200).flatMap { $0 }.sorted()
    #expect(read == all.filter(\.hasBars).map(\.itemNumber).sorted())
    #expect(try isClean(paper.bytes))
    #expect(try minutes(all) == paper)
  }

  @Test(.enabled(if: Tool.pdftotext != nil)) func `minutes mark what is missing and what is too much`() throws
  {
    let paper = try minutes([PostFixture.consignment(2)])
    let read = try words(paper)
    for text in [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BIÊN BẢN GIAO NHẬN HỒ SƠ", "Số: 31/BB-GNHS", "2 1 Thiếu 1",
      "1 3 Thừa 2",
      "1 1 Đủ", "4 bản giấy tờ kê khai, 2 loại giấy tờ thiếu hoặc thừa", "hẹn trả ngày 13/12/2026",
      "Thời điểm hai bên ký biên bản này là thời điểm nộp hồ sơ", "Chuyên viên",
    ] {
      #expect(read.contains(text), "\(text)")
    }
    #expect(try astray(paper, .upright) == [])
  }

  @Test(.enabled(if: Tool.pdftotext != nil))
  func `minutes count what came, what was missing and what was too much`()
    throws
  {
    var missing = PostFixture.consignment(3, papers: [])
    (missing.isMissing, missing.appointment) = (true, nil)
    let surplus = MinutesEntry(
      itemNumber: PostFixture.itemNumber(4), applicant: "", dossierCode: "", procedure: "", papers: [])
    let read = try words(minutes([PostFixture.consignment(2), missing, surplus]))
    #expect(read.contains("Tổng số: 1 hồ sơ, 1 hồ sơ không có trong túi thư, 1 bưu gửi thừa, 4 bản giấy tờ"))
    // Nothing is filed by them.
    let nothing = try words(minutes([missing, surplus]))
    #expect(nothing.contains("Tổng số: 0 hồ sơ, 1 hồ sơ không có trong túi thư, 1 bưu gửi thừa, 0 bản"))
    #expect(!nothing.contains("thời điểm nộp hồ sơ"))
  }

  @Test(.enabled(if: Tool.pdftotext != nil)) func `every Vietnamese letter is read back from every paper`()
    throws
  {
    let letters = Fixture.letters.map { String(Character($0)) }
    let all = letters.joined(separator: " ")
    // Marks of their own are put together before they are drawn.
    let name = all.decomposedStringWithCanonicalMapping
    var label = PostFixture.label(1)
    label.receiver = PostParty(name: name)
    var slip = PostFixture.slip(1)
    slip.procedure = name
    var list = PostFixture.manifest(1)
    list.items[0].receiver.name = name
    var consignment = PostFixture.consignment(1)
    consignment.applicant = name
    let fonts = try #require(Self.fonts)
    for paper in [
      try LabelSheet([label], layout: .twoBySeven, agency: name).printed(
        fonts: fonts, created: Fixture.moment),
      try slips([slip]), try manifest(list), try minutes([consignment]),
    ] {
      let read = Set(try wordBoxes(paper.bytes).map { Array($0.text.unicodeScalars) })
      #expect(letters.filter { !read.contains(Array($0.unicodeScalars)) } == [])
    }
  }

  @Test func `amounts are written in groups of three`() {
    #expect(
      [0, 7, 999, 1_000, 32_050, 1_234_567, -5_000].map(\.dong)
        == ["0 đ", "7 đ", "999 đ", "1.000 đ", "32.050 đ", "1.234.567 đ", "-5.000 đ"])
  }

  @Test func `days and times are written with two digits`() throws {
    let moment = try #require(Zone.vietnam.moment("2026-01-05 07:03"))
    #expect(Zone.vietnam.words(moment) == "07 giờ 03 phút, ngày 05/01/2026")
  }
}
