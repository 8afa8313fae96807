import DossierModel
import Testing
import WorkingTime

/// From the form to the post: the whole path of each shipped procedure.
struct WholePathTests {
  struct Path: Sendable, CustomTestStringConvertible {
    let code: String
    let branch: String
    var variant: String?
    let states: [String]
    let due: String
    var testDescription: String { "\(code) \(branch) \(variant ?? "")" }

    var definition: Definition { Town.definition(code, branch, variant: variant) }

    /// Where the regions of network and money stand; nothing is sent where no document is issued.
    func afterwards(_ network: String) -> [String] {
      [
        definition.procedure.documents["result"] == nil ? "no_document" : network,
        definition.procedure.fee.amount > 0 ? "unpaid" : "free", "not_by_post",
      ]
    }
  }

  /// Steps of the processing, as states.
  private static func steps(_ names: String) -> [String] {
    names.split(separator: " ").map { "processing.\($0)" }
  }

  /// Received on Monday 1 June 2026 at 08:01. Working days count from 2 June; `20 days` end on Sunday 21 June and so on
  /// Monday, `17 days` on Thursday 18 June; twenty-four working hours end at 08:01 on the fourth working day.
  static let paths = [
    Path(
      code: "0.000001", branch: "main",
      states: ["registered", "received"]
        + steps("licences.household.open licences.security.open licences.licence.open") + ["done"],
      due: "2026-06-23 17:00"),
    Path(
      code: "1.001029", branch: "main",
      states: ["registered", "received"] + steps("assign process review approve issue") + ["done"],
      due: "2026-06-15 17:00"),
    Path(
      code: "1.001193", branch: "main",
      states: ["registered", "received"] + steps("process approve issue") + ["done"], due: "2026-06-01 17:00"),
    Path(
      code: "1.001612", branch: "main",
      states: ["registered", "received"] + steps("process approve issue") + ["done"], due: "2026-06-04 17:00"),
    Path(
      code: "1.001806", branch: "main",
      states: ["registered", "received"] + steps("assign process review approve issue") + ["done"],
      due: "2026-06-15 17:00"),
    Path(
      code: "1.009403", branch: "main",
      states: ["registered", "received"] + steps("assign process review approve issue") + ["done"],
      due: "2026-06-05 17:00"),
    Path(
      code: "1.009645", branch: "main",
      states: ["registered", "received"]
        + steps(
          "assign draft_letter review_letter sign_letter send_letter opinions.construction.asked consolidate review approve forward decide issue"
        ) + ["done"], due: "2026-06-18 17:00"),
    Path(
      code: "1.012644", branch: "main",
      states: ["registered", "received"]
        + steps(
          "transfer assign_division assign_officer process review approve forward committee_assign committee_process committee_review decide issue hand_back"
        ) + ["done"], due: "2026-07-13 17:00"),
    Path(
      code: "1.013814", branch: "registration",
      states: ["registered", "received"] + steps("assign process review approve forward decide issue") + [
        "done"
      ], due: "2026-06-08 17:00"),
    Path(
      code: "1.013814", branch: "dissolution",
      states: ["registered", "received"] + steps("assign process review approve forward decide issue") + [
        "done"
      ], due: "2026-06-15 17:00"),
    Path(
      code: "1.013871", branch: "main",
      states: ["registered", "received"] + steps("transfer assign process review approve issue") + ["done"],
      due: "2026-06-22 17:00"),
    Path(
      code: "1.013876", branch: "main",
      states: ["registered", "received"] + steps("transfer assign process review approve issue") + ["done"],
      due: "2026-06-15 17:00"),
    Path(
      code: "1.014464", branch: "main",
      states: ["registered", "received"] + steps("assign process review approve forward decide issue") + [
        "done"
      ], due: "2026-06-04 17:00"),
    Path(
      code: "1.014464", branch: "main", variant: "dong-nai",
      states: ["registered", "received"] + steps("process approve forward examine decide issue") + ["done"],
      due: "2026-06-04 08:01"),
    Path(
      code: "1.014465", branch: "main",
      states: ["registered", "received"] + steps("assign process review approve forward decide issue") + [
        "done"
      ], due: "2026-06-04 17:00"),
    Path(
      code: "2.000635", branch: "main",
      states: ["registered", "received"] + steps("process approve issue") + ["done"], due: "2026-06-01 17:00"),
    Path(
      code: "2.000815", branch: "main",
      states: ["registered", "received"] + steps("process approve issue") + ["done"], due: "2026-06-01 17:00"),
    Path(
      code: "2.000908", branch: "main",
      states: ["registered", "received"] + steps("process approve issue") + ["done"], due: "2026-06-01 17:00"),
    Path(
      code: "2.001478", branch: "main",
      states: ["registered", "received"] + steps("process approve issue") + ["done"], due: "2026-06-04 17:00"),
    Path(
      code: "3.000527", branch: "main",
      states: ["registered", "received"] + steps("process review approve issue") + ["done"],
      due: "2026-06-04 17:00"),
  ]

