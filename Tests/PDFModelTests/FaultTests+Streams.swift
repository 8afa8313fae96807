import PDFModel
import Testing

/// Cross-reference streams, object streams and hybrid files that are not as they should be.
struct StreamFaultTests {
  @Test func `a cross-reference stream has the rows its index says`() {
    let good = Fixture.stream()
    #expect(refusal(of: good) == nil)
    #expect(refusal(of: good.replacing("/W [1 3 1]", with: "/W [1 2 1]")) == .badCrossReference)
    #expect(refusal(of: good.replacing("/W [1 3 1]", with: "/W [1 9 1]")) == .badCrossReference)
    #expect(refusal(of: good.replacing("/W [1 3 1]", with: "/W [1 3]  ")) == .badCrossReference)
    #expect(refusal(of: good.replacing("/Index [1 1", with: "/Index [1 9")) == .badCrossReference)
    #expect(refusal(of: good.replacing("/Index [1 1", with: "/Index [2 1")) == .duplicateEntry)
    #expect(refusal(of: good.replacing("/Type /XRef", with: "/Type /Xref")) == .badCrossReference)
    #expect(refusal(of: good.replacing("/Size 7", with: "/Size 4")) == .beyondSize)
    #expect(refusal(of: good.replacing("/Root 1 0 R", with: "/Root null ")) == .badTrailer)
  }

  @Test func `entries of unknown kinds and beyond the revision are refused`() {
    let good = Fixture.stream()
    let row = [UInt8]([2, 0, 0, 5, 0])
    func changed(_ other: [UInt8]) -> [UInt8] {
      guard let place = good.firstRange(of: row) else { return [] }
      return Array(good[..<place.lowerBound]) + other + good[place.upperBound...]
    }
    #expect(refusal(of: changed([3, 0, 0, 5, 0])) == .badCrossReference)
    #expect(refusal(of: changed([1, 255, 0, 5, 0])) == .entryOutside)
    #expect(refusal(of: changed([2, 0, 0, 0, 0])) == .badCrossReference)
    #expect(refusal(of: changed([2, 0, 0, 5, 1])) == .badObjectStream)
    #expect(refusal(of: changed([2, 0, 0, 5, 9])) == .badObjectStream)
    #expect(refusal(of: changed([2, 0, 0, 3, 0])) == .badObjectStream)
    #expect(refusal(of: changed([2, 0, 0, 4, 0])) == .badObjectStream)
  }

  @Test func `an object stream holds what its head says`() throws {
    let good = Fixture.stream("[1]")
    #expect(refusal(of: good.replacing("/N 3", with: "/N 4")) == .badNumber)
    #expect(refusal(of: good.replacing("/N 3", with: "/N 2")) == .badObjectStream)
    #expect(refusal(of: good.replacing("/N 3", with: "/N -")) == .badNumber)
    #expect(refusal(of: good.replacing("/First 1", with: "/First 9")) == .badObjectStream)
    #expect(refusal(of: good.replacing("/Type /ObjStm", with: "/Type /ObjXtm")) == .badObjectStream)
    #expect(refusal(of: good.replacing("/ObjStm /N", with: "/ObjStm /Extends 1 /N")) != nil)
    func fourth(_ text: String) throws -> PDFFault.Reason? {
      let file = try PDFFile(Fixture.stream(text))
      return refusal { () throws(PDFFault) in _ = try file.object(Fixture.four) }
    }
    #expect(try fourth("[1]%") == nil)
    #expect(try fourth("[1] 2") == .badObjectStream)
    #expect(try fourth("1 0 R") == .badObjectStream)
    #expect(try fourth("<< >> stream") == .badObjectStream)
  }

  /// Some readers go on reading where the head ends, and find other objects.
  @Test func `an object stream has nothing before its first object`() {
    func file(_ data: String) -> [UInt8] {
      var assembly = Assembly()
      assembly.object(1, Fixture.catalog)
      assembly.object(2, Fixture.tree)
      assembly.object(3, Fixture.page)
      assembly.stream(5, "/Type /ObjStm /N 1 /First 4", Array(data.utf8))
      assembly.crossReferenceStream(6, size: 7, members: [4: (5, 0)])
      return assembly.bytes
    }
    #expect(refusal(of: file("4 0 (four)")) == nil)
    #expect(refusal(of: file("4 4 (x) (four)")) == .badObjectStream)
    #expect(refusal(of: file("4 2 R (four)")) == .badObjectStream)
  }

  @Test func `what it extends is a reference and is not followed`() {
    func file(_ more: String) -> [UInt8] {
      var assembly = Assembly()
      assembly.object(3, Fixture.page)
      assembly.objectStream(5, [(1, Fixture.catalog), (2, Fixture.tree)], more: more)
      assembly.crossReferenceStream(6, size: 7, members: [1: (5, 0), 2: (5, 1)])
      return assembly.bytes
    }
    #expect(refusal(of: file(" /Extends 5 0 R")) == nil)
    #expect(refusal(of: file(" /Extends 17")) == .badObjectStream)
  }

