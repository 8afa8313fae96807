/// The states a microstep enters (SCXML Appendix D, computeEntrySet).
struct EntrySet<States: Hierarchy> {
  let chart: States
  let remembered: [Int: [Int]]
  private(set) var states: [Int] = []
  /// Compound states entered by default, whose initial transition is taken (statesForDefaultEntry).
  private(set) var defaults: [Int] = []
  /// History states that remember nothing, whose default transition is taken (defaultHistoryContent).
  private(set) var histories: [Int] = []

  init(_ chart: States, remembered: [Int: [Int]]) {
    self.chart = chart
    self.remembered = remembered
  }

  /// A history target stands for what it remembers, or for its default (getEffectiveTargetStates).
  func effective(_ targets: [Int]) -> [Int] {
    guard targets.contains(where: { chart.states[$0].isHistory }) else { return targets }
    return targets.flatMap { target in
      chart.states[target].isHistory
        ? remembered[target] ?? effective(chart.states[target].initials) : [target]
    }
  }

  /// Adds what one transition enters.
  mutating func add(_ transition: Chart.Transition) {
    guard !transition.targets.isEmpty else { return }
    for target in transition.targets { addDescendants(of: target) }
    let targets = effective(transition.targets)
    let domain = chart.domain(transition, to: targets)
    for target in targets { addAncestors(of: target, below: domain) }
  }

  /// A history state's set reaches up to its parent, even where the transition stays further inside: what was not left
  /// is not entered again.
  mutating func skip(active: Configuration) { states.removeAll(where: active.contains) }

  /// addDescendantStatesToEnter.
  mutating func addDescendants(of state: Int) {
    let here = chart.states[state]
    switch here.kind {
    case .shallowHistory, .deepHistory:
      if remembered[state] == nil { histories.append(state) }
      addInside(here.parent ?? outside, remembered[state] ?? here.initials)
    case .compound:
      insert(state)
      defaults.append(state)
      addInside(state, here.initials)
    case .parallel:
      insert(state)
      addMissingRegions(of: state)
    case .atomic, .final:
      insert(state)
    }
  }

  private mutating func addInside(_ scope: Int, _ targets: [Int]) {
    for target in targets { addDescendants(of: target) }
    for target in targets { addAncestors(of: target, below: scope) }
  }

  /// addAncestorStatesToEnter.
  private mutating func addAncestors(of state: Int, below domain: Int) {
    for ancestor in chart.ancestors(of: state) {
      if ancestor == domain { break }
      insert(ancestor)
      if chart.states[ancestor].kind == .parallel { addMissingRegions(of: ancestor) }
    }
  }

  private mutating func addMissingRegions(of parallel: Int) {
    for region in chart.states[parallel].children where !chart.states[region].isHistory {
      guard !states.contains(where: { $0 == region || chart.lies($0, inside: region) }) else { continue }
      addDescendants(of: region)
    }
  }

  /// Keeps document order, which is entry order.
  private mutating func insert(_ state: Int) {
    let place = states.firstIndex { $0 >= state } ?? states.count
    if place == states.count || states[place] != state { states.insert(state, at: place) }
  }
}
