/// How a carrier's server behaves.
package struct Manner: Hashable, Sendable {
  /// What it does wrong, on purpose.
  package enum Misdeed: String, CaseIterable, Sendable {
    /// Takes an order and answers 500.
    case acceptsAndFails
    /// Takes an order and never answers.
    case acceptsAndIsSilent
    /// Answers 500 and did nothing.
    case fails
    /// Forgets its token.
    case expires
    /// Answers what is no JSON.
    case garbage
    /// Tells reports twice, and some that were read before.
    case repeats
    /// Tells reports in any order.
    case disorders
    /// Passes over some reports although it tells later ones.
    case jumps
    /// Tells a cursor before the one it was asked for.
    case goesBack
    /// Answers late, but in time.
    case isSlow
    /// Tells a status nobody knows, as a report of its own.
    case unknownCode
  }

  /// Of a hundred questions, so many are answered badly.
  package var rate: Int
  package var misdeeds: Set<Misdeed>
  package var seed: UInt64
  /// Milliseconds until an answer that never comes.
  package var silence: Int

  package init(
    rate: Int = 0, _ misdeeds: Set<Misdeed> = Set(Misdeed.allCases), seed: UInt64 = 1, silence: Int = 30_000
  ) {
    (self.rate, self.misdeeds, self.seed, self.silence) = (rate, misdeeds, seed, silence)
  }
}

/// Chance that is the same every time: SplitMix64.
package struct Dice: RandomNumberGenerator {
  private var state: UInt64

  package init(_ seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True so many times of a hundred.
  mutating func falls(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}
