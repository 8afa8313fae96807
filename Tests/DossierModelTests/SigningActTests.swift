import DossierModel
import Hashing
import Testing
import WorkingTime

/// The table of legal signing acts, and what it means on the way of a dossier (Decree 30/2020, Articles 5, 13, 25, 32, Annex
/// I; Circular 01/2023/TT-VPCP, Article 8).
struct SigningActTests {
  private let file: (inout Advance) -> Void = { $0.file = paper("", "own file") }

  @Test func `every act that signs stands in the table, and what is counted is signed by who has to`() {
    #expect(Set(Act.signingActs) == Set(Act.allCases.filter { $0.signing != nil }))
    #expect(Act.signingActs.count == Set(Act.signingActs).count)
    #expect(Act.allCases.filter { $0.signing?.mark == .leader } == [.approve])
    #expect(Act.allCases.filter { $0.signing?.completes == true } == [.issue, .copy])
    #expect(Act.allCases.filter(\.isAwaited) == [.approve, .issue])
    for form in DocumentForm.allCases {
      let owners = form.required.map { $0.signing?.owner }
      #expect(owners == (form == .main ? [.person, .agency] : [.agency]))
    }
  }

  // MARK: Initials

  @Test func `initials go on the draft, count for nothing and stand in nobody's way`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.process")
    let officer = try #require(story.dossier.assignees["process"])
    #expect(try story.refusal(officer, "initial").reasons == [.signing(.noDraft)])
    try story.go(to: "processing.review")
    try story.when(officer, "initial")
    try story.when("minh", "initial") { $0.onPaper = true }
    #expect(story.business == "processing.review")
    #expect(story.dossier.signatures.map(\.act) == [.initial, .initial])
    #expect(try story.refusal("minh", "initial").reasons == [.alreadySigned(.initial, by: "minh")])
    try story.go(to: "processing.issue")
    #expect(
      try story.refusal("minh", "initial").reasons == [
        .signing(.tooLate(.initial, after: .approve, by: try #require(story.dossier.signatures.last?.signer)))
      ])
    try story.go(to: "done")
    #expect(story.dossier.signatures.map(\.act) == [.initial, .initial, .approve, .issue])
  }

