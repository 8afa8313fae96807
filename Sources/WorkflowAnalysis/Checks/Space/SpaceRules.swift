import Statechart

/// What a chart does not know: what its guards mean, which transitions anybody can take, and what they change.
struct SpaceRules {
  /// By transition: its conditions, all of which have to hold.
  var conditions: [[Condition]]
  /// The facts a dossier can begin with.
  var openings: [Facts] = [[]]
  /// The facts anything depends on; others are not told apart.
  var relevant = Facts(rawValue: .max)
  /// Facts that may be true or false at any moment, such as that time has passed.
  var free: Facts = []
  /// By transition: the facts after it, one set for each way it can go; empty when nobody can take it here. Without an
  /// entry anybody can and no fact changes.
  var results: [Int: @Sendable (Spot) -> [Facts]] = [:]
  /// By transition: whether it can be taken after all, judged by the active states before and after it.
  var allowed: [Int: @Sendable (_ before: Bits, _ after: Bits) -> Bool] = [:]
  var entries: [Entry] = []
  var happenings: [Happening] = []

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

  /// Every choice of the free facts.
  var moments: [Facts] {
    var all: [Facts] = [[]]
    for number in 0..<64 where free.contains(Facts(number)) {
      all += all.map { $0.union(Facts(number)) }
    }
    return all
  }
}
