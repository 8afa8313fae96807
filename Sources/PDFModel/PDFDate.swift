/// A moment as PDF writes it, such as `D:20261123232207+07'00'` (ISO 32000-1, 7.9.4).
public struct PDFDate: Hashable, Sendable {
  /// Since 1970-01-01T00:00:00Z.
  public let milliseconds: Int
  /// What the clock on the wall was ahead of UTC, in minutes; nil if the date does not say, then UTC is meant.
  public let offsetMinutes: Int?

  public init(milliseconds: Int, offsetMinutes: Int?) {
    self.milliseconds = milliseconds
    self.offsetMinutes = offsetMinutes
  }

  /// The bytes of the date, to the second, parts of a second cut off.
  ///
  /// - Returns: nil for a year beyond 0000 to 9999 or an offset of a day or more.
  public var bytes: [UInt8]? {
    let ahead = offsetMinutes ?? 0
    guard (-1 << 52...1 << 52).contains(milliseconds), (-1_439...1_439).contains(ahead) else { return nil }
    let seconds = Self.floor(milliseconds, 1_000) + ahead * 60
    let (day, second) = (Self.floor(seconds, 86_400), seconds - Self.floor(seconds, 86_400) * 86_400)
    let date = Self.civil(day)
    guard (0...9_999).contains(date.year) else { return nil }
    let parts = [date.month, date.day, second / 3_600, second / 60 % 60, second % 60]
    var text = "D:" + date.year.padded(4) + parts.map { $0.padded(2) }.joined()
    if offsetMinutes != nil {
      let zone = "\((abs(ahead) / 60).padded(2))'\((abs(ahead) % 60).padded(2))'"
      text += (ahead < 0 ? "-" : "+") + zone
    }
    return Array(text.utf8)
  }

  /// Reads a date; what is left out is the first month, day, or zero.
  ///
  /// The last apostrophe may be missing, as ISO 32000-2 writes it. Nothing else is forgiven.
  public init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Array("D:".utf8)) else { return nil }
    var rest = bytes.dropFirst(2)
    guard let year = Self.digits(4, &rest) else { return nil }
    var parts = [1, 1, 0, 0, 0]
    for place in parts.indices where rest.first?.isDigit == true {
      guard let part = Self.digits(2, &rest) else { return nil }
      parts[place] = part
    }
    guard (1...12).contains(parts[0]), (1...Self.days(in: parts[0], of: year)).contains(parts[1]),
      parts[2] < 24, parts[3] < 60, parts[4] < 60
    else { return nil }
    var offset: Int?
    if !rest.isEmpty {
      guard let minutes = Self.offset(rest) else { return nil }
      offset = minutes
    }
    let day = Self.days(year, parts[0], parts[1])
    let seconds = day * 86_400 + parts[2] * 3_600 + parts[3] * 60 + parts[4] - (offset ?? 0) * 60
    self.init(milliseconds: seconds * 1_000, offsetMinutes: offset)
  }

  private static func digits(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(\.isDigit) else { return nil }
    rest = rest.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// `Z`, `Z00'00'`, `+07'00'` or `+07'00`, in minutes.
  private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
    guard let sign = text.first else { return nil }
    var rest = text.dropFirst()
    if sign == UInt8(ascii: "Z"), rest.isEmpty { return 0 }
    guard let hours = digits(2, &rest), rest.popFirst() == UInt8(ascii: "'"),
      let minutes = digits(2, &rest), rest.isEmpty || rest.elementsEqual([UInt8(ascii: "'")]),
      hours < 24, minutes < 60
    else { return nil }
    switch sign {
    case UInt8(ascii: "+"): return hours * 60 + minutes
    case UInt8(ascii: "-"): return -(hours * 60 + minutes)
    case UInt8(ascii: "Z"): return hours == 0 && minutes == 0 ? 0 : nil
    default: return nil
    }
  }

  private static func floor(_ value: Int, _ unit: Int) -> Int {
    value >= 0 ? value / unit : -((-value + unit - 1) / unit)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    days(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1) - days(year, month, 1)
  }

  /// Days since 1970-01-01 of the Gregorian calendar; years begin in March, so that a leap day is the last.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = floor(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = floor(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fifth = (5 * dayOfYear + 2) / 153
    let month = fifth < 10 ? fifth + 3 : fifth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * fifth + 2) / 5 + 1)
  }
}
