import DossierModel
import DossierStore
import Foundation
import Intake
import Office
import OfficeFixture

/// An office whose results go back by post, by a carrier on this machine.
final class PostOffice {
  let scratch: Scratch
  let clock = HandClock()
  let office: Office
  /// Their results are there, and are not packed.
  private(set) var ready: [String] = []
  private(set) var packed: [String] = []
  var folder: String { office.store.folder }

  init(_ scratch: Scratch, carrier: CarrierProcess) throws {
    self.scratch = scratch
    office = try Office.create(
      scratch("office"), OfficePlan(), clock: { [clock] in clock.now }, salt: salts("test"))
    office.places = SampleOffice.places
    _ = scratch.file("office/secret", "so-secret of H44")
    _ = try office.updateCarriers(
      SourceFile(name: "carriers.yaml", text: Self.carriers(carrier.url)), as: "binh")
  }

  private static func carriers(_ url: String) -> String {
    """
    senders:
      ttpvhcc-viet-tri: {phone: 0210 3846 000, address: "Số 10 đường Trần Phú, phường Việt Trì, tỉnh Phú Thọ"}
    carriers:
      - key: post
        title: {vi: Bưu điện, en: Post}
        by: http
        url: \(url)
        customer: H44
        secret: {file: secret}
        gapless: true
        page_size: 25
        codes: {\(codes.map { "\"\($0)\": \($1.word)" }.joined(separator: ", "))}
    """
  }

  /// What the codes of the carrier mean.
  static let codes: [String: CarrierNews] = [
    "1": .accepted, "2": .inTransit, "3": .collected, "4": .delivered, "5": .attemptFailed, "6": .refused,
    "7": .goingBack, "8": .returned, "9": .lost, "10": .cancelled,
  ]

  /// Dossiers whose results wait to be packed.
  func fill(_ count: Int) throws {
    let paper = scratch.pdf("paper")
    let drafts = (0..<count).map { number in
      ApplicationDraft(
        [
          .procedure: "2.000908", .receivedAt: "ttpvhcc-viet-tri", .name: "Trần Thị Lựu",
          .personalNumber: "025123456789",
          .phone: "0912345678", .address: "Số \(number + 1) đường Hùng Vương", .commune: "phường Việt Trì",
          .province: "Phú Thọ", .channel: "counter", .returnBy: "post",
        ], papers: [("identity", paper)])
    }
    ready = try office.submit(drafts, as: "vt-mc", receive: true).map(\.code)
    for code in ready {
      for (action, actor) in Self.path {
        var request = AdvanceRequest(code, action)
        if action == "propose" { request.file = paper }
        _ = try office.advance(request, as: actor)
      }
    }
  }

  private static let path = [
    ("transfer", "vt-mc"), ("propose", "vt-cb"), ("sign", "vt-ct"), ("issue", "vt-vt"),
  ]

  /// Packs until so many are packed.
  func pack(upTo count: Int) throws {
    let next = ready.dropFirst(packed.count).prefix(max(0, count - packed.count))
    for packing in try office.pack(Array(next), by: nil, as: "vt-mc") {
      _ = try packing.result.get()
      packed.append(packing.code)
    }
  }

  /// Gives what is packed to the postman.
  func handOver() throws {
    for manifest in try office.makeManifests(by: nil, as: "vt-mc") {
      _ = try office.handOver(manifest.batch.number, as: "vt-mc")
    }
  }
}
