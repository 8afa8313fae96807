public import Carriers
import DossierModel
import DossierStore
import Hashing
import Intake

/// What was made of a carrier's reports.
public struct Tracking: Sendable {
  public let carrier: String
  /// Reports taken in now, and how many came before.
  public internal(set) var taken: [Taken] = []
  public internal(set) var known = 0
  /// How many of those taken in bear a key the carrier used for something else before.
  public internal(set) var reused = 0
  /// Reports the carrier passed over although it was asked for them again.
  public internal(set) var hasGap = false
  /// Why not all was read; nil: it was.
  public internal(set) var fault: CarrierFault?

  /// One report.
  public struct Taken: Sendable {
    public let report: CarrierReport
    /// The dossier it is about; nil: no item of ours.
    public let code: String?
    /// True when the dossier went on by it.
    public let hasMoved: Bool
  }
}

extension Office {
  /// Asks carriers what became of their items, and takes it in page by page: the reports of a page, what follows of them and
  /// where to go on are one transaction, so that each is taken in once whenever the process dies.
  ///
  /// - Parameter key: the only carrier to ask; nil: all.
  public func track(
    _ key: String? = nil, _ open: (CarrierDescription) throws(CarrierFault) -> any Carrier
  ) throws -> [Tracking] {
    let book = try carrierList()
    let asked = try key.map { [try known($0, book)] } ?? book.carriers
    return try asked.map { try track($0, open) }
  }

  private func track(
    _ description: CarrierDescription,
    _ open: (CarrierDescription) throws(CarrierFault) -> any Carrier
  ) throws -> Tracking {
    var tracking = Tracking(carrier: description.key)
    var carrier: (any Carrier)?
    var cursor = try store.read { try $0.cursor(of: description.key) }
    while true {
      let page: CarrierPage
      do throws(CarrierFault) {
        if carrier == nil { carrier = try open(description) }
        guard let found = try carrier?.reports(after: cursor) else { return tracking }
        page = found
      } catch {
        tracking.fault = error
        return tracking
      }
      try take(page.reports, of: description.key, until: page.cursor, &tracking)
      tracking.hasGap = tracking.hasGap || page.hasGap
      // A page that leads nowhere would be asked for for ever.
      if !page.hasMore || page.cursor == cursor { return tracking }
      cursor = page.cursor
    }
  }

  /// Takes in reports that came as a file.
  public func takeIn(_ reports: [CarrierReport], of key: String) throws -> Tracking {
    var tracking = Tracking(carrier: try known(key, carrierList()).key)
    try take(reports, of: key, until: nil, &tracking)
    return tracking
  }

  /// The carrier of this key, or a refusal that names those there are.
  public func known(_ key: String, _ book: CarrierList) throws -> CarrierDescription {
    if let found = book[key] { return found }
    throw Rejection(
      action: "post", reasons: [.postal(.unknownCarrier(key, known: book.carriers.map(\.key)))])
  }

  private func take(
    _ reports: [CarrierReport], of carrier: String, until cursor: String?, _ tracking: inout Tracking
  ) throws {
    let before = tracking
    tracking = try store.write { transaction in
      var tracking = before
      for report in reports {
        guard let fresh = try unknown(report, of: carrier, transaction) else {
          tracking.known += 1
          continue
        }
        if fresh.key != report.key { tracking.reused += 1 }
        tracking.taken.append(try take(fresh, of: carrier, transaction))
      }
      if let cursor { try transaction.keepCursor(cursor, of: carrier) }
      return tracking
    }
  }

  /// A report as it is to be kept: under its key, or under one of its own where the carrier used that key for something
  /// else; nil: it was taken in before.
  private func unknown(
    _ report: CarrierReport, of carrier: String, _ reading: StoreReading
  ) throws -> CarrierReport? {
    guard let kept = try reading.carrierReport(report.key, of: carrier) else { return report }
    if report.says(the: kept) { return nil }
    let renamed = report.underOwnKey
    return try reading.isKnown(report: renamed.key, of: carrier) ? nil : renamed
  }

