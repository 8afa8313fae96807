import Foundation
import PDFModel
import Testing

/// Damaged files: every one is read or refused, none stops the process or takes long.
struct MutationTests {
  /// How many damaged files in all; `MOTCUA_MUTATIONS` asks for more.
  private static let count = Int(ProcessInfo.processInfo.environment["MOTCUA_MUTATIONS"] ?? "") ?? 2_000

  private static let bases: [[UInt8]] = {
    let plain =
      UpdateTests.bases + [DocumentTests.onePage(), Fixture.table("<< /A [1 (x) <00>] /B /C#20 >>")]
    let updated = plain.prefix(3).map { base -> [UInt8] in
      guard let file = try? PDFFile(base) else { return base }
      var update = PDFUpdate(file)
      _ = update.add(
        ["Type": .name("Sig")], blanks: ["ByteRange": .array(width: 20), "Contents": .hex(digits: 20)])
      update.replace(Fixture.four, with: .stream(PDFStream(compressing: Array(repeating: 65, count: 200))))
      return update.bytes().bytes
    }
    return plain + updated
  }()

  @Test func `no mutation traps or takes a second`() {
    var chance = Chance(7)
    var (read, slowest) = (0, Duration.zero)
    for round in 0..<Self.count {
      let bytes = Self.mutate(Self.bases[round % Self.bases.count], &chance)
      let time = ContinuousClock().measure { read += Asking.pdf(bytes) ? 1 : 0 }
      slowest = max(slowest, time)
    }
    #expect(slowest < .seconds(1))
    #expect(read > 0 && read < Self.count)
    print("measured: \(Self.count) mutations, \(read) opened, slowest \(slowest)")
  }

  private static func mutate(_ base: [UInt8], _ chance: inout Chance) -> [UInt8] {
    var bytes = base
    let digits = Array("0123456789".utf8)
    for _ in 0...chance.below(4) {
      let place = chance.below(bytes.count)
      switch chance.below(6) {
      case 0: bytes[place] ^= 1 << UInt8(chance.below(8))
      case 1: bytes[place] = UInt8(chance.below(256))
      case 2: bytes.insert(UInt8(chance.below(256)), at: place)
      case 3: bytes.remove(at: place)
      case 4:
        let spots = bytes.indices.filter { digits.contains(bytes[$0]) }
        if let spot = spots.randomElement(using: &chance) { bytes[spot] = digits[chance.below(10)] }
      default:
        let end = min(bytes.count, place + chance.below(60))
        let other = chance.below(bytes.count)
        bytes.insert(contentsOf: Array(bytes[place..<end]), at: other)
      }
    }
    return bytes
  }
}
