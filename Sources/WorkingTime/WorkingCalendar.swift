/// Which days an office works, and from when to when: zone, office hours and holidays, all of them data.
///
/// Counting is fast within `DayTable.years`; outside of them it is the same, day by day.
public struct WorkingCalendar: Equatable, Sendable {
  public let zone: Zone
  /// The usual office hours, which also tell the weekly rest days.
  public let hours: OfficeHours
  /// Other office hours, each for its time; the first that holds on a day counts.
  public let periods: [OfficeHours.Period]
  public let holidays: Holidays
  let table: DayTable

  public init(zone: Zone, hours: OfficeHours, periods: [OfficeHours.Period] = [], holidays: Holidays) {
    let schedule = Schedule(hours: hours, periods: periods, holidays: holidays)
    self.zone = zone
    self.hours = hours
    self.periods = periods
    self.holidays = holidays
    table = DayTable { year, note in
      let known = schedule.year(year)
      for day in days(of: year) { note(day, schedule.spans(on: day, known)) }
    }
  }

  /// The last day that can be appointed for anything: what lies further off is a slip of the pen.
  public static let lastDay = days(of: DayTable.years.upperBound).last ?? Day(number: 0)

  /// The same calendar with other office hours.
  public func with(_ periods: [OfficeHours.Period]) -> WorkingCalendar {
    WorkingCalendar(zone: zone, hours: hours, periods: periods, holidays: holidays)
  }

  public static func == (a: WorkingCalendar, b: WorkingCalendar) -> Bool {
    (a.zone, a.hours, a.periods) == (b.zone, b.hours, b.periods) && a.holidays == b.holidays
  }

  /// The office hours of a day; none on a rest day.
  public func spans(on day: Day) -> [OfficeHours.Span] {
    if let entry = table[day] { return table.spans(entry) }
    let schedule = Schedule(hours: hours, periods: periods, holidays: holidays)
    return schedule.spans(on: day, schedule.year(day.ymd.year))
  }

  /// True when the office works on that day.
  public func isWorking(_ day: Day) -> Bool {
    table[day].map { $0.shape != 0 } ?? !spans(on: day).isEmpty
  }

  /// How many working days each month of a year has, January to December.
  public func workingDaysByMonth(_ year: Int) -> [Int] {
    let schedule = Schedule(hours: hours, periods: periods, holidays: holidays)
    let known = schedule.year(year)
    return days(of: year).reduce(into: Array(repeating: 0, count: 12)) { counts, day in
      if !schedule.spans(on: day, known).isEmpty { counts[day.ymd.month - 1] += 1 }
    }
  }
}

/// Every day of a year.
func days(of year: Int) -> [Day] {
  guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
    return []
  }
  return (first.number...last.number).map(Day.init(number:))
}

/// Office hours and holidays joined: what is worked on a day.
private struct Schedule {
  let hours: OfficeHours
  let periods: [OfficeHours.Period]
  let holidays: Holidays

  /// The days of a year that differ from their weekday.
  struct Year {
    let off: Set<Day>
    let worked: [Day: SwappedDay]
  }

  func year(_ year: Int) -> Year {
    let found = holidays.year(year)
    return Year(
      off: Set(found.daysOff.map(\.day)),
      worked: Dictionary(found.daysWorked.map { ($0.worked, $0) }) { first, _ in first })
  }

  func spans(on day: Day, _ year: Year) -> [OfficeHours.Span] {
    let hours = periods.isEmpty ? self.hours : periods.first { $0.contains(day) }?.hours ?? self.hours
    let usual = hours.spans(on: day.weekday)
    guard !year.worked.isEmpty, let swap = year.worked[day] else {
      return usual.isEmpty || year.off.contains(day) ? [] : usual
    }
    let swapped = hours.spans(on: swap.weekday)
    // Who never works on the weekday that is made up for has nothing to make up.
    return swapped.isEmpty ? usual : swapped
  }
}
