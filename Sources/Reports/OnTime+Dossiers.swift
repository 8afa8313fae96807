import DossierModel
public import DossierStore
import WorkingTime

/// A dossier behind a figure.
public struct JudgedDossier: Hashable, Sendable {
  public let time: DossierTime
  public let judgement: Judgement
  /// Working minutes it took, without all it waited for; nil unless it was settled as asked for.
  public let minutes: Int?
}

extension OnTimeQuestion {
  /// Looks at the dossiers of the period one by one, judged by a rule: first those that had ended, in that order.
  public func dossiers(
    by rule: TimeRule, _ reading: StoreReading, _ counting: CountingTime,
    _ look: (JudgedDossier) throws -> Void
  ) throws {
    try times(reading, counting) { time in
      if let judged = judge(time, by: rule, counting) { try look(judged) }
    }
  }

  /// The times of the period's dossiers as they stood at its end.
  func times(
    _ reading: StoreReading, _ counting: CountingTime, _ look: (DossierTime) throws -> Void
  ) throws {
    let filter = filter(counting.zone)
    try reading.endedDossiers(filter, look)
    try reading.openDossiers(filter) { time in
      if time.started == nil, isBefore(time.submitted, filter) { return }
      if let time = try standing(time, filter, counting, reading) { try look(time) }
    }
  }

  func judge(_ time: DossierTime, by rule: TimeRule, _ counting: CountingTime) -> JudgedDossier? {
    let filter = filter(counting.zone)
    let calendar = counting.calendar(time.agency)
    let judgement = rule.judge(time, at: counting.end(filter), calendar)
    // Stopped before the period it ended there; never begun it belongs where it was handed in.
    let hasPlace = rule.isOver(judgement.standing) || judgement.standing == .notStarted
    if hasPlace, isBefore(judgement.moment, filter) { return nil }
    return JudgedDossier(time: time, judgement: judgement, minutes: Self.minutes(time, calendar))
  }

  private func isBefore(_ moment: Moment, _ filter: TimeFilter) -> Bool {
    filter.from.map { moment < $0 } ?? false
  }

  /// Of a period that is over: what the history said at its end, not what the row says today.
  private func standing(
    _ time: DossierTime, _ filter: TimeFilter, _ counting: CountingTime, _ reading: StoreReading
  ) throws -> DossierTime? {
    guard let until = filter.until, until <= counting.now else { return time }
    let events = try reading.history(time.code).map(\.event).prefix { $0.moment < until }
    return try fold(events).map { DossierTime($0) }
  }

  static func minutes(_ time: DossierTime, _ calendar: WorkingCalendar) -> Int? {
    guard let started = time.started, let ended = time.ended, time.status.isDone else { return nil }
    return calendar.workingMinutes(from: started, to: time.paused ?? ended) - time.waitedInAll
  }
}
