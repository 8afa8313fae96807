public import WorkingTime

/// A failed condition about time. Facts only; the words are in `TimeReason+Words.swift`.
public enum TimeReason: Hashable, Sendable {
  /// The legal time has not begun, or is over.
  case clockNotRunning
  /// As many new appointments were given as the law allows.
  case extendedAlready(times: Int, law: Title?)
  /// The last moment at which a new day could have been appointed.
  case tooLateToExtend(latest: Moment, law: Title?)
  case notWorking(Day)
  case newDueNotLater(Day, due: Moment)
  /// So far off that no calendar reaches there.
  case beyondCalendar(Day, last: Day)
  /// Only what comes by post was filed before it arrived.
  case notByPost
  case filedInFuture(Moment, now: Moment)
  /// Filed before the first day of any version of the procedure.
  case filedBeforeProcedure(Moment, from: Day)
  /// Filed before the place received the procedure, by the directory.
  case filedBeforeService(Moment, place: String, from: Day)
  /// Counted from there time would be over already, and no note says why it is received only now.
  case filedOverdue(Moment, due: Moment)
  /// The same of a dossier on hand-over minutes.
  case handedInOverdue(Moment, due: Moment)
  /// No such timer runs, or its moment has not come.
  case timerNotDue
  /// Time had decided before: what it is called, from when it holds, and the law that set the time.
  case decidedByTime(Title, at: Moment, law: Title?)
  /// A version of the rules is missing or says something else than before.
  case rulesChanged(String)
}

extension TimeReason {
  /// What programs know it by; never changed.
  var name: String {
    switch self {
    case .clockNotRunning: "clock_not_running"
    case .extendedAlready: "extended_already"
    case .tooLateToExtend: "too_late_to_extend"
    case .notWorking: "not_a_working_day"
    case .newDueNotLater: "new_due_not_later"
    case .beyondCalendar: "beyond_calendar"
    case .notByPost: "not_by_post"
    case .filedInFuture: "filed_in_future"
    case .filedBeforeProcedure: "filed_before_procedure"
    case .filedBeforeService: "filed_before_service"
    case .filedOverdue: "filed_overdue"
    case .handedInOverdue: "handed_in_overdue"
    case .timerNotDue: "timer_not_due"
    case .decidedByTime: "decided_by_time"
    case .rulesChanged: "rules_changed"
    }
  }

  func values(_ names: Names) -> [String: PlainValue] {
    switch self {
    case .clockNotRunning, .notByPost, .timerNotDue: [:]
    case .beyondCalendar(let day, let last): ["found": .text(day.text), "last": .text(last.text)]
    case .extendedAlready(let times, let law):
      ["found": .number(times), "law": PlainValue(law.map { $0(names.language) })]
    case .tooLateToExtend(let latest, let law):
      ["latest": .text(names.zone.iso(latest)), "law": PlainValue(law.map { $0(names.language) })]
    case .decidedByTime(let title, let moment, let law):
      [
        "timer": .text(title(names.language)), "at": .text(names.zone.iso(moment)),
        "law": PlainValue(law.map { $0(names.language) }),
      ]
    case .notWorking(let day): ["found": .text(day.text)]
    case .rulesChanged(let name): ["needed": .text(name)]
    case .newDueNotLater(let day, let due):
      ["found": .text(day.text), "due": .text(names.zone.iso(due))]
    case .filedInFuture(let filed, let now):
      ["found": .text(names.zone.iso(filed)), "now": .text(names.zone.iso(now))]
    case .filedBeforeProcedure(let filed, let from):
      ["found": .text(names.zone.iso(filed)), "from": .text(from.text)]
    case .filedBeforeService(let filed, let place, let from):
      ["found": .text(names.zone.iso(filed)), "from": .text(from.text), "agency": .text(place)]
    case .filedOverdue(let filed, let due), .handedInOverdue(let filed, let due):
      ["found": .text(names.zone.iso(filed)), "due": .text(names.zone.iso(due))]
    }
  }
}
