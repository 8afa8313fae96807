/// An instant: milliseconds since 1970-01-01T00:00:00Z.
public struct Moment: Hashable, Comparable, Sendable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  public static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }

  /// The first instant after a time that ends at this moment: ends are told in minutes, and the last minute is in time.
  public var next: Moment { Moment(milliseconds: milliseconds + 60_000) }

  /// True when a time that ended at `due` is over.
  public func isPast(_ due: Moment) -> Bool { self >= due.next }
}

/// The office's legal time zone: a fixed distance from UTC.
///
/// Vietnam keeps UTC+7 without daylight saving (Decision 134/2002/QĐ-TTg), so a fixed offset is exact.
public struct Zone: Hashable, Sendable {
  public let offsetMinutes: Int

  public init(offsetMinutes: Int) { self.offsetMinutes = offsetMinutes }

  /// Asia/Ho_Chi_Minh.
  public static let vietnam = Zone(offsetMinutes: 420)

  /// The local calendar day of an instant.
  public func day(of moment: Moment) -> Day { Day(number: Int(floorDivide(local(moment), 86_400_000))) }

  /// Minutes since local midnight.
  public func minute(of moment: Moment) -> Int {
    Int((local(moment) - Int64(day(of: moment).number) * 86_400_000) / 60_000)
  }

  /// The instant at a minute of a local day.
  public func moment(_ day: Day, minute: Int) -> Moment {
    Moment(milliseconds: (Int64(day.number) * 1440 + Int64(minute - offsetMinutes)) * 60_000)
  }

  /// Reads `YYYY-MM-DD HH:MM`, local, and nothing else.
  public func moment(_ text: String) -> Moment? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(parts[0]) else { return nil }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.map(\.count) == [2, 2],
      clock.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(clock[0]), let minute = Int(clock[1]), hour < 24, minute < 60
    else { return nil }
    return moment(day, minute: hour * 60 + minute)
  }

  /// `YYYY-MM-DD HH:MM`, local.
  public func text(_ moment: Moment) -> String {
    let minute = minute(of: moment)
    return "\(day(of: moment).text) \(twoDigits(minute / 60)):\(twoDigits(minute % 60))"
  }

  /// ISO 8601 with milliseconds and the zone's offset.
  public func iso(_ moment: Moment) -> String {
    let millisecond = Int(local(moment) - floorDivide(local(moment), 60_000) * 60_000)
    let thousandths = String(String(1000 + millisecond % 1000).dropFirst())
    let offset =
      "\(offsetMinutes < 0 ? "-" : "+")\(twoDigits(abs(offsetMinutes) / 60)):\(twoDigits(abs(offsetMinutes) % 60))"
    return
      "\(text(moment).replacing(" ", with: "T")):\(twoDigits(millisecond / 1000)).\(thousandths)\(offset)"
  }

  private func local(_ moment: Moment) -> Int64 { moment.milliseconds + Int64(offsetMinutes) * 60_000 }
}

/// Division that rounds towards the past.
func floorDivide<Number: FixedWidthInteger & SignedInteger>(_ a: Number, _ b: Number) -> Number {
  a >= 0 ? a / b : -((-a + b - 1) / b)
}

extension String {
  fileprivate func replacing(_ old: Character, with new: Character) -> String {
    String(map { $0 == old ? new : $0 })
  }
}
