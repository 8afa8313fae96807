import Intake
import Testing

/// Kinds of file, by name and by first bytes.
struct PaperFormatTests {
  static let heads: [PaperFormat: [[UInt8]]] = [
    .pdf: [Array("%PDF-1.7\n".utf8)],
    .jpg: [[0xFF, 0xD8, 0xFF, 0xE0, 0, 16], [0xFF, 0xD8, 0xFF, 0xE1]],
    .png: [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]],
    .tif: [[0x49, 0x49, 0x2A, 0x00, 8], [0x4D, 0x4D, 0x00, 0x2A, 0]],
    .docx: [[0x50, 0x4B, 0x03, 0x04, 20]], .xlsx: [[0x50, 0x4B, 0x03, 0x04, 20]],
    .odt: [[0x50, 0x4B, 0x03, 0x04, 20]],
    .xml: [Array("<?xml version=\"1.0\"?>".utf8), [0xEF, 0xBB, 0xBF] + Array("<a/>".utf8)],
    .txt: [Array("Đơn đề nghị".utf8)],
  ]

  @Test(arguments: PaperFormat.allCases) func `a file is what its head says`(_ format: PaperFormat) throws {
    for head in try #require(Self.heads[format]) { #expect(format.matches(head)) }
    let zipped: [PaperFormat] = [.docx, .xlsx, .odt]
    for (other, heads) in Self.heads
    where other != format && !(zipped.contains(other) && zipped.contains(format)) {
      // Plain text has no head of its own: anything without a zero byte is text.
      guard format != .txt else { continue }
      for head in heads { #expect(!format.matches(head), "\(other) passes as \(format)") }
    }
  }

  @Test func `a program is no document, whatever its name`() {
    let program: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0x3C]
    for format in PaperFormat.allCases { #expect(!format.matches(program), "\(format)") }
    for format in PaperFormat.allCases where format != .txt { #expect(!format.matches([]), "\(format)") }
  }

  @Test(
    arguments: [
      ("don.pdf", .pdf), ("DON.PDF", .pdf), ("a.b.JPEG", .jpg), ("scan.tiff", .tif),
      ("đơn đề nghị.docx", .docx), ("a.txt", .txt),
      ("pdf", nil), ("a.exe", nil), ("a.pdf.exe", nil), ("", nil), ("a.", nil),
    ] as [(String, PaperFormat?)]) func `a name claims a format`(_ name: String, _ format: PaperFormat?)
  {
    #expect(PaperFormat(name: name) == format)
  }

  @Test func `every ending belongs to one format`() {
    #expect(Set(PaperFormat.allEndings).count == PaperFormat.allEndings.count)
    for ending in PaperFormat.allEndings {
      #expect(PaperFormat(name: "a.\(ending)")?.endings.contains(ending) == true)
    }
    for heads in PaperFormatTests.heads.values {
      #expect(heads.allSatisfy { $0.count <= PaperFormat.headSize })
    }
  }
}
