import PDFModel
import Testing

/// Files made to cost their reader dearly: time and memory stay in proportion to the file.
struct HostileTests {
  private func seconds(_ body: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(body)
    return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
  }

  private func reason(_ text: String) throws -> PDFFault.Reason? {
    let file = try PDFFile(Fixture.table(text))
    return refusal { () throws(PDFFault) in _ = try file.object(Fixture.four) }
  }

  @Test func `great numbers of brackets, keys, values and comments`() throws {
    let keys = (0..<20_000).map { "/K\($0) \($0)" }.joined(separator: " ")
    let comment = "%" + String(repeating: "x", count: 1_000) + "\n"
    let texts: [(String, PDFFault.Reason?)] = [
      (String(repeating: "[", count: 1 << 20), .tooDeep),
      (String(repeating: "<<", count: 1 << 19), .badDictionary),
      (String(repeating: "(", count: 1 << 20), .unexpectedEnd),
      ("<< \(keys) >>", nil),
      ("<< \(keys) /K0 0 >>", .duplicateKey),
      ("[" + String(repeating: "1 \(comment)", count: 500) + "]", nil),
    ]
    var reasons: [PDFFault.Reason?] = []
    let time = try seconds { reasons = try texts.map { try reason($0.0) } }
    #expect(reasons == texts.map(\.1))
    #expect(time < 10)
  }

  /// Every object begins a string that would end only with the last.
  @Test func `objects inside objects cost no more than once`() throws {
    var assembly = Assembly()
    assembly.object(1, Fixture.catalog)
    assembly.object(2, Fixture.tree)
    let count = 5_000
    for number in 3..<count {
      assembly.object(number, "(")
      assembly.bytes.removeLast("endobj\n".utf8.count)
    }
    assembly.text(String(repeating: ") endobj\n", count: count))
    assembly.table(size: count)
    let file = try PDFFile(assembly.bytes)
    var read = 0
    let time = seconds {
      for number in 3..<count {
        let reason = refusal { () throws(PDFFault) in _ = try file.object(PDFReference(number: number)) }
        read += reason == nil ? 1 : 0
      }
    }
    // The last string ends before the next section; no other may reach so far.
    #expect(read == 1)
    #expect(time < 10)
  }

  @Test func `a thousand revisions are read and one more is not`() throws {
    var bytes = Fixture.table()
    var assembly = Assembly(after: bytes, section: Fixture.section(of: bytes))
    for round in 1..<1_000 {
      assembly.object(4, "\(round)")
      assembly.table(size: 5)
    }
    bytes = assembly.bytes
    let file = try PDFFile(bytes)
    #expect(file.revisions.count == 1_000)
    #expect(try file.object(Fixture.four, asOf: 500) == .integer(500))
    assembly.table(size: 5)
    #expect(refusal(of: assembly.bytes) == .tooManyRevisions)
  }

  @Test func `object streams of all revisions share one limit`() throws {
    let text = String(repeating: " ", count: 1_000)
    var assembly = Assembly()
    assembly.object(3, Fixture.page)
    assembly.objectStream(5, [(1, Fixture.catalog), (2, Fixture.tree), (4, "17" + text)])
    assembly.objectStream(6, [(7, "18" + text)])
    assembly.crossReferenceStream(8, size: 9, members: [1: (5, 0), 2: (5, 1), 4: (5, 2), 7: (6, 0)])
    var limits = PDFLimits.standard
    limits.decoded = 3_000
    #expect(refusal(of: assembly.bytes, limits: limits) == nil)
    limits.decoded = 2_000
    #expect(refusal(of: assembly.bytes, limits: limits) == .tooMuchData)
  }
}
