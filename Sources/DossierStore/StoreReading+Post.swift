import DossierModel
import WorkingTime

extension StoreReading {
  private static let itemColumns = """
    c.number, d.code, c.way, k.text, a.text, t.text, p.text, c.cash, c.ordered, c.item, c.price, c.manifest, c.handed,
      c.due, c.news, c.attempts, c.ended, c.ended_at, c.collected, c.remitted
    FROM consignment c JOIN dossier d ON d.id = c.dossier JOIN word k ON k.id = c.carrier
      JOIN word a ON a.id = c.agency JOIN word t ON t.id = c.destination JOIN word p ON p.id = c.province
    """

  static let filtered = """
    (?1 = '' OR k.text = ?1) AND (?2 = '' OR a.text = ?2)
      AND (?3 IS NULL OR coalesce(c.handed, iif(c.way = 2, c.ordered, NULL)) >= ?3)
      AND (?4 IS NULL OR coalesce(c.handed, iif(c.way = 2, c.ordered, NULL)) < ?4) AND (?5 IS NULL OR c.way = ?5)
    """

  /// Items, in the order they were ordered in.
  public func consignments(_ filter: ConsignmentFilter) throws -> [ConsignmentLine] {
    if let numbers = filter.numbers { return try numbers.compactMap(consignment) }
    return try statements(
      composed: """
        SELECT \(Self.itemColumns)
        WHERE \(Self.filtered)
        ORDER BY c.ordered, c.number
        """
    ).bind(filter.carrier).bind(filter.agency).bind(filter.from?.milliseconds)
      .bind(filter.until?.milliseconds).bind(filter.way.map { Int64($0.rawValue) }).rows(item)
  }

  /// The item with this order number.
  public func consignment(_ number: String) throws -> ConsignmentLine? {
    try statements(composed: "SELECT \(Self.itemColumns) WHERE c.number = ?").bind(number).rows(item).first
  }

  /// The items with this item number, the newest last.
  public func consignments(item number: String) throws -> [ConsignmentLine] {
    try statements(composed: "SELECT \(Self.itemColumns) WHERE c.item = ? ORDER BY c.ordered").bind(number)
      .rows(item)
  }

  /// Items with a number that are packed, not handed over, and on no manifest that waits for it.
  public func packed(at agency: String, by carrier: String) throws -> [ConsignmentLine] {
    try statements(
      composed: """
        SELECT \(Self.itemColumns)
        WHERE c.way = 1 AND c.item IS NOT NULL AND c.handed IS NULL AND c.ended IS NULL AND a.text = ? AND k.text = ?
          AND NOT EXISTS (SELECT 1 FROM batch_item i JOIN batch b ON b.number = i.batch
            WHERE i.consignment = c.number AND b.signed IS NULL)
        ORDER BY c.ordered, c.number
        """
    ).bind(agency).bind(carrier).rows(item)
  }

  /// A batch by its number.
  public func batch(_ number: String) throws -> BatchLine? {
    try batches("b.number = ?1", number).first
  }

  /// The manifests that wait to be handed over.
  public func openManifests() throws -> [BatchLine] { try batches("b.signed IS NULL AND ?1 = ''", "") }

  private func batches(_ condition: String, _ value: String) throws -> [BatchLine] {
    try statements(
      composed: """
        SELECT b.number, b.kind, a.text, k.text, p.text, b.made, b.signed FROM batch b JOIN word a ON a.id = b.agency
          JOIN word k ON k.id = b.carrier JOIN word p ON p.id = b.actor WHERE \(condition) ORDER BY b.made, b.number
        """
    ).bind(value).rows { row in
      guard let kind = BatchLine.Kind(rawValue: row.int(1)) else {
        throw StoreError.unknownFormat(row.int(1))
      }
      return BatchLine(
        number: row.text(0), kind: kind, agency: row.text(2), carrier: row.text(3), actor: row.text(4),
        made: Moment(milliseconds: row.integer(5)), signed: row.optional(6).map(Moment.init(milliseconds:)))
    }
  }

  /// What is on a manifest or in minutes, in order.
  public func items(of batch: String) throws -> [BatchItem] {
    try statements("SELECT consignment, state FROM batch_item WHERE batch = ? ORDER BY place").bind(batch)
      .rows { row in
        guard let state = BatchItem.State(rawValue: row.int(1)) else {
          throw StoreError.unknownFormat(row.int(1))
        }
        return BatchItem(name: row.text(0), state: state)
      }
  }

