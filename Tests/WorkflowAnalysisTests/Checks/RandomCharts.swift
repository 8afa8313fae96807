import Statechart

@testable import WorkflowAnalysis

/// Random numbers that are the same in every run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// A small chart made by chance, with guards that ask for states.
struct RandomChart {
  let chart: Chart
  let conditions: [[Condition]]

  init(seed: Int, histories: Bool) throws {
    var maker = Maker(seed, histories: histories)
    let root = maker.root()
    chart = try Chart(root)
    conditions = maker.guards(chart)
  }
}

private struct Maker {
  private var dice: Dice
  private let histories: Bool
  private var names = 0
  private var targets: [String] = []
  private var edges = 0

  init(_ seed: Int, histories: Bool) {
    dice = Dice(seed)
    self.histories = histories
  }

  mutating func root() -> StateNode {
    var root = node(depth: 0)
    connect(&root)
    return root
  }

  private mutating func chance(_ part: Int, of whole: Int) -> Bool {
    Int.random(in: 0..<whole, using: &dice) < part
  }

  private mutating func node(depth: Int) -> StateNode {
    names += 1
    let name = "s\(names)"
    targets.append(name)
    guard depth < 3, depth == 0 || chance(depth == 1 ? 4 : 1, of: 5) else {
      return StateNode(name, depth > 0 && chance(1, of: 8) ? .final : .atomic)
    }
    let isParallel = chance(depth == 0 ? 4 : 1, of: 5)
    var children = (0..<Int.random(in: 2...4, using: &dice)).map { _ in
      isParallel ? region(depth: depth + 1) : node(depth: depth + 1)
    }
    let initial = isParallel ? nil : children[0].name
    if histories, chance(1, of: 2) {
      targets.append("h\(name)")
      let kind: StateNode.Kind = chance(1, of: 2) ? .deepHistory : .shallowHistory
      children.append(StateNode("h\(name)", kind, initial: children[0].name))
    }
    return StateNode(name, isParallel ? .parallel : .compound, initial: initial, children: children)
  }

  /// A child of a parallel state is no final state.
  private mutating func region(depth: Int) -> StateNode {
    var region = node(depth: depth)
    if region.kind == .final { region.kind = .atomic }
    return region
  }

  /// Transitions lead mostly to a sibling, so that regions move by themselves.
  private mutating func connect(_ node: inout StateNode, _ siblings: [String] = []) {
    let names = node.children.map(\.name)
    for index in node.children.indices {
      connect(&node.children[index], node.kind == .parallel ? [] : names)
    }
    guard node.kind != .final, !node.name.hasPrefix("h") else { return }
    if node.kind == .compound, chance(1, of: 2) { add("done.state.\(node.name)", siblings, to: &node) }
    for event in ["a", "b", "c", "d", "e"] where chance(siblings.isEmpty ? 1 : 4, of: 10) {
      add(event, siblings, to: &node)
    }
    if chance(1, of: 8) { add(nil, siblings, to: &node) }
  }

  private mutating func add(_ event: String?, _ siblings: [String], to node: inout StateNode) {
    let still = event != nil && chance(1, of: 12)
    let target = (siblings.isEmpty || chance(1, of: 10) ? targets : siblings).randomElement(using: &dice)
    node.edges.append(Edge(event: event, target: still ? nil : target, tag: 0))
  }

  /// Eventless transitions are always guarded, others sometimes; the tag of each is its own number.
  mutating func guards(_ chart: Chart) -> [[Condition]] {
    chart.transitions.map { transition in
      guard transition.event == nil || chance(1, of: 4) else { return [] }
      return (0..<Int.random(in: 1...2, using: &dice)).map { _ in
        .active(
          state: Int.random(in: chart.states.indices, using: &dice), negated: chance(1, of: 3))
      }
    }
  }
}
