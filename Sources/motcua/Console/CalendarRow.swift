import WorkingTime

/// One line of a calendar: a day off, or a rest day that is worked.
struct CalendarRow {
  let day: Day
  let title: String
  let why: String
  let lunar: String?
  let report: CalendarReport.DayReport

  init(_ off: DayOff, title: String?, isLunar: Bool, source: String?) {
    day = off.day
    self.title = title ?? say("Ngày nghỉ hoán đổi", "Day off by swap")
    lunar = isLunar ? LunarDate(off.day).text : nil
    let worked: Day?
    switch off.reason {
    case .holiday: (why, worked) = (say("nghỉ lễ", "holiday"), nil)
    case .compensation:
      (why, worked) = (say("nghỉ bù", "compensation for a rest day"), nil)
    case .swapped(let other): (why, worked) = (Self.swap(say("làm bù", "worked on"), other, source), other)
    }
    report = CalendarReport.DayReport(
      day: off.day.text, weekday: off.day.weekday, isWorked: false, holiday: off.holiday, title: self.title,
      lunar: lunar, reason: off.reason.word, swappedWith: worked?.text, source: source)
  }

  init(_ swap: SwappedDay) {
    day = swap.worked
    title = say("Ngày làm bù", "Working day by swap")
    why = swap.off.map { Self.swap(say("thay cho", "in place of"), $0, swap.source) } ?? ""
    lunar = nil
    report = CalendarReport.DayReport(
      day: day.text, weekday: day.weekday, isWorked: true, holiday: "", title: title, lunar: nil,
      reason: "swapped", swappedWith: swap.off?.text, source: swap.source)
  }

  private static func swap(_ words: String, _ other: Day, _ source: String?) -> String {
    "\(words) \(other.text)" + (source.map { $0.isEmpty ? "" : " (\($0))" } ?? "")
  }
}

/// A year's calendar for programs.
struct CalendarReport: Encodable {
  let year: Int
  let agency: String?
  /// `official`, `estimate` or `unknown`.
  let basis: String
  let sources: [String]
  let hours: [String]
  let days: [DayReport]
  /// What sources disagree on; nothing is counted by it.
  let doubtful: [DoubtReport]
  /// January to December.
  let workingDays: [Int]
  let workingDaysOfYear: Int

  struct DayReport: Encodable {
    let day: String
    let weekday: Int
    let isWorked: Bool
    let holiday: String
    let title: String
    /// Day, month and year of the lunar calendar, where the holiday hangs on it.
    let lunar: String?
    /// `holiday`, `compensation` or `swapped`.
    let reason: String
    let swappedWith: String?
    let source: String?
  }
}

extension CalendarReport {
  /// A day off, a worked rest day, or both, that may be.
  struct DoubtReport: Encodable {
    let off: String?
    let worked: String?
    let why: String
    let source: String
  }
}

extension DayOff.Reason {
  fileprivate var word: String {
    switch self {
    case .holiday: "holiday"
    case .compensation: "compensation"
    case .swapped: "swapped"
    }
  }
}

extension LunarDate {
  /// `10/3/2026`; `10/6n/2025` in a leap month, as Vietnamese calendars print it.
  fileprivate var text: String { "\(day)/\(month)\(isLeap ? "n" : "")/\(year)" }
}

/// The name of a weekday, 1 (Monday) to 7.
func weekdayName(_ weekday: Int) -> String {
  let names = [
    ("thứ Hai", "Monday"), ("thứ Ba", "Tuesday"), ("thứ Tư", "Wednesday"), ("thứ Năm", "Thursday"),
    ("thứ Sáu", "Friday"), ("thứ Bảy", "Saturday"), ("Chủ nhật", "Sunday"),
  ]
  return say(names[weekday - 1].0, names[weekday - 1].1)
}

extension OfficeHours.Period {
  /// `thứ Hai–thứ Sáu 07:30-11:30, 13:00-17:00; thứ Bảy 07:30-11:30 (2026-01-01 – …)`.
  var text: String {
    var groups: [(first: Int, last: Int, spans: [OfficeHours.Span])] = []
    for weekday in 1...7 where !hours.spans(on: weekday).isEmpty {
      let spans = hours.spans(on: weekday)
      if let last = groups.last, last.last == weekday - 1, last.spans == spans {
        groups[groups.count - 1].last = weekday
      } else {
        groups.append((weekday, weekday, spans))
      }
    }
    let days = groups.map { group in
      let days = weekdayName(group.first) + (group.first == group.last ? "" : "–\(weekdayName(group.last))")
      return "\(days) \(group.spans.map(\.text).joined(separator: ", "))"
    }
    let validity = from == nil && until == nil ? "" : " (\(from?.text ?? "…") – \(until?.text ?? "…"))"
    return days.joined(separator: "; ") + validity
  }
}

extension OfficeHours.Span {
  /// `07:30-11:30`.
  fileprivate var text: String { "\(Self.clock(from))-\(Self.clock(until))" }

  private static func clock(_ minute: Int) -> String {
    [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
