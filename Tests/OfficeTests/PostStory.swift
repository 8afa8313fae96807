import Carriers
import DossierModel
import DossierStore
import Foundation
import Intake
import Office
import OfficeFixture
import Testing
import WorkflowFiles
import WorkingTime

/// Papers in and results out by public post, every item accounted for.
@Suite struct PostStory {
  private let sample: SampleOffice

  init() throws {
    sample = try SampleOffice()
    try sample.setUpCarriers()
  }

  private func delivery(_ code: String) throws -> String { try sample.office.view(code).dossier.leaves[1] }

  private func history(_ code: String) throws -> [String] {
    try sample.office.history(code).map { row in
      row.event.changes.compactMap { if case .moved(let move) = $0 { move.action } else { nil } }
        .joined(separator: "+")
    }
  }

  private func reasons(_ body: () throws -> Void) -> [Reason] {
    do {
      try body()
      return []
    } catch let refused as BatchRefused { return refused.refused.flatMap(\.rejection.reasons) } catch {
      return (error as? Rejection)?.reasons ?? []
    }
  }

  /// Fetched, handed in and counted, received as of the signing, done, posted, delivered.
  @Test func byPostBothWays() throws {
    let code = try sample.submitByPost([.channel: "post", .returnBy: "post"]).code
    try sample.take("collect", on: code, as: "vt-mc")
    #expect(try sample.order().done.map(\.itemNumber) == ["EB100000003VN"])
    let signed = sample.clock.now
    sample.clock.move(minutes: 30)
    let minutes = try sample.takeIn(
      """
      signed: \(Zone.vietnam.text(signed))
      postman: Lê Văn Bưu
      items:
        - dossier: \(code)
          item: EB100000003VN
          papers: [{kind: identity, form: copy, declared: 1, counted: 1}]
      """, receive: true)
    let received = minutes.dossiers[0]
    #expect(received.status == .received)
    #expect(received.handIn?.filed == minutes.draft.signed)
    // Time counts from the signing, not from when somebody wrote it down.
    let counted = try sample.office.history(code).flatMap(\.event.changes).compactMap { change in
      if case .counted(let counting) = change { counting.from } else { nil }
    }
    #expect(counted == [minutes.draft.signed])
    #expect(received.consignments.map(\.ended) == [.delivered])

    try sample.take("transfer", on: code, as: "vt-mc")
    try sample.take("propose", on: code, as: "vt-cb") { $0.file = sample.scratch.pdf("draft") }
    try sample.take("sign", on: code, as: "vt-ct") { $0.onPaper = true }
    try sample.take("issue", on: code, as: "vt-vt") { $0.onPaper = true }
    let order = try sample.post(code)
    #expect(order == "\(code)-R1")
    try sample.tell(order, "A")
    try sample.tell(order, "T")
    #expect(try delivery(code) == "in_transit")
    try sample.tell(order, "D", receiver: "Nguyễn Văn B")
    let dossier = try sample.office.view(code).dossier
    #expect(dossier.status == .returned)
    #expect(dossier.consignments.last?.ended == .delivered)
    // Who took it, the relation, what was shown: kept as a personal value, told in the history.
    #expect(try sample.office.history(code).last?.note == "Nguyễn Văn B (con, CCCD)")
    // Fetched, received, done; the post is no reason to tell anybody anything.
    #expect(try sample.effects(code) == [2, 9])
    #expect(try sample.office.examine().flaws == [])
  }

  /// J+1 within the ward: handed over on Monday afternoon it is due on Tuesday, and overdue after that the receiver is told.
  @Test func theTimeOfThePostIsWatched() throws {
    let code = try sample.copyToPack()
    let order = try sample.post(code)
    let item = try #require(try sample.office.view(code).dossier.consignment(order))
    #expect(item.order.route == Route(destination: "near", province: "25", days: 1))
    #expect(item.due.map(Zone.vietnam.text) == "2026-08-04 17:00")
    #expect(try sample.office.tick().fired.map(\.firing.timer.name) == [])
    sample.clock.move(minutes: 2 * 24 * 60)
    let fired = try sample.office.tick().fired
    #expect(fired.map(\.firing.timer.name) == ["delivery_overdue"])
    #expect(fired.map(\.firing.timer.subject) == [order])
  }

