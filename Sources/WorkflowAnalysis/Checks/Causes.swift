import DossierModel
import Statechart

/// Which of the states never reached are unreachable by themselves, and which only because others are.
struct Causes {
  let unreached: Bits
  /// By state: the unreached states that could be reached if this one were.
  private let opens: [Int: Set<Int>]
  /// The transitions that wait for themselves; where people's actions do, those of the chart only follow them.
  private var circular: [Int] = []
  private let subject: Subject

  init(_ subject: Subject, _ unreached: Bits) {
    self.subject = subject
    self.unreached = unreached
    let chart = subject.chart
    var opens: [Int: Set<Int>] = [:]
    for id in chart.transitions.indices {
      let targets = Bits(chart.entered(by: id), count: chart.states.count).intersection(unreached)
      let causes = Self.unreachedNeeds(of: id, subject, unreached)
      for cause in causes { opens[cause, default: []].formUnion(targets) }
    }
    for state in unreached {
      guard let parent = chart.states[state].parent, unreached.contains(parent) else { continue }
      opens[state, default: []].insert(parent)
      if chart.states[parent].initial == state || chart.states[parent].kind == .parallel {
        opens[parent, default: []].insert(state)
      }
    }
    self.opens = opens
    let waiting = chart.transitions.indices.filter(waitsForItself)
    let actions = waiting.filter { !subject.rule($0).name.isEmpty }
    circular = actions.isEmpty ? waiting : actions
  }

  /// The unreached states a transition waits for: its source, a state it asks for, an end inside its source.
  private static func unreachedNeeds(of id: Int, _ subject: Subject, _ unreached: Bits) -> [Int] {
    let (chart, compact) = (subject.chart, subject.compact)
    let transition = chart.transitions[id]
    var needs = [transition.source]
    needs += statesAskedFor(by: id, subject)
    if let event = transition.event, event.hasPrefix("done.state."),
      let whole = chart.index(of: String(event.dropFirst("done.state.".count)))
    {
      needs += compact.inside[whole].intersection(compact.finals)
    }
    return needs.filter(unreached.contains)
  }

  private static func statesAskedFor(by id: Int, _ subject: Subject) -> [Int] {
    subject.rule(id).guards.compactMap { rule in
      guard case .inState(let name) = rule.word, !rule.negated else { return nil }
      return subject.chart.index(of: name)
    }
  }

  /// True when a transition is never taken only because some state is never reached, for a reason outside of it.
  func excuse(_ transition: Int) -> Bool {
    !Self.unreachedNeeds(of: transition, subject, unreached).isEmpty && !circular.contains(transition)
  }

  /// True when a condition asks for a state that could be reached only after the transition it stands at.
  private func waitsForItself(_ id: Int) -> Bool {
    guard !unreached.contains(subject.chart.transitions[id].source) else { return false }
    let targets = subject.chart.entered(by: id).filter(unreached.contains)
    return Self.statesAskedFor(by: id, subject).filter(unreached.contains).contains { asked in
      let circle = all(from: asked)
      return targets.contains { all(from: $0).contains(asked) }
        && unreached.allSatisfy { circle.contains($0) || !all(from: $0).contains(asked) }
    }
  }

  /// True when a state is never reached because one of the others is not.
  func follows(_ state: Int, from others: Set<Int>) -> Bool {
    others.contains { unreached.contains($0) && all(from: $0).contains(state) }
  }

  /// The states to tell about, each with the number of others that follow from it.
  var roots: [(state: Int, others: Int)] {
    let following = Dictionary(uniqueKeysWithValues: unreached.map { ($0, all(from: $0)) })
    var told: Set<Int> = []
    return unreached.compactMap { state in
      let own = following[state] ?? []
      let stronger = following.contains { other, theirs in
        theirs.contains(state) && (!own.contains(other) || other < state)
      }
      guard !stronger else { return nil }
      let others = own.subtracting([state]).subtracting(told).filter { !subject.chart.isHistory($0) }
      told.formUnion(own)
      return (state, others.count)
    }
  }

  private func all(from state: Int) -> Set<Int> {
    var (found, queue): (Set<Int>, [Int]) = ([state], [state])
    while let here = queue.popLast() {
      for next in opens[here] ?? [] where found.insert(next).inserted { queue.append(next) }
    }
    return found
  }
}
