public import DossierModel
public import Postal
public import WorkingTime

/// One event of an item's way, as its carrier tells it.
public struct CarrierReport: Hashable, Sendable {
  /// Unique at the carrier, 1 to 64 signs; where it has none, made of the content, so that the same report twice has the same key.
  public let key: String
  /// The office's number of the order; nil where only the item is told.
  public let orderNumber: String?
  /// As the carrier wrote it.
  public let itemNumber: String?
  /// The carrier's own status code, as given.
  public let code: String
  /// The carrier's own words for it.
  public let text: String?
  /// What the code means by the carriers file; nil for a code nobody mapped, which is kept and shown, never guessed at.
  public let news: CarrierNews?
  public let moment: Moment
  public let place: String?
  /// Who took the item.
  public let receiver: CarrierReceiver?
  /// In đồng.
  public let collected: Int?
  /// Why it was not delivered, in the carrier's words.
  public let reason: String?
  /// Why it could not be read; nil: it was. Such a report means nothing, and its moment is when it was received.
  public let fault: CarrierFault?

  /// The code of a report that could not be read.
  public static let unreadable = "@unreadable"

  public init(
    key: String, orderNumber: String? = nil, itemNumber: String? = nil, code: String, text: String? = nil,
    news: CarrierNews? = nil, moment: Moment, place: String? = nil, receiver: CarrierReceiver? = nil,
    collected: Int? = nil, reason: String? = nil, fault: CarrierFault? = nil
  ) {
    (self.key, self.orderNumber, self.itemNumber) = (key, orderNumber, itemNumber)
    (self.code, self.text, self.news, self.moment) = (code, text, news, moment)
    (self.place, self.receiver, self.collected, self.reason) = (place, receiver, collected, reason)
    self.fault = fault
  }

  /// The item's number where it is one by UPU S10; nil says nothing against the report.
  public var item: ItemNumber? { itemNumber.flatMap { ItemNumber.read($0).value } }
}

/// Who took an item, as the carrier wrote it down.
public struct CarrierReceiver: Hashable, Sendable {
  public let name: String
  /// To the addressee, such as “con”.
  public let relation: String?
  /// The identity paper that was shown.
  public let identity: String?

  public init(name: String, relation: String? = nil, identity: String? = nil) {
    (self.name, self.relation, self.identity) = (name, relation, identity)
  }
}

/// Reports name people, so that only key and code are ever printed.
extension CarrierReport: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "report \(key) (\(code))" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension CarrierReceiver: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "receiver" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
