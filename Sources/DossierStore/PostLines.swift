public import DossierModel
public import WorkingTime

/// An item of the post, as a list shows it.
public struct ConsignmentLine: Hashable, Sendable {
  public let number: String
  /// The dossier's code.
  public let code: String
  public let way: ConsignmentOrder.Way
  public let carrier: String
  /// The receiving place.
  public let agency: String
  public let destination: String
  public let province: String
  /// Money to be collected, in đồng.
  public let cash: Int
  public let ordered: Moment
  public let item: String?
  /// In đồng.
  public let price: Int?
  public let manifest: String?
  public let handed: Moment?
  public let due: Moment?
  /// What the carrier said last.
  public let news: CarrierNews?
  /// How often it could not be delivered.
  public let attempts: Int
  public let ended: CarrierNews?
  /// When, as the carrier tells.
  public let endedAt: Moment?
  public let collected: Int?
  public let remitted: Int
}

/// A manifest or minutes.
public struct BatchLine: Hashable, Sendable {
  /// The numbers are stored.
  public enum Kind: Int, CaseIterable, Sendable {
    /// What goes out.
    case manifest = 1
    /// What came in.
    case minutes = 2
  }

  public let number: String
  public let kind: Kind
  public let agency: String
  public let carrier: String
  public let actor: String
  public let made: Moment
  /// When it was handed over; nil: not yet.
  public let signed: Moment?

  public init(
    number: String, kind: Kind, agency: String, carrier: String, actor: String, made: Moment, signed: Moment?
  ) {
    (self.number, self.kind, self.agency, self.carrier) = (number, kind, agency, carrier)
    (self.actor, self.made, self.signed) = (actor, made, signed)
  }
}

/// Something on a manifest or in minutes.
public struct BatchItem: Hashable, Sendable {
  /// The numbers are stored.
  public enum State: Int, CaseIterable, Sendable {
    case there = 1
    /// On the list, and not there.
    case missing = 2
    /// There, and not on the list.
    case surplus = 3
  }

  /// Of a manifest: the order's number. Of minutes: the dossier's code, or the number of an item nobody knows.
  public let name: String
  public let state: State

  public init(name: String, state: State = .there) { (self.name, self.state) = (name, state) }
}

/// A carrier's report as it came. Who took an item is not here: that is a personal value of its dossier.
public struct CarrierReportLine: Hashable, Sendable {
  public let carrier: String
  public let key: String
  public let received: Moment
  /// When it happened, as the carrier tells.
  public let moment: Moment
  public let code: String
  public let news: CarrierNews?
  public let order: String?
  public let item: String?
  public let collected: Int?
  /// The order of ours it is about; nil: we know none.
  public let consignment: String?
  /// True when the dossier went on by it.
  public let hasMoved: Bool

  public init(
    carrier: String, key: String, received: Moment, moment: Moment, code: String, news: CarrierNews?,
    order: String?, item: String?, collected: Int?, consignment: String?, hasMoved: Bool
  ) {
    (self.carrier, self.key, self.received, self.moment) = (carrier, key, received, moment)
    (self.code, self.news, self.order, self.item) = (code, news, order, item)
    (self.collected, self.consignment, self.hasMoved) = (collected, consignment, hasMoved)
  }
}

extension ConsignmentLine {
  /// The moment of ours that the time of a report contradicts; nil: it can have happened then.
  public func contradicted(by report: CarrierReportLine) -> Moment? {
    PossibleTime(way, ordered: ordered, told: report.received).contradicted(by: report.moment)
  }
}

/// Which items are asked for; nil and empty: any.
public struct ConsignmentFilter: Hashable, Sendable {
  public var numbers: [String]?
  public var carrier = ""
  public var agency = ""
  /// Begun from then on, and before then: handed over, or ordered where it is a collection, which nobody hands over.
  public var from: Moment?
  public var until: Moment?
  public var way: ConsignmentOrder.Way?

  public init() {}
}

extension ConsignmentLine {
  /// The row of an item of a dossier.
  public init(_ item: Consignment, of dossier: Dossier) {
    let order = item.order
    (number, code, way, carrier) = (order.number, dossier.code, order.way, order.carrier)
    agency = dossier.opening.lanes[Lane.receiving] ?? ""
    (destination, province, cash) = (order.route.destination, order.route.province, order.cash)
    (ordered, self.item, price) = (item.ordered, item.itemNumber, item.price)
    (manifest, handed, due) = (item.manifest, item.handedOver, item.due)
    news = item.notes.last { $0.news != nil }?.news
    attempts = item.attempts
    let told = item.notes.first { $0.news != nil && $0.news == item.ended }?.moment
    // Minutes that both signed are as good as the carrier's word.
    let signed = order.way == .toAgency && item.ended == .delivered ? dossier.handIn?.filed : nil
    (ended, endedAt) = (item.ended, told ?? signed)
    (collected, remitted) = (item.collected, item.remitted)
  }
}
