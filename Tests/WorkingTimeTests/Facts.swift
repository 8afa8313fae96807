import Foundation
import Testing
import WorkingTime

/// The facts of the folder `Facts`: lines of words, `#` begins a remark.
enum Facts {
  static func lines(_ name: String) -> [[String]] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Facts/\(name).txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: " ").map(String.init)
    }
  }

  /// The weekdays off of each year, 2018 to 2035.
  static let holidays: [Int: [String]] = Dictionary(
    uniqueKeysWithValues: lines("holidays").map { line in
      (Int(line[0]) ?? 0, line.dropFirst(2).map { "\(line[0])-\($0)" })
    })
}

/// The calendar of Vietnam, written down a second time: the rules here, the announced days in `Facts`.
enum Vietnam {
  static let rules = [
    HolidayRule("new_year", .solar(month: 1, day: 1)),
    HolidayRule("tet", .lunar(month: 1, day: 1), days: 5, before: [1, 1, 2, 2, 2, 2, 2]),
    HolidayRule("hung_kings", .lunar(month: 3, day: 10)),
    HolidayRule("reunification", .solar(month: 4, day: 30)),
    HolidayRule("labour", .solar(month: 5, day: 1)),
    HolidayRule("national_day", .solar(month: 9, day: 2), until: day("2020-12-31")),
    HolidayRule(
      "national_day", .solar(month: 9, day: 2), days: 2, before: [0, 1, 1, 0, 1, 1, 0],
      from: day("2021-01-01")),
    HolidayRule("culture_day", .solar(month: 11, day: 24), from: day("2026-07-01")),
  ]
  static let swaps = [
    ("2018-12-31", "2019-01-05"), ("2019-04-29", "2019-05-04"), ("2024-04-29", "2024-05-04"),
    ("2025-05-02", "2025-04-26"), ("2026-08-31", "2026-08-22"),
  ].map { SwappedDay(worked: day($0.1), off: day($0.0)) }

  static let announced = (2018...2026).map { year in
    let swapped = Set(swaps.compactMap(\.off))
    let days = (Facts.holidays[year] ?? []).map { day($0) }.filter { !swapped.contains($0) }
    return AnnouncedYear(year: year, sources: ["Facts"], daysOff: days.map { DayOff($0, "holiday") })
  }

  static let spans = [OfficeHours.Span(from: 450, until: 690), OfficeHours.Span(from: 780, until: 1020)]
  static let hours = OfficeHours(spans, on: [1, 2, 3, 4, 5])
  static let calendar = calendar(swaps)

  static func calendar(_ swaps: [SwappedDay], _ periods: [OfficeHours.Period] = []) -> WorkingCalendar {
    WorkingCalendar(
      zone: .vietnam, hours: hours, periods: periods,
      holidays: Holidays(rules: rules, announced: announced, swaps: swaps))
  }
}

/// `2026-04-24`, a day that exists.
func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("no such day: \(text)") }
  return day
}

/// `2026-04-24 09:30`, Vietnamese local time.
func at(_ text: String) -> Moment {
  let parts = text.split(separator: " ")
  let clock = parts[1].split(separator: ":").compactMap { Int($0) }
  return Zone.vietnam.moment(day(String(parts[0])), minute: clock[0] * 60 + clock[1])
}

func text(_ moment: Moment) -> String { Zone.vietnam.text(moment) }
