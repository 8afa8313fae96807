public import Postal

/// Who carries items between an office and citizens: the post by a folder of files, or a service over HTTP.
///
/// Every call blocks its thread until it is answered, at most as long as the carrier's time limit allows.
public protocol Carrier {
  /// Its key in the office's carriers file.
  var key: String { get }

  /// Places an order, or finds it placed already: an order number stands for one order for ever.
  ///
  /// - Throws: after a fault that passes the order may be placed or not; placing the same order again finds out.
  func place(_ order: CarrierOrder) throws(CarrierFault) -> CarrierReceipt

  /// Cancels an order; one that is cancelled already stays so.
  func cancel(_ orderNumber: String) throws(CarrierFault)

  /// What the carrier reports after a cursor (nil: from the beginning), oldest first.
  ///
  /// - Parameter cursor: that of a page before, kept as it is; only the carrier that gave it reads it.
  func reports(after cursor: String?) throws(CarrierFault) -> CarrierPage
}

/// What a carrier says when it has an order.
public struct CarrierReceipt: Hashable, Sendable {
  public let itemNumber: ItemNumber
  /// In đồng; nil where the carrier does not tell.
  public let price: Int?
  /// True where the order was placed before.
  public let wasKnown: Bool

  public init(itemNumber: ItemNumber, price: Int? = nil, wasKnown: Bool = false) {
    (self.itemNumber, self.price, self.wasKnown) = (itemNumber, price, wasKnown)
  }
}

/// Some reports and where to go on.
public struct CarrierPage: Hashable, Sendable {
  /// Oldest first.
  public let reports: [CarrierReport]
  /// Where to go on; kept with what was made of the reports.
  public let cursor: String
  public let hasMore: Bool
  /// True where the carrier passed over reports although it was asked for them again. They are asked for with later pages too.
  public let hasGap: Bool

  public init(reports: [CarrierReport], cursor: String, hasMore: Bool, hasGap: Bool = false) {
    (self.reports, self.cursor, self.hasMore, self.hasGap) = (reports, cursor, hasMore, hasGap)
  }
}
