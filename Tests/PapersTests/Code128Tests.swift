@testable import Papers
import PDFModel
import TestTools
import Testing

/// Bars hold the text, and readers that are not ours agree.
struct Code128Tests {
  @Test func `the check symbol is the standard's`() throws {
    // ISO/IEC 15417 weighs each symbol by its place, the start and the first by one.
    let code = try #require(Code128("AIM"))
    #expect(code.symbols == [104, 33, 41, 45, (104 + 33 + 2 * 41 + 3 * 45) % 103, 106])
  }

  @Test func `pairs of digits share a symbol`() throws {
    #expect(try #require(Code128("123456")).symbols.prefix(4) == [105, 12, 34, 56])
    #expect(try #require(Code128("A1234")).symbols.prefix(5) == [104, 33, 99, 12, 34])
    #expect(try #require(Code128("A12345B")).symbols == [104, 33, 17, 18, 19, 20, 21, 34, 44, 106])
    #expect(try #require(Code128("1234A")).symbols.prefix(5) == [105, 12, 34, 100, 33])
    #expect(try #require(Code128("12345")).symbols.prefix(5) == [104, 17, 99, 23, 45])
    #expect(try #require(Code128("12")).symbols.prefix(3) == [104, 17, 18])
  }

  @Test func `every symbol is eleven wide and no two are the same`() throws {
    let patterns = try (0..<95).map { number in
      let letter = String(Character(Unicode.Scalar(UInt8(32 + number))))
      return Array(try #require(Code128(letter)).widths[6..<12])
    }
    #expect(Set(patterns).count == 95)
    #expect(patterns.allSatisfy { $0.reduce(0, +) == 11 })
  }

  @Test(arguments: ["", "Số 07", "a\n", String(repeating: "1", count: 81)])
  func `other texts have no bars`(_ text: String) { #expect(Code128(text) == nil) }

  @Test(
    .enabled(if: Fixture.fonts != nil && Tool.readsBars),
    arguments: [
      "000.00.17.H40-261123-0001", "H40.12-251105-0007", "1234", "12345", "A1", "0000000000", "9596979899",
      "AB123456CD7",
      " !\"#$%&'()*+,-./0123456789:;<=>?", "@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_",
      "`abcdefghijklmnopqrstuvwxyz{|}~",
    ])
  func `zbar reads what was written`(_ text: String) throws {
    var canvas = Canvas(fonts: try #require(Fixture.fonts), width: 500, height: 80)
    canvas.barcode(try #require(Code128(text)), in: Rectangle(x: 10, y: 10, width: 480, height: 60))
    #expect(try barsRead(canvas.file(Fixture.info), resolution: 200) == [[text]])
  }

  @Test(.enabled(if: Fixture.fonts != nil && Tool.readsBars))
  func `there is enough white inside of the rectangle, whatever stands beside it`() throws {
    var canvas = Canvas(fonts: try #require(Fixture.fonts), width: 300, height: 60)
    let place = Rectangle(x: 60, y: 10, width: 180, height: 40)
    canvas.barcode(try #require(Code128("EB569771909VN")), in: place)
    for x in [place.x - 40, place.right] {
      canvas.rectangle(Rectangle(x: x, y: 0, width: 40, height: 60), filled: true)
    }
    #expect(try barsRead(canvas.file(Fixture.info), resolution: 300) == [["EB569771909VN"]])
  }
}
