public import WorkingTime

/// The days of a stretch on which no work is done, and Saturdays and Sundays on which it is.
public struct RestDays: Hashable, Sendable {
  /// How many Saturdays and Sundays are free.
  public private(set) var weekends = 0
  /// Days off from Monday to Friday.
  public private(set) var holidays: [Holiday] = []
  /// Saturdays and Sundays worked.
  public private(set) var worked: [Day] = []

  /// A day off, and what it is called where the calendar knows.
  public struct Holiday: Hashable, Sendable {
    public let day: Day
    public let title: Title?
  }

  /// Those after a day, up to and including another.
  ///
  /// - Parameter titles: what holidays are called, by key.
  public init(
    after start: Day, through end: Day, _ calendar: WorkingCalendar, _ titles: [String: Title] = [:]
  ) {
    guard start < end else { return }
    for day in ((start.number + 1)...end.number).map(Day.init(number:)) {
      switch (day.weekday > 5, calendar.isWorking(day)) {
      case (true, false): weekends += 1
      case (true, true): worked.append(day)
      case (false, false): holidays.append(Holiday(day: day, title: calendar.title(ofDayOff: day, titles)))
      case (false, true): break
      }
    }
  }

  /// True when there is nothing to tell.
  public var isEmpty: Bool { weekends == 0 && holidays.isEmpty && worked.isEmpty }
}

extension WorkingCalendar {
  /// What a day off is called; nil: it is swapped for another, or its holiday has no title.
  func title(ofDayOff day: Day, _ titles: [String: Title]) -> Title? {
    holidays.year(day.ymd.year).daysOff.first { $0.day == day }.flatMap { off in
      if case .swapped(let worked) = off.reason {
        return Title(vi: "nghỉ, làm bù \(worked.text)", en: "off, \(worked.text) is worked instead")
      }
      return titles[off.holiday]
    }
  }
}
