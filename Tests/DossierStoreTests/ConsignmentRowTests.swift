import DossierModel
import GRDB
import Office
import OfficeFixture
import Testing
import WorkingTime

@testable import DossierStore

/// Rows of the post: a copy of what the events say, and batches and reports that stay as they came.
@Suite struct ConsignmentRowTests {
  private let sample: SampleOffice
  private let raw: RawDatabase
  private let code: String
  private var store: DossierStore { sample.office.store }

  init() throws {
    sample = try SampleOffice()
    code = try sample.submitCopy().code
    raw = try RawDatabase(sample.folder)
    for change in Self.changes(code) { try append(change) }
  }

  private static func note(
    _ order: String, _ key: String, _ news: CarrierNews?, at moment: Int64, collected: Int? = nil
  ) -> PostalChange {
    .reported(
      CarrierNote(
        order: order, key: key, code: key, news: news, moment: Moment(milliseconds: moment),
        collected: collected))
  }

  /// All that can become of items: one lost and found, one refused, one under way, one fetched.
  private static func changes(_ code: String) -> [PostalChange] {
    let order = { (end: String, way: ConsignmentOrder.Way, cash: Int) in
      PostalChange.consigned(
        ConsignmentOrder(
          number: "\(code)-\(end)", way: way, carrier: "post",
          route: Route(destination: "same_province", province: "25", days: 2), cash: cash))
    }
    let (first, third) = ("\(code)-R1", "\(code)-R3")
    return [
      order("C1", .toAgency, 0), order("R1", .toApplicant, 20000),
      .booked(order: first, itemNumber: "EB569771909VN", price: 26000),
      .handedToCarrier(order: first, manifest: "01/BK", due: Moment(milliseconds: 9_000)),
      note(first, "1", .attemptFailed, at: 10), note(first, "2", .attemptFailed, at: 20),
      note(first, "3", .lost, at: 30), note(first, "4", nil, at: 35),
      note(first, "5", .delivered, at: 40, collected: 20000),
      .remitted(Remittance(order: first, amount: 20000, statement: "06")),
      order("R2", .toApplicant, 0), .ended(order: "\(code)-R2"),
      order("R3", .toApplicant, 0), .booked(order: third, itemNumber: "EB125966888VN", price: nil),
    ]
  }

  /// An event made by hand: what no rule would decide in this order.
  private func append(_ change: PostalChange) throws {
    sample.clock.move(minutes: 1)
    try store.write { transaction in
      let stored = try transaction.dossier(code)
      let event = Event(
        version: stored.dossier.version + 1, kind: .reported, moment: sample.clock.now, actor: "vt-mc",
        changes: [.postal(change)])
      let inquiry = Inquiry(
        stored.dossier, try sample.office.definition(of: stored.dossier, transaction),
        try sample.office.setting("vt-mc", transaction))
      try transaction.append(
        StoreWriting.Append(
          Decision(event), expected: stored.dossier.version, tasksBefore: inquiry.tasks),
        to: stored)
    }
  }

  private func lines() throws -> [ConsignmentLine] {
    try store.read { try $0.consignments(ConsignmentFilter()) }
  }

  @Test func everyItemHasItsRow() throws {
    let rows = try lines()
    #expect(rows.map(\.number) == ["C1", "R1", "R2", "R3"].map { "\(code)-\($0)" })
    #expect(rows.map(\.way) == [.toAgency, .toApplicant, .toApplicant, .toApplicant])
    #expect(rows.allSatisfy { $0.code == code && $0.carrier == "post" && $0.province == "25" })
    #expect(rows.map(\.cash) == [0, 20000, 0, 0])
    #expect(rows.map(\.item) == [nil, "EB569771909VN", nil, "EB125966888VN"])
    #expect(rows.map(\.ended) == [nil, .delivered, .cancelled, nil])
    let first = rows[1]
    #expect((first.price, first.manifest) == (26000, "01/BK"))
    #expect((first.due, first.endedAt) == (Moment(milliseconds: 9_000), Moment(milliseconds: 40)))
    #expect((first.news, first.attempts) == (.delivered, 2))
    #expect((first.collected, first.remitted) == (20000, 20000))
  }

  @Test func rebuildingWritesTheSameRows() throws {
    let before = try raw.dump()["consignment"]
    #expect(before?.count == 4)
    try raw.run("UPDATE consignment SET cash = 7, ended = 8, item = 'x'")
    try raw.run("DELETE FROM consignment WHERE number LIKE '%-R3'")
    #expect(try raw.dump()["consignment"] != before)
    _ = try sample.office.rebuild()
    #expect(try raw.dump()["consignment"] == before)
  }

