/// Seeded randomness (SplitMix64): the same seed gives the same demonstration.
final class DemoDice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  func pick<Element>(_ items: [Element]) -> Element { items[number(0...(items.count - 1))] }

  /// True in so many of a thousand cases.
  func happens(_ perMille: Int) -> Bool { number(1...1000) <= perMille }
}
