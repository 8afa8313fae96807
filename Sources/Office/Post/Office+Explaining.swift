public import Carriers
public import DossierModel
import DossierStore

/// The carriers an office works with from now on, and what followed of it.
public struct CarriersUpdate: Sendable {
  public let list: CarrierList
  /// Reports that came by codes this file is the first to explain, by the carriers' time.
  public let explained: [ExplainedReport]
}

/// A report whose code nobody had explained when it came.
public struct ExplainedReport: Hashable, Sendable {
  public let carrier: String
  public let key: String
  public let news: CarrierNews
  /// The dossier it is about; nil: no item of ours.
  public let code: String?
  /// True when the dossier went on by it.
  public let hasMoved: Bool
}

extension Office {
  /// Takes in what was told by codes that are explained by now: nothing waits for a carrier to tell it again.
  func explain(_ list: CarrierList, _ transaction: StoreWriting) throws -> [ExplainedReport] {
    try list.carriers.flatMap { carrier in
      try transaction.unexplainedReports(of: carrier.key).compactMap { report in
        guard let news = carrier.codes[report.code] else { return nil }
        return try explain(report, as: news, transaction)
      }
    }
  }

  private func explain(
    _ report: CarrierReportLine, as news: CarrierNews, _ transaction: StoreWriting
  ) throws -> ExplainedReport {
    let item = try report.consignment.flatMap(transaction.consignment)
    let hasMoved = try item.map { item in
      // Said of a time to come when it came, it says nothing now that the time is here.
      guard item.contradicted(by: report) == nil else { return false }
      let note = CarrierNote(
        order: item.number, key: report.key, code: report.code, news: news, moment: report.moment,
        collected: report.collected)
      return try tell(note, to: item.code, in: transaction)
    }
    try transaction.explain(report, as: news, hasMoved: hasMoved ?? false)
    return ExplainedReport(
      carrier: report.carrier, key: report.key, news: news, code: item?.code, hasMoved: hasMoved ?? false)
  }
}
