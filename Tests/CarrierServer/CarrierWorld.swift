import WorkingTime

/// What becomes of items, by dice: taken over, carried, delivered or brought back.
struct CarrierWorld {
  /// Codes of no real carrier; only 4 is known of VNPost.
  enum Status: String {
    case accepted = "1"
    case inTransit = "2"
    case collected = "3"
    case delivered = "4"
    case attemptFailed = "5"
    case refused = "6"
    case goingBack = "7"
    case returned = "8"
    case lost = "9"
    case cancelled = "10"

    var isLast: Bool {
      switch self {
      case .delivered, .returned, .lost, .cancelled: true
      case .accepted, .inTransit, .collected, .attemptFailed, .refused, .goingBack: false
      }
    }
  }

  var dice: Dice

  /// The next event of an order; nil where nothing follows. Reports nobody knows change nothing.
  mutating func next(_ order: CarrierBook.Order, _ book: CarrierBook) -> CarrierBook.Event? {
    let known = book.events.last {
      $0.orderNumber == order.orderNumber && Status(rawValue: $0.statusCode) != nil
    }
    let status = known.flatMap { Status(rawValue: $0.statusCode) }
    guard let following = following(status, isCollection: order.fields["kind"] == "collection") else {
      return nil
    }
    return event(following, order, book)
  }

  private mutating func following(_ status: Status?, isCollection: Bool) -> Status? {
    switch status {
    case nil: return .accepted
    case .accepted: return isCollection ? .collected : .inTransit
    case .collected: return .inTransit
    case .inTransit, .attemptFailed:
      if dice.falls(70) { return .delivered }
      if status == .inTransit, dice.falls(70) { return .attemptFailed }
      return dice.falls(20) ? .lost : dice.falls(50) ? .refused : .goingBack
    case .refused: return .goingBack
    case .goingBack: return .returned
    case .delivered, .returned, .lost, .cancelled: return nil
    }
  }

  /// The world's clock goes on with each event.
  func event(_ status: Status, _ order: CarrierBook.Order, _ book: CarrierBook) -> CarrierBook.Event {
    var event = bare(status.rawValue, "Trạng thái \(status)", order, book)
    if status == .delivered {
      event.receiverName = order.fields["receiverName"]
      (event.relation, event.identity) = ("chính chủ", "CCCD")
      event.codCollected = order.fields["codAmount"].flatMap(Int.init)
    }
    if status == .attemptFailed { event.reason = "Không có người nhận" }
    return event
  }

  func unknown(_ order: CarrierBook.Order, _ book: CarrierBook) -> CarrierBook.Event {
    bare("77", "Trạng thái mới\u{0007}", order, book)
  }

  private func bare(
    _ code: String, _ words: String, _ order: CarrierBook.Order, _ book: CarrierBook
  ) -> CarrierBook.Event {
    let start = Zone.vietnam.moment(Day(number: 20_668), minute: 480)
    let moment = Moment(milliseconds: start.milliseconds + Int64(book.events.count) * 20_000)
    return CarrierBook.Event(
      id: book.events.count + 1, orderNumber: order.orderNumber, itemCode: order.itemCode, statusCode: code,
      statusMessage: words, time: Zone.vietnam.iso(moment), place: "Bưu cục Việt Trì")
  }
}
