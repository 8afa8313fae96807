import Statechart
public import WorkingTime

/// A step whose time is yet to be spent, or is being spent.
public struct StepAhead: Hashable, Sendable {
  public let step: StepRule
  /// Since when the dossier stands in it; nil: it is still to come.
  public let since: Moment?
}

extension Definition {
  /// The steps a dossier needs until its legal time ends: those it stands in, and those after them in its case.
  public func stepsAhead(of dossier: Dossier) -> [StepAhead] {
    let active = configuration(of: dossier).active
    let steps = timedSteps
    let here = steps.map { step in
      active.first { states[$0].step?.name == step.name }.flatMap { entered($0, dossier) }
    }
    guard let last = here.lastIndex(where: { $0 != nil }) else { return [] }
    return steps.indices.filter { here[$0] != nil || $0 > last }
      .map { StepAhead(step: steps[$0], since: here[$0]) }
  }

  /// Who has to act in the innermost steps a dossier stands in.
  public func holders(of dossier: Dossier) -> [Task] {
    let active = configuration(of: dossier).active.filter { states[$0].step != nil }
    let innermost = active.filter { state in !active.contains { chart.isDescendant($0, of: state) } }
    return innermost.compactMap { states[$0].step }.compactMap { step in
      dossier.opening.lanes[step.lane].map {
        Task(place: Directory.Place(role: step.role, agency: $0), person: dossier.assignees[step.name])
      }
    }
  }

  /// The steps during which the legal time runs; handing over the result is none.
  private var timedSteps: [StepRule] {
    branch.steps.filter { step in
      states.indices.contains { states[$0].step?.name == step.name && clock(around: $0) == .runs }
    }
  }

  private func clock(around state: Int) -> StateRule.Clock? {
    states[state].clock ?? chart.states[state].parent.flatMap { clock(around: $0) }
  }
}