  /// One reader undoes what another leaves: then each sees other objects.
  @Test(
    arguments: [
      ("/Filter /FlateDecode", nil), ("/Filter /FlateDecode /DP null", .badFilterParameters),
      ("/Filter /FlateDecode /DP << /Predictor 2 /Columns 2 /Colors 32 >>", .badFilterParameters),
      ("/Filter /FlateDecode /DecodeParms << /Predictor 1 /Colors 35 >>", .badFilterParameters),
      ("/Filter /FlateDecode /DecodeParms << /Predictor 1 /Other 1 >>", .badFilterParameters),
      ("/Filter /FlateDecode /DecodeParms << /Predictor 1 >>", nil), ("/Filter /Fl", .unknownFilter),
      ("/F /FlateDecode", .unknownFilter), ("/Filter /LZWDecode", .unknownFilter),
      ("/Filter [3 0 R]", .unknownFilter), ("/Filter [/FlateDecode]", nil),
      ("/Filter [/FlateDecode] /DecodeParms [null]", .badFilterParameters),
      ("/Filter [/FlateDecode] /DecodeParms []", .badFilterParameters), ("/Filter []", .badFilterParameters),
      ("/Filter [/FlateDecode /FlateDecode]", .badFilterParameters),
    ] as [(String, PDFFault.Reason?)])
  func `the streams of the skeleton are read in one way`(_ entries: String, _ expected: PDFFault.Reason?) {
    func pack(_ data: [UInt8]) -> [UInt8] { PDFStream(compressing: data).raw }
    var inside = Assembly()
    inside.object(3, Fixture.page)
    let head = "1 0 2 34 \n"
    inside.stream(
      5, "/Type /ObjStm /N 2 /First \(head.utf8.count) \(entries)",
      pack(Array("\(head)\(Fixture.catalog)\n\(Fixture.tree)".utf8)))
    inside.crossReferenceStream(6, size: 7, members: [1: (5, 0), 2: (5, 1)])
    #expect(refusal(of: inside.bytes) == expected)

    var section = Assembly()
    section.object(1, Fixture.catalog)
    section.object(2, Fixture.tree)
    section.object(3, Fixture.page)
    section.crossReferenceStream(6, size: 7, more: " \(entries)", pack: pack)
    #expect(refusal(of: section.bytes) == expected)
  }

  @Test func `a cross-reference stream names no other half`() {
    var assembly = Assembly()
    assembly.object(1, Fixture.catalog)
    assembly.object(2, Fixture.tree)
    assembly.object(3, Fixture.page)
    let hidden = assembly.hiddenStream(6, size: 8, members: [:])
    assembly.crossReferenceStream(7, size: 8, more: " /XRefStm \(hidden)")
    #expect(refusal(of: assembly.bytes) == .badPrevious)
  }

  /// Whoever exchanges an object stream changes objects that no entry names.
  @Test func `an object stream is not replaced behind the back of its members`() {
    func updated(relisting: Bool) -> [UInt8] {
      let first = Fixture.stream()
      var assembly = Assembly(after: first, section: Fixture.section(of: first))
      assembly.objectStream(5, [(1, Fixture.catalog), (2, Fixture.tree), (4, "(forged)")])
      assembly.crossReferenceStream(
        6, size: 7, members: relisting ? [1: (5, 0), 2: (5, 1), 4: (5, 2)] : [1: (5, 0)])
      return assembly.bytes
    }
    #expect(refusal(of: updated(relisting: false)) == .objectStreamReplaced)
    #expect(refusal(of: updated(relisting: true)) == nil)
  }

  @Test func `an object stream may have its length elsewhere, but not in an object stream`() {
    func file(_ length: String, members: [Int: (stream: Int, index: Int)]) -> [UInt8] {
      var assembly = Assembly()
      assembly.object(3, Fixture.page)
      let (head, body) = ("1 0 2 34 \n", "\(Fixture.catalog)\n\(Fixture.tree)")
      assembly.object(7, "\(head.utf8.count + body.utf8.count)")
      assembly.object(
        5,
        "<< /Type /ObjStm /N 2 /First \(head.utf8.count) /Length \(length) >>\nstream\n\(head)\(body)\nendstream"
      )
      assembly.crossReferenceStream(6, size: 8, members: members)
      return assembly.bytes
    }
    #expect(refusal(of: file("7 0 R", members: [1: (5, 0), 2: (5, 1)])) == nil)
    #expect(refusal(of: file("5 0 R", members: [1: (5, 0), 2: (5, 1)])) == .badLength)
    #expect(refusal(of: file("2 0 R", members: [1: (5, 0), 2: (5, 1)])) == .badLength)
  }

  @Test func `a hybrid file does not say two things of one object`() throws {
    var assembly = Assembly()
    assembly.object(1, Fixture.catalog)
    assembly.object(2, Fixture.tree)
    assembly.object(3, Fixture.page)
    assembly.object(4, "(shown)")
    assembly.objectStream(5, [(4, "(hidden)")])
    let hidden = assembly.hiddenStream(6, size: 7, members: [4: (5, 0)])
    assembly.table(size: 7, hidden: hidden)
    #expect(refusal(of: assembly.bytes) == .duplicateEntry)
    #expect(
      refusal(of: Fixture.hybrid().replacing("/XRefStm ", with: "/XRefStm 9")) == .badPrevious)
    #expect(refusal(of: Fixture.hybrid().replacing("/XRefStm ", with: "/XRefStm -")) == .badPrevious)
  }
}
