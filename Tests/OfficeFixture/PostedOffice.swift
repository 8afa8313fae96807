package import Carriers
package import DossierModel
import Intake
package import Office
import WorkingTime

/// The sample office with two carriers and items that were handed over on Tuesday 2026-08-04 from 09:00 on, a minute each.
package final class PostedOffice {
  package enum Parcel: Sendable {
    /// By `post`, which takes 20,000 đồng an item, within a commune: due on the next working day.
    case near
    /// The same with a fee of 300,000 đồng to be collected.
    case cash
    /// By `post` to Hà Nội: due on Monday 2026-08-10.
    case far
    /// By `express`, which tells no price, from a place whose address nobody set: no time is known; 300,000 đồng as well.
    case untimed
    /// Packed and ordered from `post`, and not handed over.
    case packed
    /// Ordered by `post` on 2026-08-04 from 08:00 on.
    case collection
  }

  package let sample: SampleOffice
  /// Order numbers and dossier codes by name.
  package private(set) var orders: [String: String] = [:]
  package private(set) var codes: [String: String] = [:]
  private var parcels: [String: Parcel] = [:]
  package var office: Office { sample.office }

  package init(_ parcels: KeyValuePairs<String, Parcel>) throws {
    sample = try SampleOffice()
    _ = try office.updateCarriers(SourceFile(name: "carriers.yaml", text: Self.carriers), as: "binh")
    for (name, parcel) in parcels {
      self.parcels[name] = parcel
      codes[name] = try prepare(parcel)
    }
    sample.clock.set("2026-08-04", minute: 8 * 60 - 1)
    for (name, parcel) in parcels { orders[name] = try order(name, parcel) }
    let carriers = [
      "post": HandCarrier("post", price: 20_000), "express": HandCarrier("express", price: nil),
    ]
    _ = try office.order { (description) throws(CarrierFault) in
      guard let carrier = carriers[description.key] else { throw .refused(code: "unknown", text: "") }
      return carrier
    }
    sample.clock.set("2026-08-04", minute: 9 * 60 - 1)
    for (name, parcel) in parcels where ![.packed, .collection].contains(parcel) {
      try sample.take("hand_to_post", on: codes[name] ?? "", as: parcel == .untimed ? "vt-mc" : "lan")
    }
  }

  private func prepare(_ parcel: Parcel) throws -> String {
    switch parcel {
    case .collection: return try sample.submitRecognition([.channel: "post"]).code
    case .near, .packed: return try sealed(sample.submitRecognition([.returnBy: "post"]))
    case .cash:
      return try sealed(
        sample.submit("2.001478", at: "ttpvhcc-tinh", by: "lan", [.returnBy: "post"]))
    case .far:
      return try sealed(
        sample.submitRecognition([.returnBy: "post", .commune: "phường Hoàn Kiếm", .province: "Hà Nội"]))
    case .untimed:
      return try sealed(
        sample.submit("2.001478", at: "ttpvhcc-viet-tri", by: "vt-mc", [.returnBy: "post"]))
    }
  }

  private func sealed(_ dossier: Dossier) throws -> String {
    try sample.walk(dossier.code, to: "done")
    return dossier.code
  }

  private func order(_ name: String, _ parcel: Parcel) throws -> String {
    let action = parcel == .collection ? "collect" : "pack"
    let actor = parcel == .untimed ? "vt-mc" : "lan"
    let dossier = try sample.take(action, on: codes[name] ?? "", as: actor) {
      $0.carrier = parcel == .untimed ? "express" : "post"
    }
    return dossier.consignments.last?.order.number ?? ""
  }

  /// A report of the carrier of this item; news nil: by a code nobody has explained.
  package func report(
    _ name: String, _ news: CarrierNews?, _ day: String, _ hour: Int, _ minute: Int = 0, amount: Int? = nil,
    item: String? = nil
  ) -> (carrier: String, report: CarrierReport) {
    let order = orders[name] ?? name
    let moment = Zone.vietnam.moment(Day(day)!, minute: hour * 60 + minute)
    let code = news?.word ?? "X9"
    let report = CarrierReport(
      key: "\(order) \(code) \(moment.milliseconds)", orderNumber: order, itemNumber: item, code: code,
      news: news, moment: moment, collected: amount)
    return (parcels[name] == .untimed ? "express" : "post", report)
  }

  /// From now on the carriers file says what a code means.
  @discardableResult package func explain(_ code: String, _ news: CarrierNews) throws -> [ExplainedReport] {
    let text = Self.carriers.replacing("codes: {", with: "codes: {\(code): \(news.word), ")
    return try office.updateCarriers(SourceFile(name: "carriers.yaml", text: text), as: "binh").explained
  }

  /// Takes reports in, in this order.
  package func take(_ reports: [(carrier: String, report: CarrierReport)]) throws {
    for (carrier, report) in reports { _ = try office.takeIn([report], of: carrier) }
  }

  private static let carriers: String = {
    let codes = CarrierNews.allCases.map { "\($0.word): \($0.word)" }.joined(separator: ", ")
    let carrier = { (key: String, title: String, service: String) in
      """
        - key: \(key)
          title: {vi: \(title), en: \(title)}
          by: offline
          folder: \(key)
          numbers: [{service: \(service), from: 10000000, to: 10009999}]
          codes: {\(codes)}

      """
    }
    return """
      carriers:
      \(carrier("post", "VNPost", "EB"))\(carrier("express", "Viettel", "RR"))senders:
        ttpvhcc-tinh: {phone: "02103846123", address: "Số 1 đường Trần Phú, phường Việt Trì, tỉnh Phú Thọ"}
      """
  }()
}
