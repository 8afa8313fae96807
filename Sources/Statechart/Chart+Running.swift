/// What one event did: the new configuration and the transitions taken, in order.
public struct Step: Equatable, Sendable {
  public var configuration: Configuration
  public var taken: [Int]
}

/// Eventless transitions that never come to rest, with the states active when the limit was reached.
public struct Livelock: Error, Equatable, Sendable {
  public let states: [String]
}

extension Chart {
  /// Decides whether a transition's guard holds in a configuration.
  public typealias Guard = (Transition, Configuration) -> Bool

  /// More microsteps than this in one macrostep are a livelock: no definition of ours needs a tenth of it.
  static let microstepLimit = 100

  /// Enters the chart for the first time and runs it to rest.
  public func start(_ holds: Guard) throws(Livelock) -> Step {
    var run = Run(chart: self, configuration: Configuration())
    run.enter(addDescendants(0, to: [], in: run.configuration))
    return try run.settle(holds)
  }

  /// Gives one event to the chart and runs it to rest (a macrostep, SCXML 3.13), or nil when nothing takes the event.
  public func step(_ from: Configuration, on event: String, _ holds: Guard) throws(Livelock) -> Step? {
    let chosen = select(event, in: from, holds)
    guard !chosen.isEmpty else { return nil }
    var run = Run(chart: self, configuration: from)
    run.microstep(chosen)
    return try run.settle(holds)
  }

  /// The transitions one event (nil: no event) would take, conflicts resolved (Appendix D, selectTransitions).
  public func select(_ event: String?, in configuration: Configuration, _ holds: Guard) -> [Int] {
    var chosen: [Int] = []
    for leaf in configuration.active where states[leaf].children.isEmpty {
      if let found = firstEnabled(event, from: leaf, configuration, holds), !chosen.contains(found) {
        chosen.append(found)
      }
    }
    return chosen.count < 2 ? chosen : removeConflicts(chosen, configuration)
  }

  private func firstEnabled(
    _ event: String?, from leaf: Int, _ configuration: Configuration, _ holds: Guard
  ) -> Int? {
    var state: Int? = leaf
    while let here = state {
      for id in states[here].transitions {
        let transition = transitions[id]
        if transition.event == event, holds(transition, configuration) { return id }
      }
      state = states[here].parent
    }
    return nil
  }

  private func removeConflicts(_ chosen: [Int], _ configuration: Configuration) -> [Int] {
    var kept: [Int] = []
    for candidate in chosen {
      let exits = Set(exitSet(candidate, configuration))
      let rivals = kept.filter { !exits.isDisjoint(with: exitSet($0, configuration)) }
      let source = transitions[candidate].source
      guard rivals.allSatisfy({ isDescendant(source, of: transitions[$0].source) }) else { continue }
      kept.removeAll { rivals.contains($0) }
      kept.append(candidate)
    }
    return kept
  }
}

/// One macrostep on its way: the configuration so far, the transitions taken and the internal events waiting.
struct Run {
  let chart: Chart
  var configuration: Configuration
  var taken: [Int] = []
  var waiting: [String] = []

  /// Eventless transitions first, then internal events, until neither takes anything.
  mutating func settle(_ holds: Chart.Guard) throws(Livelock) -> Step {
    for _ in 0..<Chart.microstepLimit {
      var chosen = chart.select(nil, in: configuration, holds)
      while chosen.isEmpty, !waiting.isEmpty {
        chosen = chart.select(waiting.removeFirst(), in: configuration, holds)
      }
      if chosen.isEmpty { return Step(configuration: configuration, taken: taken) }
      microstep(chosen)
    }
    throw Livelock(states: chart.leaves(of: configuration).map { chart.states[$0].name })
  }

  mutating func microstep(_ chosen: [Int]) {
    taken += chosen
    let before = configuration
    let exits = chart.exitSet(chosen, before)
    remember(leaving: exits, before)
    configuration.remove(exits)
    var entries: [Int] = []
    for id in chosen { entries = chart.entrySet(id, entries, configuration) }
    enter(entries)
  }

  mutating func enter(_ entries: [Int]) {
    for state in entries.sorted() {
      configuration.insert(state)
      guard chart.states[state].kind == .final, let parent = chart.states[state].parent else { continue }
      waiting.append("done.state.\(chart.states[parent].name)")
      if let whole = chart.states[parent].parent, chart.states[whole].kind == .parallel,
        chart.isComplete(whole, configuration)
      {
        waiting.append("done.state.\(chart.states[whole].name)")
      }
    }
  }

  private mutating func remember(leaving exits: [Int], _ before: Configuration) {
    for index in chart.histories {
      guard let parent = chart.states[index].parent, exits.contains(parent) else { continue }
      configuration.remembered[index] = before.active.filter {
        chart.states[index].kind == .deepHistory
          ? chart.states[$0].children.isEmpty && chart.isDescendant($0, of: parent)
          : chart.states[$0].parent == parent
      }
    }
  }
}
