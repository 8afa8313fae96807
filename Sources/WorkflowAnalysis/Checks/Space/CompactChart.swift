import Statechart

/// A chart prepared for a walk through all its configurations: sets of states as bits, and what each transition leaves and
/// enters worked out once. It means what `Chart.step` means for transitions whose events are whole names, as those of
/// definitions are; a test compares the two on random charts.
struct CompactChart {
  let chart: Chart
  /// Event words; the first stands for no event.
  let events: [String]
  /// By state: all states strictly inside.
  let inside: [Bits]
  let leaves: Bits
  let finals: Bits
  let histories: [HistoryMemory]
  /// By leaf and event: the transitions to try, the leaf's own first, then those of the states around it.
  let candidates: [[[Int]]]
  /// By event: the leaves with any candidate.
  let listeners: [Bits]
  /// By leaf: the events somebody outside may give.
  let offers: [[Int]]
  /// By state: the event that tells it is complete, where any transition waits for it.
  let doneEvents: [Int?]
  /// By transition: its effect, or nil where it depends on what history states remember.
  let effects: [Effect?]

  /// What one transition does by itself.
  struct Effect {
    let leaves: Bits
    let enters: Bits
  }

  init(_ chart: Chart) {
    self.chart = chart
    let count = chart.states.count
    var words = [""]
    var numbers: [String: Int] = [:]
    for event in chart.transitions.flatMap(\.events) where numbers[event] == nil {
      numbers[event] = words.count
      words.append(event)
    }
    events = words
    let inside = Self.inside(chart)
    self.inside = inside
    leaves = Bits(
      chart.states.indices.filter { chart.states[$0].children.isEmpty && !chart.states[$0].isHistory },
      count: count)
    finals = Bits(chart.states.indices.filter { chart.states[$0].kind == .final }, count: count)
    histories = HistoryMemory.all(of: chart, inside)
    candidates = Self.candidates(chart, numbers, events: words.count)
    listeners = words.indices.map { [candidates] event in
      Bits(chart.states.indices.filter { !candidates[$0][event].isEmpty }, count: count)
    }
    let given = words.map { !$0.isEmpty && !$0.hasPrefix("done.state.") }
    offers = candidates.map { row in row.indices.filter { given[$0] && !row[$0].isEmpty } }
    doneEvents = chart.states.map { numbers["done.state.\($0.name)"] }
    effects = chart.transitions.indices.map { id in
      chart.asksHistory(id) ? nil : Self.effect(of: id, chart, [:])
    }
  }

  static func effect(of id: Int, _ chart: Chart, _ remembered: [Int: [Int]]) -> Effect {
    Effect(
      leaves: Bits(chart.left(by: id, remembered: remembered), count: chart.states.count),
      enters: Bits(chart.entered(by: id, remembered: remembered), count: chart.states.count))
  }

  /// By state: all states strictly inside.
  static func inside(_ chart: Chart) -> [Bits] {
    var inside = chart.states.map { _ in Bits(count: chart.states.count) }
    for state in chart.states.indices {
      for ancestor in chart.around(state) { inside[ancestor].insert(state) }
    }
    return inside
  }

  private static func candidates(_ chart: Chart, _ numbers: [String: Int], events: Int) -> [[[Int]]] {
    chart.states.indices.map { leaf in
      var row: [[Int]] = Array(repeating: [], count: events)
      guard chart.states[leaf].children.isEmpty, !chart.states[leaf].isHistory else { return row }
      for state in [leaf] + chart.around(leaf) {
        for id in chart.states[state].transitions {
          let events = chart.transitions[id].events.compactMap { numbers[$0] }
          for event in events.isEmpty ? [0] : events { row[event].append(id) }
        }
      }
      return row
    }
  }

  /// True once a final state of the chart itself is active: it takes no event any more.
  func isOver(_ active: Bits) -> Bool {
    chart.states[0].kind == .compound && isComplete(0, active)
  }

  /// True when a compound state has reached a final child, or a parallel one is complete in all regions.
  func isComplete(_ state: Int, _ active: Bits) -> Bool {
    let children = chart.states[state].children.filter { !chart.states[$0].isHistory }
    return switch chart.states[state].kind {
    case .compound: children.contains { chart.states[$0].kind == .final && active.contains($0) }
    case .parallel: children.allSatisfy { isComplete($0, active) }
    case .atomic, .final, .shallowHistory, .deepHistory: false
    }
  }
}

extension Chart {
  /// True when a configuration can hold both states.
  func canStandTogether(_ one: Int, _ other: Int) -> Bool {
    let others = [other] + around(other)
    guard let common = ([one] + around(one)).first(where: others.contains) else { return true }
    return common == one || common == other || states[common].kind == .parallel
  }

  /// All states around a state, nearest first.
  func around(_ state: Int) -> [Int] {
    var found: [Int] = []
    while let parent = states[found.last ?? state].parent { found.append(parent) }
    return found
  }
}
