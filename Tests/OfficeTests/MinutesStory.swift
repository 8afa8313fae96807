import CheckedYAML
import DossierModel
import DossierStore
import Intake
import Office
import OfficeFixture
import ShippedWorkflows
import Testing
import WorkflowFiles
import WorkingTime

/// Minutes of what the post brings: what was counted and collected is recorded as it was.
@Suite struct MinutesStory {
  private let sample: SampleOffice

  init() throws {
    sample = try SampleOffice()
    try sample.setUpCarriers()
  }

  /// A household business (1.001612) has a fee of 100,000 đồng.
  private func household() throws -> String {
    sample.clock.move(minutes: 1)
    return try sample.submit("1.001612", at: "ttpvhcc-viet-tri", by: "vt-mc", [.channel: "post"]).code
  }

  private func fees(_ code: String) throws -> [FeeDifference] {
    try sample.office.view(code).dossier.feeDifferences
  }

  @Test func `a fee that is not what was asked is a difference, and stops nobody else`() throws {
    let codes = [try household(), try household(), try sample.submitByPost([.channel: "post"]).code]
    let minutes = try sample.minutes(
      """
      items:
        - {dossier: \(codes[0]), fee: 100000, papers: []}
        - {dossier: \(codes[1]), fee: 90000, papers: []}
        - {dossier: \(codes[2]), fee: 20000, papers: []}
      """)
    let dossiers = try codes.map { try sample.office.view($0).dossier }
    #expect(dossiers.map { $0.handIn?.minutes } == Array(repeating: minutes.batch.number, count: 3))
    #expect(dossiers.map(\.paid) == [100_000, 0, 0])
    let short = FeeDifference(source: minutes.batch.number, collected: 90_000, due: 100_000, paid: 0)
    let idle = FeeDifference(source: minutes.batch.number, collected: 20_000, due: 0, paid: 0)
    #expect(dossiers.map(\.feeDifferences) == [[], [short], [idle]])
    #expect(minutes.items.map(\.fee) == [nil, short, idle])
    // What is owed is still owed.
    #expect(try sample.take("pay", on: codes[1], as: "vt-mc") { $0.amount = 100_000 }.paid == 100_000)
    #expect(try sample.office.examine().flaws == [])
  }

  @Test func `paid at the counter and to the postman too, it is told to be given back`() throws {
    let code = try household()
    try sample.take("pay", on: code, as: "vt-mc") { $0.amount = 100_000 }
    try sample.minutes("items: [{dossier: \(code), fee: 100000, papers: []}]")
    #expect(try sample.office.view(code).dossier.paid == 100_000)
    #expect(try fees(code).map(\.isPaidTwice) == [true])
  }

  @Test func `what the postman collects on delivery of what was paid meanwhile is to be given back, once`()
    throws
  {
    let code = try sample.submit("1.001612", at: "ttpvhcc-viet-tri", by: "vt-mc", [.returnBy: "post"]).code
    try sample.walk(code, to: "done")
    let order = try sample.post(code)
    try sample.take("pay", on: code, as: "vt-mc") { $0.amount = 100_000 }
    try sample.tell(order, "D", collected: 100_000)
    let difference = FeeDifference(source: order, collected: 100_000, due: 0, paid: 100_000)
    #expect(try fees(code) == [difference])
    let statement = try RemittanceFile.read(
      "statement: S\nitems: [{order: \(order), amount: 100000}]", file: "s.yaml")
    #expect(try sample.office.remit(statement, by: "post", as: "vt-mc").taken.count == 1)
    #expect(try fees(code) == [difference])
  }

  @Test func `an item that is not in the bag stands in the history, and its collection stays open`() throws {
    let code = try household()
    try sample.take("collect", on: code, as: "vt-mc")
    try sample.order()
    let minutes = try sample.minutes(
      "items: [{dossier: \(code), missing: true, note: túi thư còn niêm phong}]")
    let dossier = try sample.office.view(code).dossier
    #expect(dossier.handIn == nil && dossier.missing == minutes.batch.number)
    #expect(dossier.consignments.map(\.ended) == [nil])
    #expect(dossier.consignments.map(\.missing) == [minutes.batch.number])
    let last = try #require(try sample.office.history(code).last)
    #expect(last.event.actor == "vt-mc")
    #expect(last.event.changes.contains(.postal(.missing(minutes: minutes.batch.number))))
    #expect(last.note == "túi thư còn niêm phong")
    // It turns up: the same collection has come.
    try sample.minutes("items: [{dossier: \(code), papers: []}]")
    let found = try sample.office.view(code).dossier
    #expect(found.consignments.map(\.ended) == [.delivered] && found.missing == nil)
    #expect(try sample.office.examine().flaws == [])
  }

  @Test func `another number than that of the collection is told, and recorded`() throws {
    let code = try household()
    try sample.take("collect", on: code, as: "vt-mc")
    try sample.order()
    let minutes = try sample.minutes("items: [{dossier: \(code), item: EB569771909VN, papers: []}]")
    #expect(minutes.items.map(\.orderedNumber) == ["EB100000003VN"])
    let (same, other) = (try household(), try household())
    try sample.take("collect", on: same, as: "vt-mc")
    try sample.order()
    let told = try sample.minutes(
      """
      items:
        - {dossier: \(same), item: EB100000017VN, papers: []}
        - {dossier: \(other), item: EB569771909VN, papers: []}
      """)
    #expect(told.items.map(\.orderedNumber) == [nil, nil])
  }

