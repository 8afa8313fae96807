import Statechart

/// Runs a chart and tells where it stands by name.
struct Machine {
  let chart: Chart
  private(set) var configuration = Configuration()
  /// The tags of the transitions the last macrostep took.
  private(set) var taken: [Int] = []
  private let guards: [Int: @Sendable (Set<String>) -> Bool]

  /// - Parameter guards: by the transition's tag; a transition without one is always enabled.
  init(_ root: StateNode, guards: [Int: @Sendable (Set<String>) -> Bool] = [:]) throws {
    chart = try Chart(root)
    self.guards = guards
    let step = try chart.start(holds)
    configuration = step.configuration
    taken = step.taken.map { chart.transitions[$0].tag }
  }

  /// The innermost active states, in document order.
  var leaves: [String] { chart.leaves(of: configuration).map { chart.states[$0].name } }

  /// All active states, in document order.
  var active: [String] { configuration.active.map { chart.states[$0].name } }

  /// Gives one event and tells the innermost states afterwards, or nil when nothing took it.
  mutating func send(_ event: String) throws -> [String]? {
    guard let step = try chart.step(configuration, on: event, holds) else { return nil }
    configuration = step.configuration
    taken = step.taken.map { chart.transitions[$0].tag }
    return leaves
  }

  /// Gives several events; the innermost states after each.
  mutating func run(_ events: String...) throws -> [[String]?] {
    var seen: [[String]?] = []
    for event in events { seen.append(try send(event)) }
    return seen
  }

  private func holds(_ transition: Chart.Transition, _ configuration: Configuration) -> Bool {
    guards[transition.tag]?(Set(configuration.active.map { chart.states[$0].name })) ?? true
  }
}

func atomic(_ name: String, _ edges: Edge...) -> StateNode { StateNode(name, .atomic, edges: edges) }

func final(_ name: String) -> StateNode { StateNode(name, .final) }

func compound(_ name: String, _ initial: String?, _ children: [StateNode], _ edges: Edge...) -> StateNode {
  StateNode(name, .compound, initial: initial, children: children, edges: edges)
}

func parallel(_ name: String, _ children: [StateNode], _ edges: Edge...) -> StateNode {
  StateNode(name, .parallel, children: children, edges: edges)
}

func deep(_ name: String, _ initial: String?) -> StateNode { StateNode(name, .deepHistory, initial: initial) }

func shallow(_ name: String, _ initial: String?) -> StateNode {
  StateNode(name, .shallowHistory, initial: initial)
}

func on(_ event: String, _ target: String?, tag: Int = 0) -> Edge {
  Edge(event: event, target: target, tag: tag)
}

/// A transition with several descriptors or targets.
func on(_ events: [String], _ targets: [String], isInternal: Bool = false, tag: Int = 0) -> Edge {
  Edge(events: events, targets: targets, isInternal: isInternal, tag: tag)
}

/// An eventless transition.
func always(_ target: String?, tag: Int = 0) -> Edge { Edge(event: nil, target: target, tag: tag) }
