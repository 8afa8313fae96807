import Foundation
import Testing
import WorkingTime

/// The calendar of Vietnam as the program ships it, written down a second time: the file and this table must agree.
enum Vietnam {
  static let daysOff = [
    "2025-01-01", "2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31", "2025-04-07",
    "2025-04-30",
    "2025-05-01", "2025-05-02", "2025-09-01", "2025-09-02",
    "2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-27",
    "2026-04-30",
    "2026-05-01", "2026-08-31", "2026-09-01", "2026-09-02", "2026-11-24",
    "2027-01-01", "2027-02-04", "2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-04-16",
    "2027-04-30",
    "2027-05-03", "2027-09-02", "2027-09-03", "2027-11-24",
  ]
  static let daysWorked = ["2025-04-26", "2026-08-22"]

  static let calendar = WorkingCalendar(
    zone: .vietnam, hours: [.init(from: 450, until: 690), .init(from: 780, until: 1020)],
    weekdays: [1, 2, 3, 4, 5],
    daysOff: Set(daysOff.compactMap { Day($0) }), daysWorked: Set(daysWorked.compactMap { Day($0) }))
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

struct VietnamTests {
  @Test func `the shipped calendar file holds exactly these days`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = try String(
      contentsOf: root.appendingPathComponent("Workflows/calendars/vietnam.yaml"), encoding: .utf8)
    let parts = file.components(separatedBy: "days_worked:")
    try #require(parts.count == 2)
    let off = parts[0].components(separatedBy: "days_off:")
    #expect(days(in: off[1]) == Vietnam.daysOff)
    #expect(days(in: parts[1]) == Vietnam.daysWorked)
  }

  @Test func `every day off is a day normally worked, every day worked a weekend`() {
    // A day off on a Saturday would do nothing; the office then gives the next working day off instead.
    #expect(Vietnam.daysOff.allSatisfy { day($0).weekday <= 5 })
    #expect(Vietnam.daysWorked.allSatisfy { day($0).weekday > 5 })
  }

  private func days(in text: String) -> [String] {
    text.split { " ,[]{}\n".contains($0) }.map(String.init).filter { Day($0) != nil }
  }
}
