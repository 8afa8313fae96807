/// Numbers the states and transitions of a tree in document order and collects everything wrong with it.
struct ChartBuilder: Hierarchy {
  private(set) var states: [Chart.State] = []
  private(set) var transitions: [Chart.Transition] = []
  private(set) var delays: [Chart.StateDelay] = []
  private(set) var indexes: [String: Int] = [:]
  private(set) var events = EventTable([])
  private(set) var problems: [ChartProblem] = []

  mutating func build(_ root: StateNode) {
    add(root, parent: nil)
    resolve(root)
    events = EventTable(transitions.flatMap(\.events))
    for index in states.indices {
      states[index].done = events.number("done.state.\(states[index].name)")
      let around = states[index].parent.map { states[$0].maySettle } ?? false
      states[index].maySettle =
        around || states[index].transitions.contains { transitions[$0].event == nil }
    }
  }

  private mutating func add(_ node: StateNode, parent: Int?) {
    let index = states.count
    if indexes.updateValue(index, forKey: node.name) != nil { problems.append(.duplicateName(node.name)) }
    problems += node.misfits(inside: parent.map { states[$0].kind })
    states.append(Chart.State(name: node.name, kind: node.kind, parent: parent, last: index))
    if let parent { states[parent].children.append(index) }
    let first = delays.count
    delays += node.delays.map { Chart.StateDelay(state: index, delay: $0) }
    states[index].delays = first..<delays.count
    for child in node.children { add(child, parent: index) }
    states[index].last = states.count - 1
  }

  private mutating func resolve(_ node: StateNode) {
    guard let index = indexes[node.name] else { return }
    resolveInitials(node, at: index)
    let first = transitions.count
    for edge in node.edges { resolve(edge, of: node, at: index) }
    states[index].transitions = first..<transitions.count
    for child in node.children { resolve(child) }
  }

  private mutating func resolveInitials(_ node: StateNode, at index: Int) {
    let isHistory = states[index].isHistory
    guard node.kind == .compound || isHistory else { return }
    let scope = isHistory ? states[index].parent ?? index : index
    let found = node.initials.map { name in indexes[name].flatMap { lies($0, inside: scope) ? $0 : nil } }
    if node.initials.isEmpty { problems.append(.unknownInitial(state: node.name, initial: nil)) }
    for (name, place) in zip(node.initials, found) where place == nil {
      problems.append(.unknownInitial(state: node.name, initial: name))
    }
    states[index].initials = together(found.compactMap { $0 }, of: node.name)
  }

  private mutating func resolve(_ edge: Edge, of node: StateNode, at index: Int) {
    for event in edge.events where !(edge.isExact ? EventTable.isName(event) : EventTable.isDescriptor(event))
    {
      problems.append(.malformedEvent(state: node.name, event: event))
    }
    let found = edge.targets.map { indexes[$0] }
    for (name, place) in zip(edge.targets, found) where place == nil {
      problems.append(.unknownTarget(state: node.name, target: name))
    }
    transitions.append(
      Chart.Transition(edge, from: index, to: together(found.compactMap { $0 }, of: node.name)))
  }

  /// A legal state specification (SCXML 3.11): any two of its states lie in different regions of a parallel state.
  private mutating func together(_ targets: [Int], of name: String) -> [Int] {
    // A history state stands for states inside its parent, any of them.
    let places = targets.map { states[$0].isHistory ? states[$0].parent ?? $0 : $0 }
    let pairs = places.indices.flatMap { first in places[(first + 1)...].map { (places[first], $0) } }
    if !pairs.allSatisfy(areOrthogonal) {
      problems.append(.targetsApart(state: name, targets: targets.map { states[$0].name }))
    }
    return targets
  }

  private func areOrthogonal(_ one: Int, _ other: Int) -> Bool {
    guard one != other, !lies(one, inside: other), !lies(other, inside: one) else { return false }
    let meeting = ancestors(of: one).first { lies(other, inside: $0) }
    return meeting.map { states[$0].kind == .parallel } ?? false
  }
}

extension StateNode {
  /// What is wrong with this state alone, in a parent of this kind.
  fileprivate func misfits(inside parent: Kind?) -> [ChartProblem] {
    let isHistory = kind == .shallowHistory || kind == .deepHistory
    let hasStates = children.contains { $0.kind != .shallowHistory && $0.kind != .deepHistory }
    let checks: [(Bool, ChartProblem)] = [
      ((kind == .compound || kind == .parallel) && !hasStates, .nothingInside(name)),
      (kind == .atomic && !children.isEmpty, .atomicWithChildren(name)),
      (kind == .final && !children.isEmpty, .finalWithChildren(name)),
      (kind == .final && !edges.isEmpty, .finalWithTransitions(name)),
      (kind == .final && parent == .parallel, .misplacedFinal(name)),
      (isHistory && !children.isEmpty, .historyWithChildren(name)),
      (isHistory && !edges.isEmpty, .historyWithTransitions(name)),
      (isHistory && !delays.isEmpty, .historyWithDelays(name)),
      (isHistory && parent != .compound && parent != .parallel, .misplacedHistory(name)),
      (kind != .compound && !isHistory && !initials.isEmpty, .idleInitial(state: name)),
    ]
    return checks.filter(\.0).map(\.1)
      + delays.filter { !EventTable.isName($0.event) }
      .map { .malformedEvent(state: name, event: $0.event) }
      + delays.filter { $0.after < 0 }.map { .negativeDelay(state: name, event: $0.event) }
  }
}
