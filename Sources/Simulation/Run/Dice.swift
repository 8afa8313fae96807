/// Seeded chance (SplitMix64): the same seed gives the same numbers on every machine.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// A die of its own for each thing drawn, so that one more draw here changes none elsewhere.
  init(_ seed: UInt64, _ parts: Int...) {
    state = parts.reduce(seed) { Self.mix(($0 ^ UInt64(truncatingIfNeeded: $1)) &+ 0x9E37_79B9_7F4A_7C15) }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// A number from 0 up to, not including, the bound.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
