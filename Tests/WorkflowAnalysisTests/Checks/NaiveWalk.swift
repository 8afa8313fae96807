import Statechart

@testable import WorkflowAnalysis

/// All configurations of a chart, found the plain way: with the chart's own step and nothing forgotten.
struct NaiveWalk {
  struct Node: Hashable {
    let active: [Int]
    let remembered: [Int: [Int]]
  }

  let chart: Chart
  private(set) var nodes: [Node] = []
  /// By node: where each event leads.
  private(set) var steps: [[String: Int]] = []
  private(set) var taken: Set<Int> = []
  private var numbers: [Node: Int] = [:]

  /// Guards ask only whether states are active: by transition, the conditions as the state space has them.
  init(_ chart: Chart, _ conditions: [[Condition]], limit: Int) throws {
    self.chart = chart
    let holds: Chart.Guard = { transition, configuration in
      conditions[transition.tag].allSatisfy { condition in
        guard case .active(let state, let negated) = condition else { return false }
        return configuration.contains(state) != negated
      }
    }
    let events = Set(chart.transitions.compactMap(\.event)).filter { !$0.hasPrefix("done.state.") }
    let start = try chart.start(holds)
    note(start)
    while steps.count < nodes.count, nodes.count < limit {
      let node = nodes[steps.count]
      var row: [String: Int] = [:]
      for event in events {
        let from = Configuration(active: node.active, remembered: node.remembered)
        if let step = try chart.step(from, on: event, holds) { row[event] = note(step) }
      }
      steps.append(row)
    }
  }

  @discardableResult
  private mutating func note(_ step: Step) -> Int {
    taken.formUnion(step.taken)
    let node = Node(active: step.configuration.active, remembered: step.configuration.remembered)
    if let known = numbers[node] { return known }
    numbers[node] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }
}
