import Statechart
import WorkingTime

/// Fires a timer: whoever is to know is told, and the action the workflow gives to time is taken.
///
/// It holds from the moment it was due, whenever somebody looked: later only where the dossier came into its state later, or
/// the action's time had to run out first. Where its action is not possible nothing happens, and it stays. It fires once: a
/// timer that is no longer running, or not yet due, is refused.
func decide(_ timer: RunningTimer, recorded now: Moment, on inquiry: Inquiry) throws(Rejection) -> Decision {
  guard inquiry.timers.contains(timer), inquiry.setting.moment.isPast(timer.due),
    let rule = inquiry.definition.timers.first(where: { $0.name == timer.name })
  else { throw inquiry.rejection("tick", [.time(.timerNotDue)]) }
  guard let action = rule.take else {
    let moment = max(timer.due, inquiry.dossier.changed)
    return try inquiry.firing(timer, at: moment, recorded: now)
      .decision(.timed, in: inquiry.configuration, for: "tick")
  }
  guard let (moment, judge) = inquiry.moment(of: timer, taking: action),
    let transition = judge.transition(for: action)
  else { throw inquiry.rejection(action, inquiry.whyNot(action, for: nil).filter { !$0.concernsActor }) }
  var deliberation = inquiry.firing(timer, at: moment, recorded: now)
  let candidate = judge.candidate(transition)
  if candidate.rule.act == .passOver {
    deliberation.record(.passedOver(steps: candidate.asked.map(\.name)))
  }
  let definition = inquiry.definition
  let step = try definition.run(action) { () throws(Livelock) in
    try definition.chart.step(
      judge.configuration, on: action, definition.guards(on: deliberation.dossier, judge.setting))
  }
  let after = step?.configuration ?? judge.configuration
  deliberation.move(action, judge.configuration, after, left: rule.isTacit ? timer.due : nil)
  return try deliberation.decision(.timed, in: after, for: action)
}

extension Inquiry {
  /// True when something may have fallen due; ``fallen`` tells whether it can be.
  public var hasFallen: Bool { timers.first.map { setting.moment.isPast($0.due) } ?? false }

  /// What time has brought about by now and is not recorded yet: of all that can be, what holds from the earliest moment;
  /// nil: nothing.
  public var fallen: Decision? {
    let due = timers.prefix { setting.moment.isPast($0.due) }
    return due.compactMap(fired).min { $0.events[0].moment < $1.events[0].moment }
  }

  /// Nil: it cannot fire, and is held.
  private func fired(_ timer: RunningTimer) -> Decision? {
    do throws(Rejection) { return try decide(timer, recorded: setting.moment, on: self) } catch { return nil }
  }

  /// From when the action of a timer holds, and the question as of then; nil: it is not possible yet.
  ///
  /// People act up to the end of a time, its last minute included, time itself right after.
  fileprivate func moment(of timer: RunningTimer, taking action: String) -> (Moment, Inquiry)? {
    let first = max(timer.due, dossier.changed)
    let end = definition.timeEnds(dossier, configuration, setting)
    let moments = [first] + [end].compactMap(\.self).filter { first < $0 && setting.moment.isPast($0) }
    return moments.lazy.map { ($0, self.asOf($0.next)) }
      .first { $0.1.transition(for: action) != nil }
  }

  private func asOf(_ moment: Moment) -> Inquiry {
    var setting = setting
    setting.moment = moment
    return Inquiry(dossier, definition, setting, configuration)
  }

  /// The beginning of a firing that holds from a moment: who is told, and when it was written down.
  fileprivate func firing(_ timer: RunningTimer, at moment: Moment, recorded now: Moment) -> Deliberation {
    let told = told(by: timer)
    var deliberation = Deliberation(dossier, definition, asOf(moment).setting)
    deliberation.record(.fired(Firing(timer, told: told)))
    deliberation.record(.recorded(now))
    if !told.isEmpty { deliberation.cause(Effect(.alertOffice, dossier.status)) }
    return deliberation
  }

  /// The places of those a timer tells: of who has the step it watches, or of a role.
  func told(by timer: RunningTimer) -> [Directory.Place] {
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

extension Event {
  /// What fired; nil: no timer did.
  public var firing: Firing? {
    changes.lazy.compactMap { if case .fired(let firing) = $0 { firing } else { nil } }.first
  }
}