  @Test func `without initials the leader signs as well, and a new draft is initialled anew`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.review")
    try story.when("minh", "initial")
    try story.when("minh", "rework") { $0.note = paper("", "why").digest }
    let officer = try #require(story.dossier.assignees["process"])
    try story.when(officer, "propose", file)
    #expect(story.dossier.signatures.isEmpty)
    try story.go(to: "done")
    #expect(story.dossier.signatures.map(\.act) == [.approve, .issue])
  }

  @Test func `only who answers for the draft initials it`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.review")
    guard case .notInRole(let places, _, _)? = try story.refusal("lan", "initial").reasons.first else {
      Issue.record("the receiver may initial")
      return
    }
    #expect(places.map(\.role) == ["officer", "head"] && Set(places.map(\.agency)) == ["department"])
  }

  @Test func `initials have no number`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.review")
    let refusal = #expect(throws: Rejection.self) {
      try decide(
        .number(Numbering("initial")), on: story.dossier, by: story.definition, in: story.setting("minh"))
    }
    #expect(refusal?.reasons == [.signing(.numbersNothing)])
  }

  // MARK: Annexes

  private func atIssue(numbered: Bool) throws -> Story {
    var story = try Story(Town.definition("1.014464"))
    try story.go(to: "processing.decide")
    if numbered { _ = try story.take(.number(Numbering("sign")), as: "khanh") }
    try story.when("khanh", "sign", file)
    return story
  }

  @Test func `annexes are signed by the agency once the main document has its number`() throws {
    var story = try atIssue(numbered: true)
    try story.when("yen", "sign_annex", file)
    try story.when("yen", "sign_annex") { $0.file = paper("", "second annex") }
    #expect(story.business == "processing.issue")
    let annexes = story.dossier.signatures.filter { $0.act == .appendix }
    #expect(annexes.map(\.paper) == ["result.annex", "result.annex.2"])
    #expect(annexes.map(\.digest) == [SHA256.digest("own file"), SHA256.digest("second annex")])
    try story.go(to: "done")
    #expect(story.dossier.numbers.filter { $0.paper.contains("annex") }.isEmpty)
    #expect(
      story.definition.title(ofPaper: "result.annex")
        == Title(vi: "Danh mục sản phẩm kèm theo CFS", en: "List of products of the CFS"))
  }

  @Test func `before the main document has its number there is nothing to cite`() throws {
    let story = try atIssue(numbered: false)
    #expect(
      try story.refusal("yen", "sign_annex", file).reasons == [.signing(.numberFirst(paper: "result"))])
    #expect(
      try story.refusal("yen", "sign_annex").reasons == [
        .signing(.numberFirst(paper: "result")), .missing(.attachment),
      ])
    let numbered = try atIssue(numbered: true)
    #expect(try numbered.refusal("yen", "sign_annex").reasons == [.missing(.attachment)])
    #expect(
      try numbered.refusal("yen", "sign_annex") {
        $0.file = paper("", "own file")
        $0.onPaper = true
      }.reasons == [.signing(.onlyDigital(.appendix))])
  }

  @Test func `a procedure whose result has no annex has no such action`() {
    let offering = Town.definitions.filter { $0.actionNames.contains("sign_annex") }.map(\.procedure.code)
    #expect(Set(offering) == ["1.014464"])
  }

  // MARK: Certified copies

  private func issued() throws -> Story {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "done")
    try story.when("hoa", "keep_on_paper") { $0.note = paper("", "why").digest }
    return story
  }

  @Test func `a copy is of what was issued, has a number of its own run and goes out`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.issue")
    guard case .notPossibleNow? = try story.refusal("hoa", "certify_copy", file).reasons.first else {
      Issue.record("copied before it was issued")
      return
    }
    story = try issued()
    #expect(try story.refusal("hoa", "certify_copy").reasons == [.missing(.attachment)])
    try story.when("hoa", "certify_copy", file)
    try story.when("hoa", "certify_copy") {
      $0.file = paper("", "part of it")
      $0.copy = .extract
    }
    #expect(story.dossier.numbers.map(\.text) == ["01/QĐ-SYT", "01/SY", "02/TrS"])
    #expect(story.dossier.numbers.map(\.paper) == ["result", "result.copy", "result.copy.2"])
    #expect(story.dossier.sent == ["result.copy", "result.copy.2"])
    #expect(story.dossier.pendingNumbers.isEmpty)
    #expect(story.dossier.signature(.copy, on: "result.copy.2")?.digest == SHA256.digest("part of it"))
  }

  @Test func `a second copy is made of a true one`() throws {
    var story = try issued()
    let second: (inout Advance) -> Void = {
      $0.file = paper("", "own file")
      $0.copy = .secondCopy
    }
    #expect(
      try story.refusal("hoa", "certify_copy", second).reasons == [.signing(.noTrueCopy(paper: "result"))])
    try story.when("hoa", "certify_copy", file)
    try story.when("hoa", "certify_copy", second)
    #expect(story.dossier.numbers.last?.text == "02/SL")
  }

  @Test func `the number given before the signature is the one the copy bears`() throws {
    var story = try issued()
    _ = try story.take(.number(Numbering("certify_copy", copy: .extract)), as: "hoa")
    #expect(story.dossier.pendingNumbers["result.copy"]?.text == "01/TrS")
    #expect(
      try story.refusal("hoa", "certify_copy") {
        $0.file = paper("", "own file")
        $0.copy = .trueCopy
      }.reasons == [.optionUnused(.copy)])
    try story.when("hoa", "certify_copy", file)
    #expect(story.dossier.numbers.map(\.text) == ["01/QĐ-SYT", "01/TrS"])
  }

  // MARK: Digitised papers

  @Test func `a digitised paper takes the place of the paper, with who digitised it`() throws {
    var story = try Story(Town.definition("1.001806"))
    #expect(try story.refusal("lan", "digitise").reasons == [.missing(.attachment), .missing(.scanned)])
    #expect(
      try story.refusal("lan", "digitise") {
        $0.file = paper("", "scan")
        $0.scanned = "result"
      }.reasons == [.unknownPaper("result", known: story.definition.procedure.papers.map(\.kind))])
    try story.when("lan", "digitise") {
      $0.file = paper("", "scan")
      $0.scanned = "registration"
    }
    let signature = try #require(story.dossier.signatures.first)
    #expect((signature.act, signature.paper, signature.signer) == (.scan, "registration", "lan"))
    #expect(story.dossier.paper("registration")?.digest == SHA256.digest("scan"))
    #expect(story.dossier.leaves.first == "registered" && story.dossier.numbers.isEmpty)
    try story.go(to: "done")
    #expect(story.dossier.signatures.map(\.act) == [.scan, .approve, .issue])
    let closed = try story.refusal("lan", "digitise").reasons
    guard case .notPossibleNow? = closed.first else {
      Issue.record("digitised after the end: \(closed)")
      return
    }
  }

  @Test func `what belongs to one act is refused with another`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.approve")
    #expect(
      try story.refusal("binh", "sign") {
        $0.copy = .extract
        $0.scanned = "application"
      }.reasons == [.optionUnused(.copy), .optionUnused(.scanned)])
  }

  // MARK: Whose certificate

  @Test func `the table says whose certificate an act takes`() throws {
    var story = try Story(Town.definition("1.014464"))
    let owners = { (story: Story, actor: String, action: String) in
      Inquiry(story.dossier, story.definition, story.setting(actor)).signingTask(action, for: nil)?.owners
    }
    #expect(owners(story, "lan", "digitise") == [.person("lan"), .agency("centre")])
    try story.go(to: "processing.review")
    #expect(owners(story, "minh", "initial") == [.person("minh")])
    story = try atIssue(numbered: true)
    #expect(owners(story, "yen", "sign_annex") == [.agency("committee")])
    #expect(owners(story, "yen", "issue") == [.agency("committee")])
    #expect(try owners(issued(), "hoa", "certify_copy") == [.agency("department")])
  }
}
