extension WorkingCalendar {
  /// The working day that is `count` working days after `day`; counting starts the next working day (Civil Code 2015
  /// Art. 147). For 0 it is the day itself, or the next working day when it is none.
  public func day(_ count: Int, workingDaysAfter day: Day) -> Day {
    if let entry = table[day] {
      let place = count > 0 ? table.daysThrough(entry) + count - 1 : Int(entry.daysBefore)
      if let found = table.workingDay(at: place) { return found }
    }
    var (day, left) = (day, count)
    if left <= 0 { while !isWorking(day) { day = day + 1 } }
    while left > 0 {
      day = day + 1
      if isWorking(day) { left -= 1 }
    }
    return day
  }

  /// Closing time of a day, or of the next working day when it is none (Civil Code 2015 Art. 148.5).
  public func closing(on day: Day) -> Moment {
    let day = self.day(0, workingDaysAfter: day)
    return zone.moment(day, minute: spans(on: day).last?.until ?? 1440)
  }

  /// Opening time of a day, or of the next working day when it is none.
  public func opening(on day: Day) -> Moment {
    let day = self.day(0, workingDaysAfter: day)
    return zone.moment(day, minute: spans(on: day).first?.from ?? 0)
  }

  /// How many working days lie after `start`, up to and including `end`.
  public func workingDays(after start: Day, through end: Day) -> Int {
    guard start < end else { return 0 }
    if let first = table[start], let last = table[end] {
      return table.daysThrough(last) - table.daysThrough(first)
    }
    return ((start.number + 1)...end.number).count { isWorking(Day(number: $0)) }
  }

  /// The instant reached by working `minutes` from `start`, office hours only; for 0 the next instant of office hours.
  public func moment(_ minutes: Int, workingMinutesAfter start: Moment) -> Moment {
    let (day, now) = (zone.day(of: start), zone.minute(of: start))
    guard minutes > 0, let entry = table[day] else { return walk(minutes, from: day, now) }
    let total = Int(entry.minutesBefore) + table.spans(entry).minutes(before: now) + minutes
    guard let end = table.day(ofMinute: total, from: entry), let last = table[end] else {
      return walk(minutes, from: day, now)
    }
    let minute = table.spans(last).minute(after: total - Int(last.minutesBefore))
    return zone.moment(end, minute: minute)
  }

  /// How many minutes of office hours lie between two instants; 0 when `end` is not later.
  public func workingMinutes(from start: Moment, to end: Moment) -> Int {
    guard start < end else { return 0 }
    let (first, last) = (zone.day(of: start), zone.day(of: end))
    let outer = spans(on: last).minutes(before: zone.minute(of: end))
    let inner = spans(on: first).minutes(before: zone.minute(of: start))
    if let a = table[first], let b = table[last] {
      return Int(b.minutesBefore) - Int(a.minutesBefore) + outer - inner
    }
    return (first.number..<last.number).reduce(outer - inner) {
      $0 + spans(on: Day(number: $1)).minutes(before: 1440)
    }
  }

  /// When what was due at `due` is due after a pause: the office hours left when it paused are counted on from when it
  /// resumed, whatever unit the limit has. So many office hours of waiting move it by just as many; what was late stays
  /// late.
  public func due(_ due: Moment, pausedAt paused: Moment, resumedAt resumed: Moment) -> Moment {
    guard paused < due else { return due }
    return moment(workingMinutes(from: paused, to: due), workingMinutesAfter: resumed)
  }

  private func walk(_ minutes: Int, from day: Day, _ now: Int) -> Moment {
    var (day, now, left) = (day, now, minutes)
    while true {
      for span in spans(on: day) where span.until > now {
        let from = max(now, span.from)
        if left <= span.until - from { return zone.moment(day, minute: from + max(0, left)) }
        left -= span.until - from
      }
      (day, now) = (day + 1, 0)
    }
  }
}

extension [OfficeHours.Span] {
  /// Minutes of work before a minute of the day.
  func minutes(before now: Int) -> Int {
    reduce(0) { $0 + Swift.max(0, Swift.min($1.until, now) - $1.from) }
  }

  /// The minute of the day at which so many minutes of it are worked, at least one.
  func minute(after worked: Int) -> Int {
    var left = worked
    for span in self {
      if left <= span.minutes { return span.from + left }
      left -= span.minutes
    }
    return last?.until ?? 1440
  }
}
