import WorkingTime

/// Calendars no office has, but one could have: odd hours, Saturday mornings, holidays and swapped days anywhere.
enum RandomCalendar {
  static func make(_ random: inout Seeded) -> WorkingCalendar {
    var weekdays: [Int: [OfficeHours.Span]] = [:]
    for weekday in 1...5 { weekdays[weekday] = spans(&random) }
    if Bool.random(using: &random) { weekdays[6] = [OfficeHours.Span(from: 450, until: 690)] }
    let year = Int.random(in: 2019...2032, using: &random)
    let change = Day(year: year, month: 7, day: 1)
    let periods =
      Bool.random(using: &random)
      ? [OfficeHours.Period(from: change, hours: OfficeHours(spans(&random), on: [1, 2, 3, 4, 5, 6]))] : []
    let further = (0..<40).map { _ in DayOff(someDay(&random), "further") }
    let swaps = (0..<10).map { _ in swap(&random) }
    let taken = Set(swaps.map(\.worked))
    return WorkingCalendar(
      zone: .vietnam, hours: OfficeHours(weekdays), periods: periods,
      holidays: Holidays(
        rules: Vietnam.rules, announced: Vietnam.announced, swaps: swaps,
        further: further.filter { !taken.contains($0.day) }))
  }

  static func someDay(_ random: inout Seeded) -> Day {
    Day(number: Int.random(in: day("2018-01-01").number...day("2034-12-31").number, using: &random))
  }

  private static func swap(_ random: inout Seeded) -> SwappedDay {
    let monday = someDay(&random)
    let start = monday + (1 - monday.weekday)
    return SwappedDay(worked: start + 6, off: start + Int.random(in: 0...4, using: &random))
  }

  /// One to three spans, on whole minutes.
  private static func spans(_ random: inout Seeded) -> [OfficeHours.Span] {
    var spans: [OfficeHours.Span] = []
    var minute = Int.random(in: 360...480, using: &random)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let end = minute + Int.random(in: 45...240, using: &random)
      spans.append(OfficeHours.Span(from: minute, until: end))
      minute = end + Int.random(in: 0...90, using: &random)
    }
    return spans
  }
}
