public import CheckedYAML
public import WorkingTime

/// Reads a calendar file: zone, office hours, days off and days worked.
public enum CalendarFile {
  /// The calendar in this text, or every problem of it.
  public static func read(_ text: String, file: String) throws(Problems) -> WorkingCalendar {
    let findings = Findings()
    let calendar = Field.document(text, file: file, findings)?.fields().flatMap(read)
    try findings.check()
    guard let calendar else { throw Problems(findings.problems) }
    return calendar
  }

  private static func read(_ root: Fields) -> WorkingCalendar? {
    _ = root.required("calendar")?.key
    let offset = root.required("utc_offset_minutes")?.integer(-720...840)
    let hoursField = root.required("hours")
    let hours = hoursField?.list(readSpan) ?? []
    let weekdays = root.required("weekdays")?.filledList { $0.integer(1...7) } ?? []
    _ = root.required("sources")?.list(\.text)
    let off = root.required("days_off")?.list(readDays).flatMap { $0 } ?? []
    let worked = root.optional("days_worked")?.list(readDays).flatMap { $0 } ?? []
    root.finish()
    let ordered = zip(hours, hours.dropFirst()).allSatisfy { $0.until <= $1.from }
    if hours.isEmpty || !ordered {
      hoursField?.unexpected(
        "các khoảng giờ theo thứ tự, không chồng nhau", "spans in order that do not overlap")
    }
    guard let offset, !hours.isEmpty, !weekdays.isEmpty else { return nil }
    return WorkingCalendar(
      zone: Zone(offsetMinutes: offset), hours: hours, weekdays: Set(weekdays), daysOff: Set(off),
      daysWorked: Set(worked))
  }

  /// `07:30-11:30`.
  private static func readSpan(_ field: Field) -> WorkingCalendar.Span? {
    guard let text = field.text else { return nil }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map {
      $0.split(separator: ":", omittingEmptySubsequences: false).compactMap(wholeNumber)
    }
    if ends.count == 2,
      ends.allSatisfy({ $0.count == 2 && (0...24).contains($0[0]) && (0...59).contains($0[1]) })
    {
      let span = WorkingCalendar.Span(from: ends[0][0] * 60 + ends[0][1], until: ends[1][0] * 60 + ends[1][1])
      if span.from < span.until, span.until <= 1440 { return span }
    }
    field.unexpected("giờ làm việc như 07:30-11:30", "office hours such as 07:30-11:30")
    return nil
  }

  private static func readDays(_ field: Field) -> [Day]? {
    guard let fields = field.fields() else { return nil }
    _ = fields.required("title")?.title
    let days = fields.required("days")?.list(\.day)
    fields.finish()
    return days
  }
}
