import Carriers
import CheckedYAML
import DossierModel
import Intake
import Office
import WorkingTime

/// The post of the demonstration: items go out with manifests, and what becomes of them comes back as a carrier's reports.
final class DemoPost {
  private let office: Office
  private let clock: DemoClock
  private let carrier: CarrierDescription
  private var told = 0

  /// The shipped example of a carrier by files becomes the office's.
  init(_ office: Office, _ clock: DemoClock, by keeper: String) throws {
    (self.office, self.clock) = (office, clock)
    let example = Office.shippedCarriers
    carrier = try office.updateCarriers(example, as: keeper).list.carriers[0]
  }

  /// True when it was an action of the post, and was taken.
  func take(_ action: String, on code: String, as actor: String, _ plan: DemoPlan) throws -> Bool {
    switch action {
    case "collect":
      _ = try office.advance(AdvanceRequest(code, action), as: actor)
      try order()
    case "hand_in":
      try tell(.collected, of: code)
      try handIn(code, actor, plan)
      try tell(.delivered, of: code)
    case "pack":
      for packing in try office.pack([code], by: nil, as: actor) { _ = try packing.result.get() }
      try order()
    case "hand_to_post":
      for manifest in try office.makeManifests(by: nil, as: actor) {
        _ = try office.handOver(manifest.batch.number, as: actor)
      }
    case "in_transit": try tell(.inTransit, of: code)
    case "fail": try tell(.attemptFailed, of: code)
    case "deliver": try tell(.delivered, of: code)
    default: return false
    }
    return true
  }

  private func order() throws {
    let folder = office.store.folder
    _ = try office.order { description throws(CarrierFault) in
      try description.open(in: folder, environment: [:], now: Machine.now)
    }
  }

  private func tell(_ news: CarrierNews, of code: String) throws {
    guard let item = try office.view(code).dossier.consignments.last else { return }
    told += 1
    let isDelivered = news == .delivered
    let report = CarrierReport(
      key: "\(told)", orderNumber: item.order.number, itemNumber: item.itemNumber, code: news.word,
      news: news,
      moment: clock.now,
      receiver: isDelivered
        ? CarrierReceiver(name: "Người nộp hồ sơ", relation: "chính chủ", identity: "CCCD") : nil,
      collected: isDelivered && item.order.cash > 0 ? item.order.cash : nil)
    _ = try office.takeIn([report], of: carrier.key)
  }

  /// The postman hands the application in, and both sign at once.
  private func handIn(_ code: String, _ actor: String, _ plan: DemoPlan) throws {
    let papers = plan.papers.map { "{kind: \($0), form: copy, declared: 1, counted: 1}" }
    let minutes = """
      signed: \(try office.workingCalendar().zone.text(clock.now))
      postman: Bưu tá
      items: [{dossier: \(code), papers: [\(papers.joined(separator: ", "))]}]
      """
    _ = try office.takeIn(MinutesFile.read(minutes, file: "minutes.yaml"), as: actor)
  }
}
