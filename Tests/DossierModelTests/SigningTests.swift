import DossierModel
import Hashing
import Testing
import WorkingTime

/// The legal order of signatures (Decree 30/2020, Articles 5, 13, 15, 18).
struct SigningTests {
  private let reason: (inout Advance) -> Void = { $0.note = paper("", "why").digest }
  private let decision: (inout Advance) -> Void = { $0.file = paper("", "decision") }

  private func atApproval() throws -> Story {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.approve")
    return story
  }

  @Test func `the clerk cannot seal before the leader has signed`() throws {
    let story = try atApproval()
    let refusal = try story.refusal("hoa", "issue")
    #expect(
      refusal.reasons == [
        .notPossibleNow(
          states: [Title(vi: "Lãnh đạo Sở ký duyệt", en: "The leader signs")],
          possibleIn: [
            Title(vi: "Vào sổ, đóng dấu, chuyển Trung tâm", en: "Register, seal, hand to the centre")
          ])
      ])
  }

  @Test func `a step that seals before it is signed is refused by the rule itself`() throws {
    // No checked procedure has such an order; a definition made by hand shows that the rule does not rely on it.
    let definition = Town.definition("1.001806")
    let swapped = definition.actions.map { rule in
      guard rule.name == "agree" else { return rule }
      return ActionRule(
        name: rule.name, title: rule.title, performers: [.role("clerk", lane: "agency")], asks: [],
        guards: [], act: .issue)
    }
    let early = Definition(
      digest: definition.digest, procedure: definition.procedure, branch: definition.branch,
      workflow: definition.workflow, roles: definition.roles, submitters: definition.submitters,
      chart: definition.chart, states: definition.states, actions: swapped)
    var story = try Story(early)
    try story.go(to: "processing.review")
    #expect(
      try story.refusal("hoa", "agree").reasons == [.notApproved(paper: "result", leaders: ["binh", "son"])])
  }

  @Test func `a signature says who, as what, for which agency, on which bytes`() throws {
    var story = try atApproval()
    let draft = try #require(story.dossier.paper("result"))
    try story.when("binh", "sign")
    #expect(
      story.dossier.signatures == [
        Signature(
          paper: "result", act: .approve, medium: .digital, signer: "binh",
          role: "leader",
          agency: "department", mandate: nil, digest: draft.digest)
      ])
    try story.when("hoa", "issue") {
      $0.file = paper("whatever", "sealed bytes")
      $0.onPaper = true
    }
    let seal = try #require(story.dossier.signature(.issue, on: "result"))
    #expect(seal.medium == .paper && seal.signer == "hoa" && seal.role == "clerk")
    #expect(seal.digest == SHA256.digest("sealed bytes"))
    #expect(story.dossier.paper("result")?.digest == SHA256.digest("sealed bytes"))
    #expect(story.dossier.signature(.approve, on: "result")?.signer == "binh")
  }

  @Test func `whoever signed as the leader cannot also seal`() throws {
    var story = try atApproval()
    try story.when("binh", "sign")
    #expect(try story.refusal("binh", "issue").reasons == [.signedAsLeader("binh", others: ["hoa"])])
    try story.when("hoa", "issue")
    #expect(story.business == "done")
  }

  @Test func `nobody signs a document twice`() throws {
    // A review that approves, followed by the real approval: the second signature on the same draft is refused.
    let definition = Town.definition("1.001806")
    let twice = definition.actions.map { rule in
      rule.name == "agree"
        ? ActionRule(
          name: "agree", title: rule.title, performers: [.role("leader", lane: "agency")], asks: [],
          guards: [], act: .approve)
        : rule
    }
    let odd = Definition(
      digest: definition.digest, procedure: definition.procedure, branch: definition.branch,
      workflow: definition.workflow,
      roles: definition.roles, submitters: definition.submitters, chart: definition.chart,
      states: definition.states,
      actions: twice)
    var story = try Story(odd)
    try story.go(to: "processing.review")
    try story.when("binh", "agree")
    #expect(try story.refusal("son", "sign").reasons == [.alreadySigned(.approve, by: "binh")])
  }

  @Test func `a draft brought back after rework is signed anew`() throws {
    var story = try Story(Town.definition("1.013814", "registration"))
    try story.go(to: "processing.decide")
    try story.when("khanh", "rework", reason)
    let officer = try #require(story.dossier.assignees["process"])
    try story.when(officer, "propose")
    try story.when("minh", "agree")
    #expect(story.dossier.signature(.approve, on: "proposal") == nil)
    try story.when("son", "sign")
    #expect(story.dossier.signature(.approve, on: "proposal")?.signer == "son")
    try story.go(to: "done")
  }

  @Test func `a mandate lets one sign for another, and is written into the signature`() throws {
    var story = try Story(Town.definition("1.013814", "registration"))
    try story.go(to: "processing.decide")
    #expect(
      try story.refusal("tuan", "sign", decision).reasons == [
        .notInRole(
          places: [.init(role: "leader", agency: "committee")], holders: ["khanh"], mandates: ["khanh"])
      ])
    try story.when("tuan", "sign") {
      $0.principal = "khanh"
      $0.file = paper("", "decision")
    }
    let signature = try #require(story.dossier.signature(.approve, on: "result"))
    #expect(signature.signer == "tuan" && signature.role == "leader" && signature.agency == "committee")
    #expect(signature.mandate == MandateUse(principal: "khanh", capacity: "TUQ.", document: "15/QĐ-UBND"))
  }

  @Test func `without a mandate nobody signs for anybody`() throws {
    let story = try atApproval()
    #expect(
      try story.refusal("thao", "sign") { $0.principal = "binh" }.reasons == [
        .noMandate(person: "thao", principal: "binh", held: [])
      ])
    #expect(try story.refusal("thao", "sign") { $0.principal = "ghost" }.reasons == [.unknownPerson("ghost")])
  }

  @Test func `a mandate counts only on its days`() throws {
    var story = try Story(Town.definition("1.013814", "registration"), at: "2026-12-28 08:00")
    try story.go(to: "processing.decide")
    let sign: (inout Advance) -> Void = {
      $0.principal = "khanh"
      $0.file = paper("", "decision")
    }
    story.wait(until: "2027-01-01 00:00")
    #expect(
      try story.refusal("tuan", "sign", sign).reasons == [
        .mandateEnded(person: "tuan", principal: "khanh", until: day("2026-12-31"))
      ])
  }

  @Test func `a mandate is for signing and sealing only`() throws {
    var story = try Story(Town.definition("1.013814", "registration"))
    try story.go(to: "processing.decide")
    let refusal = try story.refusal("tuan", "rework") {
      $0.principal = "khanh"
      $0.note = paper("", "why").digest
    }
    #expect(refusal.reasons == [.mandateOnlyForSigning])
  }

  @Test func `a mandate for a person who does not hold the place helps nobody`() throws {
    let story = try atApproval()
    let refusal = try story.refusal("tuan", "sign") { $0.principal = "khanh" }
    #expect(
      refusal.reasons == [
        .notInRole(places: [.init(role: "leader", agency: "department")], holders: ["binh", "son"])
      ])
  }

  @Test func `a deputy seals for the clerk under a mandate`() throws {
    var story = try atApproval()
    try story.when("son", "sign")
    try story.when("duc", "issue") { $0.principal = "hoa" }
    #expect(story.dossier.signature(.issue, on: "result")?.mandate?.capacity == "TL.")
  }

  @Test func `there is nothing to sign without a document`() throws {
    let definition = Town.definition("2.000908")
    let undrafted = definition.actions.map { rule in
      rule.name == "propose"
        ? ActionRule(
          name: rule.name, title: rule.title, performers: rule.performers, asks: [], guards: [], act: nil)
        : rule
    }
    let odd = Definition(
      digest: definition.digest, procedure: definition.procedure, branch: definition.branch,
      workflow: definition.workflow,
      roles: definition.roles, submitters: definition.submitters, chart: definition.chart,
      states: definition.states,
      actions: undrafted)
    var story = try Story(odd)
    try story.go(to: "processing.approve")
    #expect(try story.refusal("son", "sign").reasons == [.missing(.draft)])
    try story.when("son", "sign") { $0.file = paper("", "made at the desk") }
    #expect(story.dossier.signature(.approve, on: "result")?.digest == SHA256.digest("made at the desk"))
  }

  @Test func `documents are numbered by agency and year, from one, without a gap`() throws {
    var registers = Registers()
    for (serial, start) in [(1, "2026-12-28 08:00"), (2, "2026-12-28 08:00"), (1, "2027-01-04 08:00")] {
      var story = try Story(Town.definition("1.001806"), at: start)
      try story.go(to: "processing.issue")
      let setting = Story.setting("hoa", story.now, registers)
      let decision = try decide(story.command("issue"), on: story.dossier, by: story.definition, in: setting)
      registers.take(decision.claims)
      let year = start.hasPrefix("2026") ? 2026 : 2027
      #expect(decision.claims == [.documents(agency: "department", year: year): serial])
      let number = DocumentNumber(
        paper: "result", agency: "department", year: year, serial: serial, symbol: "QĐ-SYT", secret: false)
      #expect(decision.events[0].changes.contains(.numbered(number)))
    }
  }

  @Test func `a number is printed with two digits at least`() {
    let texts = [1, 9, 10, 123].map {
      DocumentNumber(paper: "result", agency: "a", year: 2026, serial: $0, symbol: "QĐ-SYT", secret: false)
        .text
    }
    #expect(texts == ["01/QĐ-SYT", "09/QĐ-SYT", "10/QĐ-SYT", "123/QĐ-SYT"])
  }

  @Test func `a paper of the dossier cannot be slipped in as the document to be signed`() throws {
    var story = try atApproval()
    let before = story.dossier
    let refusal = try story.refusal("lan", "ask_supplement") {
      $0.note = paper("", "why").digest
      $0.papers = [paper("result", "another result")]
    }
    let known = ["application", "registration", "worker_list", "contracts"]
    #expect(refusal.reasons == [.unknownPaper("result", known: known)])
    try story.when("binh", "sign")
    #expect(story.dossier.paper("result") == before.paper("result"))
    #expect(
      try story.refusal("hoa", "issue") { $0.papers = [paper("result", "x")] }.reasons == [
        .unknownPaper("result", known: known)
      ])
  }

  @Test func `a file handed in when the result is sent does not replace the result`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "done")
    let sealed = try #require(story.dossier.paper("result"))
    try story.when("hoa", "send") { $0.file = paper("", "a covering letter") }
    #expect(story.dossier.paper("result") == sealed)
    #expect(story.dossier.paper("attachment") == paper("attachment", "a covering letter"))
  }
}
