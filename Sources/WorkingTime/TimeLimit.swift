/// How long the law gives, in the unit the law uses.
public enum TimeLimit: Hashable, Sendable {
  case workingDays(Int)
  case workingHours(Int)
  /// A part of a working day, in minutes of work: one day is eight hours, however long a day of the office is.
  case workingMinutes(Int)
  /// Days as the calendar counts them, days off included.
  case days(Int)
  /// Up to the same day number of a later month, or its last day (Civil Code 2015 Art. 148.3).
  case months(Int)
  /// The same day, for what comes no later than this minute of the day; else the next working day (Decree 23/2015, Article 7).
  case sameDay(until: Int)

  /// One working day in minutes of work, where a limit in days is divided.
  public static let minutesOfDay = 480

  /// The limit in minutes of work, one day being eight hours and one month thirty days (Civil Code 2015 Art. 146.1).
  public var workingMinutes: Int {
    switch self {
    case .workingDays(let days), .days(let days): days * Self.minutesOfDay
    case .workingHours(let hours): hours * 60
    case .workingMinutes(let minutes): minutes
    case .months(let months): months * 30 * Self.minutesOfDay
    case .sameDay: Self.minutesOfDay
    }
  }

  /// When the limit ends for what came at `moment`: days end at closing time, hours to the minute.
  public func due(
    from moment: Moment, _ calendar: WorkingCalendar, _ rule: CountingRule = .civilCode
  ) -> Moment {
    let start = rule.start(moment, calendar)
    let (day, first) = rule.firstDay(calendar.zone.day(of: start), calendar)
    return switch self {
    case .workingDays(let days):
      calendar.closing(on: calendar.day(days - first, workingDaysAfter: day))
    case .workingHours(let hours): calendar.moment(hours * 60, workingMinutesAfter: start)
    case .workingMinutes(let minutes): calendar.moment(minutes, workingMinutesAfter: start)
    case .days(let days): calendar.closing(on: day + (days - first))
    case .months(let months): calendar.closing(on: day.adding(months: months) + -first)
    case .sameDay(let minute): calendar.closing(on: calendar.isOpen(start, until: minute) ? day : day + 1)
    }
  }
}

extension WorkingCalendar {
  /// True on a working day, up to and including a minute of it.
  fileprivate func isOpen(_ moment: Moment, until minute: Int) -> Bool {
    isWorking(zone.day(of: moment)) && zone.minute(of: moment) <= minute
  }
}
