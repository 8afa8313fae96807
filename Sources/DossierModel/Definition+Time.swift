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
    guard allowed.isMultiple(of: TimeLimit.minutesOfDay) else {
      return calendar.moment(max(0, allowed - spent), workingMinutesAfter: since)
    }
    guard let first = firstStay(of: step, dossier) else {
      return TimeLimit.workingDays(allowed / TimeLimit.minutesOfDay).due(from: since, calendar)
    }
    let given = calendar.workingMinutes(from: first.entered, to: first.due)
    return calendar.moment(max(0, given - spent), workingMinutesAfter: since)
  }

  /// The first stay in a step, or in the steps it shares its time with.
  private func firstStay(of step: StepRule, _ dossier: Dossier) -> Dossier.FirstStay? {
    guard let budget = step.budget else { return dossier.firstStays[step.name] }
    return branch.steps.filter { $0.budget == budget }.compactMap { dossier.firstStays[$0.name] }
      .min { $0.entered < $1.entered }
  }

  /// Since when a state is active: the earliest of what is active in it; nil: it is not.
  func entered(_ state: Int, _ dossier: Dossier) -> Moment? {
    dossier.since.compactMap { name, moment in
      chart.index(of: name).flatMap { $0 == state || chart.isDescendant($0, of: state) ? moment : nil }
    }.min()
  }
}
