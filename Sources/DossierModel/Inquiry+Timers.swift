import Statechart
import WorkingTime

extension Inquiry {
  /// What time will bring about from here, soonest first; what has fired is not among it.
  public var timers: [RunningTimer] {
    definition.timers.flatMap { rule in
      running(rule).filter { !dossier.fired.contains($0) && !isTold(rule, $0) }
    }.sorted()
  }

  /// True when people were told before, and the end only moved to another moment that is over: nobody is told twice of one
  /// end. What time itself does is done whenever it can be. Of two that end together the first changes the dossier at that
  /// very moment, and the second is still told.
  private func isTold(_ rule: TimerRule, _ timer: RunningTimer) -> Bool {
    rule.take == nil && timer.due < dossier.changed
      && dossier.fired.contains { $0.name == timer.name && $0.subject == timer.subject }
  }

  private func running(_ rule: TimerRule) -> [RunningTimer] {
    guard rule.channels.isEmpty || rule.channels.contains(dossier.opening.channel) else { return [] }
    switch rule.anchor {
    case .state(let state, let span): return [stateTimer(rule, state, span)].compactMap(\.self)
    case .step(let offset, let tacit):
      // A step whose silence decides is never overdue.
      let meant = activeSteps.filter { tacit ? $0.step.isTacit : offset.minutes < 0 || !$0.step.isTacit }
      return meant.compactMap { state, step in
        stepTimer(rule, state, step, offset)
      }
    case .dossier(let offset): return [dossierTimer(rule, offset)].compactMap(\.self)
    case .consignment(let offset): return [consignmentTimer(rule, offset)].compactMap(\.self)
    }
  }

  /// The states that are steps and active, those of agencies asked within one among them.
  private var activeSteps: [(state: Int, step: StepRule)] {
    configuration.active.compactMap { state in definition.states[state].step.map { (state, $0) } }
  }

  private func stateTimer(_ rule: TimerRule, _ state: Int, _ span: TimerRule.Span) -> RunningTimer? {
    guard configuration.contains(state), let since = definition.entered(state, dossier) else { return nil }
    let limit: TimeLimit? =
      switch span {
      case .limit(let limit): limit
      case .rule(let word): rules?.limits[word]
      }
    let calendar = setting.calendar(of: dossier.opening.lanes[Lane.receiving])
    return limit.map {
      RunningTimer(
        name: rule.name, subject: chart.states[state].name, due: $0.due(from: since, calendar))
    }
  }

  private func stepTimer(
    _ rule: TimerRule, _ state: Int, _ step: StepRule, _ offset: TimerRule.Offset
  ) -> RunningTimer? {
    let calendar = setting.calendar(of: dossier.opening.lanes[step.lane])
    guard let since = definition.entered(state, dossier),
      let due = definition.due(of: step, since: since, dossier, calendar),
      let moment = offset.moment(of: due, since: since, calendar)
    else { return nil }
    return RunningTimer(name: rule.name, subject: step.name, due: moment)
  }

  private func dossierTimer(_ rule: TimerRule, _ offset: TimerRule.Offset) -> RunningTimer? {
    let calendar = setting.calendar(of: dossier.opening.lanes[Lane.agency])
    guard dossier.isRunning, let started = dossier.clock.started, let due = dossier.clock.due,
      let moment = offset.moment(of: due, since: started, calendar)
    else { return nil }
    return RunningTimer(name: rule.name, subject: "", due: moment)
  }

  /// Only where the workflow still waits for the item to be delivered: people may have taken it back, or know more.
  private func consignmentTimer(_ rule: TimerRule, _ offset: TimerRule.Offset) -> RunningTimer? {
    let calendar = setting.calendar(of: dossier.opening.lanes[Lane.receiving])
    guard !definition.actions(on: .delivered, in: configuration).isEmpty,
      let item = dossier.openConsignment(.toApplicant), let since = item.handedOver, let due = item.due,
      let moment = offset.moment(of: due, since: since, calendar)
    else { return nil }
    return RunningTimer(name: rule.name, subject: item.order.number, due: moment)
  }

  /// The last time at which time itself decided, by an action of its own, about a state that offers this action.
  func decidedByTime(_ action: String) -> [Reason] {
    let sources = chart.transitions.filter { $0.event == action }.map(\.source)
    for timer in dossier.fired.sorted().reversed() {
      guard let rule = definition.timers.first(where: { $0.name == timer.name }), rule.take != nil,
        sources.contains(where: { isInside($0, timer.subject) })
      else { continue }
      return [.time(.decidedByTime(rule.title, at: timer.due, law: rule.limit == nil ? nil : rules?.law))]
    }
    return []
  }

  /// True when a state lies in the state or step of that name, or is it.
  private func isInside(_ state: Int, _ subject: String) -> Bool {
    chart.states.indices.contains { around in
      (around == state || chart.isDescendant(state, of: around))
        && (chart.states[around].name == subject || definition.states[around].step?.name == subject)
    }
  }

  /// The rules of its reception; before that those that would hold today.
  var rules: DeadlineRules? {
    dossier.clock.started == nil
      ? setting.rules.rules(
        for: dossier.opening.procedure, on: setting.calendar.zone.day(of: dossier.submitted))
      : dossier.rules(setting.rules)
  }
}

extension TimerRule.Offset {
  /// Its moment; nil where it would lie before the time began.
  func moment(of due: Moment, since: Moment, _ calendar: WorkingCalendar) -> Moment? {
    if minutes >= 0 { return minutes == 0 ? due : calendar.moment(minutes, workingMinutesAfter: due) }
    let moment = calendar.moment(-minutes, workingMinutesBefore: due)
    return since < moment ? moment : nil
  }
}
