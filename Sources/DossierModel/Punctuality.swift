public import WorkingTime

/// How something stands or stood to the end of its time.
public enum Punctuality: String, CaseIterable, Sendable {
  /// It ended on a day before.
  case early
  /// It ended on the last day, not after the end.
  case onTime = "on_time"
  case late
  case running
  /// It has not ended, and its time is over.
  case overdue

  /// Of what has ended, by the day as the national reports have it.
  public init(ended: Moment, due: Moment, _ zone: Zone) {
    if ended.isPast(due) {
      self = .late
    } else if zone.day(of: ended) < zone.day(of: due) {
      self = .early
    } else {
      self = .onTime
    }
  }

  /// Of what goes on.
  public init(now: Moment, due: Moment) { self = now.isPast(due) ? .overdue : .running }

  /// One or two words.
  public func text(_ say: Language) -> String {
    switch self {
    case .early: say("trước hạn", "early")
    case .onTime: say("đúng hạn", "on time")
    case .late: say("quá hạn", "late")
    case .running: say("đang xử lý, còn hạn", "running, in time")
    case .overdue: say("đang xử lý, quá hạn", "running, late")
    }
  }
}
