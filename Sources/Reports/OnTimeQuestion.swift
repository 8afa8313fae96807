import DossierModel
import DossierStore
public import WorkingTime

/// What is asked of the on-time rate.
public struct OnTimeQuestion: Hashable, Sendable {
  /// By what the figures are split; by officer or step, stays in steps are judged instead of dossiers.
  public enum Grouping: String, CaseIterable, Sendable { case agency, procedure, month, officer, step }

  /// First and last day, both included; nil: no bound.
  public var from: Day?
  public var until: Day?
  public var rule = TimeRule.national
  public var agency: String?
  public var procedure: String?
  public var groupings: [Grouping] = [.agency]

  public init() {}

  /// True when it is about stays in steps.
  public var isOfStays: Bool { groupings.contains(.officer) || groupings.contains(.step) }

  func filter(_ zone: Zone) -> TimeFilter {
    var filter = TimeFilter()
    filter.from = from.map { zone.moment($0, minute: 0) }
    filter.until = until.map { zone.moment($0 + 1, minute: 0) }
    filter.agency = agency ?? ""
    filter.procedure = procedure ?? ""
    return filter
  }
}

/// What surrounds a count: the moment it is made, and the calendar of each agency.
public struct CountingTime {
  public let now: Moment
  public let zone: Zone
  public let calendar: (String) -> WorkingCalendar

  public init(now: Moment, _ zone: Zone, calendar: @escaping (String) -> WorkingCalendar) {
    self.now = now
    self.zone = zone
    self.calendar = calendar
  }

  /// The period's end, or now while it still runs.
  func end(_ filter: TimeFilter) -> Moment { min(now, filter.until ?? now) }
}

/// One line of the report.
public struct OnTimeRow: Hashable, Sendable {
  /// The values of the groupings, in their order.
  public let keys: [String]
  public let counts: [Verdict: Int]
  /// The 90th percentile of working minutes; nil of none.
  public let usual: Int?
  /// Over how many that is.
  public let measured: Int

  /// How many there are of a verdict.
  public func callAsFunction(_ verdict: Verdict) -> Int { counts[verdict] ?? 0 }

  public var ended: Int { self(.early) + self(.onTime) + self(.late) }
  public var rate: Rate { Rate(self(.early) + self(.onTime), of: ended) }
}

/// The on-time rate with all that proves it.
public struct OnTimeRate: Hashable, Sendable {
  public let question: OnTimeQuestion
  /// What running dossiers were compared with.
  public let end: Moment
  public let rows: [OnTimeRow]
  public let total: OnTimeRow
  /// The total by the other rule; nil of stays, which have but one.
  public let other: OnTimeRow?
}
