import Carriers
package import DossierModel
import DossierStore
package import Intake
package import Office
import WorkflowFiles
import WorkingTime

/// The post of the sample office: a carrier by files, with the address of the ward's centre.
extension SampleOffice {
  package static let carriers = """
    senders:
      ttpvhcc-viet-tri: {phone: 02103846000, address: "Số 10 đường Trần Phú, phường Việt Trì, tỉnh Phú Thọ"}
    carriers:
      - key: post
        title: {vi: Bưu điện Việt Trì, en: Việt Trì post office}
        by: offline
        folder: post
        numbers: [{service: EB, from: 10000000, to: 10000999}]
        price: 25000
        codes: {A: accepted, T: in_transit, D: delivered, F: attempt_failed, R: refused, B: going_back, Z: returned, L: lost}

    """

  package func setUpCarriers(_ text: String = carriers) throws {
    _ = try office.updateCarriers(SourceFile(name: "carriers.yaml", text: text), as: "binh")
  }

  /// A copy from the master register that goes back by post, issued on paper and ready to be packed.
  package func copyToPack(_ values: [ApplicationDraft.Key: String] = [:]) throws -> String {
    let code = try submitByPost(values.merging([.returnBy: "post"]) { old, _ in old }).code
    try take("receive", on: code, as: "vt-mc")
    try take("transfer", on: code, as: "vt-mc")
    try take("propose", on: code, as: "vt-cb") { $0.file = scratch.pdf("draft") }
    try take("sign", on: code, as: "vt-ct") { $0.onPaper = true }
    try take("issue", on: code, as: "vt-vt") { $0.onPaper = true }
    return code
  }

  /// An application of somebody who lives in the ward.
  package func submitByPost(_ values: [ApplicationDraft.Key: String]) throws -> Dossier {
    let person: [ApplicationDraft.Key: String] = [
      .procedure: "2.000908", .receivedAt: "ttpvhcc-viet-tri", .name: "Trần Thị Lựu",
      .personalNumber: "025123456789", .phone: "0912345678", .address: "Số 12 đường Hùng Vương",
      .commune: "phường Việt Trì", .province: "Phú Thọ", .channel: "counter",
    ]
    clock.move(minutes: 1)
    return try office.submit(
      [ApplicationDraft(person.merging(values) { $1 }, papers: [("identity", scratch.pdf("identity"))])],
      as: "vt-mc")[0]
  }

  /// Orders what waits, from the carrier's folder in the office's.
  @discardableResult package func order() throws -> Ordering {
    try office.order { description throws(CarrierFault) in
      try description.open(in: self.folder, environment: [:], now: { self.clock.now })
    }
  }

  /// Packs, orders, puts on a manifest and hands over; returns the order's number.
  package func post(_ code: String, without missing: [String] = []) throws -> String {
    clock.move(minutes: 1)
    _ = try office.pack([code], by: nil, as: "vt-mc")[0].result.get()
    try order()
    let manifest = try office.makeManifests(by: nil, as: "vt-mc")[0]
    clock.move(minutes: 1)
    _ = try office.handOver(manifest.batch.number, without: missing, as: "vt-mc")
    return try office.view(code).dossier.consignments.last?.order.number ?? ""
  }

  /// A report of the carrier, a minute after the last; returns the dossier as it stands then.
  @discardableResult package func tell(
    _ order: String, _ code: String, key: String? = nil, receiver: String? = nil, collected: Int? = nil
  ) throws -> Tracking {
    clock.move(minutes: 1)
    let news = ["A", "T", "D", "F", "R", "B", "Z", "L"].contains(code) ? Self.news[code] : nil
    return try office.takeIn(
      [
        CarrierReport(
          key: key ?? "\(order) \(code) \(clock.now.milliseconds)", orderNumber: order, code: code,
          news: news,
          moment: clock.now, place: "Bưu cục Việt Trì",
          receiver: receiver.map { CarrierReceiver(name: $0, relation: "con", identity: "CCCD") },
          collected: collected)
      ], of: "post")
  }

  private static let news: [String: CarrierNews] = [
    "A": .accepted, "T": .inTransit, "D": .delivered, "F": .attemptFailed, "R": .refused, "B": .goingBack,
    "Z": .returned, "L": .lost,
  ]
}
