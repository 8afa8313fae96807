public import Hashing
public import WorkingTime

/// One item a carrier carries for a dossier: as ordered, and what became of it.
public struct Consignment: Hashable, Sendable {
  public let order: ConsignmentOrder
  /// When it was ordered.
  public let ordered: Moment
  /// As the carrier or the clerk gave it (UPU S10).
  public internal(set) var itemNumber: String?
  /// What the carrier asks for it, in đồng; nil: not told.
  public internal(set) var price: Int?
  /// The manifest it was handed over with; empty: with none.
  public internal(set) var manifest: String?
  public internal(set) var handedOver: Moment?
  /// By when it should be delivered; nil: no time is known.
  public internal(set) var due: Moment?
  /// What the carrier reported, in the order it came.
  public internal(set) var notes: [CarrierNote] = []
  /// Nothing more is to become of it: delivered, back, lost, or not carried at all.
  public internal(set) var ended: CarrierNews?
  /// What the carrier paid to the office of the money it collected, in đồng.
  public internal(set) var remitted = 0
  /// The minutes by which it was not in the postman's bag, though on his list; nil: nobody missed it.
  public internal(set) var missing: String?

  init(_ order: ConsignmentOrder, at moment: Moment) {
    self.order = order
    ordered = moment
  }

  /// What the carrier said it collected, in đồng; nil: it said nothing.
  public var collected: Int? { notes.last { $0.collected != nil }?.collected }
}

/// What a carrier is asked to carry.
public struct ConsignmentOrder: Hashable, Sendable {
  /// Which way it goes; the numbers are stored.
  public enum Way: Int, CaseIterable, Sendable {
    /// A result.
    case toApplicant = 1
    /// An application that is fetched.
    case toAgency = 2
  }

  /// Ours, unique for ever: by it the carrier knows one order from another however often it is told.
  public let number: String
  public let way: Way
  /// The carrier's key in the office; empty: none is set up, an item number came with the order.
  public let carrier: String
  public let route: Route
  /// Money the carrier collects from the receiver, in đồng; 0: none.
  public let cash: Int

  public init(number: String, way: Way, carrier: String, route: Route, cash: Int) {
    self.number = number
    self.way = way
    self.carrier = carrier
    self.route = route
    self.cash = cash
  }
}

/// Where an item goes, as far as figures and its time need to know.
public struct Route: Hashable, Sendable {
  public static let unknown = Route(destination: "", province: "", days: nil)

  /// The class of destination, a word of the carrier's times; empty: unknown.
  public let destination: String
  /// The code of the province; empty: unknown.
  public let province: String
  /// Working days after the day of hand-over (J + n); nil: no time is known.
  public let days: Int?

  public init(destination: String, province: String, days: Int?) {
    self.destination = destination
    self.province = province
    self.days = days
  }
}

/// By whom an item is to be carried, and where to; the office works it out of the address.
public struct Carriage: Hashable, Sendable {
  public let carrier: String
  public let route: Route

  public init(carrier: String, route: Route) {
    self.carrier = carrier
    self.route = route
  }
}

/// One report of a carrier about one order, as it came.
public struct CarrierNote: Hashable, Sendable {
  /// The number of the order it is about.
  public let order: String
  /// What the carrier knows the report by; the same report twice has the same.
  public let key: String
  /// The carrier's own code.
  public let code: String
  /// What the code means; nil: nobody has said so.
  public internal(set) var news: CarrierNews?
  /// When it happened, as the carrier tells.
  public let moment: Moment
  /// Where, as the carrier tells; empty: not told.
  public let place: String
  /// Money collected, in đồng; nil: not told.
  public let collected: Int?

  /// The code of what somebody of the office told.
  public static let byHand = "@hand"

  public init(
    order: String, key: String, code: String, news: CarrierNews?, moment: Moment, place: String = "",
    collected: Int? = nil
  ) {
    self.order = order
    self.key = key
    self.code = code
    self.news = news
    self.moment = moment
    self.place = place
    self.collected = collected
  }

