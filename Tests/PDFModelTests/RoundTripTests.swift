import PDFModel
import Testing

/// What is written is read back the same.
struct RoundTripTests {
  @Test(arguments: 0..<20) func `random objects come back from a new file`(_ seed: UInt64) throws {
    var chance = Chance(seed)
    var document = PDFDocument()
    var expected: [PDFReference: PDFObject] = [:]
    for _ in 0..<40 {
      let object: PDFObject
      if chance.below(4) == 0 {
        var stream = PDFStream(chance.dictionary(), raw: chance.bytes(300))
        stream.dictionary["Length"] = .integer(stream.raw.count)
        object = .stream(stream)
      } else {
        object = chance.object()
      }
      expected[document.add(object)] = object
    }
    let root = document.add(.dictionary(["Type": .name("Catalog")]))
    let file = try PDFFile(document.bytes(root: root))
    for (reference, object) in expected { #expect(try file.object(reference) == object) }
    #expect(try file.unaccountedBytes(in: 0) == [])
  }

  @Test(arguments: 0..<20) func `random updates keep the past and show the present`(_ seed: UInt64) throws {
    var chance = Chance(seed &+ 1_000)
    var bytes = UpdateTests.bases[Int(seed) % UpdateTests.bases.count]
    for _ in 0..<5 {
      let file = try PDFFile(bytes)
      var update = PDFUpdate(file)
      var expected: [PDFReference: PDFObject] = [:]
      for _ in 0..<(1 + chance.below(6)) {
        let object = chance.object()
        expected[update.add(object)] = object
      }
      let changed = chance.object()
      update.replace(Fixture.four, with: changed)
      expected[Fixture.four] = changed
      let written = update.bytes()
      #expect(written.bytes.starts(with: bytes))
      let again = try PDFFile(written.bytes)
      for (reference, object) in expected { #expect(try again.object(reference) == object) }
      for revision in file.revisions.indices {
        #expect(
          try again.object(Fixture.four, asOf: revision) == file.object(Fixture.four, asOf: revision))
      }
      bytes = written.bytes
    }
  }
}
