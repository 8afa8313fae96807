/// From when a limit counts, where a procedure's law differs from the Civil Code. Data: the law of the procedure says it.
public struct CountingRule: Hashable, Sendable {
  /// What comes within the last so many minutes of office hours, or after them, counts as come when the office next
  /// opens (60 in Decree 297/2025/NĐ-CP, Article 6); 0: no such rule.
  public let lastMinutes: Int
  /// What comes after this minute of the day counts as come when the office next opens (15:00 for hand-over).
  public let cutoff: Int?
  /// True where the day of reception is the first day of the limit; by the Civil Code (Article 147) the next one is.
  public let countsFirstDay: Bool

  public init(lastMinutes: Int = 0, cutoff: Int? = nil, countsFirstDay: Bool = false) {
    self.lastMinutes = lastMinutes
    self.cutoff = cutoff
    self.countsFirstDay = countsFirstDay
  }

  /// Counting starts the next working day; the hour of reception does not matter.
  public static let civilCode = CountingRule()

  /// The moment at which what came at `moment` counts as come.
  public func start(_ moment: Moment, _ calendar: WorkingCalendar) -> Moment {
    guard lastMinutes > 0 || cutoff != nil else { return moment }
    let day = calendar.zone.day(of: moment)
    return isInTime(calendar.zone.minute(of: moment), calendar.spans(on: day))
      ? moment : calendar.opening(on: day + 1)
  }

  /// On a rest day nothing comes in time.
  private func isInTime(_ minute: Int, _ spans: [OfficeHours.Span]) -> Bool {
    let total = spans.minutes(before: 1440)
    guard total > 0, cutoff.map({ minute <= $0 }) ?? true else { return false }
    return lastMinutes == 0 || spans.minutes(before: minute) < total - lastMinutes
  }

  /// The day counting rests on, and how many days of the limit that day takes.
  func firstDay(_ day: Day, _ calendar: WorkingCalendar) -> (Day, Int) {
    countsFirstDay ? (calendar.day(0, workingDaysAfter: day), 1) : (day, 0)
  }
}