  /// What came, as if nobody knew what it means.
  var withoutMeaning: CarrierNote {
    CarrierNote(order: order, key: key, code: code, news: nil, moment: moment, place: place)
  }
}

/// A dossier as it was handed over by the postman, counted by both (Decision 45/2016, Article 7).
public struct HandIn: Hashable, Sendable {
  /// The number of the hand-over minutes.
  public let minutes: String
  /// When they were signed: the legal moment of filing.
  public let filed: Moment
  public let papers: [CountedPaper]

  public init(minutes: String, filed: Moment, papers: [CountedPaper]) {
    self.minutes = minutes
    self.filed = filed
    self.papers = papers
  }
}

/// A paper on the posting slip, and what was found of it.
public struct CountedPaper: Hashable, Sendable {
  public let kind: String
  public let isOriginal: Bool
  /// How many the slip says.
  public let declared: Int
  public let found: Int

  public init(kind: String, isOriginal: Bool, declared: Int, found: Int) {
    self.kind = kind
    self.isOriginal = isOriginal
    self.declared = declared
    self.found = found
  }
}

/// How an order went: the outcome of an effect, which comes back as a command.
public struct Booking: Hashable, Sendable {
  /// What the carrier answered.
  /// What a carrier says to an order.
  public enum Outcome: Hashable, Sendable {
    /// The carrier will carry it, under this number, for so much; nil: it does not say.
    case accepted(itemNumber: String, price: Int?)
    /// It never will; the reason, by digest.
    case refused(Digest)
    /// It will not any more, since it was asked not to.
    case cancelled
  }

  public let order: String
  public let outcome: Outcome
  public let settlement: Settlement

  public init(order: String, outcome: Outcome, settlement: Settlement) {
    self.order = order
    self.outcome = outcome
    self.settlement = settlement
  }
}

/// Money a carrier collected for an item and has paid to the office.
public struct Remittance: Hashable, Sendable {
  public let order: String
  /// Vietnamese đồng.
  public let amount: Int
  /// The carrier's statement.
  public let statement: String

  public init(order: String, amount: Int, statement: String) {
    self.order = order
    self.amount = amount
    self.statement = statement
  }
}

extension Dossier {
  /// The consignment with this order number.
  public func consignment(_ order: String) -> Consignment? {
    consignments.first { $0.order.number == order }
  }

  /// The last item that way, while something may still become of it.
  public func openConsignment(_ way: ConsignmentOrder.Way) -> Consignment? {
    consignments.last { $0.order.way == way }.flatMap { $0.ended == nil ? $0 : nil }
  }

  /// The item ordered last, whichever way, while something may still become of it.
  var openConsignment: Consignment? { consignments.last.flatMap { $0.ended == nil ? $0 : nil } }

  /// True for the item whose carrier's news says where the dossier stands: the one ordered last, until it is over. What
  /// was lost may turn up.
  func follows(_ item: Consignment) -> Bool {
    item.order.number == consignments.last?.order.number && (item.ended == nil || item.ended == .lost)
  }

  /// The number of the next order: the dossier's code, the way, and which it is that way.
  func nextOrder(_ way: ConsignmentOrder.Way) -> String {
    let count = consignments.count { $0.order.way == way }
    return "\(code)-\(way == .toApplicant ? "R" : "C")\(count + 1)"
  }
}

extension CarrierNews {
  /// True where nothing more becomes of the item.
  public var isEnd: Bool {
    switch self {
    case .delivered, .returned, .lost, .cancelled: true
    case .accepted, .inTransit, .attemptFailed, .refused, .goingBack, .collected: false
    }
  }

  /// True where nothing more becomes of an item: what the carrier calls off after the hand-over it still has to give back.
  public func isEnd(handedOver: Moment?) -> Bool { isEnd && (self != .cancelled || handedOver == nil) }
}