  @Test func failedTwiceAndCollectedAtTheCounter() throws {
    let code = try sample.copyToPack()
    let order = try sample.post(code)
    for (news, state) in [
      ("T", "in_transit"), ("F", "failed_once"), ("F", "failed_twice"), ("B", "sent_back"),
    ] {
      try sample.tell(order, news)
      #expect(try delivery(code) == state)
    }
    let told = try sample.effects(code).count
    try sample.take("take_back", on: code, as: "vt-mc")
    // The applicant is asked to come.
    #expect(try sample.effects(code).count == told + 1)
    try sample.tell(order, "Z")
    let dossier = try sample.take("hand_out", on: code, as: "vt-mc") { $0.recipient = "Trần Thị Lựu" }
    #expect(dossier.status == .returned)
    #expect(dossier.consignments.map(\.ended) == [.returned])
    #expect(
      try history(code).suffix(6) == ["fail", "fail", "send_back", "take_back", "", "hand_out"])
  }

  @Test func lostAndReissued() throws {
    let code = try sample.copyToPack()
    let order = try sample.post(code)
    try sample.tell(order, "L")
    #expect(try delivery(code) == "lost")
    try sample.take("complain", on: code, as: "vt-mc") { $0.note = "khiếu nại 01" }
    try sample.take("compensate", on: code, as: "vt-mc") { $0.note = "bồi thường 01" }
    try sample.take("reissue", on: code, as: "vt-mc") { $0.note = "bản sao y số 02" }
    let second = try sample.post(code)
    #expect(second == "\(code)-R2")
    // What is told of the lost one now moves nothing.
    try sample.tell(order, "D")
    #expect(try delivery(code) == "handed_to_post")
    try sample.tell(second, "D", receiver: "Trần Thị Lựu")
    let dossier = try sample.office.view(code).dossier
    #expect(dossier.status == .returned)
    // It turned up after all: that is told too.
    #expect(dossier.consignments.map(\.ended) == [.delivered, .delivered])
    #expect(dossier.itemNumbers.count == 2)
  }

  /// One item of the postman's list is not in his bag, one dossier lacks a paper, one item is on no list.
  @Test func aBatchHandOverWithOneItemMissing() throws {
    let codes = try (0..<3).map { _ in try sample.submitByPost([.channel: "post"]).code }
    let minutes = try sample.takeIn(
      """
      signed: \(Zone.vietnam.text(sample.clock.now))
      postman: Lê Văn Bưu
      items:
        - {dossier: \(codes[0]), papers: [{kind: identity, form: original, declared: 1, counted: 1}]}
        - {dossier: \(codes[1]), missing: true}
        - {dossier: \(codes[2]), papers: [{kind: identity, form: copy, declared: 2, counted: 1}]}
      surplus: [EB569771909VN]
      """, receive: true)
    let dossiers = try codes.map { try sample.office.view($0).dossier }
    #expect(dossiers.map(\.status) == [.received, .registered, .registered])
    #expect(dossiers.map { $0.handIn?.minutes } == [minutes.batch.number, nil, minutes.batch.number])
    #expect(
      dossiers[2].handIn?.papers == [CountedPaper(kind: "identity", isOriginal: false, declared: 2, found: 1)]
    )
    #expect(
      try sample.office.store.read { try $0.items(of: minutes.batch.number) } == [
        BatchItem(name: codes[0]), BatchItem(name: codes[1], state: .missing), BatchItem(name: codes[2]),
        BatchItem(name: "EB569771909VN", state: .surplus),
      ])
    // The same list again: nothing of it stands, and each dossier is named.
    let before = try sample.office.store.read { try $0.events() }
    #expect(
      reasons {
        _ = try sample.takeIn(
          """
          signed: \(Zone.vietnam.text(sample.clock.now))
          postman: Lê Văn Bưu
          items:
            - {dossier: \(codes[1]), papers: [{kind: identity, form: copy, declared: 1, counted: 1}]}
            - {dossier: \(codes[0]), papers: []}
          """)
      }.count == 1)
    #expect(try sample.office.store.read { try $0.events() } == before)
  }

  @Test func whatIsNotHandedOverGoesOnTheNextManifest() throws {
    let codes = try (0..<3).map { _ in try sample.copyToPack() }
    #expect(try sample.office.toPack(for: "vt-mc") == codes)
    #expect(try sample.office.toPack(for: "lan") == [])
    let packed = try sample.office.pack(codes, by: nil, as: "vt-mc")
    #expect(packed.count == 3)
    #expect(
      reasons { _ = try sample.office.makeManifests(by: nil, as: "vt-mc") } == [.postal(.nothingPacked)])
    try sample.order()
    let manifest = try sample.office.makeManifests(by: nil, as: "vt-mc")[0]
    #expect(manifest.batch.number == "BK-2026-0001-H44.71.1")
    #expect(manifest.items.count == 3)
    // What is on a manifest is on no other.
    #expect(
      reasons { _ = try sample.office.makeManifests(by: nil, as: "vt-mc") } == [.postal(.nothingPacked)])
    let item = try #require(manifest.items[1].item)
    let (_, left) = try sample.office.handOver(manifest.batch.number, without: [item], as: "vt-mc")
    #expect(left.map(\.item) == [item])
    #expect(try codes.map(delivery) == ["handed_to_post", "packed", "handed_to_post"])
    #expect(
      reasons { _ = try sample.office.handOver(manifest.batch.number, as: "vt-mc") }
        == [.postal(.manifestSigned(manifest.batch.number))])
    let next = try sample.office.makeManifests(by: nil, as: "vt-mc")[0]
    #expect(next.items.map(\.item) == [item])
    #expect(
      reasons { _ = try sample.office.handOver(next.batch.number, without: ["EB569771909VN"], as: "vt-mc") }
        == [.postal(.notOnManifest("EB569771909VN", manifest: next.batch.number))])
  }

  /// Of a manifest nothing of which goes nobody signs: it goes on waiting.
  @Test func aManifestOfWhichNothingGoesIsNotUsedUp() throws {
    let code = try sample.copyToPack()
    _ = try sample.office.pack([code], by: nil, as: "vt-mc")
    try sample.order()
    let number = try sample.office.makeManifests(by: nil, as: "vt-mc")[0].batch.number
    #expect(
      reasons { _ = try sample.office.handOver(number, without: ["\(code)-R1"], as: "vt-mc") }
        == [.postal(.nothingGoes(manifest: number))])
    #expect(try sample.office.handOver(number, as: "vt-mc").left == [])
  }

  /// What is over may be cleared away with its manifest.
  @Test func aManifestOfWhatIsOverIsClosed() throws {
    let code = try sample.copyToPack()
    _ = try sample.office.pack([code], by: nil, as: "vt-mc")
    try sample.order()
    let number = try sample.office.makeManifests(by: nil, as: "vt-mc")[0].batch.number
    try sample.take("unpack", on: code, as: "vt-mc") { $0.note = "dân đến nhận" }
    #expect(try sample.office.handOver(number, without: ["\(code)-R1"], as: "vt-mc").left.count == 1)
  }

  @Test func aManifestNobodyKnowsIsRefusedByWhatWasAsked() throws {
    do {
      _ = try sample.office.manifest("NOPE")
      Issue.record("found")
    } catch let rejection as Rejection { #expect(rejection.action == "manifest") }
    do {
      _ = try sample.office.handOver("NOPE", as: "vt-mc")
      Issue.record("found")
    } catch let rejection as Rejection { #expect(rejection.action == "hand-over") }
  }

  @Test func anItemNamedTwiceIsOneItem() throws {
    let code = try sample.copyToPack()
    let order = try sample.post(code)
    #expect(try sample.office.items(named: [code, order, code]).map(\.number) == [order])
  }

  /// The carrier will not carry it: the reason is kept, and it waits to be packed again.
  @Test func aRefusedOrderIsPackedAgain() throws {
    let code = try sample.copyToPack()
    _ = try sample.office.pack([code], by: nil, as: "vt-mc")
    let refusal = try sample.office.order { _ throws(CarrierFault) in Unwilling() }
    #expect(refusal.done.map(\.refusal) == [.refused(code: "E7", text: "no such place")])
    #expect(try delivery(code) == "to_pack")
    #expect(try sample.office.history(code).last?.note?.contains("no such place") == true)
    #expect(try sample.post(code) == "\(code)-R2")
  }

  /// A carrier that cannot be reached leaves everything as it was.
  @Test func anOrderWaitsForACarrierThatIsAway() throws {
    let code = try sample.copyToPack()
    _ = try sample.office.pack([code], by: nil, as: "vt-mc")
    let away = try sample.office.order { _ throws(CarrierFault) in throw .unreachable }
    #expect(away.held.map(\.fault) == [.unreachable])
    #expect(try delivery(code) == "packed")
    #expect(try sample.order().done.count == 1)
    #expect(try sample.order().done.count == 0)
  }

  /// An order that is taken back before it was sent is never sent.
  @Test func anUnpackedOrderIsNeverPlaced() throws {
    let code = try sample.copyToPack()
    _ = try sample.office.pack([code], by: nil, as: "vt-mc")
    try sample.take("unpack", on: code, as: "vt-mc") { $0.note = "dân đến nhận" }
    let ordering = try sample.order()
    #expect(ordering.done.map(\.itemNumber) == [nil, nil])
    #expect(ordering.held.count == 0)
    let out = "\(sample.folder)/post/out"
    #expect(
      (try? FileManager.default.contentsOfDirectory(atPath: out))?.filter { $0.contains("EB") } ?? [] == [])
    #expect(try sample.post(code) == "\(code)-R2")
  }

  /// Whatever a carrier tells is kept; what is not understood or not ours moves nothing, and nothing counts twice.
  @Test func everyReportIsKeptOnce() throws {
    let code = try sample.copyToPack()
    let order = try sample.post(code)
    let report = CarrierReport(
      key: "1", orderNumber: order, code: "T", news: .inTransit, moment: sample.clock.now)
    #expect(try sample.office.takeIn([report, report], of: "post").known == 1)
    sample.clock.move(minutes: 1)
    #expect(try sample.office.takeIn([report], of: "post").known == 1)
    #expect(try sample.tell(order, "?!", key: "2").taken.map(\.hasMoved) == [false])
    #expect(try sample.tell("X-R9", "D", key: "3").taken.map(\.code) == [nil])
    let lines = try sample.office.store.read { try $0.carrierReports(of: "post") }
    #expect(lines.map(\.key) == ["1", "2", "3"])
    #expect(lines.map(\.news) == [.inTransit, nil, .delivered])
    #expect(lines.map(\.consignment) == [order, order, nil])
    #expect(try delivery(code) == "in_transit")
    #expect(try sample.office.view(code).dossier.consignment(order)?.notes.map(\.code) == ["T", "?!"])
    let rows = try sample.office.store.read { try $0.consignments(ConsignmentFilter()) }
    #expect(try sample.office.rebuild() == 1)
    #expect(try sample.office.store.read { try $0.consignments(ConsignmentFilter()) } == rows)
  }

  /// A carrier that begins to count anew every day loses none of its reports.
  @Test func aNumberUsedAgainIsAnotherReport() throws {
    let (first, second) = (try sample.post(try sample.copyToPack()), try sample.post(try sample.copyToPack()))
    try sample.tell(first, "T", key: "1")
    let moment = sample.clock.now
    let report = { (order: String, news: CarrierNews, code: String) in
      CarrierReport(key: "1", orderNumber: order, code: code, news: news, moment: moment)
    }
    let told = [report(first, .inTransit, "T"), report(first, .delivered, "D"), report(second, .lost, "L")]
    let tracking = try sample.office.takeIn(told, of: "post")
    #expect((tracking.known, tracking.reused, tracking.taken.map(\.hasMoved)) == (1, 2, [true, true]))
    #expect(try [first, second].map { try delivery(String($0.dropLast(3))) } == ["delivered", "lost"])
    let again = try sample.office.takeIn(told, of: "post")
    #expect((again.known, again.reused, again.taken.count) == (3, 0, 0))
    let keys = try sample.office.store.read { try $0.carrierReports(of: "post").map(\.key) }
    #expect(Set(keys).count == 3 && keys.allSatisfy { $0.count <= 64 })
  }

  @Test func aCarrierWithItemsUnderWayStays() throws {
    let code = try sample.copyToPack()
    let order = try sample.post(code)
    let other = SampleOffice.carriers.replacing("key: post", with: "key: other")
    #expect(reasons { try sample.setUpCarriers(other) } == [.postal(.carrierNeeded("post"))])
    try sample.tell(order, "D")
    try sample.setUpCarriers(other)
    #expect(
      reasons {
        _ = try sample.office.pack([try sample.copyToPack()], by: "post", as: "vt-mc")[0].result.get()
      }
        == [.postal(.unknownCarrier("post", known: ["other"]))])
  }
}

private struct Unwilling: Carrier {
  let key = "post"

  func place(_ order: CarrierOrder) throws(CarrierFault) -> CarrierReceipt {
    throw .refused(code: "E7", text: "no such place")
  }
  func cancel(_ orderNumber: String) throws(CarrierFault) {}
  func reports(after cursor: String?) throws(CarrierFault) -> CarrierPage {
    CarrierPage(reports: [], cursor: cursor ?? "", hasMore: false)
  }
}

extension SampleOffice {
  /// Takes in what a file of minutes says.
  fileprivate func takeIn(_ text: String, receive: Bool = false) throws -> Minutes {
    clock.move(minutes: 1)
    return try office.takeIn(try MinutesFile.read(text, file: "minutes.yaml"), receive: receive, as: "vt-mc")
  }
}
