public import DossierModel
import DossierStore
public import WorkingTime

/// What is said of an item of the post: every item that was begun is in exactly one class.
public enum PostalClass: String, CaseIterable, Sendable {
  /// Delivered no later than its due moment.
  case deliveredOnTime
  case deliveredLate
  /// Delivered, and no time for it is known.
  case deliveredUntimed
  /// Neither ended nor past its due moment.
  case underWay
  /// Not ended, and its due moment is past.
  case overdue
  /// Not ended, and no time for it is known.
  case underWayUntimed
  /// Refused by the receiver, called off by the carrier that has it, or on its way back, and not here yet.
  case goingBack
  case sentBack
  case lost
  /// The carrier did not carry it out, or was asked not to.
  case cancelled

  public var isDelivered: Bool {
    switch self {
    case .deliveredOnTime, .deliveredLate, .deliveredUntimed: true
    case .underWay, .overdue, .underWayUntimed, .goingBack, .sentBack, .lost, .cancelled: false
    }
  }

  public var isLate: Bool {
    switch self {
    case .deliveredLate, .overdue: true
    case .deliveredOnTime, .deliveredUntimed, .underWay, .underWayUntimed, .goingBack, .sentBack, .lost,
      .cancelled:
      false
    }
  }

  /// True where nothing more becomes of it.
  public var isOver: Bool {
    switch self {
    case .deliveredOnTime, .deliveredLate, .deliveredUntimed, .sentBack, .lost, .cancelled: true
    case .underWay, .overdue, .underWayUntimed, .goingBack: false
    }
  }
}

extension PostalClass {
  /// - Parameters:
  ///   - end: what became of it and when; nil: nothing yet.
  ///   - last: what was said last.
  init(end: PostalEnd?, last: CarrierNews?, due: Moment?, at now: Moment) {
    switch end?.news ?? last {
    case .delivered: self = Self.delivered(end?.moment, due)
    case .returned: self = .sentBack
    case .lost: self = .lost
    // What the carrier calls off after the hand-over it gives back.
    case .cancelled: self = end == nil ? .goingBack : .cancelled
    case .refused, .goingBack: self = .goingBack
    case .accepted, .inTransit, .attemptFailed, .collected, nil:
      self = due.map { now.isPast($0) ? .overdue : .underWay } ?? .underWayUntimed
    }
  }

  private static func delivered(_ moment: Moment?, _ due: Moment?) -> PostalClass {
    guard let moment, let due else { return .deliveredUntimed }
    return moment.isPast(due) ? .deliveredLate : .deliveredOnTime
  }
}

/// What became of an item, and when, as its carrier tells.
public struct PostalEnd: Hashable, Sendable {
  public let news: CarrierNews
  /// Nil: it ended here, without a word of the carrier.
  public let moment: Moment?
}

extension PostalEnd {
  /// The first end by the carrier's own time, whatever order its reports came in; else what is known here.
  init?(_ line: ConsignmentLine, _ news: [ItemNews]) {
    if let first = news.first(where: { $0.news?.isEnd(handedOver: line.handed) == true }),
      let end = first.news
    {
      self.init(news: end, moment: first.moment)
    } else if let end = line.ended {
      self.init(news: end, moment: line.endedAt)
    } else {
      return nil
    }
  }
}
