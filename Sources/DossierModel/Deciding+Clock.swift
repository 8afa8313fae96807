import Statechart
public import WorkingTime

extension Deliberation {
  /// Lets the legal clock do what the states now active say.
  mutating func recordClock(_ after: StateRule.Clock, filed: Moment?) {
    let clock = dossier.clock
    switch after {
    case .waits: break
    case .runs:
      if clock.started == nil {
        start(from: filed ?? setting.moment)
      } else if let paused = clock.paused {
        resume(pausedAt: paused)
      }
    case .stops:
      if clock.started != nil, clock.paused == nil, clock.ended == nil { record(.clock(.paused)) }
    case .ended:
      if clock.started != nil, clock.ended == nil { record(.clock(.ended)) }
    }
  }

  /// The rules of the day of filing or reception hold for good.
  private mutating func start(from legal: Moment) {
    let calendar = legalCalendar
    let (rules, from) = setting.beginning(of: dossier.opening.procedure, at: legal, calendar)
    count(definition.branch.limit, by: rules, from: from)
    record(.clock(.started(due: definition.branch.limit.due(from: from, calendar))))
  }

  /// After a supplement the procedure says whether time starts from zero; after any other pause it goes on.
  private mutating func resume(pausedAt paused: Moment) {
    let calendar = legalCalendar
    let rules = dossier.rules(setting.rules)
    let restarts = definition.branch.restartsAfterSupplement && dossier.supplementPending
    record(.waited(minutes: calendar.workingMinutes(from: paused, to: setting.moment)))
    guard !restarts, let due = dossier.clock.due else {
      let from = rules?.start(setting.moment, calendar) ?? setting.moment
      let limit = definition.branch.limit
      count(limit, by: rules?.name ?? "", from: from)
      return record(.clock(.restarted(due: limit.due(from: from, calendar))))
    }
    count(dossier.limit ?? definition.branch.limit, by: rules?.name ?? "", from: setting.moment)
    record(.clock(.resumed(due: calendar.due(due, pausedAt: paused, resumedAt: setting.moment))))
  }

  /// Appoints another day; the inquiry has found it allowed.
  mutating func extend(to day: Day) {
    count(dossier.limit ?? definition.branch.limit, by: dossier.rulesName, from: setting.moment)
    record(.clock(.extended(due: legalCalendar.closing(on: day))))
  }

  private mutating func count(_ limit: TimeLimit, by rules: String, from moment: Moment) {
    record(.counted(Counting(rules: rules, calendar: setting.calendarName, limit: limit, from: moment)))
  }

  private var legalCalendar: WorkingCalendar {
    setting.calendar(of: dossier.opening.lanes[Lane.agency])
  }

  /// What was spent in each step that is left.
  ///
  /// - Parameter moment: when they were left; nil: now.
  mutating func recordStays(_ before: Configuration, _ after: Configuration, at moment: Moment?) {
    for state in before.active where !after.contains(state) {
      guard let step = definition.states[state].step,
        let stay = stay(in: state, step, until: moment ?? setting.moment)
      else { continue }
      record(.left(stay))
    }
  }

  private func stay(in state: Int, _ step: StepRule, until left: Moment) -> Stay? {
    guard let entered = definition.entered(state, dossier), let agency = dossier.opening.lanes[step.lane]
    else { return nil }
    let (calendar, place) = (setting.calendar(of: agency), Directory.Place(role: step.role, agency: agency))
    return Stay(
      step: step.name, place: place, person: dossier.assignees[step.name] ?? actor(of: place),
      entered: entered, left: left,
      minutes: calendar.workingMinutes(from: entered, to: left),
      due: definition.due(of: step, since: entered, dossier, calendar))
  }

  /// Who acts, where the step is his or he acts for whose it is; empty: a step was ended from outside.
  private func actor(of place: Directory.Place) -> String {
    let (directory, actor) = (setting.directory, setting.actor)
    let own = [actor] + directory.mandates(of: actor, on: setting.day).map(\.principal)
    return own.contains { directory.holds($0, place, on: setting.day) } ? actor : ""
  }
}

/// Counts the due moment again by the office's calendar of today.
func decideRecount(on inquiry: Inquiry) throws(Rejection) -> Decision {
  let (dossier, setting) = (inquiry.dossier, inquiry.setting)
  let counter = LedgerCounter(inquiry.definition.branch.limit) { _ in setting.calendar }
  let calendar = setting.calendar(of: dossier.opening.lanes[Lane.agency])
  guard dossier.clock.ended == nil, let due = counter.due(dossier.ledger, under: calendar),
    let promised = counter.promised(dossier.ledger, under: calendar)
  else { throw inquiry.rejection("recount", [.time(.clockNotRunning)]) }
  var deliberation = Deliberation(dossier, inquiry.definition, setting)
  let from = dossier.ledger.first?.counting?.from ?? setting.moment
  deliberation.record(
    .counted(
      Counting(
        rules: dossier.rulesName, calendar: setting.calendarName,
        limit: dossier.limit ?? inquiry.definition.branch.limit, from: from)))
  deliberation.record(.clock(.recounted(due: due, promised: promised)))
  return try deliberation.decision(.recounted, in: inquiry.configuration, for: "recount")
}

extension Dossier {
  /// The name of the rules it was received under; empty: none.
  public var rulesName: String { ledger.first { $0.counting != nil }?.counting?.rules ?? "" }

  /// The limit its time was started with: moving to another version changes none that runs.
  public var limit: TimeLimit? { ledger.last { $0.counting != nil }?.counting?.limit }

  /// The rules it was received under.
  public func rules(_ book: RuleBook) -> DeadlineRules? { book.named(rulesName) }

  /// True while the legal time runs.
  public var isRunning: Bool { clock.started != nil && clock.paused == nil && clock.ended == nil }
}
