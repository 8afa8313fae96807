extension WorkingCalendar {
  /// The latest instant from which `minutes` of office hours are left until `end`.
  public func moment(_ minutes: Int, workingMinutesBefore end: Moment) -> Moment {
    guard minutes > 0 else { return end }
    var day = zone.day(of: end)
    while true {
      let midnight = zone.moment(day, minute: 0)
      let left = workingMinutes(from: midnight, to: end)
      if left >= minutes { return moment(left - minutes, workingMinutesAfter: midnight) }
      day = day + -1
    }
  }
}

extension WorkingCalendar {
  /// The working day that is `count` working days before a day.
  public func day(_ count: Int, workingDaysBefore day: Day) -> Day {
    var (day, left) = (day, count)
    while left > 0 {
      day = day + -1
      if isWorking(day) { left -= 1 }
    }
    return day
  }
}
