/// How long the law gives, in the unit the law uses.
public enum TimeLimit: Hashable, Sendable {
  case workingDays(Int)
  case workingHours(Int)

  /// The limit in minutes of work, one working day being eight hours.
  public var workingMinutes: Int {
    switch self {
    case .workingDays(let days): days * 480
    case .workingHours(let hours): hours * 60
    }
  }

  /// When the limit ends, started at `start`: days end at closing time, hours to the minute.
  public func due(from start: Moment, _ calendar: WorkingCalendar) -> Moment {
    switch self {
    case .workingDays(let days):
      let day = calendar.day(days, workingDaysAfter: calendar.zone.day(of: start))
      return calendar.zone.moment(day, minute: calendar.closing)
    case .workingHours(let hours):
      return calendar.moment(hours * 60, workingMinutesAfter: start)
    }
  }

  /// When the limit ends after a pause: what was left at `paused` is counted on from `resumed`. What was late stays late.
  public func due(
    _ due: Moment, pausedAt paused: Moment, resumedAt resumed: Moment, _ calendar: WorkingCalendar
  )
    -> Moment
  {
    guard paused < due else { return due }
    switch self {
    case .workingDays:
      let left = calendar.workingDays(
        after: calendar.zone.day(of: paused), through: calendar.zone.day(of: due))
      let day = calendar.day(left, workingDaysAfter: calendar.zone.day(of: resumed))
      return calendar.zone.moment(day, minute: calendar.closing)
    case .workingHours:
      return calendar.moment(
        calendar.workingMinutes(from: paused, to: due), workingMinutesAfter: resumed)
    }
  }
}
