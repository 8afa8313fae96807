import DossierModel
import Statechart

/// Chooses what is drawn.
///
/// For people who run the business the picture leaves out the regions beside it (those without any status of the
/// portal), draws a return to where a dossier stood as an arrow to the box, and joins “the last step is done” with what
/// follows from it.
struct DiagramSelection {
  private let definition: Definition
  private let detail: Diagram.Detail
  private(set) var drawn: Set<Int> = []
  private(set) var arrows: [Diagram.Arrow] = []

  init(_ definition: Definition, _ detail: Diagram.Detail) {
    self.definition = definition
    self.detail = detail
    drawn = selected
    arrows = chart.transitions.indices.compactMap(arrow)
  }

  private var chart: Chart { definition.chart }

  private var selected: Set<Int> {
    switch detail {
    case .all: return Set(chart.states.indices)
    case .steps:
      let inside = business.flatMap(chart.whole).filter { !chart.isHistory($0) && following($0) == nil }
      // One region needs no box of its own.
      return Set(inside).subtracting(business.count == 1 ? business : []).union([0])
    }
  }

  /// The regions that carry the dossier's status; all, where none does.
  private var business: [Int] {
    let root = chart.states[0]
    guard root.kind == .parallel else { return root.children }
    let bearing = root.children.filter { region in
      chart.whole(region).contains { definition.states[$0].status != nil }
    }
    return bearing.isEmpty ? root.children : bearing
  }

  /// Where reaching a final state leads at once, since the state around it is then done.
  private func following(_ state: Int) -> Int? {
    guard chart.states[state].kind == .final, let parent = chart.states[state].parent else { return nil }
    let done = chart.states[parent].transitions.first { isDone($0, of: parent) }
    guard let target = done.flatMap({ chart.transitions[$0].target }), target != parent,
      !chart.contains(parent, target)
    else { return nil }
    return target
  }

  private func isDone(_ transition: Int, of state: Int) -> Bool {
    let (event, tag) = (chart.transitions[transition].event, chart.transitions[transition].tag)
    return event == "done.state.\(chart.states[state].name)" && definition.actions[tag].guards.isEmpty
  }

  private func arrow(_ id: Int) -> Diagram.Arrow? {
    let (source, target) = (chart.transitions[id].source, chart.transitions[id].target)
    guard let target, drawn.contains(source) else { return nil }
    let joined =
      detail == .steps && isDone(id, of: source)
      && chart.states[source].children.contains { following($0) != nil }
    return joined
      ? nil
      : Diagram.Arrow(
        transition: id, from: source, to: shown(target),
        isReturn: chart.isHistory(target) && !drawn.contains(target))
  }

  /// The drawn state that stands for a target.
  private func shown(_ target: Int) -> Int {
    if drawn.contains(target) { return target }
    return following(target).map(shown) ?? chart.states[target].parent.map(shown) ?? 0
  }
}
