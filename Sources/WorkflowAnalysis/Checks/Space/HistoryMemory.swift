import Statechart

/// A history state, and when what it remembers still matters.
///
/// It is written anew whenever its parent is left, so while the parent is active it matters only if a transition from
/// inside the parent leads to the history state; and it matters at all only while some transition to the history state
/// can still come.
struct HistoryMemory {
  let state: Int
  let parent: Int
  /// The states it remembers when they are active: leaves inside the parent, or the parent's children.
  let remembers: Bits
  private let usedInside: Bool
  /// The states from which a transition to this history state may still be reached.
  private let live: Bits

  static func all(of chart: Chart, _ inside: [Bits]) -> [HistoryMemory] {
    chart.states.indices.filter { chart.states[$0].isHistory }.compactMap { state in
      chart.states[state].parent.map { HistoryMemory(state, in: $0, of: chart, inside) }
    }
  }

  private init(_ state: Int, in parent: Int, of chart: Chart, _ inside: [Bits]) {
    self.state = state
    self.parent = parent
    let count = chart.states.count
    let deep = chart.states[state].kind == .deepHistory
    remembers = Bits(
      inside[parent].filter {
        deep ? chart.states[$0].children.isEmpty : chart.states[$0].parent == parent
      }, count: count)
    let uses = chart.transitions.indices.filter { chart.transitions[$0].targets.contains(state) }
    let isDefault = chart.states.contains { $0.initials.contains(state) }
    usedInside = isDefault || uses.contains { inside[parent].contains(chart.transitions[$0].source) }
    live =
      chart.states.contains { $0.initials.contains { chart.states[$0].isHistory } }
      ? Bits(chart.states.indices, count: count)
      : Self.leading(to: uses.map { chart.transitions[$0].source }, chart, inside)
  }

  /// All states from which structure alone lets a dossier come to one of these.
  private static func leading(to sources: [Int], _ chart: Chart, _ inside: [Bits]) -> Bits {
    var found = Bits(sources, count: chart.states.count)
    let reaches = chart.transitions.indices.map { id -> Bits in
      var reached = Bits(chart.entered(by: id), count: chart.states.count)
      for target in chart.transitions[id].targets where chart.states[target].isHistory {
        if let parent = chart.states[target].parent { reached.formUnion(inside[parent]) }
      }
      return reached
    }
    var grows = true
    while grows {
      grows = false
      for (id, reached) in reaches.enumerated() {
        let source = chart.transitions[id].source
        guard !found.contains(source), reached.meets(found) else { continue }
        found.insert(source)
        grows = true
      }
    }
    return found
  }

  /// True when what is remembered can still make a difference.
  func matters(_ active: Bits) -> Bool {
    (usedInside || !active.contains(parent)) && active.meets(live)
  }
}
