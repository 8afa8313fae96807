/// A public holiday as the law describes it: a date that comes every year, and how many days around it are off.
public struct HolidayRule: Hashable, Sendable {
  /// The day of the year a holiday hangs on.
  public enum Date: Hashable, Sendable {
    case solar(month: Int, day: Int)
    case lunar(month: Int, day: Int)
  }

  public let key: String
  public let date: Date
  public let days: Int
  /// How many of the days lie before the date, for each weekday the date may fall on, Monday first: the choice that the
  /// law leaves open (Labour Code 2019, Article 112.3).
  public let before: [Int]
  /// The first and last day on which the rule is law; nil means open.
  public let from: Day?
  public let until: Day?

  public init(
    _ key: String, _ date: Date, days: Int = 1, before: [Int] = [], from: Day? = nil, until: Day? = nil
  ) {
    self.key = key
    self.date = date
    self.days = days
    self.before = before
    self.from = from
    self.until = until
  }

  /// The days off in a year, before any compensation.
  public func days(in year: Int) -> [Day] {
    guard let date = day(in: year), from.map({ $0 <= date }) ?? true, until.map({ date <= $0 }) ?? true else {
      return []
    }
    let first = date + -(before.isEmpty ? 0 : before[date.weekday - 1])
    return (0..<days).map { first + $0 }
  }

  private func day(in year: Int) -> Day? {
    switch date {
    case .solar(let month, let day): Day(year: year, month: month, day: day)
    case .lunar(let month, let day): LunarDate(year: year, month: month, day: day).date
    }
  }
}
