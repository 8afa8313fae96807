import DossierModel

/// Elapsed time in the units of the format: whole days as the calendar counts them, anything else as working time, of
/// which a day of twenty-four hours has eight hours.
public struct WorkingShare: Hashable, Sendable {
  /// What is counted: of a legal limit calendar days or working hours, of a step working days or hours.
  enum Unit: Hashable, Sendable { case days, workingHours, stepDays, stepHours }

  /// How many, with a point before the fraction.
  let count: String
  let unit: Unit
  /// False when it had to be rounded up.
  let isExact: Bool

  /// The longest time that can be written, in milliseconds: a thousand days.
  static let longest = 1000 * day

  private static let day = 86_400_000
  private static let hour = day / 8

  /// A legal limit: calendar days, else working hours.
  static func limit(_ milliseconds: Int) -> WorkingShare {
    let unit = milliseconds.isMultiple(of: day) || milliseconds > 1000 * hour ? day : hour
    let count = roundedUp(milliseconds, unit)
    return WorkingShare(
      count: "\(count)", unit: unit == day ? .days : .workingHours,
      isExact: milliseconds.isMultiple(of: unit))
  }

  /// The working time of a step: twentieths of a day, else of an hour, which are whole minutes.
  static func step(_ milliseconds: Int) -> WorkingShare {
    let unit = milliseconds.isMultiple(of: day / 20) || milliseconds > 1000 * hour ? day : hour
    let twentieths = roundedUp(milliseconds, unit / 20)
    let (tenths, half) = (twentieths % 20 / 2, twentieths % 2 * 5)
    let fraction = half > 0 ? ".\(tenths)\(half)" : tenths > 0 ? ".\(tenths)" : ""
    return WorkingShare(
      count: "\(twentieths / 20)\(fraction)", unit: unit == day ? .stepDays : .stepHours,
      isExact: milliseconds.isMultiple(of: unit / 20))
  }

  private static func roundedUp(_ count: Int, _ unit: Int) -> Int { (count + unit - 1) / unit }
}

extension WorkingShare {
  /// As the format writes it, such as `3 days` or `48 working hours`.
  var text: String {
    switch unit {
    case .days, .stepDays: "\(count) days"
    case .workingHours: "\(count) working hours"
    case .stepHours: "\(count) hours"
    }
  }

  /// The same for people.
  func words(_ language: Language) -> String {
    let (vi, en) = (count.replacing(".", with: ","), count == "1" ? "" : "s")
    return switch unit {
    case .days: language("\(vi) ngày", "\(count) day\(en)")
    case .workingHours, .stepHours: language("\(vi) giờ làm việc", "\(count) working hour\(en)")
    case .stepDays: language("\(vi) ngày làm việc", "\(count) working day\(en)")
    }
  }
}
