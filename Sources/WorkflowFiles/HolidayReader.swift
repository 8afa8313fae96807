import CheckedYAML
import DossierModel
import WorkingTime

/// Reads what a calendar file says about days off and swapped days.
struct HolidayReader {
  /// The weekly rest days; nil where the file does not tell them rightly.
  let restDays: Set<Int>?

  /// What the reader found.
  struct Found {
    let holidays: Holidays
    let titles: [String: Title]
    let doubts: [DoubtfulDays]
  }

  func read(_ root: Fields, _ sources: [String]) -> Found {
    let rules = root.optional("holidays")?.list(rule) ?? []
    let keys = rules.compactMap(\.key).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let yearsField = root.optional("years")
    let years = yearsField?.list { year($0, keys) } ?? []
    yearsField?.refuseRepeated(years.map { "\($0.year)" })
    let swaps = root.optional("swaps")?.list(swap) ?? []
    let doubts = root.optional("doubtful")?.list { doubt($0, swaps) } ?? []
    let off = root.optional("days_off")?.list(Self.listed) ?? []
    let worked = root.optional("days_worked")?.list(Self.listed) ?? []
    let listed = off.enumerated().flatMap { index, entry in
      entry.days.map { DayOff($0, "days_off[\(index)]") }
    }
    // Before there were rules, a file listed the days of the years it knew.
    let isList = rules.isEmpty && years.isEmpty
    let holidays = Holidays(
      rules: rules.compactMap(\.rule), announced: isList ? Self.announced(listed, sources) : years,
      swaps: swaps + worked.flatMap { entry in entry.days.map { SwappedDay(worked: $0) } },
      further: isList ? [] : listed, restDays: restDays ?? [])
    let titles =
      rules.compactMap { rule in rule.key.flatMap { key in rule.title.map { (key, $0) } } }
      + off.enumerated().map { ("days_off[\($0.offset)]", $0.element.title) }
    return Found(holidays: holidays, titles: Dictionary(titles) { first, _ in first }, doubts: doubts)
  }

  private static func announced(_ days: [DayOff], _ sources: [String]) -> [AnnouncedYear] {
    Dictionary(grouping: days) { $0.day.ymd.year }.sorted { $0.key < $1.key }
      .map { AnnouncedYear(year: $0.key, sources: sources, daysOff: $0.value) }
  }

  /// `{key: tet, title: {…}, lunar: "01-01", days: 5, before: [1, 1, 2, 2, 2, 2, 2]}`.
  private func rule(_ field: Field) -> NamedRule? {
    guard let fields = field.fields() else { return nil }
    let (key, title) = (fields.required("key")?.key, fields.required("title")?.title)
    let date = date(fields, field)
    let days = fields.optional("days")?.integer(1...10) ?? 1
    let beforeField = fields.optional("before")
    let before = beforeField?.list { $0.integer(0...max(0, days - 1)) } ?? []
    if let beforeField, before.count != 7 {
      beforeField.unexpected(
        "bảy số, từ thứ hai đến chủ nhật", "seven numbers, from Monday to Sunday")
    }
    let (from, until) = (fields.optional("from")?.day, fields.optional("until")?.day)
    fields.finish()
    let rule = key.flatMap { key in
      date.map {
        HolidayRule(
          key, $0, days: days, before: before.count == 7 ? before : [], from: from, until: until)
      }
    }
    return NamedRule(key: key, title: title, rule: rule)
  }

  /// `on: "09-02"`, or `lunar: "03-10"`.
  private func date(_ fields: Fields, _ field: Field) -> HolidayRule.Date? {
    let (solar, lunar) = (fields.optional("on"), fields.optional("lunar"))
    switch (solar, lunar) {
    case (let solar?, nil): return monthAndDay(solar, longest: 31).map { .solar(month: $0, day: $1) }
    case (nil, let lunar?): return monthAndDay(lunar, longest: 30).map { .lunar(month: $0, day: $1) }
    case (_?, let lunar?): lunar.report(.unknownKey("lunar", allowed: ["on"]))
    case (nil, nil): field.report(.missingKey("on"))
    }
    return nil
  }

  /// `09-02`.
  private func monthAndDay(_ field: Field, longest: Int) -> (Int, Int)? {
    let parts = (field.text ?? "").split(separator: "-", omittingEmptySubsequences: false)
    if parts.map(\.count) == [2, 2], let month = wholeNumber(parts[0]), let day = wholeNumber(parts[1]),
      (1...12).contains(month), (1...longest).contains(day)
    {
      return (month, day)
    }
    field.unexpected(
      "ngày trong năm dạng THÁNG-NGÀY như 09-02", "a day of the year written MONTH-DAY, such as 09-02")
    return nil
  }

