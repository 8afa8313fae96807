import PDFModel

/// Numbers that look random and are the same every time (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  mutating func bytes(_ most: Int) -> [UInt8] { (0..<below(most + 1)).map { _ in UInt8(below(256)) } }

  /// Any object that is no stream.
  mutating func object(depth: Int = 0) -> PDFObject {
    switch below(depth > 4 ? 7 : 9) {
    case 0: .null
    case 1: .boolean(below(2) == 0)
    case 2: .integer(Int(truncatingIfNeeded: next()) >> below(64))
    case 3: .real(["-.5", "+4.", "0.0", "12.75", "-0"][below(4)])
    case 4: .string(bytes(40))
    case 5: .name(PDFName(bytes(12).filter { $0 != 0 }))
    case 6 where depth == 0: .null
    case 6: .reference(PDFReference(number: below(1_000), generation: below(3)))
    case 7: .array((0..<below(6)).map { _ in object(depth: depth + 1) })
    default: .dictionary(dictionary(depth: depth + 1))
    }
  }

  mutating func dictionary(depth: Int = 0) -> PDFDictionary {
    var dictionary = PDFDictionary()
    for _ in 0..<below(depth == 0 ? 40 : 6) {
      dictionary[PDFName(bytes(6).filter { $0 != 0 })] = object(depth: depth + 1)
    }
    return dictionary
  }
}
