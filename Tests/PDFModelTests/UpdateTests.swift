import PDFModel
import Testing

/// Incremental updates: old bytes stay, new ones read back.
struct UpdateTests {
  static let bases = [Fixture.table(), Fixture.stream(), Fixture.hybrid(), Fixture.updated()]

  @Test(arguments: bases) func `an update keeps every byte and adds a revision`(_ base: [UInt8]) throws {
    let file = try PDFFile(base)
    var update = PDFUpdate(file)
    let added = update.add(.string([1, 2, 3]))
    var page = try #require(try file.object(PDFReference(number: 3)).dictionary)
    page["Extra"] = .reference(added)
    update.replace(PDFReference(number: 3), with: .dictionary(page))
    let written = update.bytes()
    #expect(written.bytes.starts(with: base))
    let again = try PDFFile(written.bytes)
    let newest = again.revisions.count - 1
    #expect(again.revisions.count == file.revisions.count + 1)
    #expect(again.newest.form == (file.newest.form == .stream ? .stream : .table))
    #expect(again.newest.start..<again.newest.end == written.revision)
    #expect(try again.object(added) == .string([1, 2, 3]))
    #expect(try again.object(added, asOf: newest - 1) == .null)
    #expect(try again.object(PDFReference(number: 3)) == .dictionary(page))
    #expect(try again.pages() == file.pages())
    #expect(try again.unaccountedBytes(in: newest) == [])
    #expect(try again.overlaps(in: newest) == [])
    #expect(again.newest.trailer["Root"] == file.newest.trailer["Root"])
    #expect(try again.range(of: added.number) == written.objects[added])
  }

  /// In a table's trailer these keys mean nothing; in a cross-reference stream they would tell how its bytes are read.
  @Test func `what would tell how a stream is read is not taken from a trailer`() throws {
    let base = Fixture.table(trailer: "/Root 1 0 R /DP << /Predictor 2 >> /Filter /FlateDecode /Kept 1")
    var update = PDFUpdate(try PDFFile(base))
    update.replace(Fixture.four, with: .integer(4))
    let trailer = try PDFFile(update.bytes().bytes).newest.trailer
    #expect(trailer["DP"] == nil && trailer["Filter"] == nil && trailer["Kept"] == .integer(1))
  }

  @Test func `an object that lay in an object stream may be replaced`() throws {
    let file = try PDFFile(Fixture.stream())
    var update = PDFUpdate(file)
    update.replace(Fixture.four, with: .integer(4))
    #expect(try update.object(Fixture.four) == .integer(4))
    #expect(try update.object(PDFReference(number: 3)).dictionary != nil)
    let again = try PDFFile(update.bytes().bytes)
    #expect(try again.object(Fixture.four) == .integer(4))
    #expect(try again.object(Fixture.four, asOf: 0) == .string(Array("four".utf8)))
  }

  @Test func `blanks are where they are said to be and take what fits`() throws {
    var update = PDFUpdate(try PDFFile(Fixture.table()))
    let reference = update.add(
      ["Type": .name("Sig")], blanks: ["Contents": .hex(digits: 8), "ByteRange": .array(width: 10)])
    var written = update.bytes()
    let ranges = try #require(written.values[reference])
    #expect(try PDFFile(written.bytes).entryRanges(of: reference) == ranges)
    #expect(ranges["Contents"]?.count == 10)
    #expect(ranges["ByteRange"]?.count == 12)
    let before = written.bytes
    let refused = [
      written.fill("Contents", of: reference, hex: [1, 2, 3, 4, 5]),
      written.fill("ByteRange", of: reference, integers: [10, 20, 30, 40]),
      written.fill("Type", of: reference, hex: []),
      written.fill("Contents", of: PDFReference(number: 1), hex: []),
    ]
    #expect(refused == [false, false, false, false])
    #expect(written.bytes == before)
    let taken = [
      written.fill("Contents", of: reference, hex: [0xAB, 0x0C]),
      written.fill("ByteRange", of: reference, integers: [0, 1, 22, 3]),
    ]
    #expect(taken == [true, true])
    #expect(written.bytes.count == before.count)
    let sealed = try PDFFile(written.bytes).object(reference)
    #expect(
      sealed
        == .dictionary([
          "Type": .name("Sig"), "Contents": .string([0xAB, 0x0C, 0, 0]),
          "ByteRange": .array([.integer(0), .integer(1), .integer(22), .integer(3)]),
        ]))
  }

  @Test func `a missing end of line is put in before the new revision`() throws {
    let base = Array(Fixture.table().dropLast())
    let written = PDFUpdate(try PDFFile(base)).bytes()
    #expect(written.bytes.starts(with: base + [10]))
    #expect(written.revision.lowerBound == base.count + 1)
    let again = try PDFFile(written.bytes)
    #expect(again.revisions[0].endOfFile == base.count)
    #expect(again.revisions[0].ends(at: base.count))
  }

  @Test func `the trailer is kept but for what changes`() throws {
    let base = Fixture.table(trailer: "/Root 1 0 R /Info 4 0 R /Other (kept) /ID [<01> <02>]")
    func trailer(_ change: (inout PDFUpdate) -> Void) throws -> PDFDictionary {
      var update = PDFUpdate(try PDFFile(base))
      change(&update)
      return try PDFFile(update.bytes().bytes).newest.trailer
    }
    let plain = try trailer { _ in }
    #expect(plain["Other"] == .string(Array("kept".utf8)))
    #expect(plain["Info"] == .reference(Fixture.four))
    #expect(plain["Size"] == .integer(5))
    #expect(plain["ID"]?.array?.first == .string([1]))
    #expect(plain["ID"]?.array?.last?.string?.count == 16)
    let again = try trailer { _ in }
    #expect(again == plain)
    let other = try trailer { update in _ = update.add(.integer(1)) }
    #expect(other["ID"]?.array?.last != plain["ID"]?.array?.last)
    let named = try trailer { update in
      update.identifier = [9]
      update.info = PDFReference(number: 3)
    }
    #expect(named["ID"] == .array([.string([1]), .string([9])]))
    #expect(named["Info"] == .reference(PDFReference(number: 3)))
  }

  @Test func `new numbers are above every number any revision knew`() throws {
    var assembly = Assembly(after: Fixture.table(), section: Fixture.section(of: Fixture.table()))
    assembly.object(4, "(smaller)")
    assembly.table(size: 9)
    var update = PDFUpdate(try PDFFile(assembly.bytes))
    let (first, second) = (update.allocate(), update.allocate())
    #expect([first.number, second.number] == [9, 10])
  }

  @Test func `fifty updates on one file stay readable at every revision`() throws {
    for base in [Fixture.table(), Fixture.stream()] {
      var bytes = base
      for round in 1...50 {
        var update = PDFUpdate(try PDFFile(bytes))
        update.replace(Fixture.four, with: .integer(round))
        bytes = update.bytes().bytes
      }
      let file = try PDFFile(bytes)
      #expect(file.revisions.count == 51)
      for round in 1...50 { #expect(try file.object(Fixture.four, asOf: round) == .integer(round)) }
    }
  }
}
