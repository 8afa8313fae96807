/// Transitions that may lead to each other for ever without an event from outside.
public struct AutomaticLoop: Equatable, Sendable {
  /// Each leads to the next, the last to the first.
  public let transitions: [Int]
  /// The names of the states they start from.
  public let states: [String]
}

extension Chart {
  /// Eventless transitions, and those on done events, that could run for ever if all guards held; nil when the chart
  /// comes to rest whatever the guards say (SCXML 3.13 leaves it to the author).
  ///
  /// It is found from the structure alone. Events raised by content are not known here; at run time ``Livelock`` stops
  /// them.
  public var automaticLoop: AutomaticLoop? {
    var search = AutomaticLoopSearch(self)
    return search.loop().map {
      AutomaticLoop(transitions: $0, states: $0.map { states[transitions[$0].source].name })
    }
  }
}

/// Takes away, again and again, every transition that the others cannot bring about a second time. In an endless run
/// some are left: those taken again and again.
private struct AutomaticLoopSearch {
  let chart: Chart
  /// For each automatic transition, every state it may enter.
  private var reach: [Int: Set<Int>] = [:]

  init(_ chart: Chart) {
    self.chart = chart
    let dones = chart.states.indices.filter(isCompletable).map { chart.states[$0].done }
    for id in chart.transitions.indices {
      let isAutomatic = isEventless(id) || dones.contains { chart.matches(id, $0) }
      if isAutomatic, !finishesChart(id) { reach[id] = PossibleEntries(chart, of: id).states }
    }
  }

  mutating func loop() -> [Int]? {
    while let idle = reach.keys.first(where: { causes(of: $0) == nil }) { reach[idle] = nil }
    guard var here = reach.keys.min() else { return nil }
    // Backwards from cause to cause until one comes again.
    var path: [Int] = []
    while !path.contains(here) {
      path.append(here)
      here = causes(of: here)?.min() ?? here
    }
    return path[(path.firstIndex(of: here) ?? 0)...].reversed()
  }

  /// The transitions that may make a transition possible again once it was taken: one for each thing it needs. Nil
  /// when something it needs is brought about by none.
  private func causes(of id: Int) -> [Int]? {
    let source = chart.transitions[id].source
    var causes: [Int] = []
    if leavesSource(id) {
      guard let cause = first({ $0.contains(source) }) else { return nil }
      causes.append(cause)
    }
    if !isEventless(id) {
      guard let cause = first({ entered in entered.contains { completes($0, for: id) } }) else { return nil }
      causes.append(cause)
    }
    return causes.isEmpty ? [id] : causes
  }

  private func first(_ holds: (Set<Int>) -> Bool) -> Int? { reach.filter { holds($0.value) }.keys.min() }

  private func isEventless(_ id: Int) -> Bool { chart.transitions[id].event == nil }

  private func leavesSource(_ id: Int) -> Bool {
    let transition = chart.transitions[id]
    return chart.routes[id].hasTarget && chart.domain(transition, to: transition.targets) != transition.source
  }

  /// The run ends where a final state of the chart itself is entered.
  private func finishesChart(_ id: Int) -> Bool {
    chart.states[0].kind == .compound
      && chart.transitions[id].targets.contains {
        chart.states[$0].kind == .final && chart.states[$0].parent == 0
      }
  }

  /// True when entering this state may raise a done event the transition waits for.
  private func completes(_ state: Int, for id: Int) -> Bool {
    guard chart.states[state].kind == .final, let parent = chart.states[state].parent else { return false }
    let around = chart.states[parent].parent.map { [$0] } ?? []
    return ([parent] + around).contains {
      isCompletable($0) && chart.matches(id, chart.states[$0].done)
    }
  }

  private func isCompletable(_ state: Int) -> Bool {
    let children = chart.states[state].children.filter { !chart.states[$0].isHistory }
    return switch chart.states[state].kind {
    case .compound: children.contains { chart.states[$0].kind == .final }
    case .parallel: children.allSatisfy { isCompletable($0) }
    case .atomic, .final, .shallowHistory, .deepHistory: false
    }
  }
}

/// Every state a transition may enter, whatever its histories remember.
private struct PossibleEntries {
  let chart: Chart
  private(set) var states: Set<Int> = []

  init(_ chart: Chart, of id: Int) {
    self.chart = chart
    let transition = chart.transitions[id]
    if let way = chart.routes[id].way {
      states = Set(chart.entries[way.entries])
      return
    }
    // A history state stands for anything inside its parent, so the transition stays inside no less than that.
    let domain = chart.domain(transition, to: transition.targets)
    for target in transition.targets { add(target, below: domain) }
  }

  private mutating func add(_ target: Int, below domain: Int) {
    for ancestor in chart.ancestors(of: target) {
      if ancestor == domain { break }
      states.insert(ancestor)
      if chart.states[ancestor].kind == .parallel { addRegions(of: ancestor) }
    }
    addInside(target)
  }

  private mutating func addRegions(of parallel: Int) {
    for region in chart.states[parallel].children where !states.contains(region) { addInside(region) }
  }

  private mutating func addInside(_ state: Int) {
    let here = chart.states[state]
    switch here.kind {
    case .shallowHistory, .deepHistory:
      let parent = here.parent ?? 0
      states.formUnion((parent + 1)...chart.last(of: parent))
    case .compound:
      states.insert(state)
      for initial in here.initials { add(initial, below: state) }
    case .parallel:
      states.insert(state)
      addRegions(of: state)
    case .atomic, .final:
      states.insert(state)
    }
  }
}
