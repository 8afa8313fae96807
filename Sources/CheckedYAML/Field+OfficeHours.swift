public import WorkingTime
internal import Yams

extension Field {
  /// Spans of office hours such as `["07:30-11:30", "13:00-17:00"]`, in order, not overlapping, at least one.
  public var spans: [OfficeHours.Span]? {
    let spans = list(\.span)
    let ordered = zip(spans, spans.dropFirst()).allSatisfy { $0.until <= $1.from }
    if !spans.isEmpty, ordered { return spans }
    unexpected("các khoảng giờ theo thứ tự, không chồng nhau", "spans in order that do not overlap")
    return nil
  }

  /// Office hours by weekday, each entry with its days of validity: those of the same days are one period.
  public var officeHours: [OfficeHours.Period] {
    let entries = filledList(\.hoursEntry)
    var periods: [(from: Day?, until: Day?, weekdays: [Int: [OfficeHours.Span]])] = []
    for entry in entries {
      let place = periods.firstIndex { ($0.from, $0.until) == (entry.from, entry.until) }
      if place == nil { periods.append((entry.from, entry.until, [:])) }
      for weekday in entry.weekdays {
        let known = periods[place ?? periods.count - 1].weekdays.updateValue(entry.spans, forKey: weekday)
        if known != nil { entry.field.report(.duplicateKeys(["\(weekday)"])) }
      }
    }
    let found = periods.map {
      OfficeHours.Period(from: $0.from, until: $0.until, hours: OfficeHours($0.weekdays))
    }
    refuseOverlaps(found)
    return found
  }

  /// True where a list begins with a mapping.
  public var isListOfMappings: Bool { node.mapping != nil || node.sequence?.first?.mapping != nil }

  private func refuseOverlaps(_ periods: [OfficeHours.Period]) {
    for (index, period) in periods.enumerated() {
      guard let other = periods[..<index].first(where: period.overlaps) else { continue }
      unexpected(
        found: "\(other.text), \(period.text)", "các thời gian áp dụng không chồng nhau",
        "periods of validity that do not overlap")
    }
  }

  /// `{weekdays: [6], open: "07:30-11:30", from: 2025-07-01, until: 2025-12-31}`.
  fileprivate var hoursEntry: HoursEntry? {
    guard let fields = fields() else { return nil }
    let weekdaysField = fields.required("weekdays")
    let weekdays = weekdaysField?.filledList { $0.integer(1...7) } ?? []
    let spans = fields.required("open").flatMap(\.spans)
    let (from, untilField) = (fields.optional("from")?.day, fields.optional("until"))
    let until = untilField?.day
    fields.finish()
    if let from, let until, until < from {
      untilField?.unexpected("ngày không trước \(from.text)", "a day not before \(from.text)")
    }
    guard let weekdaysField, let spans else { return nil }
    return HoursEntry(field: weekdaysField, weekdays: weekdays, spans: spans, from: from, until: until)
  }

  /// `07:30-11:30`.
  fileprivate var span: OfficeHours.Span? {
    guard let text else { return nil }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(Self.minute)
    if ends.count == 2, let from = ends[0], let until = ends[1], from < until, until <= 1440 {
      return OfficeHours.Span(from: from, until: until)
    }
    unexpected("giờ làm việc như 07:30-11:30", "office hours such as 07:30-11:30")
    return nil
  }

  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour <= 24, minute <= 59
    else { return nil }
    return hour * 60 + minute
  }
}

private struct HoursEntry {
  let field: Field
  let weekdays: [Int]
  let spans: [OfficeHours.Span]
  let from: Day?
  let until: Day?
}

extension OfficeHours.Period {
  fileprivate func overlaps(_ other: OfficeHours.Period) -> Bool {
    let startsBefore = { (a: OfficeHours.Period, b: OfficeHours.Period) in
      guard let from = a.from, let until = b.until else { return true }
      return from <= until
    }
    return startsBefore(self, other) && startsBefore(other, self)
  }

  /// `2025-07-01 – …`.
  fileprivate var text: String { "\(from?.text ?? "…") – \(until?.text ?? "…")" }
}
