public import WorkingTime

/// What the post changed of a dossier.
public enum PostalChange: Hashable, Sendable {
  /// An item is to be carried.
  case consigned(ConsignmentOrder)
  /// The item has a number; the price in đồng, nil: not told.
  case booked(order: String, itemNumber: String, price: Int?)
  /// The order came to nothing.
  case ended(order: String)
  /// The item is with the carrier, to be delivered by then.
  case handedToCarrier(order: String, manifest: String, due: Moment?)
  case reported(CarrierNote)
  /// What a code means that was not known when it was told.
  case explained(order: String, key: String, news: CarrierNews)
  /// The postman handed the dossier in, and both counted it.
  case handedIn(HandIn)
  /// The carrier paid what it collected.
  case remitted(Remittance)
  /// It stood on the postman's list and was not in his bag; by which minutes.
  case missing(minutes: String)
  /// The post collected other money than there was to pay.
  case otherFee(FeeDifference)
}

extension Dossier {
  mutating func apply(_ postal: PostalChange, _ moment: Moment) {
    switch postal {
    case .consigned(let order): consignments.append(Consignment(order, at: moment))
    case .booked(let order, let itemNumber, let price):
      change(order) { ($0.itemNumber, $0.price) = (itemNumber, price) }
      itemNumbers.append(itemNumber)
    case .ended(let order): change(order) { $0.ended = .cancelled }
    case .handedToCarrier(let order, let manifest, let due):
      change(order) { ($0.handedOver, $0.manifest, $0.due) = (moment, manifest, due) }
    case .reported(let note):
      change(note.order) {
        $0.notes.append(note)
        $0.end(by: note.news)
      }
    case .explained(let order, let key, let news):
      change(order) {
        $0.explain(key, news)
        $0.end(by: news)
      }
    case .handedIn(let handIn):
      self.handIn = handIn
      missing = nil
      // What was to be fetched is here.
      if let item = openConsignment(.toAgency) { change(item.order.number) { $0.ended = .delivered } }
    case .remitted(let remittance): change(remittance.order) { $0.remitted += remittance.amount }
    // What was to be fetched is still to come.
    case .missing(let minutes):
      if handIn == nil { missing = minutes }
      if let item = openConsignment(.toAgency) { change(item.order.number) { $0.missing = minutes } }
    case .otherFee(let difference): feeDifferences.append(difference)
    }
  }

  private mutating func change(_ order: String, _ body: (inout Consignment) -> Void) {
    guard let place = consignments.firstIndex(where: { $0.order.number == order }) else { return }
    body(&consignments[place])
  }
}

extension Consignment {
  /// What was over can only be told again: a late word takes nothing back. What was lost may turn up.
  fileprivate mutating func end(by news: CarrierNews?) {
    guard let news, news.isEnd(handedOver: handedOver) else { return }
    if ended == nil || ended == .lost { ended = news }
  }

  fileprivate mutating func explain(_ key: String, _ news: CarrierNews) {
    guard let place = notes.firstIndex(where: { $0.key == key }) else { return }
    notes[place].news = news
  }
}
