/// Where a walk stands: the active states, what the history states remember, and the facts guards ask about.
struct Spot: Hashable {
  var active: Bits
  /// By history state, the number of the set it remembers; 0 for none.
  var memory: [Int32]
  var facts: Facts
}

/// Facts about a dossier that are true or not, as bits. What each bit means is its owner's business.
struct Facts: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The fact with this number, below 64.
  init(_ number: Int) { rawValue = 1 << UInt64(number) }
}

/// A condition of a guard, as a walk decides it.
enum Condition: Hashable {
  case active(state: Int, negated: Bool)
  case fact(Facts, negated: Bool)
  /// At least one of several facts.
  case anyFact([Facts], negated: Bool)
  /// At least one of several facts, each of which counts only while one of some states is active.
  case anyFactIn([FactIn], negated: Bool)

  /// A fact, and the states it counts in.
  struct FactIn: Hashable {
    let states: Bits
    let fact: Facts

    func holds(_ spot: Spot) -> Bool { spot.facts.isSuperset(of: fact) && spot.active.meets(states) }
  }

  /// The facts it asks about.
  var facts: Facts {
    switch self {
    case .active: []
    case .fact(let facts, _): facts
    case .anyFactIn(let facts, _): facts.reduce([]) { $0.union($1.fact) }
    case .anyFact(let facts, _): facts.reduce([]) { $0.union($1) }
    }
  }

  func holds(_ spot: Spot) -> Bool {
    switch self {
    case .active(let state, let negated): spot.active.contains(state) != negated
    case .fact(let facts, let negated): spot.facts.isSuperset(of: facts) != negated
    case .anyFact(let facts, let negated): facts.contains { spot.facts.isSuperset(of: $0) } != negated
    case .anyFactIn(let facts, let negated): facts.contains { $0.holds(spot) } != negated
    }
  }
}
