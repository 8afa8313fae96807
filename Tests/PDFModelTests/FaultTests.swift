import Testing

@testable import PDFModel

/// Files that are not as they should be: each is refused for its own reason.
struct FaultTests {
  @Test func `the whole file`() {
    let good = Fixture.table()
    #expect(refusal(of: good) == nil)
    #expect(refusal(of: []) == .notPDF)
    #expect(refusal(of: [10] + good) == .notPDF)
    #expect(refusal(of: good.replacing("%PDF-1.7", with: "%PDF-3.7")) == .notPDF)
    #expect(refusal(of: good.replacing("%PDF-1.7", with: "%!PS-1.7")) == .notPDF)
    #expect(refusal(of: good + Array("x".utf8)) == .noEndOfFile)
    #expect(refusal(of: good + [10]) == .noEndOfFile)
    #expect(refusal(of: good.dropLast(2)) == .noEndOfFile)
    #expect(refusal(of: good.replacing("startxref", with: "startxxxx")) == .noStartXRef)
    var limits = PDFLimits.standard
    limits.file = good.count - 1
    #expect(refusal(of: good, limits: limits) == .tooLarge)
  }

  @Test func `startxref points at a section and nowhere else`() {
    let good = Fixture.table()
    let section = Fixture.section(of: good)
    for other in [section - 1, section + 1, 0, good.count, good.count + 9] {
      let moved = good.replacing("startxref\n\(section)", with: "startxref\n\(other)")
      #expect(refusal(of: moved) != nil, "\(other)")
    }
    let huge = good.replacing("startxref\n\(section)", with: "startxref\n99999999999999999999999")
    #expect(refusal(of: huge) == .badNumber)
    let away = good.replacing("startxref\n\(section)", with: "startxref\n\(good.count)")
    #expect(refusal(of: away) == .badStartXRef)
  }

