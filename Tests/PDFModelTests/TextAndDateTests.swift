import PDFModel
import Testing

/// Text strings and dates.
struct TextAndDateTests {
  @Test(arguments: ["", "abc", "Ủy ban nhân dân xã Thử Nghiệm", "𝄞 €"])
  func `text comes back`(_ text: String) { #expect(PDFText.decode(PDFText.encode(text)) == text) }

  @Test func `text is UTF-16 with a byte order mark`() {
    #expect(PDFText.encode("Số") == [0xFE, 0xFF, 0, 0x53, 0x1E, 0xD1])
  }

  @Test func `other encodings are read`() {
    #expect(PDFText.decode([0xEF, 0xBB, 0xBF] + Array("Số".utf8)) == "Số")
    #expect(PDFText.decode([0x41, 0xA0, 0xE9, 0x84, 0x18, 0x9E]) == "A€é—˘ž")
    #expect(PDFText.decode([0x7F]) == nil)
    #expect(PDFText.decode([0x9F]) == nil)
    #expect(PDFText.decode([0xFE, 0xFF, 0]) == nil)
    #expect(PDFText.decode([0xFE, 0xFF, 0xD8, 0]) == nil)
    #expect(PDFText.decode([0xEF, 0xBB, 0xBF, 0xC0]) == nil)
  }

  @Test func `a date is written with its offset`() {
    let date = PDFDate(milliseconds: 1_795_450_927_999, offsetMinutes: 420)
    #expect(date.bytes == Array("D:20261123232207+07'00'".utf8))
    let west = PDFDate(milliseconds: 0, offsetMinutes: -210)
    #expect(west.bytes == Array("D:19691231203000-03'30'".utf8))
    #expect(PDFDate(milliseconds: -1, offsetMinutes: nil).bytes == Array("D:19691231235959".utf8))
    for wrong in [
      PDFDate(milliseconds: .max, offsetMinutes: 0), PDFDate(milliseconds: .min, offsetMinutes: 0),
    ] {
      #expect(wrong.bytes == nil)
    }
    #expect(PDFDate(milliseconds: 0, offsetMinutes: .min).bytes == nil)
  }

  @Test func `dates are read back`() {
    func read(_ text: String) -> PDFDate? { PDFDate(Array(text.utf8)) }
    let moment = 1_795_450_927_000
    #expect(read("D:20261123232207+07'00'") == PDFDate(milliseconds: moment, offsetMinutes: 420))
    #expect(read("D:20261123232207+07'00") == PDFDate(milliseconds: moment, offsetMinutes: 420))
    #expect(read("D:20261123162207Z") == PDFDate(milliseconds: moment, offsetMinutes: 0))
    #expect(read("D:20261123162207Z00'00'") == PDFDate(milliseconds: moment, offsetMinutes: 0))
    #expect(read("D:20261123162207") == PDFDate(milliseconds: moment, offsetMinutes: nil))
    #expect(read("D:1970") == PDFDate(milliseconds: 0, offsetMinutes: nil))
    #expect(read("D:20240229") != nil)
  }

  @Test(arguments: [
    "", "D:", "20261123", "D:202", "D:20261", "D:20261323", "D:20260229", "D:20261123240000",
    "D:20261123236000",
    "D:20261123232260", "D:20261123232207+7'00'", "D:20261123232207+07:00", "D:20261123232207+24'00'",
    "D:20261123232207+07'60'", "D:20261123232207 ", "D:20261123232207+07'00'x", "D:20261123232207Z07'00'",
    "D:20261123232207Zx",
    "D:2026112323220",
  ])
  func `other forms are no dates`(_ text: String) { #expect(PDFDate(Array(text.utf8)) == nil) }

  @Test func `every day of four centuries comes back`() {
    for day in stride(from: -20_000, to: 126_097, by: 1) {
      let date = PDFDate(milliseconds: day * 86_400_000 + 43_261_000, offsetMinutes: nil)
      guard let bytes = date.bytes, PDFDate(bytes) == date else {
        Issue.record("day \(day)")
        return
      }
    }
  }
}
