import DossierModel
public import DossierStore
public import WorkingTime

/// By which rule it is judged whether a dossier was on time.
public enum TimeRule: String, CaseIterable, Sendable {
  /// As the national index of Decision 766/QĐ-TTg counts: what was waited for is taken off the end, which is compared with
  /// the day promised; more than one supplement request is late.
  case national
  /// The end is compared with the due moment as the deadline ledger leaves it.
  case plain

  /// The other one.
  public var other: TimeRule {
    switch self {
    case .national: .plain
    case .plain: .national
    }
  }
}

/// What is said of the time of a dossier, or of a stay in a step.
public enum Verdict: String, CaseIterable, Sendable {
  /// Ended on a day before the due day.
  case early
  /// Ended on the due day, no later than the due moment.
  case onTime
  case late
  case runningInTime
  case runningLate
  /// Its time never began: no part of any rate.
  case notStarted
  /// A step whose time is not counted.
  case untimed
}

/// A verdict and the facts it rests on.
public struct Judgement: Hashable, Sendable {
  /// What the time of a dossier does at the moment it is judged.
  public enum Standing: String, Sendable {
    case ended
    /// It ended while its time stood still: judged by the moment the pause began.
    case endedInPause
    /// It waits for a supplement, judged by the moment of the request.
    case awaitsSupplement
    /// Its time stands still for another reason.
    case paused
    case stopped
    case running
    case notStarted
  }

  public let verdict: Verdict
  public let standing: Standing
  /// When it ended, was stopped, or is looked at: what places it in a month.
  public let moment: Moment
  /// The moment compared; nil: none was.
  public let compared: Moment?
  /// What it was compared with.
  public let limit: Moment?
  /// Working minutes taken off.
  public let takenOff: Int
  /// True when only the number of supplement requests makes it late.
  public let isLateBySupplements: Bool
}

extension TimeRule {
  /// Judges a dossier as it stands; `end` is the end of the period.
  public func judge(_ time: DossierTime, at end: Moment, _ calendar: WorkingCalendar) -> Judgement {
    let standing = Judgement.Standing(time)
    guard standing != .notStarted, let limit = limit(time) else { return .notStarted(time) }
    let stood = time.paused ?? time.ended ?? end
    let takenOff = self == .national ? time.waited : 0
    let compared = calendar.moment(takenOff, workingMinutesBefore: stood)
    let measured = Self.measure(compared, limit, calendar.zone)
    let tooMany = self == .national && time.supplements > 1
    let isOver = isOver(standing)
    return Judgement(
      verdict: (tooMany ? .late : measured).said(ofRunning: !isOver), standing: standing,
      moment: time.ended ?? (isOver ? stood : end), compared: compared, limit: limit, takenOff: takenOff,
      isLateBySupplements: tooMany && measured != .late)
  }

  /// True when the rule takes it for ended: the national one also what was stopped.
  public func isOver(_ standing: Judgement.Standing) -> Bool {
    switch standing {
    case .ended, .endedInPause: true
    case .stopped: self == .national
    case .awaitsSupplement, .paused, .running, .notStarted: false
    }
  }

  private func limit(_ time: DossierTime) -> Moment? {
    switch self {
    case .national: time.promised
    case .plain: time.deadline
    }
  }

  /// The first rule of all: a day before is early, the due day until the due moment on time.
  static func measure(_ moment: Moment, _ limit: Moment, _ zone: Zone) -> Verdict {
    if zone.day(of: moment) < zone.day(of: limit) { return .early }
    return moment.isPast(limit) ? .late : .onTime
  }
}

extension Judgement.Standing {
  init(_ time: DossierTime) {
    self =
      if time.started == nil { .notStarted } else if time.ended != nil {
        time.paused == nil ? .ended : .endedInPause
      } else if time.paused == nil { .running } else {
        switch time.status {
        case .supplementAsked: .awaitsSupplement
        case .stopped: .stopped
        case .registered, .received, .notAccepted, .processing, .feeAsked, .withdrawalAsked, .done, .returned:
          .paused
        }
      }
  }
}

extension Judgement {
  fileprivate static func notStarted(_ time: DossierTime) -> Judgement {
    Judgement(
      verdict: .notStarted, standing: .notStarted, moment: time.submitted, compared: nil, limit: nil,
      takenOff: 0, isLateBySupplements: false)
  }
}

extension Verdict {
  fileprivate func said(ofRunning isRunning: Bool) -> Verdict {
    guard isRunning else { return self }
    return switch self {
    case .early, .onTime, .runningInTime: .runningInTime
    case .late, .runningLate: .runningLate
    case .notStarted, .untimed: self
    }
  }
}
