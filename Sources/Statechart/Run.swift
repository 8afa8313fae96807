/// One macrostep on its way (SCXML 3.13).
struct Run {
  /// More microsteps than this in one macrostep are a livelock: no definition of ours needs a tenth of it.
  static let microstepLimit = 100

  let chart: Chart
  private var scene: Scene
  private var taken: [Int] = []
  private var delays = DelayChanges()

  init(chart: Chart, from configuration: Configuration) {
    self.chart = chart
    scene = Scene(configuration)
  }

  /// Ends the run.
  consuming func finish() -> Step {
    Step(configuration: scene.configuration, taken: taken, began: delays.began, ended: delays.ended)
  }

  /// Enters the root and what lies in it by default.
  mutating func begin(_ behaviour: inout some Behaviour) {
    var set = EntrySet(chart, remembered: [:])
    set.addDescendants(of: 0)
    enter(set, &behaviour)
  }

  /// Gives the external event; false when it takes no transition and no guard raised an event.
  mutating func take<B: Behaviour>(_ event: Int, _ behaviour: inout B) -> Bool {
    let chosen = chart.select(event, &scene, &behaviour)
    if !chosen.isEmpty { microstep(chosen, &behaviour) }
    return !chosen.isEmpty || scene.isWaiting
  }

  /// Eventless transitions first, then internal events, until neither takes anything (mainEventLoop).
  mutating func settle(_ behaviour: inout some Behaviour) throws(Livelock) {
    for _ in 0..<Self.microstepLimit {
      if chart.isFinished(scene.configuration) { return }
      var chosen = chart.select(EventTable.none, &scene, &behaviour)
      while chosen.isEmpty, let event = scene.next() {
        behaviour.receive(event, &scene)
        chosen = chart.select(chart.number(of: event), &scene, &behaviour)
      }
      if chosen.isEmpty { return }
      microstep(chosen, &behaviour)
    }
    throw Livelock(states: chart.leaves(of: scene.configuration).map { chart.states[$0].name })
  }

  /// Leaves, runs and enters what the transitions say, in this order (microstep).
  private mutating func microstep<B: Behaviour>(_ chosen: [Int], _ behaviour: inout B) {
    taken = taken.isEmpty ? chosen : taken + chosen
    if !B.hasContent, chosen.count == 1, let way = chart.routes[chosen[0]].way {
      return move(way, &behaviour)
    }
    // No two domains share a state, and the transitions stand in document order: so do the states they leave.
    for id in chosen.reversed() {
      if let domain = chart.domain(id, scene.configuration) { leave(domain, &behaviour) }
    }
    if B.hasContent {
      for id in chosen { behaviour.take(id, &scene) }
    }
    var set = EntrySet(chart, remembered: scene.configuration.remembered)
    for id in chosen { set.add(chart.transitions[id]) }
    set.skip(active: scene.configuration)
    enter(set, &behaviour)
  }

  /// Leaves and enters at once, where no content runs in between: what is entered stands where the left states stood.
  private mutating func move(_ way: Route.Way, _ behaviour: inout some Behaviour) {
    let places = prepareLeaving(way.domain)
    let entries = chart.entries[way.entries]
    scene.configuration.replace(places, with: entries)
    if !chart.delays.isEmpty { delays.start(entries, in: chart) }
    for state in entries where chart.states[state].kind == .final { complete(state, &behaviour) }
  }
}

// MARK: - Leaving (exitStates)

extension Run {
  /// Leaves all active states inside a domain, the last in document order first.
  mutating func leave<B: Behaviour>(_ domain: Int, _ behaviour: inout B) {
    for state in scene.configuration.active[prepareLeaving(domain)].reversed() {
      behaviour.leave(state, &scene)
      scene.configuration.remove(state)
    }
  }

  /// The places of the active states inside a domain; histories remember them, and their delays end.
  private mutating func prepareLeaving(_ domain: Int) -> Range<Int> {
    let last = chart.last(of: domain)
    let places = scene.configuration.places(from: domain + 1, through: last)
    for history in chart.histories { remember(history, from: domain + 1, through: last) }
    if !chart.delays.isEmpty { delays.stop(scene.configuration.active[places], in: chart) }
    return places
  }

  /// SCXML 3.10: a shallow history keeps the active children of its parent, a deep one the innermost states inside.
  private mutating func remember(_ history: Int, from first: Int, through last: Int) {
    guard let parent = chart.states[history].parent, first <= parent, parent <= last,
      scene.configuration.contains(parent)
    else { return }
    let isDeep = chart.states[history].kind == .deepHistory
    scene.configuration.remembered[history] = scene.configuration.active.filter {
      isDeep
        ? chart.states[$0].last == $0 && chart.lies($0, inside: parent)
        : chart.states[$0].parent == parent
    }
  }
}

// MARK: - Entering (enterStates)

extension Run {
  /// Enters states in document order with all their content.
  mutating func enter(_ set: EntrySet<Chart>, _ behaviour: inout some Behaviour) {
    delays.start(set.states[...], in: chart)
    for state in set.states {
      scene.configuration.insert(state)
      behaviour.enter(state, &scene)
      if set.defaults.contains(state) { behaviour.begin(state, &scene) }
      for history in set.histories where chart.states[history].parent == state {
        behaviour.recall(history, &scene)
      }
      if chart.states[state].kind == .final { complete(state, &behaviour) }
    }
  }

  /// Raises the done event of a final state's parent, and of the parallel state around it once all regions are done.
  private mutating func complete(_ final: Int, _ behaviour: inout some Behaviour) {
    guard let parent = chart.states[final].parent, parent != 0 || chart.states[0].kind != .compound else {
      return
    }
    scene.raise(done: parent, tag: behaviour.complete(final, &scene))
    if let whole = chart.states[parent].parent, chart.states[whole].kind == .parallel,
      chart.isComplete(whole, scene.configuration)
    {
      scene.raise(done: whole, tag: 0)
    }
  }
}

extension Chart {
  /// True when a compound state has reached a final child, or a parallel one is complete in all regions
  /// (isInFinalState).
  func isComplete(_ state: Int, _ configuration: Configuration) -> Bool {
    let children = states[state].children.filter { !states[$0].isHistory }
    return switch states[state].kind {
    case .compound: children.contains { states[$0].kind == .final && configuration.contains($0) }
    case .parallel: children.allSatisfy { isComplete($0, configuration) }
    case .atomic, .final, .shallowHistory, .deepHistory: false
    }
  }
}