  /// One year as announced.
  private func year(_ field: Field, _ keys: [String]) -> AnnouncedYear? {
    guard let fields = field.fields() else { return nil }
    let year = fields.required("year")?.integer(1900...2999)
    let sources = fields.required("sources")?.filledList(\.text) ?? []
    let daysField = fields.required("days_off")
    let days = daysField?.list { daysOff($0, keys, year) }.flatMap { $0 } ?? []
    fields.finish()
    daysField?.refuseRepeated(days)
    return year.map { AnnouncedYear(year: $0, sources: sources, daysOff: days) }
  }

  /// `{holiday: tet, days: [2026-02-16], compensation: [2026-02-23]}`.
  private func daysOff(_ field: Field, _ keys: [String], _ year: Int?) -> [DayOff]? {
    guard let fields = field.fields() else { return nil }
    let key = fields.required("holiday")?.word(keys)
    let days = fields.required("days")?.list { day($0, in: year) } ?? []
    let compensation = fields.optional("compensation")?.list { day($0, in: year, isWorked: true) } ?? []
    fields.finish()
    return key.map { key in
      days.map { DayOff($0, key) } + compensation.map { DayOff($0, key, .compensation) }
    }
  }

  private func day(_ field: Field, in year: Int?, isWorked: Bool = false) -> Day? {
    guard let day = field.day else { return nil }
    if let year, day.ymd.year != year { field.unexpected("ngày của năm \(year)", "a day of \(year)") }
    if isWorked { requireWeekday(day, field, rest: false) }
    return day
  }

  /// `{off: 2026-08-31, worked: 2026-08-22, source: …}`.
  private func swap(_ field: Field) -> SwappedDay? {
    guard let fields = field.fields() else { return nil }
    let (offField, workedField) = (fields.required("off"), fields.required("worked"))
    let (off, worked) = (offField?.day, workedField?.day)
    let source = fields.required("source")?.text
    fields.finish()
    guard let offField, let workedField, let off, let worked, let source else { return nil }
    requireWeekday(off, offField, rest: false)
    requireWeekday(worked, workedField, rest: true)
    return SwappedDay(worked: worked, off: off, source: source)
  }

  /// `{off: 2026-01-02, worked: 2026-01-10, why: {…}, source: …}`, with at least one of the days.
  private func doubt(_ field: Field, _ swaps: [SwappedDay]) -> DoubtfulDays? {
    guard let fields = field.fields() else { return nil }
    let (offField, workedField) = (fields.optional("off"), fields.optional("worked"))
    let (off, worked) = (offField?.day, workedField?.day)
    let (why, source) = (fields.required("why")?.title, fields.required("source")?.text)
    fields.finish()
    if offField == nil, workedField == nil { field.report(.missingKey("off")) }
    if let offField, let off { requireWeekday(off, offField, rest: false) }
    if let workedField, let worked { requireWeekday(worked, workedField, rest: true) }
    for case (let place?, let day?) in [(offField, off), (workedField, worked)]
    where swaps.contains(where: { $0.off == day || $0.worked == day }) {
      place.unexpected("ngày không có trong “swaps”", "a day that is not among the swaps")
    }
    guard let why, let source else { return nil }
    return DoubtfulDays(off: off, worked: worked, why: why, source: source)
  }

  private func requireWeekday(_ day: Day, _ field: Field, rest: Bool) {
    guard let restDays, restDays.contains(day.weekday) != rest else { return }
    if rest {
      field.unexpected("ngày nghỉ hằng tuần", "a weekly rest day")
    } else {
      field.unexpected("ngày trong tuần có làm việc", "a weekday that is worked")
    }
  }

  private typealias Listed = (title: Title, days: [Day])

  private static func listed(_ field: Field) -> Listed? {
    guard let fields = field.fields() else { return nil }
    let title = fields.required("title")?.title
    let days = fields.required("days")?.list(\.day) ?? []
    fields.finish()
    return title.map { ($0, days) }
  }
}

/// A holiday as far as it could be read: with a broken date its key is still one the years may name.
private struct NamedRule {
  let key: String?
  let title: Title?
  let rule: HolidayRule?
}

extension Field {
  /// A day is off for one reason only.
  fileprivate func refuseRepeated(_ days: [DayOff]) {
    let counts = Dictionary(grouping: days, by: \.day).filter { $0.value.count > 1 }
    if !counts.isEmpty { report(.duplicateKeys(counts.keys.map(\.text).sorted())) }
  }
}