  @Test func `no shipped case is forgotten`() {
    #expect(
      Self.paths.map(\.testDescription).sorted()
        == Town.definitions.map {
          "\($0.procedure.code) \($0.branch.key) \($0.procedure.variant ?? "")"
        }.sorted())
  }

  @Test(arguments: paths) func `received, processed, signed, sealed and handed over at the counter`(
    _ path: Path
  ) throws {
    var story = try Story(path.definition)
    #expect(story.dossier.status == .registered)
    #expect(story.dossier.clock.started == nil)
    var seen = [story.business]
    while story.business != "done" {
      try story.next()
      if story.business != seen.last { seen.append(story.business) }
      if story.business.hasPrefix("processing") { #expect(story.dossier.status == .processing) }
    }
    #expect(seen == path.states)
    #expect(text(story.dossier.clock.due) == path.due)
    #expect(story.dossier.clock.ended == story.now)
    #expect(story.dossier.status == .done)
    #expect(story.delivery == "at_counter")

    try story.when("hung", "hand_over") { $0.recipient = paper("", "who").digest }
    #expect(story.dossier.leaves == ["returned", "delivered"] + path.afterwards("to_send"))
    #expect(story.dossier.status == .returned)
    guard path.definition.procedure.documents["result"] != nil else { return }
    try story.when("hoa", "send")
    #expect(story.dossier.leaves == ["returned", "delivered"] + path.afterwards("sent_out"))
    if path.definition.procedure.fee.amount > 0 {
      try story.when("lan", "pay") { $0.amount = path.definition.procedure.fee.amount }
    }
    #expect(try story.refusal("lan", "hand_over").reasons == [.closed(.returned)])
  }

  @Test(arguments: paths.filter { $0.code != "3.000527" })
  func `returned online: sent over the network at once`(
    _ path: Path
  ) throws {
    var story = try Story(path.definition, .online, returnBy: .online, by: "portal")
    try story.go(to: "to_send_online")
    #expect(!story.dossier.sent.contains("result"))
    let decision = try story.when("lan", "return_online")
    let issues = path.definition.procedure.documents["result"] != nil
    #expect(decision.events[0].changes.contains(.sent(paper: "result")) == issues)
    #expect(story.dossier.leaves == ["returned", "delivered"] + path.afterwards("sent_out"))
    #expect(story.dossier.status == .returned)
  }

  @Test(arguments: paths) func `returned by post, delivered at the first attempt`(_ path: Path) throws {
    var story = try Story(path.definition, returnBy: .post)
    try story.go(to: "to_pack")
    #expect(try story.refusal("lan", "pack").reasons == [.missing(.itemNumber)])
    try story.when("lan", "pack") { $0.itemNumber = "EB125966888VN" }
    #expect(story.dossier.itemNumbers == ["EB125966888VN"])
    try story.when("lan", "hand_to_post")
    try story.when("lan", "in_transit")
    #expect(story.dossier.status == .done)
    try story.when("lan", "deliver") { $0.recipient = paper("", "who").digest }
    #expect(story.dossier.leaves == ["returned", "delivered"] + path.afterwards("to_send"))
  }

  @Test func `after two failed attempts the result is taken back, and the applicant is asked to come`() throws
  {
    var story = try Story(Town.definition("1.001806"), returnBy: .post)
    try story.go(to: "in_transit")
    try story.when("lan", "fail") { $0.note = paper("", "nobody at home").digest }
    #expect(story.delivery == "failed_once")
    #expect(try story.refusal("lan", "fail").reasons == [.missing(.reason)])
    try story.when("lan", "fail") { $0.note = paper("", "nobody at home").digest }
    #expect(story.delivery == "failed_twice")
    try story.when("lan", "send_back") { $0.note = paper("", "nobody at home").digest }
    #expect(story.delivery == "sent_back")
    let decision = try story.when("lan", "take_back")
    #expect(story.delivery == "recalled")
    #expect(decision.effects == [Effect(.notifyApplicant, .done)])
    #expect(story.dossier.status == .done)
    try story.when("lan", "hand_out") { $0.recipient = paper("", "who").digest }
    #expect(story.dossier.status == .returned)
  }

  @Test(arguments: [0, 1]) func `a lost item is complained of, issued again and sent once more`(
    _ failures: Int
  ) throws {
    var story = try Story(Town.definition("3.000527"), returnBy: .post)
    try story.go(to: "in_transit")
    for _ in 0..<failures { try story.when("lan", "fail") { $0.note = paper("", "why").digest } }
    try story.when("lan", "lose") { $0.note = paper("", "why").digest }
    #expect(story.delivery == "lost")
    for (action, state) in [
      ("complain", "complained"), ("compensate", "to_reissue"), ("reissue", "to_pack"),
    ] {
      #expect(try story.refusal("lan", action).reasons == [.missing(.reason)])
      try story.when("lan", action) { $0.note = paper("", "why").digest }
      #expect(story.delivery == state)
    }
    #expect(story.dossier.status == .done, "a lost item does not undo the work")
  }

  @Test func `the result can go over the network before it is handed over, once`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "done")
    try story.when("hoa", "send")
    #expect(story.dossier.sent == ["result"])
    #expect(story.dossier.leaves == ["done", "at_counter", "sent_out", "free", "not_by_post"])
    #expect(
      try story.refusal("hoa", "send").reasons == [
        .notPossibleNow(
          states: [Title(vi: "Đã gửi qua mạng", en: "Sent over the network")],
          possibleIn: [Title(vi: "Chờ gửi qua mạng", en: "To be sent over the network")])
      ])
  }

  @Test func `a result that stays on paper needs a reason and is never sent`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "done")
    #expect(try story.refusal("lan", "keep_on_paper").reasons == [.missing(.reason)])
    try story.when("lan", "keep_on_paper") { $0.note = paper("", "no network").digest }
    #expect(story.dossier.leaves == ["done", "at_counter", "paper_only", "free", "not_by_post"])
    #expect(story.dossier.sent.isEmpty)
  }

  @Test func `the department's submission goes to the committee over the network, numbered apart`() throws {
    var story = try Story(Town.definition("1.013814", "registration"))
    try story.go(to: "done")
    #expect(story.dossier.sent == ["proposal"])
    #expect(story.dossier.numbers.map(\.text) == ["01/TTr-SYT", "01/QĐ-UBND"])
    #expect(story.dossier.numbers.map(\.agency) == ["department", "committee"])
    #expect(story.dossier.signatures.map(\.act) == [.approve, .issue, .approve, .issue])
    #expect(story.dossier.signatures.map(\.agency) == ["department", "department", "committee", "committee"])
  }

  @Test func `the applicant is told about what concerns him`() throws {
    var story = try Story(Town.definition("1.001806"))
    #expect(story.effects.isEmpty)
    try story.go(to: "done")
    try story.go(to: "delivered")
    #expect(story.effects == [Effect(.notifyApplicant, .received), Effect(.notifyApplicant, .done)])
  }

  @Test func `an effect's outcome comes back as a command of its own`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "received")
    let before = story.dossier
    let outcome = Settlement(effect: 7, kind: .notifyApplicant, succeeded: false)
    let decision = try story.take(.settle(outcome), as: "portal")
    #expect(decision.events.map(\.kind) == [.settled])
    #expect(decision.events[0].changes == [.settled(outcome)])
    #expect(decision.effects.isEmpty && decision.claims.isEmpty)
    #expect(story.dossier.leaves == before.leaves && story.dossier.version == before.version + 1)
  }
}
