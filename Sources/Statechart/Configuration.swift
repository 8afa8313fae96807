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

  mutating func insert(_ state: Int) {
    guard let place = active.firstIndex(where: { $0 >= state }) else { return active.append(state) }
    if active[place] != state { active.insert(state, at: place) }
  }

  mutating func remove(_ states: [Int]) { active.removeAll { states.contains($0) } }
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
