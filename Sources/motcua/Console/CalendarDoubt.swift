import DossierModel

/// What sources disagree on, in one sentence and for programs.
struct CalendarDoubt {
  private let days: DoubtfulDays

  init(_ days: DoubtfulDays) { self.days = days }

  func touches(_ year: Int) -> Bool { days.touches(year) }

  var text: String {
    let parts = [
      days.off.map { say("\($0.text) nghỉ", "\($0.text) off") },
      days.worked.map { say("\($0.text) làm việc", "\($0.text) worked") },
    ].compactMap(\.self)
    let why = days.why(Speech.language)
    return Console.wrapped(
      "– \(parts.joined(separator: ", ")): \(why). "
        + say("Nguồn: ", "Source: ") + days.source)
  }

  var report: CalendarReport.DoubtReport {
    CalendarReport.DoubtReport(
      off: days.off?.text, worked: days.worked?.text, why: days.why(Speech.language), source: days.source)
  }
}
