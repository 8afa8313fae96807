import Carriers
import DossierModel
import DossierStore
import Intake
import Office
import OfficeFixture
import Testing
import WorkingTime

/// What the post must not be talked into.
@Suite struct PostCareStory {
  private let sample: SampleOffice

  init() throws {
    sample = try SampleOffice()
    try sample.setUpCarriers()
  }

  private func reasons(_ body: () throws -> Void) -> [Reason] {
    do {
      try body()
      return []
    } catch let refused as BatchRefused { return refused.refused.flatMap(\.rejection.reasons) } catch {
      return (error as? Rejection)?.reasons ?? []
    }
  }

  private func minutes(_ text: String, as actor: String) throws -> Minutes {
    let head = "signed: \(Zone.vietnam.text(sample.clock.now))\npostman: Lê Văn Bưu\n"
    sample.clock.move(minutes: 1)
    return try sample.office.takeIn(
      try MinutesFile.read(head + text, file: "m.yaml"), receive: false, as: actor)
  }

  /// Editors of Windows put a mark before the first letter.
  @Test func aByteOrderMarkIsNoPartOfAFile() throws {
    let statement = "\u{FEFF}statement: S\nitems: [{order: A, amount: 1}]"
    #expect(try RemittanceFile.read(statement, file: "s.yaml").name == "S")
    let minutes = "\u{FEFF}signed: 2026-08-03 09:30\npostman: Lê Văn Bưu\nsurplus: [EB569771909VN]\n"
    #expect(try MinutesFile.read(minutes, file: "m.yaml").surplus == ["EB569771909VN"])
  }

  /// Money and minutes are for those who do the work of the post there.
  @Test func nobodyElseSettlesOrTakesIn() throws {
    let code = try sample.submitByPost([.channel: "post"]).code
    let missing = "items: [{dossier: \(code), missing: true}]"
    #expect(reasons { _ = try minutes(missing, as: "nobody") } == [.unknownPerson("nobody")])
    #expect(reasons { _ = try minutes(missing, as: "lan") }.count == 1)
    #expect(reasons { _ = try minutes(missing, as: "vt-cb") }.count == 1)
    #expect(try minutes(missing, as: "vt-mc").batch.number == "BB-2026-0001-H44.71.1")
    let statement = try RemittanceFile.read("statement: S\nitems: [{order: X-R1, amount: 1}]", file: "s.yaml")
    #expect(
      reasons { _ = try sample.office.remit(statement, by: "post", as: "nobody") } == [
        .unknownPerson("nobody")
      ])
    #expect(reasons { _ = try sample.office.remit(statement, by: "post", as: "vt-cb") }.count == 1)
    let unknown = try sample.office.remit(statement, by: "post", as: "vt-mc")
    #expect(unknown.refused.map(\.rejection.reasons) == [[.postal(.unknownOrder("X-R1"))]])
  }

  /// The carrier gives a number the office used by hand before: that order comes to nothing, the next gets another number.
  @Test func aNumberIsForOneItem() throws {
    let (first, second) = (try sample.copyToPack(), try sample.copyToPack())
    try sample.take("pack", on: first, as: "vt-mc") { $0.itemNumber = "EB100000003VN" }
    _ = try sample.office.pack([second], by: nil, as: "vt-mc")
    #expect(try sample.order().done.map(\.itemNumber) == [nil])
    #expect(try sample.office.view(second).dossier.leaves[1] == "to_pack")
    _ = try sample.office.pack([second], by: nil, as: "vt-mc")
    #expect(try sample.order().done.map(\.itemNumber) == ["EB100000017VN"])
    #expect(try sample.office.examine().flaws == [])
  }

  /// A manifest hands over the items on it, not what was packed instead of them since.
  @Test func anOldManifestHandsOverNothingElse() throws {
    let code = try sample.copyToPack()
    _ = try sample.office.pack([code], by: nil, as: "vt-mc")
    try sample.order()
    let manifest = try sample.office.makeManifests(by: nil, as: "vt-mc")[0].batch.number
    try sample.take("unpack", on: code, as: "vt-mc") { $0.note = "nhầm" }
    _ = try sample.office.pack([code], by: nil, as: "vt-mc")
    try sample.order()
    #expect(
      reasons { _ = try sample.office.handOver(manifest, as: "vt-mc") }
        == [.postal(.notUnderWay(order: "\(code)-R1"))])
    #expect(try sample.office.view(code).dossier.leaves[1] == "packed")
  }

  /// What is said to happen in half a year has not happened; it is kept.
  @Test func theFutureMovesNothing() throws {
    let code = try sample.copyToPack()
    let order = try sample.post(code)
    let report = CarrierReport(
      key: "1", orderNumber: order, code: "D", news: .delivered,
      moment: Moment(milliseconds: sample.clock.now.milliseconds + 180 * 86_400_000))
    #expect(try sample.office.takeIn([report], of: "post").taken.map(\.hasMoved) == [false])
    #expect(try sample.office.view(code).dossier.leaves[1] == "handed_to_post")
  }

  /// Minutes say when a dossier was filed; nobody says otherwise afterwards.
  @Test func theMinutesSayWhenItWasFiled() throws {
    let code = try sample.submitByPost([.channel: "post"]).code
    let number = try minutes("items: [{dossier: \(code), papers: []}]", as: "vt-mc").batch.number
    let before = sample.clock.now
    #expect(
      reasons { try sample.take("receive", on: code, as: "vt-mc") { $0.filed = before } }
        == [.postal(.handedInAlready(minutes: number))])
    #expect(try sample.take("receive", on: code, as: "vt-mc").status == .received)
  }

  /// What a clerk tells by hand counts as told; the carrier's later word is kept beside it.
  @Test func whatIsToldByHandEndsAnItemToo() throws {
    let code = try sample.copyToPack()
    let order = try sample.post(code)
    let dossier = try sample.take("deliver", on: code, as: "vt-mc") { $0.recipient = "Trần Thị Lựu" }
    #expect(dossier.consignment(order)?.ended == .delivered)
    #expect(dossier.consignment(order)?.notes.map(\.code) == [CarrierNote.byHand])
    try sample.tell(order, "L")
    #expect(try sample.office.view(code).dossier.consignment(order)?.ended == .delivered)
  }
}
