public import DossierModel
public import DossierStore
public import WorkingTime

/// An item behind a figure.
public struct PostalItem: Hashable, Sendable {
  public let line: ConsignmentLine
  /// When it was handed over; a collection, which nobody hands over: when it was ordered.
  public let began: Moment
  public let end: PostalEnd?
  /// What the carrier said last, by its own time.
  public let last: CarrierNews?
  public let itemClass: PostalClass
  /// How often it could not be delivered.
  public let attempts: Int
  /// What the carrier says it collected, in đồng; nil: nothing was told.
  public let collected: Int?
  /// Working days from its beginning to its delivery, by the calendar of the receiving place; nil: not delivered.
  public let days: Int?
}

extension PostalItem {
  /// - Parameter news: of this item, by the carrier's time.
  init?(_ line: ConsignmentLine, _ news: [ItemNews], _ counting: CountingTime) {
    guard let began = line.began else { return nil }
    (self.line, self.began) = (line, began)
    end = PostalEnd(line, news)
    last = news.last { $0.news != nil }?.news
    itemClass = PostalClass(end: end, last: last, due: line.due, at: counting.now)
    attempts = news.count { $0.news == .attemptFailed }
    collected = news.last { $0.collected != nil }?.collected
    let delivered = itemClass.isDelivered ? end?.moment : nil
    days = delivered.map { Self.workingDays(from: began, to: $0, counting.calendar(line.agency)) }
  }

  /// J + n as the law counts: J is the day of hand-over, or the next working day when it is none.
  private static func workingDays(from start: Moment, to end: Moment, _ calendar: WorkingCalendar) -> Int {
    let zone = calendar.zone
    let first = calendar.day(0, workingDaysAfter: zone.day(of: start))
    return calendar.workingDays(after: first, through: zone.day(of: end))
  }

  /// True when the money told is not what was asked for: on delivery the amount of the order, before and without it none.
  public var hasCashDifference: Bool {
    guard line.way == .toApplicant else { return false }
    let told = collected ?? line.remitted
    let isPaidOtherwise = line.remitted > 0 && line.remitted != told
    return told != (itemClass.isDelivered ? line.cash : 0) || isPaidOtherwise
  }

  /// What the carrier has collected and not paid yet, in đồng.
  public var outstanding: Int { max(0, (collected ?? 0) - line.remitted) }
}

extension ConsignmentLine {
  /// When it began; nil: it lies here still.
  var began: Moment? {
    switch way {
    case .toApplicant: handed
    case .toAgency: ordered
    }
  }
}