  /// Keeps a report as it came, and lets the dossier it is about go on by it.
  private func take(
    _ report: CarrierReport, of carrier: String, _ transaction: StoreWriting
  ) throws -> Tracking.Taken {
    let item = try item(of: report, by: carrier, transaction)
    let hasMoved = try item.map { try tell(report, to: $0, transaction) } ?? false
    _ = try transaction.keep(
      CarrierReportLine(
        carrier: carrier, key: report.key, received: clock(), moment: report.moment, code: report.code,
        news: report.news, order: report.orderNumber, item: report.itemNumber, collected: report.collected,
        consignment: item?.number, hasMoved: hasMoved))
    return Tracking.Taken(report: report, code: item?.code, hasMoved: hasMoved)
  }

  /// The order a report names, else the last one whose item it names; only what this carrier carries.
  private func item(
    of report: CarrierReport, by carrier: String, _ reading: StoreReading
  ) throws -> ConsignmentLine? {
    if let order = report.orderNumber, let found = try reading.consignment(order) {
      return found.carrier == carrier ? found : nil
    }
    guard let number = report.item?.text ?? report.itemNumber else { return nil }
    return try reading.consignments(item: number).last { $0.carrier == carrier || $0.carrier.isEmpty }
  }

  private func tell(
    _ report: CarrierReport, to item: ConsignmentLine, _ transaction: StoreWriting
  ) throws -> Bool {
    var personal: [Digest: [UInt8]] = [:]
    let receiver = try report.receiver.map { try note($0.line, &personal) }
    let remark = try (report.reason ?? report.text).map { try note($0, &personal) }
    let told = CarrierNote(
      order: item.number, key: report.key, code: report.code, news: report.news, moment: report.moment,
      place: report.place ?? "", collected: report.collected)
    return try tell(told, to: item.code, receiver: receiver, remark: remark, personal, in: transaction)
  }

  /// Lets a dossier go on by a report; true: it did.
  func tell(
    _ note: CarrierNote, to code: String, receiver: Digest? = nil, remark: Digest? = nil,
    _ personal: [Digest: [UInt8]] = [:], in transaction: StoreWriting
  ) throws -> Bool {
    do {
      let before = try transaction.dossier(code).dossier.leaves
      let stored = try perform(
        .report(note, receiver: receiver, remark: remark), on: code, by: nil, as: Self.carrierActor,
        Extra(personal: personal), in: transaction)
      return stored.dossier.leaves != before
    } catch is Rejection {
      // It was told before, or the workflow cannot go on by it: the report itself is kept all the same.
      return false
    }
  }

  /// Who acts when a carrier tells something.
  static let carrierActor = "@carrier"
}

extension CarrierReport {
  /// True for a report that tells what was kept under its key.
  fileprivate func says(the kept: CarrierReportLine) -> Bool {
    moment == kept.moment && code == kept.code && orderNumber == kept.order && itemNumber == kept.item
      && collected == kept.collected
  }

  /// The same under a key made of key and content: the same again has the same.
  fileprivate var underOwnKey: CarrierReport {
    let parts = [
      key, "\(moment.milliseconds)", code, orderNumber ?? "", itemNumber ?? "",
      collected.map { "\($0)" } ?? "",
    ]
    let digest = SHA256.digest(parts.map { "\($0.utf8.count):\($0)" }.joined())
    return CarrierReport(
      key: "reused-\(digest.hex.prefix(40))", orderNumber: orderNumber, itemNumber: itemNumber, code: code,
      text: text, news: news, moment: moment, place: place, receiver: receiver, collected: collected,
      reason: reason)
  }
}

extension CarrierReceiver {
  /// Who took it, the relation to the addressee, what was shown.
  fileprivate var line: String {
    let details = [relation, identity].compactMap(\.self).joined(separator: ", ")
    return details.isEmpty ? name : "\(name) (\(details))"
  }
}
