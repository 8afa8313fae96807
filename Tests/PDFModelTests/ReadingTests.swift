import PDFModel
import Testing

/// Files as they should be, in every form.
struct ReadingTests {
  @Test(arguments: [Fixture.table(), Fixture.stream(), Fixture.hybrid()])
  func `every form gives the same pages`(_ bytes: [UInt8]) throws {
    let file = try PDFFile(bytes)
    #expect(try file.pages() == [PDFReference(number: 3)])
    #expect(try file.catalog()["Type"] == .name("Catalog"))
    #expect(try file.inherited("MediaBox", of: PDFReference(number: 3))?.array?.count == 4)
    #expect(try file.inherited("Rotate", of: PDFReference(number: 3)) == nil)
    #expect(try file.unaccountedBytes(in: 0) == [])
    #expect(try file.overlaps(in: 0) == [])
    #expect(try file.unlistedMembers(in: 0) == [])
    #expect(file.headerVersion == 17)
  }

  @Test func `the forms are told apart`() throws {
    #expect(try PDFFile(Fixture.table()).newest.form == .table)
    #expect(try PDFFile(Fixture.stream()).newest.form == .stream)
    #expect(try PDFFile(Fixture.hybrid()).newest.form == .hybrid)
  }

  @Test func `objects in an object stream are found there`() throws {
    let file = try PDFFile(Fixture.stream("[1 /Two]"))
    #expect(try file.object(Fixture.four) == .array([.integer(1), .name("Two")]))
    #expect(try file.place(of: 4) == .inStream(5, index: 2))
    #expect(try file.range(of: 4) == nil)
    #expect(
      refusal { () throws(PDFFault) in _ = try file.entryRanges(of: Fixture.four) } == .inObjectStream)
    #expect(try file.object(PDFReference(number: 4, generation: 1)) == .null)
  }

  @Test func `a hidden object is seen`() throws {
    let file = try PDFFile(Fixture.hybrid())
    #expect(try file.object(Fixture.four) == .string(Array("hidden".utf8)))
  }

  @Test func `what does not exist is null`() throws {
    let file = try PDFFile(Fixture.table())
    #expect(try file.object(PDFReference(number: 99)) == .null)
    #expect(try file.object(PDFReference(number: 4, generation: 3)) == .null)
    #expect(try file.place(of: 99) == nil)
    #expect(try file.reference(to: 99) == nil)
  }

  @Test func `every revision can be asked`() throws {
    let bytes = Fixture.updated()
    let file = try PDFFile(bytes)
    #expect(file.revisions.count == 3)
    #expect(try file.object(Fixture.four, asOf: 0) == .string(Array("four".utf8)))
    #expect(try file.object(Fixture.four, asOf: 1) == .string(Array("changed".utf8)))
    #expect(try file.object(Fixture.four, asOf: 2) == .null)
    #expect(try file.objectNumbers(asOf: 1) == [1, 2, 3, 4])
    #expect(try file.objectNumbers() == [1, 2, 3])
    #expect(refusal { () throws(PDFFault) in _ = try file.objectNumbers(asOf: 3) } == .noSuchRevision)
    #expect(refusal { () throws(PDFFault) in _ = try file.objectNumbers(asOf: -1) } == .noSuchRevision)
    for (older, newer) in zip(file.revisions, file.revisions.dropFirst()) {
      #expect(older.end == newer.start)
      #expect(older.endOfFile + 1 == older.end)
      #expect(bytes[..<older.endOfFile].suffix(5).elementsEqual("%%EOF".utf8))
      #expect(older.ends(at: older.end) && older.ends(at: older.endOfFile) && !older.ends(at: older.end + 1))
    }
    #expect(file.newest.end == bytes.count)
  }

  @Test func `a file may end with any one end of line or none`() throws {
    let bytes = Array(Fixture.table().dropLast())
    for ending in [[], [10], [13], [13, 10]] as [[UInt8]] {
      let file = try PDFFile(bytes + ending)
      #expect(file.newest.endOfFile == bytes.count)
      #expect(file.newest.end == bytes.count + ending.count)
    }
  }

  @Test func `the values of a dictionary lie where it says`() throws {
    let bytes = Fixture.table("<< /ByteRange [0 1 2 3 ] /Contents <00ff00> /A << /Contents 1 >> >>")
    let file = try PDFFile(bytes)
    let ranges = try file.entryRanges(of: Fixture.four)
    func text(_ key: PDFName) -> String { String(decoding: bytes[ranges[key] ?? 0..<0], as: UTF8.self) }
    #expect(text("ByteRange") == "[0 1 2 3 ]")
    #expect(text("Contents") == "<00ff00>")
    #expect(text("A") == "<< /Contents 1 >>")
    #expect(ranges.count == 3)
  }

  @Test func `a stream has exactly the bytes its length says`() throws {
    var assembly = Assembly()
    assembly.object(1, Fixture.catalog)
    assembly.object(2, Fixture.tree)
    assembly.object(3, Fixture.page)
    assembly.object(4, "<< /Length 5 0 R >>\nstream\r\nendstream endobj\nendstream")
    assembly.object(5, "16")
    assembly.table(size: 6)
    let file = try PDFFile(assembly.bytes)
    #expect(try file.object(Fixture.four).stream?.raw == Array("endstream endobj".utf8))
  }

  @Test func `unlisted, overlapping and unused texts are told`() throws {
    var assembly = Assembly()
    assembly.object(1, Fixture.catalog)
    assembly.object(2, Fixture.tree)
    assembly.text("4 0 obj (orphan) endobj\n% only a comment\n")
    let orphan = assembly.bytes.count
    assembly.object(3, Fixture.page)
    assembly.objectStream(5, [(4, "(listed)"), (7, "(never listed)")])
    assembly.crossReferenceStream(6, size: 8, members: [4: (5, 0)])
    let file = try PDFFile(assembly.bytes)
    let words = try file.unaccountedBytes(in: 0)
    #expect(words.count == 5)
    #expect(words.allSatisfy { $0.upperBound < orphan })
    #expect(try file.unlistedMembers(in: 0) == [.inStream(5, index: 1)])
  }

  @Test func `objects do not lie inside each other, whatever holds them`() throws {
    for (opening, closing) in [("(", ")"), ("%", "\n17"), ("[", "]")] {
      var assembly = Assembly()
      assembly.object(1, Fixture.catalog)
      assembly.object(2, Fixture.tree)
      // The text of 3 goes on to the end of what follows.
      let outer = assembly.bytes.count
      assembly.object(3, "<< /Type /Page /Parent 2 0 R >>")
      assembly.bytes.removeLast("endobj\n".utf8.count)
      assembly.text("/Note \(opening)")
      assembly.object(4, "17")
      assembly.text("\(closing)\nendobj\n")
      assembly.table(size: 5)
      let file = try PDFFile(assembly.bytes)
      #expect(try file.object(Fixture.four) == .integer(17))
      #expect(refusal { () throws(PDFFault) in _ = try file.object(PDFReference(number: 3)) } != nil)
      #expect(try file.place(of: 3) == .offset(outer, generation: 0))
    }
  }

  @Test func `an object inside a section is told`() throws {
    var assembly = Assembly()
    assembly.object(1, Fixture.catalog)
    assembly.object(2, Fixture.tree)
    assembly.object(3, Fixture.page)
    assembly.object(4, "17")
    assembly.table(size: 5, trailer: "/Root 1 0 R /Note (4 0 obj 18 endobj)")
    func entry(_ text: String) -> String {
      let offset = String(assembly.bytes.firstRange(of: Array(text.utf8))?.lowerBound ?? 0)
      return String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n"
    }
    let file = try PDFFile(
      assembly.bytes.replacing(entry("4 0 obj\n17"), with: entry("4 0 obj 18")))
    #expect(try file.object(Fixture.four) == .integer(18))
    #expect(try file.overlaps(in: 0).count == 1)
  }

  @Test func `a comment that swallows what follows is told`() throws {
    var assembly = Assembly()
    assembly.object(1, Fixture.catalog)
    assembly.object(2, Fixture.tree)
    assembly.object(3, Fixture.page)
    assembly.text("%")
    assembly.object(4, "17")
    assembly.table(size: 5)
    let file = try PDFFile(assembly.bytes)
    #expect(try file.object(Fixture.four) == .integer(17))
    #expect(try file.unaccountedBytes(in: 0).count == 1)
  }

  /// Some readers follow it, others take it for nothing.
  @Test func `an object that is itself a reference is refused`() throws {
    var assembly = Assembly()
    assembly.object(1, Fixture.catalog)
    assembly.object(2, "3 0 R")
    assembly.object(3, "(end)")
    assembly.object(4, "5 0 R")
    assembly.object(5, "4 0 R")
    assembly.table(size: 6)
    let file = try PDFFile(assembly.bytes)
    #expect(try file.resolve(.reference(PDFReference(number: 3))) == .string(Array("end".utf8)))
    for number in [2, 4] {
      let reference = PDFReference(number: number)
      #expect(
        refusal { () throws(PDFFault) in _ = try file.resolve(.reference(reference)) } == .bareReference)
      #expect(refusal { () throws(PDFFault) in _ = try file.object(reference) } == .bareReference)
    }
  }
}