  @Test func itemsAreFoundByWhatIsAsked() throws {
    let found = { (fill: (inout ConsignmentFilter) -> Void) in
      var filter = ConsignmentFilter()
      fill(&filter)
      return try store.read { try $0.consignments(filter) }.map { $0.number.suffix(2) }
    }
    #expect(try found { $0.way = .toAgency } == ["C1"])
    #expect(try found { $0.carrier = "other" } == [])
    #expect(try found { $0.numbers = ["\(code)-R3", "X"] } == ["R3"])
    #expect(try found { $0.from = Moment(milliseconds: 0) } == ["C1", "R1"])
    #expect(try store.read { try $0.consignments(item: "EB125966888VN") }.map(\.number) == ["\(code)-R3"])
    let agency = try #require(try lines().first?.agency)
    #expect(try store.read { try $0.packed(at: agency, by: "post") }.map(\.number) == ["\(code)-R3"])
  }

  // MARK: Batches

  private func keep(_ number: String, _ serial: Int, items: [String]) throws {
    let agency = try #require(try lines().first?.agency)
    try store.write { transaction in
      try transaction.keep(
        BatchLine(
          number: number, kind: .manifest, agency: agency, carrier: "post", actor: "vt-mc",
          made: sample.clock.now, signed: nil),
        items: items.map { BatchItem(name: $0) }, claiming: .manifests(agency: agency, year: 2026), serial)
    }
  }

  @Test func aBatchIsSignedOnceAndNeverChanged() throws {
    let item = "\(code)-R3"
    try keep("01/BK-2026", 1, items: [item])
    let agency = try #require(try lines().first?.agency)
    #expect(try store.read { try $0.items(of: "01/BK-2026") } == [BatchItem(name: item)])
    #expect(try store.read { try $0.openManifests() }.map(\.number) == ["01/BK-2026"])
    // What waits on a manifest is not put on another.
    #expect(try store.read { try $0.packed(at: agency, by: "post") }.isEmpty)
    try store.write { try $0.sign("01/BK-2026", at: sample.clock.now) }
    #expect(try store.read { try $0.batch("01/BK-2026") }?.signed == sample.clock.now)
    #expect(try store.read { try $0.openManifests() }.isEmpty)
    let before = try raw.dump()
    #expect(throws: (any Error).self) { try store.write { try $0.sign("01/BK-2026", at: sample.clock.now) } }
    for sql in [
      "UPDATE batch SET signed = NULL", "UPDATE batch SET signed = signed", "DELETE FROM batch_item",
      "UPDATE batch_item SET place = 2", "DELETE FROM batch",
    ] {
      let message = try #require(raw.refusal(sql), "accepted: \(sql)")
      #expect(["signed once", "append-only"].contains { message.contains($0) }, "\(message)")
    }
    #expect(try raw.dump() == before)
  }

  @Test func aBatchHasTheNextNumberOfItsRegister() throws {
    try keep("01/BK-2026", 1, items: [])
    #expect(throws: (any Error).self) { try keep("03/BK-2026", 3, items: []) }
    #expect(try raw.count("batch") == 1)
  }

  // MARK: Reports

  private func report(_ key: String, _ consignment: String?) -> CarrierReportLine {
    CarrierReportLine(
      carrier: "post", key: key, received: sample.clock.now, moment: Moment(milliseconds: 5), code: "99",
      news: nil, order: consignment, item: nil, collected: nil, consignment: consignment, hasMoved: false)
  }

  @Test func aReportIsKeptOnceAndNeverChanged() throws {
    let (known, unknown) = (report("1", "\(code)-R1"), report("2", nil))
    #expect(try store.write { try $0.keep(known) })
    #expect(try !store.write { try $0.keep(known) })
    #expect(try store.write { try $0.keep(unknown) })
    #expect(try store.read { try $0.carrierReports(of: "post") } == [known, unknown])
    #expect(try store.read { try $0.isKnown(report: "1", of: "post") })
    #expect(try !store.read { try $0.isKnown(report: "1", of: "other") })
    let before = try raw.dump()
    for sql in [
      "UPDATE carrier_report SET moved = 1", "UPDATE carrier_report SET code = ''",
      "DELETE FROM carrier_report",
    ] {
      let message = try #require(raw.refusal(sql), "accepted: \(sql)")
      #expect(message.contains("append-only"), "\(message)")
    }
    _ = try sample.office.rebuild()
    #expect(try raw.dump()["carrier_report"] == before["carrier_report"])
  }

  @Test func theCursorIsTheLastOne() throws {
    #expect(try store.read { try $0.cursor(of: "post") } == nil)
    for cursor in ["a", "b"] { try store.write { try $0.keepCursor(cursor, of: "post") } }
    #expect(try store.read { try $0.cursor(of: "post") } == "b")
  }
}
