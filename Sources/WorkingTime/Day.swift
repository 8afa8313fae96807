/// A calendar day, without a time of day or a zone: the number of days since 1970-01-01.
public struct Day: Hashable, Comparable, Sendable {
  public let number: Int

  public init(number: Int) { self.number = number }

  /// A day of the Gregorian calendar, or nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    self.init(number: Self.count(year, month, day))
    guard ymd == (year, month, day) else { return nil }
  }

  /// Reads `YYYY-MM-DD`, and nothing else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month and day of the month.
  public var ymd: (year: Int, month: Int, day: Int) {
    // The civil calendar counted from 0000-03-01, in eras of 400 years, so that leap days come last.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let inEra = shifted - era * 146_097
    let year = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
    let inYear = inEra - (365 * year + year / 4 - year / 100)
    let monthFromMarch = (5 * inYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let day = inYear - (153 * monthFromMarch + 2) / 5 + 1
    return (year + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// `YYYY-MM-DD`.
  public var text: String {
    let (year, month, day) = ymd
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// `YYYY-MM`.
  public var monthText: String { String(text.prefix(7)) }

  /// The same day number so many months later, or the last day of that month.
  public func adding(months: Int) -> Day {
    let (year, month, day) = ymd
    let count = year * 12 + month - 1 + months
    let first = Day(number: Self.count(count / 12, count % 12 + 1, 1))
    let next = Day(number: Self.count((count + 1) / 12, (count + 1) % 12 + 1, 1))
    return first + (min(day, next.number - first.number) - 1)
  }

  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  private static func count(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let inEra = shifted - era * 400
    let inYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + inEra * 365 + inEra / 4 - inEra / 100 + inYear - 719_468
  }
}

func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
