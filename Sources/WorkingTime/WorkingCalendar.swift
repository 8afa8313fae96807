/// Which days an office works, and from when to when.
///
/// Days come from data (public holidays, swapped days), never from code. Hours are whole minutes since local midnight.
public struct WorkingCalendar: Equatable, Sendable {
  /// One stretch of office hours, in minutes since midnight; `until` is the first minute after it.
  public struct Span: Equatable, Sendable {
    public let from: Int
    public let until: Int

    public init(from: Int, until: Int) {
      self.from = from
      self.until = until
    }
  }

  public let zone: Zone
  /// Office hours of a working day, in order, not overlapping, at least one.
  public let hours: [Span]
  /// Weekdays normally worked, 1 (Monday) to 7.
  public let weekdays: Set<Int>
  /// Days off although their weekday is worked.
  public let daysOff: Set<Day>
  /// Days worked although their weekday is not (swapped days).
  public let daysWorked: Set<Day>

  public init(zone: Zone, hours: [Span], weekdays: Set<Int>, daysOff: Set<Day>, daysWorked: Set<Day>) {
    self.zone = zone
    self.hours = hours
    self.weekdays = weekdays
    self.daysOff = daysOff
    self.daysWorked = daysWorked
  }

  /// True when the office works on that day.
  public func isWorking(_ day: Day) -> Bool {
    daysWorked.contains(day) || (weekdays.contains(day.weekday) && !daysOff.contains(day))
  }

  /// The minute the office opens, and the first minute after it closes.
  public var opening: Int { hours.first?.from ?? 0 }
  public var closing: Int { hours.last?.until ?? 1440 }

  /// The working day that is `count` working days after `day`; counting starts the next working day (Civil Code 2015
  /// Art. 147). For 0 it is the day itself, or the next working day when it is none.
  public func day(_ count: Int, workingDaysAfter day: Day) -> Day {
    var (day, left) = (day, count)
    if left == 0 { while !isWorking(day) { day = day + 1 } }
    while left > 0 {
      day = day + 1
      if isWorking(day) { left -= 1 }
    }
    return day
  }

  /// Closing time of a day, or of the next working day when it is none (Civil Code 2015 Art. 148.5).
  public func closing(on day: Day) -> Moment {
    zone.moment(self.day(0, workingDaysAfter: day), minute: closing)
  }

  /// How many working days lie after `start`, up to and including `end`.
  public func workingDays(after start: Day, through end: Day) -> Int {
    guard start < end else { return 0 }
    return ((start.number + 1)...end.number).count { isWorking(Day(number: $0)) }
  }

  /// The instant reached by working `minutes` from `start`, office hours only.
  public func moment(_ minutes: Int, workingMinutesAfter start: Moment) -> Moment {
    var (day, now, left) = (zone.day(of: start), zone.minute(of: start), minutes)
    while true {
      for span in isWorking(day) ? hours : [] where span.until > now {
        let from = max(now, span.from)
        if left <= span.until - from { return zone.moment(day, minute: from + left) }
        left -= span.until - from
      }
      (day, now) = (day + 1, 0)
    }
  }

  /// How many minutes of office hours lie between two instants; 0 when `end` is not later.
  public func workingMinutes(from start: Moment, to end: Moment) -> Int {
    guard start < end else { return 0 }
    let (first, last) = (zone.day(of: start), zone.day(of: end))
    return (first.number...last.number).map(Day.init(number:)).filter(isWorking).reduce(0) { sum, day in
      let low = day == first ? zone.minute(of: start) : 0
      let high = day == last ? zone.minute(of: end) : 1440
      return sum + hours.reduce(0) { $0 + max(0, min($1.until, high) - max($1.from, low)) }
    }
  }
}
