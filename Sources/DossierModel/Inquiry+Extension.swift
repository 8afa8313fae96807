import WorkingTime

extension Inquiry {
  /// What stands against a new appointment: how many the law allows, and that it comes before the time is over (Decree
  /// 61/2018, Article 19.9; later rules likewise).
  var extensionReasons: [Reason] {
    guard dossier.clock.started != nil, dossier.clock.ended == nil, let due = dossier.clock.due else {
      return [.time(.clockNotRunning)]
    }
    let rules = rules
    var reasons: [Reason] = []
    if let rules, dossier.clock.extensions >= rules.extensions {
      reasons.append(.time(.extendedAlready(times: dossier.clock.extensions, law: rules.law)))
    }
    let latest = latestExtension(due, rules)
    if setting.moment.isPast(latest) {
      reasons.append(.time(.tooLateToExtend(latest: latest, law: rules?.law)))
    }
    return reasons
  }

  /// The last moment at which a new day can be appointed.
  private func latestExtension(_ due: Moment, _ rules: DeadlineRules?) -> Moment {
    let calendar = legalCalendar
    switch rules?.limits[.apology] {
    case .workingDays(let days)?:
      let day = calendar.day(days, workingDaysBefore: calendar.zone.day(of: due))
      return calendar.closing(on: day)
    case .workingHours(let hours)?: return calendar.moment(hours * 60, workingMinutesBefore: due)
    case .workingMinutes(let minutes)?: return calendar.moment(minutes, workingMinutesBefore: due)
    case .days, .months, .sameDay, nil: return due
    }
  }

  /// What stands against the times handed in: a new day that is no later one, a filing moment that cannot be.
  func timeReasons(_ advance: Advance) -> [Reason] {
    var reasons: [Reason] = []
    if let day = advance.newDue, let due = dossier.clock.due {
      if day > WorkingCalendar.lastDay {
        return [.time(.beyondCalendar(day, last: WorkingCalendar.lastDay))] + filingReasons(advance)
      }
      if !legalCalendar.isWorking(day) { reasons.append(.time(.notWorking(day))) }
      if legalCalendar.closing(on: day) <= due { reasons.append(.time(.newDueNotLater(day, due: due))) }
    }
    return reasons + filingReasons(advance)
  }

  var legalCalendar: WorkingCalendar { setting.calendar(of: dossier.opening.lanes[Lane.agency]) }
}
