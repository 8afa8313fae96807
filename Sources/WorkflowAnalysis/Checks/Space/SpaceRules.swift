import Statechart

/// What a chart does not know: what its guards mean, which transitions anybody can take, and what they change.
struct SpaceRules {
  /// By transition: its conditions, all of which have to hold.
  var conditions: [[Condition]]
  /// The facts a dossier can begin with.
  var openings: [Facts] = [[]]
  /// The facts anything depends on; others are not told apart.
  var relevant = Facts(rawValue: .max)
  /// The states that mean something beside the chart: steps, the clock, what the portal shows.
  var bound = Bits(count: 0)
  /// What time alone makes true.
  var lasting: [Lasting] = []
  /// The facts after coming to rest somewhere, having rested somewhere else or (nil) nowhere before; nil: the same.
  var atRest: (@Sendable (Facts, _ before: Bits?, _ after: Bits) -> Facts)?
  /// By transition: the facts after it, one set for each way it can go; empty when nobody can take it here. Without an
  /// entry anybody can and no fact changes.
  var results: [Int: @Sendable (Spot) -> [Facts]] = [:]
  /// By transition: whether it can be taken after all, judged by the active states before and after it.
  var allowed: [Int: @Sendable (_ before: Bits, _ after: Bits) -> Bool] = [:]
  var entries: [Entry] = []
  var happenings: [Happening] = []

  /// A fact that can become true at any moment in which one of some states is active, and then stays true: time that has
  /// run out does not come back.
  struct Lasting {
    let fact: Facts
    let states: Bits
    /// False: it is true no longer once none of the states is active.
    let outlives: Bool
  }

  /// Facts that entering a state makes true, unless some are already.
  struct Entry {
    let state: Int
    let adds: Facts
    let unless: Facts
  }

  /// Something nobody here does, that can happen while some facts are true.
  struct Happening {
    let needs: Facts
    let removes: Facts
    let adds: Facts
  }
}
