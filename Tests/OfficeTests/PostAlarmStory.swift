import DossierModel
import Office
import OfficeFixture
import Testing
import WorkingTime

/// Whatever the post leaves lying, somebody is told.
@Suite struct PostAlarmStory {
  private let sample: SampleOffice

  init() throws {
    sample = try SampleOffice()
    try sample.setUpCarriers()
  }

  /// What is told by the end of this many working days, counted from Monday 2026-08-03 on.
  private func alarms(on day: String, _ minute: Int = 17 * 60 + 1) throws -> [String] {
    sample.clock.set(day, minute: minute)
    let fired = try sample.office.tick().fired.map(\.firing)
    #expect(fired.allSatisfy { $0.told == [Directory.Place(role: "receiver", agency: "ttpvhcc-viet-tri")] })
    return fired.map(\.timer.name).filter { $0 != "delivery_overdue" }
  }

  private func lost(_ actions: [String] = []) throws {
    let code = try sample.copyToPack()
    try sample.tell(try sample.post(code), "L")
    for action in actions { try sample.take(action, on: code, as: "vt-mc") { $0.note = "01" } }
  }

  @Test(arguments: ["R", "B", "X"]) func whatIsSentBackAndNeverComes(_ told: String) throws {
    let code = try sample.copyToPack()
    let order = try sample.post(code)
    try sample.tell(order, told)
    // The carrier calls it off, by a code the file explains afterwards.
    try sample.setUpCarriers(SampleOffice.carriers.replacing("codes: {", with: "codes: {X: cancelled, "))
    #expect(try sample.office.view(code).dossier.leaves[1] == "sent_back")
    #expect(try alarms(on: "2026-08-07") == [])
    #expect(try alarms(on: "2026-08-10") == ["not_taken_back"])
  }

  @Test func whatIsLostAndNobodyComplainsOf() throws {
    try lost()
    #expect(try alarms(on: "2026-08-03") == [])
    #expect(try alarms(on: "2026-08-04") == ["not_complained"])
  }

  @Test func whatIsCompensatedAndNotIssuedAgain() throws {
    try lost(["complain", "compensate"])
    #expect(try alarms(on: "2026-08-04") == [])
    #expect(try alarms(on: "2026-08-05") == ["not_issued_again"])
  }

  private func collection() throws -> String {
    let code = try sample.submitByPost([.channel: "post"]).code
    try sample.take("collect", on: code, as: "vt-mc")
    try sample.order()
    return code
  }

  @Test func aCollectionThatNeverComes() throws {
    _ = try collection()
    #expect(try alarms(on: "2026-08-05") == [])
    #expect(try alarms(on: "2026-08-06") == ["not_collected_yet"])
  }

  @Test(arguments: ["L", "Z"]) func aCollectionThatIsLostOrSentBack(_ told: String) throws {
    let code = try collection()
    try sample.tell("\(code)-C1", told)
    #expect(try sample.office.view(code).dossier.leaves.last == "papers_lost")
    #expect(try alarms(on: "2026-08-03") == [])
    #expect(try alarms(on: "2026-08-04") == ["papers_lost_alert"])
    try sample.take("collect", on: code, as: "vt-mc")
    #expect(try sample.order().done.map(\.order) == ["\(code)-C2"])
    #expect(try sample.office.examine().flaws == [])
  }
}
