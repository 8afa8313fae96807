import DossierModel
import Testing
import WorkingTime

/// A rejection names every failed condition, what was found, and what is possible, by whom.
struct RejectionTests {
  @Test func `all failed conditions come at once`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.process")
    let refusal = try story.refusal("lan", "reassign")
    #expect(
      refusal.reasons == [
        .notInRole(
          places: [.init(role: "head", agency: "department"), .init(role: "leader", agency: "department")],
          holders: ["binh", "minh", "son"]),
        .missing(.assignee), .missing(.reason),
      ])
  }

  @Test func `it offers what can be done now, and by whom`() throws {
    let story = try Story(Town.definition("1.001806"))
    let refusal = try story.refusal("lan", "sign")
    #expect(refusal.action == "sign")
    #expect(
      refusal.reasons == [
        .notPossibleNow(
          states: [Title(vi: "Mới đăng ký", en: "Registered")],
          possibleIn: [Title(vi: "Lãnh đạo Sở ký duyệt", en: "The leader signs")]),
        .notInRole(places: [.init(role: "leader", agency: "department")], holders: ["binh", "son"]),
      ])
    let possible = Dictionary(uniqueKeysWithValues: refusal.possible.map { ($0.action, $0.people) })
    #expect(
      possible == [
        "receive": ["hung", "lan"], "refuse": ["hung", "lan"], "ask_supplement": ["hung", "lan"],
        "digitise": ["hung", "lan"], "withdraw": ["hung", "lan"],
      ])
    #expect(refusal.possible.first { $0.action == "refuse" }?.asks == [.reason])
  }

  @Test func `an assigned step is offered to the person who has it`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.process")
    let officer = try #require(story.dossier.assignees["process"])
    let offers = try story.refusal("lan", "sign").possible
    #expect(offers.first { $0.action == "propose" }?.people == [officer])
    #expect(offers.first { $0.action == "stop" }?.people == ["binh", "son"])
  }

  @Test func `what is no longer possible is no longer offered`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "done")
    let before = try story.refusal("lan", "receive").possible.map(\.action)
    #expect(before == ["send", "keep_on_paper", "hand_over"])
    try story.when("hoa", "send")
    #expect(
      try story.refusal("lan", "receive").possible.map(\.action) == [
        "hand_over", "correct", "certify_copy",
      ])
  }

  @Test(arguments: ["", "frobnicate", "SIGN", "done.state.processing", "done.state.dossier"])
  func `a word that is no action of the workflow is refused as such`(_ word: String) throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.process")
    let reasons = try story.refusal("thao", word).reasons
    guard case .unknownAction(let known)? = reasons.first, reasons.count == 1 else {
      Issue.record("\(reasons)")
      return
    }
    #expect(known == known.sorted() && known.contains("sign") && !known.contains(""))
  }

  @Test func `a command must fit what it is given to`() throws {
    let story = try Story(Town.definition("1.001806"))
    let setting = story.setting("lan")
    for (command, dossier) in [
      (Command.submit(Story.submission(story.definition)), story.dossier), (story.command("receive"), nil),
      (.settle(Settlement(effect: 1, kind: .notifyApplicant, succeeded: true)), nil),
    ] as [(Command, Dossier?)] {
      #expect(throws: Rejection(action: command.word, reasons: [.noDossier])) {
        try decide(command, on: dossier, by: story.definition, in: setting)
      }
    }
  }

  @Test func `who may tell the same as a refused command does`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.approve")
    let inquiry = Inquiry(story.dossier, story.definition, story.setting("thao"))
    let answer = try #require(inquiry.answers.first { $0.offer.action == "sign" })
    #expect(try answer.reasons == story.refusal("thao", "sign").reasons)
    #expect(answer.offer.people == ["binh", "son"])
    #expect(
      Inquiry(story.dossier, story.definition, story.setting("son")).answers.first {
        $0.offer.action == "sign"
      }?.reasons == [])
  }

  @Test func `the sentences name the person, the place and the way out`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.approve")
    let reason = try #require(try story.refusal("thao", "sign").reasons.first)
    let (vi, en) = (Town.names(story.definition, .vi), Town.names(story.definition, .en))
    #expect(
      reason.text(vi)
        == "cần vai trò Lãnh đạo – Cơ quan department; người làm được: Ông Bà binh (binh), Ông Bà son (son)")
    #expect(
      reason.text(en)
        == "the role Leader – Agency department is needed; who may: Ông Bà binh (binh), Ông Bà son (son)")
  }
}

/// Fees: what is due is taken, no more and no less.
struct FeeTests {
  private let definition = Town.definition(
    "1.001806", changing: "fee: {amount: 0}", to: "fee: {amount: 20000}")

  @Test func `a fee is taken while the business goes its own way`() throws {
    var story = try Story(definition)
    #expect(
      story.dossier.leaves == [
        "registered", "nothing_to_deliver", "nothing_to_send", "unpaid", "not_by_post",
      ])
    try story.go(to: "processing.process")
    try story.when("lan", "pay") { $0.amount = 20000 }
    #expect(
      story.dossier.leaves == [
        "processing.process", "nothing_to_deliver", "nothing_to_send", "paid", "not_by_post",
      ])
    #expect(story.dossier.paid == 20000)
    try story.go(to: "returned")
  }

  @Test func `a done dossier can be unpaid, and is shown so`() throws {
    var story = try Story(definition)
    try story.go(to: "returned")
    #expect(story.dossier.leaves == ["returned", "delivered", "to_send", "unpaid", "not_by_post"])
    #expect(story.dossier.status == .returned)
  }

  @Test(arguments: [-20000, 0, 1, 19999, 20001]) func `any other amount is refused`(_ amount: Int) throws {
    let story = try Story(definition)
    #expect(
      try story.refusal("lan", "pay") { $0.amount = amount }.reasons == [
        .feeMismatch(expected: 20000, found: amount)
      ])
    #expect(try story.refusal("lan", "pay").reasons == [.missing(.amount)])
  }

  @Test func `money is taken only by the action that takes money`() throws {
    let story = try Story(definition)
    #expect(
      try story.refusal("lan", "receive") { $0.amount = 20000 }.reasons == [.notAsked(.amount)])
  }

  @Test func `a free procedure takes nothing`() throws {
    let story = try Story(Town.definition("1.001806"))
    #expect(story.dossier.leaves.contains("free"))
    guard case .notPossibleNow? = try story.refusal("lan", "pay", { $0.amount = 1 }).reasons.first else {
      Issue.record("pay must not be possible")
      return
    }
  }
}