  @Test func `a number of another collection, still to come, is told`() throws {
    let codes = [try household(), try household(), try household()]
    for code in codes[..<2] { try sample.take("collect", on: code, as: "vt-mc") }
    try sample.order()
    let minutes = try sample.minutes(
      """
      items:
        - {dossier: \(codes[0]), item: EB100000003VN, papers: []}
        - {dossier: \(codes[2]), item: EB100000017VN, papers: []}
      surplus: [EB100000017VN, EB100000003VN, EB569771909VN]
      """)
    #expect(
      minutes.strangers == [
        StrangeNumber(number: "EB100000017VN", listed: codes[2], dossier: codes[1]),
        StrangeNumber(number: "EB100000017VN", listed: nil, dossier: codes[1]),
      ])
  }

  @Test func `minutes of nothing but surplus are of where who takes them in works`() throws {
    let minutes = try sample.minutes("surplus: [EB569771909VN]")
    #expect(minutes.batch.agency == "ttpvhcc-viet-tri")
    #expect(
      try sample.office.store.read { try $0.items(of: minutes.batch.number) }
        == [BatchItem(name: "EB569771909VN", state: .surplus)])
    let tomorrow = Moment(milliseconds: sample.clock.now.milliseconds + 86_400_000)
    #expect(refusal { try sample.minutes("surplus: [EB569771909VN]", signed: tomorrow) }.count == 1)
    #expect(throws: Problems.self) { try sample.minutes("surplus: []") }
    #expect(throws: Problems.self) { try sample.minutes("carrier: post") }
  }

  @Test func `who works at several places says which`() throws {
    let sample = try SampleOffice(.twoPlaces)
    try sample.setUpCarriers()
    let needed = Reason.postal(.placeNeeded(among: ["ttpvhcc-tinh", "ttpvhcc-viet-tri"]))
    #expect(refusal { try sample.minutes("surplus: [EB569771909VN]") } == [needed])
    let told = try sample.minutes("agency: ttpvhcc-tinh\nsurplus: [EB569771909VN]")
    #expect(told.batch.agency == "ttpvhcc-tinh")
    #expect(refusal { try sample.minutes("agency: ttpvhcc-vinh-yen\nsurplus: [EB569771909VN]") }.count == 1)
    #expect(problems { try sample.minutes("agency: nowhere\nsurplus: [EB569771909VN]") }.count == 1)
    let code = try sample.submitByPost([.channel: "post"]).code
    let elsewhere = "agency: ttpvhcc-tinh\nitems: [{dossier: \(code), missing: true}]"
    #expect(problems { try sample.minutes(elsewhere) }.count == 1)
  }

  @Test func `an unknown dossier is called so, where it stands`() throws {
    let found = problems {
      try sample.minutes("items:\n  - {missing: true, dossier: H44.71-260803-9999}")
    }
    #expect(found.map(\.issue) == [.unknownDossier("H44.71-260803-9999")])
    #expect(found.map { [$0.line, $0.column] } == [[4, 30]])
    #expect(
      found.map { $0.text(.en) } == [
        "m.yaml:4:30: items[0].dossier: there is no dossier “H44.71-260803-9999”"
      ])
  }

  @Test func `minutes signed long ago ask for a note where the file has it`() throws {
    let code = try household()
    sample.clock.move(minutes: 30 * 24 * 60)
    let signed = Moment(milliseconds: sample.clock.now.milliseconds - 29 * 86_400_000)
    let item = "items: [{dossier: \(code), papers: []"
    let reasons = refusal { try sample.minutes(item + "}]", signed: signed) }
    guard case .time(.handedInOverdue)? = reasons.first else {
      Issue.record("\(reasons)")
      return
    }
    let names = Names(try sample.office.view(code).directory, roles: [:], .en)
    let words = reasons.map { $0.text(names) }.joined()
    #expect(words.contains("“note:”") && !words.contains("--"))
    #expect(try sample.minutes(item + ", note: bưu điện ngập}]", signed: signed).dossiers.count == 1)
  }

  private func refusal(_ body: () throws -> Minutes) -> [Reason] {
    do {
      _ = try body()
      return []
    } catch let refused as BatchRefused { return refused.refused.flatMap(\.rejection.reasons) } catch {
      return (error as? Rejection)?.reasons ?? []
    }
  }

  private func problems(_ body: () throws -> Minutes) -> [Problem] {
    do {
      _ = try body()
      return []
    } catch { return (error as? Problems)?.all ?? [] }
  }
}

extension SampleOffice {
  /// Minutes of this content, signed now or then, recorded a minute later by the ward's clerk.
  @discardableResult func minutes(_ text: String, signed: Moment? = nil) throws -> Minutes {
    let head = "signed: \(Zone.vietnam.text(signed ?? clock.now))\npostman: Lê Văn Bưu\n"
    clock.move(minutes: 1)
    return try office.takeIn(try MinutesFile.read(head + text, file: "m.yaml"), as: "vt-mc")
  }
}

extension OfficePlan {
  /// The sample office, whose clerk at the ward works at the province's centre too.
  static var twoPlaces: OfficePlan {
    var plan = OfficePlan()
    let post = "      - {role: receiver, at: ttpvhcc-viet-tri, from: 2025-07-01}\n"
    let both = post + post.replacing("ttpvhcc-viet-tri", with: "ttpvhcc-tinh")
    let file = Shipped.sampleOffice
    plan.office = SourceFile(name: file.name, text: file.text.replacing(post, with: both))
    return plan
  }
}
