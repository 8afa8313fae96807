public import DossierModel
public import WorkingTime

/// Rows of the post.
extension StoreWriting {
  /// Writes the row of each item the event tells of, as it stands by now.
  func project(postal event: Event, _ id: Int64, _ dossier: Dossier) throws {
    let orders = event.changes.flatMap { change in
      if case .postal(let postal) = change { postal.orders(of: dossier) } else { [String]() }
    }
    for order in Set(orders) {
      if let item = dossier.consignment(order) { try keep(ConsignmentLine(item, of: dossier), id) }
    }
  }

  private func keep(_ item: ConsignmentLine, _ id: Int64) throws {
    let row = try statements(
      """
      INSERT OR REPLACE INTO consignment (number, dossier, way, carrier, agency, destination, province, cash, ordered,
        item, price, manifest, handed, due, news, attempts, ended, ended_at, collected, remitted)
      VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
      """
    ).bind(item.number).bind(id).bind(item.way.rawValue).bind(number(of: item.carrier))
      .bind(number(of: item.agency)).bind(number(of: item.destination)).bind(number(of: item.province))
      .bind(item.cash).bind(item.ordered.milliseconds)
    try row.bind(item.item).bind(item.price.map(Int64.init)).bind(item.manifest)
      .bind(item.handed?.milliseconds).bind(item.due?.milliseconds)
      .bind(item.news.map { Int64($0.rawValue) }).bind(item.attempts)
      .bind(item.ended.map { Int64($0.rawValue) }).bind(item.endedAt?.milliseconds)
      .bind(item.collected.map(Int64.init)).bind(item.remitted).run()
  }

  /// Keeps a batch with its items, in order.
  ///
  /// - Throws: ``StoreError/numberConflict`` when its number was not the next of its register.
  public func keep(_ batch: BatchLine, items: [BatchItem], claiming register: Register, _ serial: Int) throws
  {
    try claim(register, serial)
    try statements(
      "INSERT INTO batch (number, kind, agency, carrier, actor, made, signed) VALUES (?,?,?,?,?,?,?)"
    ).bind(batch.number).bind(batch.kind.rawValue).bind(number(of: batch.agency))
      .bind(number(of: batch.carrier)).bind(number(of: batch.actor)).bind(batch.made.milliseconds)
      .bind(batch.signed?.milliseconds).run()
    for (place, item) in items.enumerated() {
      try statements("INSERT INTO batch_item (batch, place, consignment, state) VALUES (?,?,?,?)")
        .bind(batch.number).bind(place + 1).bind(item.name).bind(item.state.rawValue).run()
    }
  }

  /// A manifest is handed over; once.
  public func sign(_ batch: String, at moment: Moment) throws {
    try statements("UPDATE batch SET signed = ? WHERE number = ?").bind(moment.milliseconds).bind(batch).run()
  }

  /// Keeps a report as it came; false: it came before.
  public func keep(_ report: CarrierReportLine) throws -> Bool {
    let row = try statements(
      """
      INSERT OR IGNORE INTO carrier_report (carrier, key, received, moment, code, news, order_number, item, collected,
        consignment, moved) VALUES (?,?,?,?,?,?,?,?,?,?,?)
      """
    ).bind(number(of: report.carrier)).bind(report.key).bind(report.received.milliseconds)
      .bind(report.moment.milliseconds).bind(report.code).bind(report.news.map { Int64($0.rawValue) })
    return try row.bind(report.order).bind(report.item).bind(report.collected.map(Int64.init))
      .bind(report.consignment).bind(report.hasMoved ? 1 : 0).run() == 1
  }

  /// A code is explained that was unknown when it was told.
  public func explain(_ report: CarrierReportLine, as news: CarrierNews, hasMoved: Bool) throws {
    try statements(
      """
      UPDATE carrier_report SET news = ?, moved = ?
      WHERE carrier = (SELECT id FROM word WHERE text = ?) AND key = ? AND news IS NULL
      """
    ).bind(news.rawValue).bind(hasMoved ? 1 : 0).bind(report.carrier).bind(report.key).run()
  }

  /// Remembers where to go on reading a carrier's reports.
  public func keepCursor(_ cursor: String, of carrier: String) throws {
    try statements(
      "INSERT INTO carrier_cursor (carrier, cursor) VALUES (?,?) ON CONFLICT (carrier) DO UPDATE SET cursor = excluded.cursor"
    ).bind(number(of: carrier)).bind(cursor).run()
  }
}

extension PostalChange {
  /// The orders whose items it changed.
  fileprivate func orders(of dossier: Dossier) -> [String] {
    switch self {
    case .consigned(let order): [order.number]
    case .booked(let order, _, _), .ended(let order), .handedToCarrier(let order, _, _),
      .explained(let order, _, _):
      [order]
    case .reported(let note): [note.order]
    case .remitted(let remittance): [remittance.order]
    case .missing, .otherFee: []
    // What was fetched has come.
    case .handedIn: dossier.consignments.filter { $0.order.way == .toAgency }.map(\.order.number)
    }
  }
}
