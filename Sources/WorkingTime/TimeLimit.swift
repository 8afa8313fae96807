/// How long the law gives, in the unit the law uses.
public enum TimeLimit: Hashable, Sendable {
  case workingDays(Int)
  case workingHours(Int)
  /// Days as the calendar counts them, days off included.
  case days(Int)
  /// The same day, for what comes no later than this minute of the day; else the next working day (Decree 23/2015, Article 7).
  case sameDay(until: Int)

  /// Working minutes of a day, where a law counts parts of one.
  public static let minutesOfDay = 480

  /// The limit in minutes of work, one day being eight hours.
  public var workingMinutes: Int {
    switch self {
    case .workingDays(let days), .days(let days): days * 480
    case .workingHours(let hours): hours * 60
    case .sameDay: 480
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
    case .days(let days):
      return calendar.closing(on: calendar.zone.day(of: start) + days)
    case .sameDay(let minute):
      let day = calendar.zone.day(of: start)
      let inTime = calendar.isWorking(day) && calendar.zone.minute(of: start) <= minute
      return calendar.closing(on: inTime ? day : day + 1)
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
    case .days:
      let left = calendar.zone.day(of: due).number - calendar.zone.day(of: paused).number
      return calendar.closing(on: calendar.zone.day(of: resumed) + left)
    case .sameDay:
      return self.due(from: resumed, calendar)
    }
  }
}
