import DossierModel
import Hashing
import Testing

/// The stays of a dossier and its control slip, from the history alone.
struct ControlSlipTests {
  private func walked() throws -> Story {
    var story = try Story(Town.definition("3.000527"), at: "2026-06-01 09:00")
    try story.when("lan", "receive")
    story.wait(until: "2026-06-01 14:00")
    try story.when("lan", "transfer")
    try story.when("long", "ask_fee") { $0.note = SHA256.digest("note") }
    story.wait(until: "2026-06-03 08:00")
    try story.when("lan", "confirm_fee")
    story.wait(until: "2026-06-03 08:30")
    try story.when("long", "propose") { $0.file = paper("draft", "draft") }
    return story
  }

  @Test func `every stay in a step with its time`() throws {
    let ledger = StepLedger(try walked().record)
    #expect(ledger.stays.map(\.step) == ["receive", "process", "process", "review"])
    #expect(ledger.stays.map(\.person) == ["lan", "long", "long", ""])
    // Received at 09:01, handed over at 14:01: 149 + 61 minutes of two hours.
    #expect(ledger.stays.map(\.minutes) == [210, 1, 30, 0])
    #expect(ledger.stays.map(\.spent) == [210, 1, 31, 0])
    #expect(ledger.stays.map(\.allowance) == [120, 120, 120, 480])
    #expect(
      ledger.stays.map { text($0.due) } == [
        "2026-06-01 11:01", "2026-06-01 16:01", "2026-06-03 10:00", "2026-06-04 17:00",
      ])
    #expect(ledger.stays.map(\.punctuality) == [.late, nil, .onTime, .running])
    #expect(ledger.pauses.map(\.from) == [at("2026-06-01 14:02")])
    #expect(ledger.pauses.map(\.until) == [at("2026-06-03 08:01")])
    #expect(ledger.pauses.map(\.action.en) == ["Ask for a financial duty"])
  }

  @Test func `one row for each hand-over`() throws {
    var story = try walked()
    try story.go(to: "returned")
    let slip = ControlSlip(story.record)
    #expect(slip.form == "06" && slip.agency == "department" && slip.coordinating == ["police"])
    #expect(slip.received == at("2026-06-01 09:01") && slip.due == story.dossier.clock.due)
    #expect(
      slip.handOvers.map(\.action.en) == [
        "Receive", "Transfer", "Ask for a financial duty", "Confirm it is met", "Propose the result", "Agree",
        "Sign", "Number and seal", "Hand over the result",
      ])
    #expect(slip.handOvers.map(\.stopsTime) == [false, false, true] + Array(repeating: false, count: 6))
    #expect(slip.handOvers.first?.giver == .applicant && slip.handOvers.last?.receivers == [.applicant])
    #expect(slip.handOvers[3].giver == .person("lan"))
    let officer = HandOver.Party.place(.init(role: "officer", agency: "police"), person: "")
    #expect(slip.handOvers[3].receivers == [officer] && slip.handOvers[2].receivers == [])
    #expect(slip.handOvers.map(\.punctuality).prefix(5) == [nil, .late, nil, nil, .onTime])
  }

  @Test func `agencies asked answer to who asked them`() throws {
    var story = try Story(Town.definition("1.009645"))
    try story.go(to: "returned")
    let slip = ControlSlip(story.record)
    let answers = slip.handOvers.filter { $0.action.en.hasPrefix("Answer") }
    let lead = story.definition.branch.steps.first { $0.kind == "consult" }
    let leads = answers.dropLast().flatMap(\.receivers).map { party in
      if case .place(let place, _) = party { place.role } else { "" }
    }
    #expect(!leads.isEmpty && Set(leads) == [lead?.role ?? ""], "\(answers)")
    #expect(slip.coordinating.contains("construction") && slip.coordinating.contains("environment"))
  }

  @Test func `what one step of a budget uses has gone for all of them`() throws {
    var story = try Story(Town.definition("1.012644"))
    try story.go(to: "returned")
    let shared = StepLedger(story.record).stays.filter { $0.budget != nil }
    try #require(shared.count > 1 && Set(shared.map(\.budget)).count == 1)
    // A minute is spent in each.
    #expect(shared.map(\.minutes) == shared.map { _ in 1 })
    #expect(shared.map(\.spent) == Array(1...shared.count))
  }

  @Test func `who ends a step from outside did not have it`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.when("lan", "receive")
    try story.when("lan", "transfer")
    try story.when("lan", "withdraw") { $0.note = SHA256.digest("note") }
    #expect(StepLedger(story.record).stays.map(\.person) == ["lan", ""])
    #expect(ControlSlip(story.record).handOvers.map(\.receivers.count) == [1, 1, 0])
  }

  @Test func `who acts for somebody else is named, with the mandate`() throws {
    var story = try Story(Town.definition("1.013814", "registration"))
    try story.go(to: "processing.decide")
    try story.when("tuan", "sign") {
      $0.principal = "khanh"
      $0.file = paper("", "decision")
    }
    let mandate = MandateUse(principal: "khanh", capacity: "TUQ.", document: "15/QĐ-UBND")
    let slip = ControlSlip(story.record)
    let signed = try #require(slip.handOvers.last)
    #expect(signed.substitution == Substitution(person: "tuan", mandate: mandate))
    #expect(slip.handOvers.dropLast().allSatisfy { $0.substitution == nil })
    let stay = try #require(slip.ledger.stays.last { $0.left != nil })
    #expect(stay.step == "decide" && stay.substitution == signed.substitution)
    #expect(slip.ledger.stays.filter { $0.substitution != nil }.count == 1)
  }

  @Test(arguments: [
    ("2026-06-03 17:00", Punctuality.early), ("2026-06-04 07:30", .onTime), ("2026-06-04 17:00", .onTime),
    ("2026-06-04 17:01", .late),
  ])
  func `early is a day before, on time the same day`(_ ended: String, _ wanted: Punctuality) {
    let found = Punctuality(ended: at(ended), due: at("2026-06-04 17:00"), .vietnam)
    #expect(found == wanted)
  }

  @Test func `less than a day is early before its minute`() {
    let due = at("2026-06-04 10:00")
    #expect(Punctuality(ended: at("2026-06-04 09:59"), due: due, .vietnam) == .onTime)
    #expect(Punctuality(ended: due, due: due, .vietnam) == .onTime)
  }
}
