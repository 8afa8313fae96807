import Statechart
public import WorkingTime

extension Definition {
  /// Working minutes a step may take in all: its own, or those of the budget it shares; nil: its time is not counted.
  public func allowance(_ step: StepRule) -> Int? {
    step.minutes ?? step.budget.flatMap { branch.budgets[$0] }
  }

  /// Working minutes that have gone from a step's allowance: in earlier stays, or in other steps of its budget.
  public func spent(_ step: StepRule, _ dossier: Dossier) -> Int {
    guard let budget = step.budget else { return dossier.spent[step.name] ?? 0 }
    return branch.steps.filter { $0.budget == budget }.reduce(0) { $0 + (dossier.spent[$1.name] ?? 0) }
  }

  /// When a step's time ends, entered at `since`; nil: its time is not counted.
  ///
  /// Whole days end at closing time. Interrupted, a step keeps the working time it had from the first: being away for so
  /// much working time moves its end by just that.
  public func due(
    of step: StepRule, since: Moment, _ dossier: Dossier, _ calendar: WorkingCalendar
  ) -> Moment? {
    guard let allowed = allowance(step) else { return nil }
    let spent = spent(step, dossier)
    if let late = earliest(dossier.overdue, of: step) { return late }
    guard allowed.isMultiple(of: TimeLimit.minutesOfDay) else {
      return end(after: allowed - spent, since, calendar)
    }
    let days = TimeLimit.workingDays(allowed / TimeLimit.minutesOfDay)
    guard let first = earliest(dossier.firstEntered, of: step) else { return days.due(from: since, calendar) }
    let given = calendar.workingMinutes(from: first, to: days.due(from: first, calendar))
    return end(after: given - spent, since, calendar)
  }

  /// What was used up before ended before.
  private func end(after left: Int, _ since: Moment, _ calendar: WorkingCalendar) -> Moment {
    left < 0
      ? calendar.moment(-left, workingMinutesBefore: since)
      : calendar.moment(left, workingMinutesAfter: since)
  }

  /// The earliest moment known for a step, or for the steps it shares its time with.
  private func earliest(_ moments: [String: Moment], of step: StepRule) -> Moment? {
    guard let budget = step.budget else { return moments[step.name] }
    return branch.steps.filter { $0.budget == budget }.compactMap { moments[$0.name] }.min()
  }

  /// Since when a state is active: the earliest of what is active in it; nil: it is not.
  func entered(_ state: Int, _ dossier: Dossier) -> Moment? {
    dossier.since.compactMap { name, moment in
      chart.index(of: name).flatMap { $0 == state || chart.isDescendant($0, of: state) ? moment : nil }
    }.min()
  }
}
