import PDFModel
import Testing

@testable import Signing

/// What is kept of a file that is verified.
struct ObjectMemoryTests {
  @Test func `every object of every revision is the same with and without`() throws {
    for bytes in [AttackBench(keys: .curve).filled, try VerifyingBase.objectStream.bytes] {
      let (plain, kept) = (try PDFFile(bytes), try PDFFile(bytes, memory: ObjectMemory()))
      for _ in 0..<2 {
        for revision in plain.revisions.indices {
          for number in try plain.objectNumbers(asOf: revision) {
            let reference = PDFReference(number: number)
            let expected = try plain.object(reference, asOf: revision)
            #expect(try kept.object(reference, asOf: revision) == expected)
          }
        }
      }
    }
  }

  /// An entry that leads to another object stays refused, also once that object is known.
  @Test func `an object is kept under its own name`() throws {
    let bytes = try Forge.append(MakingBase.plain) { update in
      _ = update.add(.string([65]))
      _ = update.add(.string([66]))
    }
    let file = try PDFFile(bytes, memory: ObjectMemory())
    let numbers = file.newest.entries.keys.sorted().suffix(2)
    let (one, two) = (numbers.first ?? 0, numbers.last ?? 0)
    guard case .offset(let place, _)? = file.newest.entries[one],
      case .offset(let other, _)? = file.newest.entries[two]
    else { throw ForgeFault() }
    var altered = bytes
    guard let entry = altered.lastIndex(of: Self.digits(other)) else { throw ForgeFault() }
    altered.replaceSubrange(entry..<(entry + 10), with: Self.digits(place))
    let mixed = try PDFFile(altered, memory: ObjectMemory())
    #expect(try mixed.object(PDFReference(number: one)) == .string([65]))
    #expect(throws: PDFFault.self) { try mixed.object(PDFReference(number: two)) }
  }

  private static func digits(_ offset: Int) -> [UInt8] {
    let text = String(offset)
    return Array((String(repeating: "0", count: 10 - text.count) + text).utf8)
  }
}

extension [UInt8] {
  /// Where a text stands last.
  fileprivate func lastIndex(of text: [UInt8]) -> Int? {
    indices.last { self[$0...].starts(with: text) }
  }
}
