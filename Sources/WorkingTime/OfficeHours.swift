/// When an office is open: spans of minutes since midnight, for each weekday its own.
public struct OfficeHours: Hashable, Sendable {
  /// One stretch of office hours, in minutes since midnight; `until` is the first minute after it.
  public struct Span: Hashable, Sendable {
    public let from: Int
    public let until: Int

    public init(from: Int, until: Int) {
      self.from = from
      self.until = until
    }

    public var minutes: Int { until - from }
  }

  /// Office hours that hold from a day until a day; both count, nil means open.
  public struct Period: Hashable, Sendable {
    public let from: Day?
    public let until: Day?
    public let hours: OfficeHours

    public init(from: Day? = nil, until: Day? = nil, hours: OfficeHours) {
      self.from = from
      self.until = until
      self.hours = hours
    }

    /// True when it holds on that day.
    public func contains(_ day: Day) -> Bool {
      (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
  }

  /// Monday first; spans in order, not overlapping; a rest day has none.
  public let weekdays: [[Span]]

  /// - Parameter weekdays: the spans of each weekday, 1 (Monday) to 7; one left out is a rest day.
  public init(_ weekdays: [Int: [Span]]) { self.weekdays = (1...7).map { weekdays[$0] ?? [] } }

  /// The same spans on each of these weekdays.
  public init(_ spans: [Span], on weekdays: Set<Int>) {
    self.init(Dictionary(uniqueKeysWithValues: weekdays.map { ($0, spans) }))
  }

  /// The spans of a weekday, 1 (Monday) to 7.
  public func spans(on weekday: Int) -> [Span] { weekdays[weekday - 1] }

  /// The weekly rest days, 1 (Monday) to 7.
  public var restDays: Set<Int> { Set((1...7).filter { spans(on: $0).isEmpty }) }
}
