import DossierModel
import WorkingTime

/// What the post changes, as stored.
extension EventWriter {
  mutating func write(_ postal: PostalChange) throws {
    switch postal {
    case .consigned(let order): try write(order)
    case .booked(let order, let itemNumber, let price):
      start(.booked, order)
      text(itemNumber)
      write(price)
    case .ended(let order): start(.orderEnded, order)
    case .handedToCarrier(let order, let manifest, let due):
      start(.handedToCarrier, order)
      text(manifest)
      list(due.map { [$0] } ?? []) { $0.integer($1.milliseconds) }
    case .reported(let note): try write(note)
    case .explained(let order, let key, let news):
      start(.explained, order)
      text(key)
      integer(news.rawValue)
    case .handedIn(let handIn): try write(handIn)
    case .remitted(let remittance):
      start(.remitted, remittance.order)
      integer(remittance.amount)
      text(remittance.statement)
    case .missing(let minutes): start(.missing, minutes)
    case .otherFee(let difference):
      start(.otherFee, difference.source)
      for amount in [difference.collected, difference.due, difference.paid] { integer(amount) }
    }
  }

  private mutating func start(_ tag: ChangeTag, _ order: String) {
    integer(tag.rawValue)
    text(order)
  }

  private mutating func write(_ value: Int?) { list(value.map { [$0] } ?? []) { $0.integer($1) } }

  private mutating func write(_ order: ConsignmentOrder) throws {
    start(.consigned, order.number)
    integer(order.way.rawValue)
    for word in [order.carrier, order.route.destination, order.route.province] { try self.word(word) }
    write(order.route.days)
    integer(order.cash)
  }

  private mutating func write(_ note: CarrierNote) throws {
    start(.reported, note.order)
    text(note.key)
    text(note.code)
    write(note.news?.rawValue)
    integer(note.moment.milliseconds)
    text(note.place)
    write(note.collected)
  }

  private mutating func write(_ handIn: HandIn) throws {
    start(.handedIn, handIn.minutes)
    integer(handIn.filed.milliseconds)
    try list(handIn.papers) {
      try $0.word($1.kind)
      $0.integer($1.isOriginal ? 1 : 0)
      $0.integer($1.declared)
      $0.integer($1.found)
    }
  }
}

extension EventReader {
  /// What follows one of the tags of the post.
  mutating func postal(_ tag: ChangeTag) throws -> PostalChange {
    switch tag {
    case .consigned: return try consigned()
    case .booked: return try booked()
    case .orderEnded: return .ended(order: try text())
    case .handedToCarrier: return try handedToCarrier()
    case .reported: return try reported()
    case .explained: return .explained(order: try text(), key: try text(), news: try code())
    case .handedIn: return try handedIn()
    case .remitted: return try remitted()
    case .missing: return .missing(minutes: try text())
    case .otherFee: return .otherFee(try feeDifference())
    default: throw StoreError.unknownFormat(tag.rawValue)
    }
  }

  private mutating func consigned() throws -> PostalChange { .consigned(try order()) }

  private mutating func booked() throws -> PostalChange {
    .booked(order: try text(), itemNumber: try text(), price: try optionalInt())
  }

  private mutating func handedToCarrier() throws -> PostalChange {
    .handedToCarrier(
      order: try text(), manifest: try text(), due: try list { reader in try reader.moment() }.first)
  }

  private mutating func reported() throws -> PostalChange {
    .reported(
      CarrierNote(
        order: try text(), key: try text(), code: try text(),
        news: try list { reader in
          let news: CarrierNews = try reader.code(); return news
        }.first,
        moment: try moment(), place: try text(), collected: try optionalInt()))
  }

  private mutating func handedIn() throws -> PostalChange {
    .handedIn(
      HandIn(
        minutes: try text(), filed: try moment(),
        papers: try list {
          CountedPaper(
            kind: try $0.word(), isOriginal: try $0.int() == 1, declared: try $0.int(), found: try $0.int())
        }))
  }

  private mutating func remitted() throws -> PostalChange {
    .remitted(Remittance(order: try text(), amount: try int(), statement: try text()))
  }

  private mutating func feeDifference() throws -> FeeDifference {
    FeeDifference(source: try text(), collected: try int(), due: try int(), paid: try int())
  }

  private mutating func order() throws -> ConsignmentOrder {
    let (number, way): (String, ConsignmentOrder.Way) = (try text(), try code())
    let carrier = try word()
    let route = Route(destination: try word(), province: try word(), days: try optionalInt())
    return ConsignmentOrder(number: number, way: way, carrier: carrier, route: route, cash: try int())
  }

  private mutating func optionalInt() throws -> Int? { try list { try $0.int() }.first }
}
