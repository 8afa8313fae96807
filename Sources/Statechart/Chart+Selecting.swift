extension Chart {
  /// The transitions one event takes, in document order, conflicts resolved (Appendix D, selectTransitions and
  /// selectEventlessTransitions).
  func select(_ event: Int, _ scene: inout Scene, _ behaviour: inout some Behaviour) -> [Int] {
    var chosen: [Int] = []
    if event == EventTable.none, !maySettle { return chosen }
    for leaf in scene.configuration.active where states[leaf].last == leaf {
      if event == EventTable.none, !states[leaf].maySettle { continue }
      if let found = firstEnabled(event, from: leaf, &scene, &behaviour), !chosen.contains(found) {
        chosen.append(found)
      }
    }
    return chosen.count < 2 ? chosen : removeConflicts(chosen, scene.configuration)
  }

  private func firstEnabled(
    _ event: Int, from leaf: Int, _ scene: inout Scene, _ behaviour: inout some Behaviour
  ) -> Int? {
    var state: Int? = leaf
    while let here = state {
      for id in states[here].transitions
      where matches(id, event) && behaviour.holds(id, &scene) {
        return id
      }
      state = states[here].parent
    }
    return nil
  }

  /// removeConflictingTransitions: the first chosen wins, unless the other's source lies inside its own.
  private func removeConflicts(_ chosen: [Int], _ configuration: Configuration) -> [Int] {
    var kept: [Int] = []
    for candidate in chosen {
      let rivals = kept.filter { conflict(candidate, $0, configuration) }
      let source = transitions[candidate].source
      guard rivals.allSatisfy({ lies(source, inside: transitions[$0].source) }) else { continue }
      kept.removeAll { rivals.contains($0) }
      kept.append(candidate)
    }
    return kept
  }

  /// True when two transitions would leave a state in common: their domains are the same, or one lies in the other.
  private func conflict(_ one: Int, _ other: Int, _ configuration: Configuration) -> Bool {
    guard let one = domain(one, configuration), let other = domain(other, configuration) else { return false }
    return one == other || lies(one, inside: other) || lies(other, inside: one)
  }

  /// The innermost state a transition stays inside, nil where it leaves nothing (getTransitionDomain).
  func domain(_ id: Int, _ configuration: Configuration) -> Int? {
    guard routes[id].hasTarget else { return nil }
    if let way = routes[id].way { return way.domain }
    let targets = EntrySet(self, remembered: configuration.remembered).effective(transitions[id].targets)
    return domain(transitions[id], to: targets)
  }
}
