/// Where a chart stands: the active states and what its history states remember.
public struct Configuration: Equatable, Sendable {
  /// Indices of all active states, in document order.
  public internal(set) var active: [Int]
  /// For each history state that has been left once: the states to enter again.
  public internal(set) var remembered: [Int: [Int]]

  public init(active: [Int] = [], remembered: [Int: [Int]] = [:]) {
    self.active = active.sorted()
    self.remembered = remembered
  }

  /// True when the state with this index is active.
  public func contains(_ state: Int) -> Bool { active.contains(state) }

  /// Where a state stands among the active ones, or would stand.
  func place(of state: Int) -> Int { active.firstIndex { $0 >= state } ?? active.count }

  /// The places of the active states in a stretch of document order.
  func places(from first: Int, through last: Int) -> Range<Int> { place(of: first)..<place(of: last + 1) }

  /// Puts other states in the places of some.
  mutating func replace(_ places: Range<Int>, with states: ArraySlice<Int>) {
    guard places.count == states.count else { return active.replaceSubrange(places, with: states) }
    for (place, state) in zip(places, states) { active[place] = state }
  }

  mutating func insert(_ state: Int) {
    let place = place(of: state)
    if place == active.count || active[place] != state { active.insert(state, at: place) }
  }

  mutating func remove(_ state: Int) { active.removeAll { $0 == state } }
}

extension Chart {
  /// The active states that have no active state inside them, in document order.
  public func leaves(of configuration: Configuration) -> [Int] {
    configuration.active.filter { states[$0].children.isEmpty }
  }

  /// The configuration whose innermost states are these: they and all their ancestors.
  public func configuration(leaves: [Int], remembered: [Int: [Int]]) -> Configuration {
    var active: [Int] = []
    active.reserveCapacity(16)
    for leaf in leaves {
      var state: Int? = leaf
      // A state found here already brought its ancestors.
      while let here = state, !active.contains(here) {
        active.append(here)
        state = states[here].parent
      }
    }
    return Configuration(active: active, remembered: remembered)
  }
}
