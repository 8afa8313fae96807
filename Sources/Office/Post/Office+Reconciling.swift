import Carriers
import CheckedYAML
import DossierModel
import DossierStore
import Postal
public import Reports
public import WorkingTime

extension Office {
  /// Holds what was given to a carrier against what it reported, and against its own book.
  ///
  /// - Parameters:
  ///   - from: the first day of hand-over; nil: no bound.
  ///   - until: the last one.
  ///   - book: a file of reports (`Docs/Carriers.md`), one or more rows an item.
  /// - Throws: a `Rejection` of an unknown carrier, or every problem of the book.
  public func reconcile(
    with key: String, from: Day?, until: Day?, book: SourceFile? = nil
  ) throws -> Reconciliation {
    try store.read { reading in
      let carrier = try known(key, carrierList(reading))
      let rows = try book.map { file in
        try ReportsFile.read(Array(file.text.utf8), file: file.name, codes: carrier.codes)
          .map { CarrierReportLine($0, of: key, at: clock()) }
      }
      var filter = ConsignmentFilter()
      filter.carrier = key
      let books = PostalBooks(
        items: try reading.consignments(filter),
        reports: try reading.carrierReports(of: key).map { $0.plain(carrier.codes) },
        book: rows?.map { $0.plain(carrier.codes) })
      let setting = try setting("", reading)
      let zone = setting.calendar.zone
      let period = PostalPeriod(
        from: from.map { zone.moment($0, minute: 0) }, until: until.map { zone.moment($0 + 1, minute: 0) })
      let counting = CountingTime(now: setting.moment, zone) { setting.calendar(of: $0) }
      return Reconciliation(books, period, counting)
    }
  }
}

extension CarrierReportLine {
  /// What a row of a carrier's book says, without those it names.
  fileprivate init(_ report: CarrierReport, of carrier: String, at moment: Moment) {
    self.init(
      carrier: carrier, key: report.key, received: moment, moment: report.moment, code: report.code,
      news: report.news, order: report.orderNumber, item: report.itemNumber, collected: report.collected,
      consignment: nil, hasMoved: false)
  }

  /// As we write it: its item number whatever blanks and small letters the carrier uses, what its code means by now; what can
  /// be no number of an order or item is left out, for people may have written anything there.
  fileprivate func plain(_ codes: [String: CarrierNews]) -> CarrierReportLine {
    CarrierReportLine(
      carrier: carrier, key: key, received: received, moment: moment, code: code, news: news ?? codes[code],
      order: order.flatMap { CarrierOrder.isNumber($0) ? $0 : nil },
      item: item.flatMap { ItemNumber.read($0).value?.text ?? (CarrierOrder.isNumber($0) ? $0 : nil) },
      collected: collected, consignment: consignment, hasMoved: hasMoved)
  }
}
