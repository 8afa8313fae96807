import WorkingTime

/// The minutes of office hours of a period, counted without gaps: 0 is the first minute of the first working day.
struct WorkClock {
  /// The working days, in order.
  let days: [Day]
  /// The first minute of each of them, and behind them the end.
  let starts: [Int]
  /// When each minute begins.
  private let minutes: [Moment]

  init(_ calendar: WorkingCalendar, from: Day, until: Day) {
    days = (from.number...max(from, until).number).map(Day.init(number:)).filter(calendar.isWorking)
    var (minutes, starts): ([Moment], [Int]) = ([], [])
    for day in days {
      starts.append(minutes.count)
      minutes += Self.minutes(day, calendar)
    }
    self.minutes = minutes
    self.starts = starts + [minutes.count]
  }

  /// How many there are.
  var end: Int { minutes.count }

  /// When a minute begins: after a pause, not before it.
  func begin(_ minute: Int) -> Moment { minutes[minute] }

  /// When the minute before this one is over: what ends with the day ends at closing time.
  func over(_ minute: Int) -> Moment {
    minute == 0 ? begin(0) : Moment(milliseconds: minutes[minute - 1].milliseconds + 60_000)
  }

  private static func minutes(_ day: Day, _ calendar: WorkingCalendar) -> [Moment] {
    calendar.spans(on: day).flatMap { span in
      (span.from..<span.until).map { calendar.zone.moment(day, minute: $0) }
    }
  }
}
