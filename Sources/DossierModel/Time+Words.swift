public import WorkingTime

extension TimeLimit {
  /// `10 working days`.
  public func text(_ say: Language) -> String {
    switch self {
    case .workingDays(let days):
      say("\(days) ngày làm việc", "\(days) working \(days == 1 ? "day" : "days")")
    case .workingHours(let hours):
      say("\(hours) giờ làm việc", "\(hours) working \(hours == 1 ? "hour" : "hours")")
    case .workingMinutes(let minutes):
      say("\(WorkingMinutes(minutes).text(say)) làm việc", "\(WorkingMinutes(minutes).text(say)) of work")
    case .months(let months): say("\(months) tháng", "\(months) \(months == 1 ? "month" : "months")")
    case .days(let days): say("\(days) ngày", "\(days) calendar \(days == 1 ? "day" : "days")")
    case .sameDay(let minute):
      say("trong ngày (nộp đến \(Self.clock(minute)))", "the same day (handed in by \(Self.clock(minute)))")
    }
  }

  /// `15:00`.
  static func clock(_ minute: Int) -> String {
    "\(minute / 60):\(String("\(100 + minute % 60)".dropFirst()))"
  }
}

/// Working minutes in the largest unit that needs no more than two decimals: `0.25 days`, `2 hours`, `50 minutes`.
public struct WorkingMinutes: Hashable, Sendable {
  public let count: Int

  public init(_ count: Int) { self.count = count }

  /// In that unit.
  public func text(_ say: Language) -> String {
    if let days = Self.decimal(count, of: 480), count >= 120 {
      return say("\(comma(days)) ngày", "\(days) \(days == "1" ? "day" : "days")")
    }
    if let hours = Self.decimal(count, of: 60) {
      return say("\(comma(hours)) giờ", "\(hours) \(hours == "1" ? "hour" : "hours")")
    }
    return say("\(count) phút", "\(count) minutes")
  }

  /// Exactly, in days of eight hours, hours and minutes: `2 days 6 hours 5 minutes`.
  public func exact(_ say: Language) -> String {
    let (days, hours, minutes) = (count / 480, count % 480 / 60, count % 60)
    let parts = [
      days == 0 ? nil : say("\(days) ngày", "\(days) \(days == 1 ? "day" : "days")"),
      hours == 0 ? nil : say("\(hours) giờ", "\(hours) \(hours == 1 ? "hour" : "hours")"),
      minutes == 0 && count > 0
        ? nil : say("\(minutes) phút", "\(minutes) \(minutes == 1 ? "minute" : "minutes")"),
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  private func comma(_ text: String) -> String { String(text.map { $0 == "." ? "," : $0 }) }

  /// The count in a unit, exact to hundredths, or nil.
  private static func decimal(_ count: Int, of unit: Int) -> String? {
    guard count * 100 % unit == 0 else { return nil }
    let hundredths = count * 100 / unit
    guard hundredths % 100 != 0 else { return "\(hundredths / 100)" }
    let fraction =
      hundredths % 10 == 0 ? "\(hundredths % 100 / 10)" : String("\(100 + hundredths % 100)".dropFirst())
    return "\(hundredths / 100).\(fraction)"
  }
}
