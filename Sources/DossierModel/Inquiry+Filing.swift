import WorkingTime

extension Inquiry {
  /// What stands against the moment at which the post's hand-over minutes were signed: it is not over yet, lies before the
  /// procedure or before the place received it, or so far back that time would be over already and nobody says why.
  func filingReasons(_ advance: Advance) -> [Reason] {
    guard let filed = advance.filed ?? advance.handIn?.filed else { return [] }
    var reasons: [Reason] = []
    if advance.filed != nil, let handIn = dossier.handIn {
      return [.postal(.handedInAlready(minutes: handIn.minutes))]
    }
    if dossier.opening.channel != .post || dossier.clock.started != nil { reasons.append(.time(.notByPost)) }
    if filed > setting.moment { reasons.append(.time(.filedInFuture(filed, now: setting.moment))) }
    guard reasons.isEmpty else { return reasons }
    reasons = [beforeProcedure(filed), beforeService(filed)].compactMap(\.self).map { .time($0) }
    guard reasons.isEmpty, advance.note == nil, let due = overdue(filed) else { return reasons }
    return [.time(advance.filed == nil ? .handedInOverdue(filed, due: due) : .filedOverdue(filed, due: due))]
  }

  private func beforeProcedure(_ filed: Moment) -> TimeReason? {
    let first = setting.firstDay(dossier.opening.procedure) ?? definition.procedure.validFrom
    return legalCalendar.zone.day(of: filed) < first ? .filedBeforeProcedure(filed, from: first) : nil
  }

  /// The directory says since when a place receives a procedure.
  private func beforeService(_ filed: Moment) -> TimeReason? {
    let (opening, day) = (dossier.opening, legalCalendar.zone.day(of: filed))
    guard let place = opening.lanes[Lane.receiving],
      let now = setting.directory.service(opening.procedure, receivedAt: place, on: setting.day),
      setting.directory.service(opening.procedure, receivedAt: place, on: day) == nil
    else { return nil }
    return .filedBeforeService(filed, place: place, from: now.validity.from)
  }

  /// The due moment counted from there, when it is over already.
  private func overdue(_ filed: Moment) -> Moment? {
    let from = setting.beginning(of: dossier.opening.procedure, at: filed, legalCalendar).from
    let due = definition.branch.limit.due(from: from, legalCalendar)
    return setting.moment.isPast(due) ? due : nil
  }
}

extension Setting {
  /// Under which rules time begins at a legal moment, and from when it counts: those of that day hold for good.
  func beginning(
    of procedure: String, at legal: Moment, _ calendar: WorkingCalendar
  ) -> (rules: String, from: Moment) {
    let found = rules.rules(for: procedure, on: calendar.zone.day(of: legal))
    return (found?.name ?? "", found?.start(legal, calendar) ?? legal)
  }
}
