public import CheckedYAML
public import DossierModel
public import WorkingTime

/// A calendar as its file describes it: the working calendar, and what its holidays are called.
public struct NamedCalendar: Sendable {
  public let calendar: WorkingCalendar
  /// The titles of holidays by key.
  public let titles: [String: Title]
  /// Days that may be off or worked: shown, never counted by, and so no part of the working calendar.
  public let doubts: [DoubtfulDays]
}

/// Reads a calendar file: zone, office hours, holidays by rule, years as announced, swapped days.
public enum CalendarFile {
  /// The calendar in this text, or every problem of it.
  public static func read(_ text: String, file: String) throws(Problems) -> WorkingCalendar {
    try named(text, file: file).calendar
  }

  /// The calendar in this text with the titles of its holidays, or every problem of it.
  public static func named(_ text: String, file: String) throws(Problems) -> NamedCalendar {
    let findings = Findings()
    let calendar = Field.document(text, file: file, findings)?.fields().flatMap(read)
    try findings.check()
    guard let calendar else { throw Problems(findings.problems) }
    return calendar
  }

  private static func read(_ root: Fields) -> NamedCalendar? {
    _ = root.required("calendar")?.key
    let offset = root.required("utc_offset_minutes")?.integer(-720...840)
    let periods = hours(root)
    let sources = root.required("sources")?.list(\.text) ?? []
    let usual = periods.first { $0.until == nil }?.hours ?? periods.last?.hours
    let found = HolidayReader(restDays: usual?.restDays).read(root, sources)
    root.finish()
    guard let offset, let usual else { return nil }
    let isAlways = periods.count == 1 && periods[0].from == nil && periods[0].until == nil
    return NamedCalendar(
      calendar: WorkingCalendar(
        zone: Zone(offsetMinutes: offset), hours: usual, periods: isAlways ? [] : periods,
        holidays: found.holidays),
      titles: found.titles, doubts: found.doubts)
  }

  /// One list of spans for the weekdays named beside it, or entries with weekdays of their own.
  private static func hours(_ root: Fields) -> [OfficeHours.Period] {
    let field = root.required("hours")
    if field?.isListOfMappings == true { return field?.officeHours ?? [] }
    let spans = field?.spans
    // What is no weekday stays as 0, so that a broken list is not taken for a shorter week.
    let weekdays = root.required("weekdays")?.filledList { $0.integer(1...7) ?? 0 } ?? []
    guard let spans, !weekdays.isEmpty, !weekdays.contains(0) else { return [] }
    return [OfficeHours.Period(hours: OfficeHours(spans, on: Set(weekdays)))]
  }
}
