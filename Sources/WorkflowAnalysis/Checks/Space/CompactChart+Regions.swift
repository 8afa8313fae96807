import Statechart

extension CompactChart {
  /// Regions beside the others that neither look at them nor are looked at, each with the root: whatever they do, the others
  /// can do the same, so each is walked by itself instead of once for every configuration of the others.
  ///
  /// Such a region asks only for its own states, shares no event with the others, changes no fact, and no transition leads
  /// into or out of it.
  func regionsApart(_ rules: SpaceRules) -> [Bits] {
    guard chart.states[0].kind == .parallel, doneEvents[0] == nil, chart.states[0].transitions.isEmpty,
      !histories.contains(where: { $0.parent == 0 })
    else { return [] }
    let regions = chart.states[0].children.filter { !chart.isHistory($0) }
    let apart = regions.map(withInside).filter { isApart($0, rules) }
    // One region is always walked for its own sake.
    return (apart.count == regions.count ? Array(apart.dropFirst()) : apart).map { region in
      var region = region
      region.insert(0)
      return region
    }
  }

  private func withInside(_ state: Int) -> Bits {
    var all = inside[state]
    all.insert(state)
    return all
  }

  private func isApart(_ region: Bits, _ rules: SpaceRules) -> Bool {
    let ids = chart.transitions.indices
    let own = ids.filter { region.contains(chart.transitions[$0].source) }
    let others = ids.filter { !region.contains(chart.transitions[$0].source) }
    let events = Set(own.flatMap { chart.transitions[$0].events })
    return !rules.concerns(region)
      && own.allSatisfy { id in
        rules.isFree(id) && chart.left(by: id).allSatisfy(region.contains)
          && rules.conditions[id].allSatisfy { $0.asksOnly(region) }
      }
      && others.allSatisfy { id in
        events.isDisjoint(with: chart.transitions[id].events)
          && !chart.left(by: id).contains(where: region.contains)
          && rules.conditions[id].allSatisfy { $0.asksNothing(of: region) }
      }
  }
}

extension SpaceRules {
  /// True when anybody can take a transition at any time and it changes no fact.
  fileprivate func isFree(_ transition: Int) -> Bool {
    results[transition] == nil && allowed[transition] == nil
  }

  /// True when being in one of these states means something beside the chart.
  fileprivate func concerns(_ states: Bits) -> Bool {
    bound.meets(states) || entries.contains { states.contains($0.state) }
      || lasting.contains { $0.states.meets(states) }
  }
}

extension Condition {
  fileprivate func asksOnly(_ states: Bits) -> Bool {
    switch self {
    case .active(let state, _): states.contains(state)
    case .fact, .anyFact, .anyFactIn: false
    }
  }

  fileprivate func asksNothing(of states: Bits) -> Bool {
    switch self {
    case .active(let state, _): !states.contains(state)
    case .fact, .anyFact: true
    case .anyFactIn(let facts, _): !facts.contains { $0.states.meets(states) }
    }
  }
}