  /// What a carrier reported, oldest first by its own time.
  public func carrierReports(of carrier: String) throws -> [CarrierReportLine] {
    try reports("k.text = ?1 AND ?2 = ''", carrier)
  }

  /// What a carrier reported by codes nobody has explained yet, oldest first by its own time.
  public func unexplainedReports(of carrier: String) throws -> [CarrierReportLine] {
    try reports("k.text = ?1 AND ?2 = '' AND r.news IS NULL", carrier)
  }

  /// A carrier's report by its key; nil: none was taken in.
  public func carrierReport(_ key: String, of carrier: String) throws -> CarrierReportLine? {
    try reports("k.text = ?1 AND r.key = ?2", carrier, key).first
  }

  private func reports(
    _ condition: String, _ carrier: String, _ key: String = ""
  ) throws -> [CarrierReportLine] {
    try statements(
      composed: """
        SELECT k.text, r.key, r.received, r.moment, r.code, r.news, r.order_number, r.item, r.collected, r.consignment,
          r.moved
        FROM carrier_report r JOIN word k ON k.id = r.carrier WHERE \(condition) ORDER BY r.moment, r.received, r.key
        """
    ).bind(carrier).bind(key).rows { row in
      CarrierReportLine(
        carrier: row.text(0), key: row.text(1), received: Moment(milliseconds: row.integer(2)),
        moment: Moment(milliseconds: row.integer(3)), code: row.text(4),
        news: row.optional(5).flatMap { CarrierNews(rawValue: Int($0)) }, order: row.optionalText(6),
        item: row.optionalText(7), collected: row.optional(8).map { Int($0) },
        consignment: row.optionalText(9), hasMoved: row.int(10) == 1)
    }
  }

  /// True when a carrier's report was taken in before.
  public func isKnown(report key: String, of carrier: String) throws -> Bool {
    try statements(
      "SELECT 1 FROM carrier_report r JOIN word k ON k.id = r.carrier WHERE k.text = ? AND r.key = ?"
    ).bind(carrier).bind(key).first { $0.int(0) } != nil
  }

  /// Where to go on reading a carrier's reports; nil: from the beginning.
  public func cursor(of carrier: String) throws -> String? {
    try statements(
      "SELECT c.cursor FROM carrier_cursor c JOIN word k ON k.id = c.carrier WHERE k.text = ?"
    ).bind(carrier).first { $0.text(0) }
  }

  /// The items of a dossier, as the rows have them.
  public func consignments(of stored: StoredDossier) throws -> [ConsignmentLine] {
    try statements(composed: "SELECT \(Self.itemColumns) WHERE c.dossier = ?").bind(stored.id).rows(item)
  }

  /// How many manifests or minutes each agency has in each year, as its register counts them.
  public func batchCounts() throws -> [RegisterLine] {
    let batches = try batches("?1 = ''", "")
    let zone = Zone.vietnam
    return Dictionary(grouping: batches) { batch in
      RegisterLine(
        kind: batch.kind == .manifest ? 4 : 5, agency: batch.agency,
        period: zone.day(of: batch.kind == .manifest ? batch.made : batch.signed ?? batch.made).ymd.year,
        last: 0)
    }.map {
      RegisterLine(kind: $0.key.kind, agency: $0.key.agency, period: $0.key.period, last: $0.value.count)
    }
  }

  private func item(_ row: Prepared) throws -> ConsignmentLine {
    guard let way = ConsignmentOrder.Way(rawValue: row.int(2)) else {
      throw StoreError.unknownFormat(row.int(2))
    }
    let moment = { (place: Int32) in row.optional(place).map(Moment.init(milliseconds:)) }
    let number = { (place: Int32) in row.optional(place).map { Int($0) } }
    return ConsignmentLine(
      number: row.text(0), code: row.text(1), way: way, carrier: row.text(3), agency: row.text(4),
      destination: row.text(5), province: row.text(6), cash: row.int(7),
      ordered: Moment(milliseconds: row.integer(8)), item: row.optionalText(9), price: number(10),
      manifest: row.optionalText(11), handed: moment(12), due: moment(13),
      news: number(14).flatMap(CarrierNews.init(rawValue:)), attempts: row.int(15),
      ended: number(16).flatMap(CarrierNews.init(rawValue:)), endedAt: moment(17), collected: number(18),
      remitted: row.int(19))
  }
}
