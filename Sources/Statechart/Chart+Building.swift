/// What stops a tree of states from being a chart; every problem is listed, not just the first.
public enum ChartProblem: Error, Equatable, Sendable {
  case duplicateName(String)
  case unknownInitial(state: String, initial: String?)
  case unknownTarget(state: String, target: String)
}

/// All problems of one tree.
public struct ChartProblems: Error, Equatable, Sendable {
  public let all: [ChartProblem]
}

extension Chart {
  /// Resolves names to indices in document order (SCXML Appendix D), or lists every problem.
  public init(_ root: StateNode) throws(ChartProblems) {
    var problems: [ChartProblem] = []
    add(root, parent: nil, &problems)
    resolve(root, &problems)
    guard problems.isEmpty else { throw ChartProblems(all: problems) }
  }

  private mutating func add(_ node: StateNode, parent: Int?, _ problems: inout [ChartProblem]) {
    let index = states.count
    if indexes.updateValue(index, forKey: node.name) != nil {
      problems.append(.duplicateName(node.name))
    }
    let ancestors = parent.map { [$0] + states[$0].ancestors } ?? []
    states.append(State(name: node.name, kind: node.kind, parent: parent, ancestors: ancestors))
    if states[index].isHistory { histories.append(index) }
    if let parent { states[parent].children.append(index) }
    for child in node.children { add(child, parent: index, &problems) }
  }

  private mutating func resolve(_ node: StateNode, _ problems: inout [ChartProblem]) {
    guard let index = indexes[node.name] else { return }
    resolveInitial(node, at: index, &problems)
    for edge in node.edges {
      let target = edge.target.flatMap { indexes[$0] }
      if let name = edge.target, target == nil {
        problems.append(.unknownTarget(state: node.name, target: name))
      }
      states[index].transitions.append(transitions.count)
      transitions.append(Transition(source: index, event: edge.event, target: target, tag: edge.tag))
    }
    for child in node.children { resolve(child, &problems) }
  }

  private mutating func resolveInitial(_ node: StateNode, at index: Int, _ problems: inout [ChartProblem]) {
    guard node.kind == .compound || states[index].isHistory else { return }
    let scope = node.kind == .compound ? index : states[index].parent ?? index
    let initial = node.initial.flatMap { indexes[$0] }
    guard let initial, isDescendant(initial, of: scope) else {
      return problems.append(.unknownInitial(state: node.name, initial: node.initial))
    }
    states[index].initial = initial
  }
}
