import Statechart
import WorkingTime

/// Fires a timer: whoever is to know is told, and the action the workflow gives to time is taken.
///
/// Where its action is not possible nothing happens, and it stays. It fires once: a timer that is no longer running, or not yet due, is refused.
func decide(_ timer: RunningTimer, on inquiry: Inquiry) throws(Rejection) -> Decision {
  let (definition, setting) = (inquiry.definition, inquiry.setting)
  guard inquiry.timers.contains(timer), timer.due < setting.moment,
    let rule = definition.timers.first(where: { $0.name == timer.name })
  else { throw inquiry.rejection("tick", [.time(.timerNotDue)]) }
  var deliberation = Deliberation(inquiry.dossier, definition, setting)
  let told = inquiry.told(by: timer)
  deliberation.record(.fired(Firing(timer, told: told)))
  if !told.isEmpty { deliberation.cause(Effect(.alertOffice, inquiry.dossier.status)) }
  guard let action = rule.take else { return deliberation.decision(.timed, in: inquiry.configuration) }
  guard let transition = inquiry.transition(for: action) else {
    throw inquiry.rejection(action, inquiry.whyNot(action, for: nil).filter { !$0.concernsActor })
  }
  let candidate = inquiry.candidate(transition)
  if candidate.rule.act == .passOver {
    deliberation.record(.passedOver(steps: candidate.asked.map(\.name)))
  }
  let step = try definition.run(action) { () throws(Livelock) in
    try definition.chart.step(
      inquiry.configuration, on: action, definition.guards(on: deliberation.dossier, setting))
  }
  let after = step?.configuration ?? inquiry.configuration
  deliberation.move(action, inquiry.configuration, after, left: rule.isTacit ? timer.due : nil)
  return deliberation.decision(.timed, in: after)
}

extension Inquiry {
  /// The places of those a timer tells: of who has the step it watches, or of a role.
  public func told(by timer: RunningTimer) -> [Directory.Place] {
    guard let rule = definition.timers.first(where: { $0.name == timer.name }) else { return [] }
    let candidate = Candidate(
      rule: definition.moving, steps: steps(named: timer.subject), asked: [], stays: true)
    return rule.tell.flatMap { seats($0, candidate) }.map(\.place).distinct
  }

  /// The step of that name, else those the dossier stands in.
  private func steps(named name: String) -> [StepRule] {
    let active = configuration.active.compactMap { definition.states[$0].step }
    let named = active.filter { $0.name == name }
    return named.isEmpty ? active : named
  }
}
