/// What a chart does not know: what its guards mean, which transitions anybody can take, and what they change.
struct SpaceRules {
  /// By transition: its conditions, all of which have to hold.
  let conditions: [[Condition]]
  /// The facts a dossier can begin with.
  let openings: [Facts]
  /// Facts that may be true or false at any moment, such as that time has passed.
  let free: Facts
  /// By transition: the facts after it, one set for each way it can go; empty when nobody can take it here. Nil where
  /// anybody can and no fact changes.
  let results: [(@Sendable (Spot) -> [Facts])?]
  /// By transition: a set of states of which one must be active afterwards.
  let mustMeet: [Int: Bits]

  /// Every choice of the free facts.
  var moments: [Facts] {
    var all: [Facts] = [[]]
    for number in 0..<64 where free.contains(Facts(number)) {
      all += all.map { $0.union(Facts(number)) }
    }
    return all
  }
}
