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
  /// Whole days untouched so far end at closing time; what is left of a time is counted to the minute.
  public func due(
    of step: StepRule, since: Moment, _ dossier: Dossier, _ calendar: WorkingCalendar
  ) -> Moment? {
    guard let allowed = allowance(step) else { return nil }
    let spent = spent(step, dossier)
    if spent == 0, allowed.isMultiple(of: TimeLimit.minutesOfDay) {
      return TimeLimit.workingDays(allowed / TimeLimit.minutesOfDay).due(from: since, calendar)
    }
    return calendar.moment(max(0, allowed - spent), workingMinutesAfter: since)
  }

  /// Since when a state is active: the earliest of what is active in it; nil: it is not.
  func entered(_ state: Int, _ dossier: Dossier) -> Moment? {
    dossier.since.compactMap { name, moment in
      chart.index(of: name).flatMap { $0 == state || chart.isDescendant($0, of: state) ? moment : nil }
    }.min()
  }
}