  @Test func `older revisions lie before newer ones and end well`() throws {
    let good = Fixture.updated()
    let file = try PDFFile(good)
    let (first, second) = (file.revisions[0].startXRef, file.revisions[1].startXRef)
    #expect(
      refusal(of: good.replacing("/Prev \(first)", with: "/Prev \(second)")) == .badPrevious)
    #expect(refusal(of: good.replacing("/Prev \(second)", with: "/Prev 900000")) == .badStartXRef)
    #expect(refusal(of: good.replacing("/Prev \(first)", with: "/Prev (x)")) == .badPrevious)
    #expect(
      refusal(of: good.replacing("/Prev \(first)", with: "/Prev -\(String(first).dropFirst())"))
        == .badPrevious)
    // The number of an older revision must be its own, and its last line must be whole.
    #expect(
      refusal(of: good.replacing("startxref\n\(first)", with: "startxref\n\(first + 1)")) == .badStartXRef)
    #expect(refusal(of: good.replacing("%%EOF\n4 0", with: "%%EOF 4 0")) == .noEndOfFile)
    #expect(refusal(of: good.replacing("\n%%EOF\n4 0", with: "\n%%EOX\n4 0")) == .noEndOfFile)
    var limits = PDFLimits.standard
    limits.revisions = 2
    #expect(refusal(of: good, limits: limits) == .tooManyRevisions)
  }

  /// Word ends its files without a line end, and some who append begin right there.
  @Test(arguments: [("", true), ("\n", true), (" ", false), ("% ", false), ("x", false), ("5 0 obj", false)])
  func `what follows an end mark is named by the newer revision`(_ between: String, _ isRead: Bool) {
    let first = Fixture.table()
    var assembly = Assembly(
      after: first.dropLast() + Array(between.utf8), section: Fixture.section(of: first))
    assembly.object(4, "(other)")
    assembly.table(size: 5)
    #expect(refusal(of: assembly.bytes) == (isRead ? nil : .noEndOfFile))
  }

  @Test func `a later section is older only in a linearised file`() {
    let first = Fixture.table()
    var assembly = Assembly(after: first, section: Fixture.section(of: first))
    assembly.object(4, "(other)")
    assembly.table(size: 5)
    let later = assembly.sections[1]
    // The first section names the second, as in a linearised file, but no dictionary says it is one.
    let looped = assembly.bytes.replacing("/Root 1 0 R >>", with: "/Root 1 0 R /Prev \(later + 10) >>")
    #expect(refusal(of: looped.replacing("startxref\n\(later)", with: "startxref\n\(later + 10)")) != nil)
  }

  @Test func `encryption is refused in whatever trailer`() throws {
    #expect(refusal(of: Fixture.table(trailer: "/Root 1 0 R /Encrypt 4 0 R")) == .encrypted)
    let first = Fixture.table(trailer: "/Root 1 0 R /Encrypt 4 0 R")
    var assembly = Assembly(after: first, section: Fixture.section(of: first))
    assembly.object(4, "(other)")
    assembly.table(size: 5)
    #expect(refusal(of: assembly.bytes) == .encrypted)
  }

  @Test func `a table has entries of twenty bytes`() {
    let good = Fixture.table()
    #expect(refusal(of: good.replacing(" 00000 n \n", with: " 00000 n\n")) == .badCrossReference)
    #expect(refusal(of: good.replacing(" 00000 n \n", with: " 00000 x \n")) == .badCrossReference)
    #expect(refusal(of: good.replacing(" 00000 n \n", with: "  0000 n \n")) == .badCrossReference)
    #expect(refusal(of: good.replacing("\n1 1\n", with: "\n1  1\n")) == .badNumber)
    #expect(refusal(of: good.replacing("\n1 1\n", with: "\n2 1\n")) == .duplicateEntry)
    #expect(refusal(of: good.replacing("\n4 1\n", with: "\n9 1\n")) == .beyondSize)
    #expect(refusal(of: good.replacing("\n4 1\n", with: "\n4 9\n")) != nil)
    #expect(refusal(of: good.replacing("\n4 1\n", with: "\n4 99999999999\n")) == .badNumber)
    #expect(
      refusal(of: good.replacing("\n0 1\n0000000000 65535 f", with: "\n0 1\n0000000009 00000 n"))
        == .badCrossReference)
    #expect(refusal(of: good.replacing("0000000009 00000 n", with: "0000900000 00000 n")) == .entryOutside)
  }

  /// Each of these makes one reader or the other build the table anew, by what it finds in the bytes.
  @Test func `what finds the objects is written in one way`() {
    let good = Fixture.table()
    let section = Fixture.section(of: good)
    for other in [
      "\(section)\n\n", "\(section)\u{C}\n", " \(section)\n", "\n\(section)\n", "0000000000\(section)\n",
      "\u{0}\(section)\n",
    ] {
      #expect(refusal(of: good.replacing("\(section)\n", with: other)) != nil, "\(other)")
    }
    #expect(refusal(of: good.replacing("\(section)\n", with: "\(section) \n")) == nil)
    for other in ["xref \n\n", "xref%\n", "xref\n%\n", "xref\n\u{C}", "xref\n\n\n"] {
      #expect(refusal(of: good.replacing("xref\n0 1", with: "\(other)0 1")) == .badCrossReference, "\(other)")
    }
    for other in ["4 1  \n", "4 1\n\n\n\n\n", "004 1\n%\n", "00000000004 1\n"] {
      #expect(refusal(of: good.replacing("\n4 1\n", with: "\n\(other)")) != nil, "\(other)")
    }
    for other in ["4  0 obj", "4 0  obj", "4 0%\nobj", "4\t0 obj", "4 0\robj"] {
      #expect(throws: PDFFault.self, "\(other)") {
        try PDFFile(good.replacing("4 0 obj", with: other)).object(Fixture.four)
      }
    }
    #expect(refusal(of: Fixture.table(trailer: "/Root 1 0 R /Some 000000000009")) == .badNumber)
  }

  @Test(arguments: ["1 2 1", "1 4 1", "1 3 2", "1 8 2"]) func `widths every reader takes`(_ widths: String) {
    #expect(EntryLayout(["W": Self.list(widths), "Size": .integer(5)]) != nil)
  }

  @Test(arguments: ["5 4 1", "2 4 1", "1 5 1", "1 7 2", "8 8 8", "1 4 4", "1 0 1"])
  func `widths some readers do not take`(_ widths: String) {
    #expect(EntryLayout(["W": Self.list(widths), "Size": .integer(5)]) == nil)
  }

  private static func list(_ numbers: String) -> PDFObject {
    .array(numbers.split(separator: " ").compactMap { Int($0) }.map { .integer($0) })
  }

  /// Some readers shift a table that counts from 1 and begins with the entry of number 0.
  @Test func `the list of free objects begins with number 0`() {
    let good = Fixture.table()
    #expect(
      refusal(of: good.replacing("0 1\n0000000000 65535 f", with: "1 1\n0000000000 65535 f"))
        == .badCrossReference)
  }

  @Test func `numbers in use of which nothing is there are told`() throws {
    let good = Fixture.table()
    let entry = try #require(good.firstRange(of: Array("\n4 1\n".utf8))).upperBound
    var bytes = good
    bytes.replaceSubrange(entry..<(entry + 10), with: Array("0000000000".utf8))
    #expect(try PDFFile(bytes).newest.blanks == [4])
  }

  @Test func `the greatest number never falls`() {
    let first = Fixture.table()
    var assembly = Assembly(after: first, section: Fixture.section(of: first))
    assembly.object(3, Fixture.page)
    assembly.table(size: 4)
    #expect(refusal(of: assembly.bytes) == .badTrailer)
  }

  @Test func `a dictionary that claims a linearised file is believed in no other`() {
    var assembly = Assembly()
    assembly.object(4, "<< /Linearized 1 /L 900 /O 3 /N 1 /T 0 /E 0 /H [0 0] >>")
    assembly.object(1, Fixture.catalog)
    assembly.object(2, Fixture.tree)
    assembly.object(3, Fixture.page)
    assembly.table(size: 5)
    #expect(refusal(of: assembly.bytes) == .badLinearization)
  }

  @Test func `a wrong entry is told with its number and place`() throws {
    let good = Fixture.table()
    let bad = good.replacing(" 00000 n \n", with: " 65536 n \n")
    let fault = #expect(throws: PDFFault.self) { try PDFFile(bad) }
    let offset = try #require(bad.firstRange(of: Array(" 65536 n".utf8))?.lowerBound) - 10
    #expect(fault == PDFFault(.badCrossReference, at: offset, in: PDFReference(number: 1)))
  }

  @Test(arguments: ["0000000000 65536 f", "0000000003 99999 f", "9999999999 00000 f"])
  func `what stands in an entry that is free says nothing`(_ entry: String) throws {
    let file = Fixture.table().replacing("0000000000 65535 f", with: entry)
    #expect(file != Fixture.table())
    #expect(try PDFFile(file).pages().count == PDFFile(Fixture.table()).pages().count)
  }

  @Test func `a trailer says how many numbers there are and where the catalog is`() {
    #expect(refusal(of: Fixture.table(trailer: "")) == .badTrailer)
    #expect(refusal(of: Fixture.table(trailer: "/Root << >>")) == .badTrailer)
    #expect(refusal(of: Fixture.table().replacing("/Size 5", with: "/Size (5)")) == .badTrailer)
    #expect(refusal(of: Fixture.table().replacing("/Size 5", with: "/Size 99999999")) == .badTrailer)
    #expect(refusal(of: Fixture.table().replacing("trailer\n<<", with: "trailer\n[]")) == .badTrailer)
  }

  @Test func `numbers of objects and entries are bounded`() {
    var limits = PDFLimits.standard
    limits.objects = 3
    #expect(refusal(of: Fixture.table(), limits: limits) == .tooManyObjects)
    limits = .standard
    limits.entries = 4
    #expect(refusal(of: Fixture.table(), limits: limits) == .tooManyObjects)
    #expect(refusal(of: Fixture.stream(), limits: limits) == .tooManyObjects)
  }

  @Test func `an entry leads to the very object it names`() throws {
    func reason(_ text: String, with other: String) throws -> PDFFault.Reason? {
      let file = try PDFFile(Fixture.table().replacing(text, with: other))
      return refusal { () throws(PDFFault) in _ = try file.object(Fixture.four) }
    }
    #expect(try reason("4 0 obj", with: "5 0 obj") == .badObjectHeader)
    #expect(try reason("4 0 obj", with: "4 1 obj") == .badObjectHeader)
    #expect(try reason("4 0 obj", with: "4 0 abj") == .badObjectHeader)
    #expect(try reason("\n4 0 obj", with: " \n4 0obj") == .badObjectHeader)
    #expect(try reason("(four)\nendobj", with: "(four)\nendabj") == .noEndOfObject)
    #expect(try reason("(four)\nendobj", with: "(four) 12 obj") == .noEndOfObject)
  }

  @Test(
    arguments: [
      ("<< /Length 3 >>\nstream\nabc\nendstream", nil), ("<< /Length 3 >> stream\r\nabcendstream", nil),
      ("<< /Length 3 >>\nstream\rabc\nendstream", .badStream),
      ("<< /Length 3 >>\nstream abc\nendstream", .badStream),
      ("<< /Length 2 >>\nstream\nabc\nendstream", .badLength),
      ("<< /Length 4 >>\nstream\nabcendstream", .badLength),
      ("<< /Length -3 >>\nstream\nabc\nendstream", .badLength),
      ("<< /Length 9223372036854775807 >>\nstream\nabc\nendstream", .badLength),
      ("<< /Length (3) >>\nstream\nabc\nendstream", .badLength),
      ("<< >>\nstream\nabc\nendstream", .badLength),
      ("<< /Length 4 0 R >>\nstream\nabc\nendstream", .badLength),
      ("<< /Length 9 0 R >>\nstream\nabc\nendstream", .badLength),
    ] as [(String, PDFFault.Reason?)])
  func `a stream is as long as it says`(_ text: String, _ expected: PDFFault.Reason?) throws {
    let file = try PDFFile(Fixture.table(text))
    #expect(refusal { () throws(PDFFault) in _ = try file.object(Fixture.four) } == expected)
  }

  @Test func `faults tell where and in which object`() throws {
    let file = try PDFFile(Fixture.table("[1 foo]"))
    do throws(PDFFault) {
      _ = try file.object(Fixture.four)
      Issue.record("must fail")
    } catch {
      #expect(error.object == Fixture.four)
      #expect(error.code == "bad-token")
      #expect(error.offset.map { file.bytes[$0...].starts(with: Array("foo".utf8)) } == true)
    }
  }

  @Test func `codes are stable words and all different`() {
    let codes = PDFFault.Reason.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.utf8.allSatisfy { $0 == 45 || (97...122).contains($0) } })
  }
}
