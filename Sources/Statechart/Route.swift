/// What choosing and taking a transition needs, worked out once when the chart is made.
struct Route: Sendable {
  /// The numbers of the events of its first descriptor; `EventTable.none` when it is eventless.
  let events: ClosedRange<Int>
  /// Those of its further descriptors, as a part of `Chart.furtherEvents`.
  let furtherEvents: Range<Int>
  /// Without a target it leaves and enters nothing.
  let hasTarget: Bool
  /// Where it goes, unless history decides when it is taken.
  let way: Way?

  /// The innermost state the transition stays inside, and what it enters there, as a part of `Chart.entries`.
  struct Way: Sendable {
    let domain: Int
    let entries: Range<Int>
  }
}

extension Chart {
  /// True when a transition's descriptors match an event (SCXML 3.12.1, nameMatch).
  func matches(_ transition: Int, _ event: Int) -> Bool {
    let route = routes[transition]
    return route.events.contains(event)
      || (!route.furtherEvents.isEmpty && furtherEvents[route.furtherEvents].contains { $0.contains(event) })
  }
}

/// Works out the routes of a chart being built.
struct RoutePlanner {
  private(set) var routes: [Route] = []
  private(set) var furtherEvents: [ClosedRange<Int>] = []
  private(set) var entries: [Int] = []

  init(_ builder: ChartBuilder) {
    for transition in builder.transitions {
      let ranges = transition.events.map { builder.events.range($0, isExact: transition.isExact) }
      let first = furtherEvents.count
      furtherEvents += ranges.dropFirst()
      routes.append(
        Route(
          events: ranges.first ?? EventTable.none...EventTable.none,
          furtherEvents: first..<furtherEvents.count,
          hasTarget: transition.target != nil, way: way(transition, in: builder)))
    }
  }

  private mutating func way(_ transition: Chart.Transition, in builder: ChartBuilder) -> Route.Way? {
    guard transition.target != nil else { return nil }
    // Conflict resolution leaves one transition to a domain, so no other adds to its entry set.
    var set = EntrySet(builder, remembered: [:])
    set.add(transition)
    guard set.histories.isEmpty else { return nil }
    let first = entries.count
    entries += set.states
    return Route.Way(
      domain: builder.domain(transition, to: transition.targets), entries: first..<entries.count)
  }
}
