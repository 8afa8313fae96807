public import DossierModel
public import WorkingTime

/// One report of a carrier about an item of ours, as figures need it.
public struct ItemNews: Hashable, Sendable {
  /// The order of ours it is about.
  public let order: String
  public let key: String
  /// When it happened, as the carrier tells.
  public let moment: Moment
  /// What its code means; nil: nobody has said so.
  public let news: CarrierNews?
  /// In đồng; nil: not told.
  public let collected: Int?

  public init(order: String, key: String, moment: Moment, news: CarrierNews?, collected: Int?) {
    (self.order, self.key, self.moment, self.news, self.collected) = (order, key, moment, news, collected)
  }
}

extension StoreReading {
  /// What carriers reported about these items, each item's by the carrier's own time: in whatever order it came. What cannot
  /// have happened then (`PossibleTime`) is left out.
  public func itemNews(_ filter: ConsignmentFilter) throws -> [ItemNews] {
    try statements(
      composed: """
        SELECT r.consignment, r.key, r.moment, r.news, r.collected FROM consignment c
          JOIN carrier_report r ON r.consignment = c.number
          JOIN word k ON k.id = c.carrier JOIN word a ON a.id = c.agency
        WHERE \(Self.filtered) AND r.moment <= r.received + 86400000
          AND (c.way = 2 OR r.moment >= c.ordered - 86400000) ORDER BY c.number, r.moment, r.key
        """
    ).bind(filter.carrier).bind(filter.agency).bind(filter.from?.milliseconds)
      .bind(filter.until?.milliseconds).bind(filter.way.map { Int64($0.rawValue) }).rows { row in
        ItemNews(
          order: row.text(0), key: row.text(1), moment: Moment(milliseconds: row.integer(2)),
          news: row.optional(3).flatMap { CarrierNews(rawValue: Int($0)) },
          collected: row.optional(4).map { Int($0) })
      }
  }

  /// The carriers any item was ever ordered from; empty: none was set up.
  public func usedCarriers() throws -> [String] {
    try statements(
      "SELECT DISTINCT k.text FROM consignment c JOIN word k ON k.id = c.carrier ORDER BY k.text"
    ).rows { $0.text(0) }
  }
}
