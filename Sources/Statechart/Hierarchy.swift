/// States by index, in document order: those inside a state follow it directly.
protocol Hierarchy {
  var states: [Chart.State] { get }
}

extension Chart: Hierarchy {}

/// Stands for what lies around the root, as if the root were the child of an `scxml` element.
let outside = -1

extension Hierarchy {
  /// True when `state` lies strictly inside `ancestor`.
  func lies(_ state: Int, inside ancestor: Int) -> Bool {
    ancestor < state && state <= last(of: ancestor)
  }

  /// The last state inside this one.
  func last(of state: Int) -> Int { state == outside ? states.count - 1 : states[state].last }

  /// All states around this one, nearest first.
  func ancestors(of state: Int) -> some Sequence<Int> {
    sequence(state: states[state].parent) { next in
      defer { next = next.flatMap { states[$0].parent } }
      return next
    }
  }

  /// The innermost state a transition stays inside (Appendix D, getTransitionDomain).
  func domain(_ transition: Chart.Transition, to targets: [Int]) -> Int {
    let source = transition.source
    let staysInside = transition.isInternal || source == 0
    if staysInside, states[source].kind == .compound, targets.allSatisfy({ lies($0, inside: source) }) {
      return source
    }
    // findLCCA: the least common compound ancestor.
    return ancestors(of: source).first { ancestor in
      states[ancestor].kind == .compound && targets.allSatisfy { lies($0, inside: ancestor) }
    } ?? outside
  }
}
