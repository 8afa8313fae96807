import DossierModel
import WorkingTime

/// Shows the days off, swapped days and working days of a year.
struct CalendarPage {
  let calendar: WorkingCalendar
  private let titles: [String: Title]
  private let doubts: [CalendarDoubt]
  private let agency: String?

  init(
    _ calendar: WorkingCalendar, _ titles: [String: Title], _ doubts: [DoubtfulDays], agency: String?
  ) {
    self.calendar = calendar
    self.titles = titles
    self.doubts = doubts.map(CalendarDoubt.init)
    self.agency = agency
  }

  func text(_ number: Int) -> String {
    let year = calendar.holidays.year(number)
    var lines = [heading(year)]
    if case .official(let sources) = year.basis {
      lines.append(say("Nguồn: ", "Source: ") + sources.joined(separator: "; "))
    }
    lines += periods(in: number).map { say("Giờ làm việc: ", "Office hours: ") + $0.text }
    lines += ["", daysTable(year), "", monthsTable(number)]
    let doubtful = doubts.filter { $0.touches(number) }.map(\.text)
    if !doubtful.isEmpty {
      let heading = say("Chưa chắc chắn, không dùng để tính hạn:", "Doubtful, nothing is counted by it:")
      lines += ["", heading] + doubtful
    }
    return lines.joined(separator: "\n")
  }

  func report(_ number: Int) -> CalendarReport {
    let year = calendar.holidays.year(number)
    let counts = calendar.workingDaysByMonth(number)
    return CalendarReport(
      year: number, agency: agency, basis: year.basis.word, sources: year.basis.sources,
      hours: periods(in: number).map(\.text), days: rows(year).map(\.report),
      doubtful: doubts.filter { $0.touches(number) }.map(\.report),
      workingDays: counts, workingDaysOfYear: counts.reduce(0, +))
  }

  private func heading(_ year: HolidayYear) -> String {
    let place = agency.map { ", \($0)" } ?? ""
    return say("Lịch làm việc năm \(year.year)\(place): ", "Working calendar of \(year.year)\(place): ")
      + year.basis.title
  }

  /// The office hours of the year, each with its time.
  private func periods(in year: Int) -> [OfficeHours.Period] {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      return []
    }
    let own = calendar.periods.filter { $0.from ?? first <= last && first <= $0.until ?? last }
    let isWhole = own.contains { $0.from ?? first <= first && last <= $0.until ?? last }
    return isWhole ? own : own + [OfficeHours.Period(hours: calendar.hours)]
  }

  private func daysTable(_ year: HolidayYear) -> String {
    var table = Table(
      [say("Ngày", "Day"), "", say("Âm lịch", "Lunar"), say("Dịp", "Occasion"), say("Lý do", "Why")],
      whole: [0, 1, 2])
    for row in rows(year) {
      table.add([row.day.text, weekdayName(row.day.weekday), row.lunar ?? "", row.title, row.why])
    }
    return table.text(width: Console.width)
  }

  private func monthsTable(_ year: Int) -> String {
    let months = (1...12).map { "\($0)" }
    var table = Table([say("Tháng", "Month")] + months + [say("Năm", "Year")], numbers: Set(1...13))
    let counts = calendar.workingDaysByMonth(year)
    table.add([say("Ngày làm việc", "Working days")] + (counts + [counts.reduce(0, +)]).map { "\($0)" })
    return table.text(width: Console.width)
  }

  private func rows(_ year: HolidayYear) -> [CalendarRow] {
    let lunar = Set(calendar.holidays.rules.filter(\.isLunar).map(\.key))
    let off = year.daysOff.map { off in
      CalendarRow(
        off, title: titles[off.holiday]?(Speech.language), isLunar: lunar.contains(off.holiday),
        source: calendar.holidays.swaps.first { $0.off == off.day }?.source)
    }
    return (off + year.daysWorked.map(CalendarRow.init)).sorted { $0.day < $1.day }
  }
}

extension HolidayYear.Basis {
  fileprivate var word: String {
    switch self {
    case .official: "official"
    case .estimate: "estimate"
    case .unknown: "unknown"
    }
  }

  fileprivate var title: String {
    switch self {
    case .official: say("đã công bố", "as announced")
    case .estimate:
      say(
        "ước tính theo luật, chưa đối chiếu thông báo nghỉ lễ của năm",
        "an estimate by law; no announcement of this year is on file")
    case .unknown: say("chưa có ngày nghỉ lễ nào", "no public holidays on file")
    }
  }

  fileprivate var sources: [String] {
    switch self {
    case .official(let sources): sources
    case .estimate, .unknown: []
    }
  }
}

extension HolidayRule {
  fileprivate var isLunar: Bool {
    switch date {
    case .solar: false
    case .lunar: true
    }
  }
}
