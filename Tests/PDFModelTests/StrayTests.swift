import PDFModel
import Testing

/// What a reader finds that looks through the bytes itself.
struct StrayTests {
  private static let good = Fixture.table()

  @Test func `right files have none`() throws {
    for bytes in [Self.good, Fixture.stream(), Fixture.hybrid(), Fixture.updated()] {
      let file = try PDFFile(bytes)
      #expect(file.strays() == [])
      #expect(try file.strayStreams() == [])
    }
  }

  @Test(arguments: [
    "(3 0 obj << >>)", "(\n3 0 obj\n)", "(3 \n 0 obj)", "(3 0%(x)\nobj)", "(3%\n0 obj)", "(93 0 obj)",
    "(trailer << /Root 3 0 R >>)",
    "(startxref 0)", "[ 1 % 3 0 obj\n]", "<< /Length 1 >> % trailer\n",
  ])
  func `headers and trailers in strings and comments are told`(_ fourth: String) throws {
    let file = try PDFFile(Fixture.table(fourth))
    let start = try #require(file.bytes.firstRange(of: Array("4 0 obj".utf8))?.lowerBound)
    #expect(file.strays().count == 1 && file.strays().allSatisfy { $0 > start }, "\(file.strays())")
  }

  /// Readers that look further, or take more for white space and numbers.
  @Test(arguments: [
    "3\(String(repeating: " ", count: 300))0 obj", "3 0\(String(repeating: "\n", count: 9_000))obj",
    "3 \(String(repeating: "0", count: 300)) obj", "3 +0 obj", "+3 +0 obj", "3 -0 obj", "3. 0. obj",
    "3\u{B}0\u{B}obj", "3 0\u{0}obj", "3 0obj",
    "%\u{29} 3 %z\n0 obj", "%zz3\u{0}%q\n0 obj", "3 %a%b\n%c\n0 %d\nobj",
  ])
  func `headers few readers take are told`(_ header: String) throws {
    let file = try PDFFile(Fixture.table("(\(header))"))
    #expect(file.strays().count == 1)
  }

  /// A reader that takes long lines in pieces may see the end of a number alone.
  @Test func `a known header begins a line`() throws {
    var assembly = Assembly()
    for (number, text) in [(1, Fixture.catalog), (2, Fixture.tree), (3, Fixture.page)] {
      assembly.object(number, text)
    }
    assembly.text(String(repeating: " ", count: 254))
    assembly.object(43, "(x)")
    assembly.table(size: 44)
    let file = try PDFFile(assembly.bytes)
    #expect(file.strays() == [file.bytes.firstRange(of: Array("43 0 obj".utf8))?.lowerBound])
  }

  @Test(arguments: ["(an object, 3 0 of it)", "(3 objects)", "(30obj)", "(object 3 0)", "(a trail)"])
  func `words that make no header are none`(_ fourth: String) throws {
    #expect(try PDFFile(Fixture.table(fourth)).strays() == [])
  }

  @Test func `an object inside a stream, and one no table lists`() throws {
    var assembly = Assembly()
    assembly.object(1, Fixture.catalog)
    assembly.object(2, Fixture.tree)
    assembly.object(3, Fixture.page)
    assembly.text("3 0 obj\n<< /Type /Page /Parent 2 0 R /Rotate 90 >>\nendobj\n")
    assembly.stream(4, "", Array("x\nendstream\nendobj\n3 0 obj << >> endobj".utf8))
    assembly.table(size: 5)
    #expect(try PDFFile(assembly.bytes).strays().count == 2)
  }

  @Test func `object streams nobody reads from are told`() throws {
    var assembly = Assembly()
    assembly.object(1, Fixture.catalog)
    assembly.object(2, Fixture.tree)
    assembly.object(3, Fixture.page)
    assembly.objectStream(4, [(3, "<< /Type /Page /Parent 2 0 R /Rotate 90 >>")])
    assembly.stream(5, "/Type /XRef /W [1 2 1] /Size 0 /Root 1 0 R", [])
    assembly.table(size: 6)
    let file = try PDFFile(assembly.bytes)
    #expect(try file.strayStreams() == [4, 5])
    #expect(file.strays() == [])
  }
}
