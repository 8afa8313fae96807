import DossierModel
import DossierStore
import Hashing
import Intake
import Office
import OfficeFixture
import Testing
import WorkingTime

/// A company's recognition (1.001806), from the form to the postman.
@Suite struct RecognitionStory {
  private let sample: SampleOffice

  init() throws { sample = try SampleOffice() }

  private func submitOnline() throws -> String {
    let dossier = try sample.submitRecognition(by: "cong-dvc", [.channel: "online", .returnBy: "post"])
    return dossier.code
  }

  @discardableResult private func take(
    _ action: String, _ code: String, _ actor: String, _ edit: (inout AdvanceRequest) -> Void = { _ in }
  ) throws -> Dossier { try sample.take(action, on: code, as: actor, edit) }

  @Test func fromTheFormToThePostman() throws {
    let code = try submitOnline()
    #expect(code == "H44.15-260803-0001")
    var dossier = try sample.office.view(code).dossier
    #expect(dossier.status == .registered)
    #expect(dossier.opening.channel == .online)
    #expect(dossier.opening.lanes == ["receiving": "ttpvhcc-tinh", "agency": "so-y-te"])
    #expect(dossier.papers.map(\.kind) == ["application", "registration", "worker_list"])
    #expect(dossier.clock.started == nil)
    #expect(try sample.effects(code) == [])

    dossier = try take("receive", code, "lan")
    #expect(dossier.status == .received)
    #expect(dossier.clock.started == sample.clock.now)
    // Ten working days after Monday the third: the seventeenth, at closing time.
    #expect(dossier.clock.due.map(Zone.vietnam.text) == "2026-08-17 17:00")
    #expect(try sample.effects(code) == [2])

    #expect(try take("transfer", code, "lan").status == .processing)
    dossier = try take("assign", code, "minh") { $0.assignee = "thao" }
    #expect(dossier.assignees == ["process": "thao"])
    dossier = try take("propose", code, "thao") { $0.file = sample.scratch.pdf("decision") }
    #expect(dossier.paper("result")?.digest == SHA256.digest("%PDF-1.4\n% decision\n%%EOF\n"))
    #expect(try take("agree", code, "minh").status == .processing)

    dossier = try take("sign", code, "binh")
    #expect(dossier.status == .processing)
    #expect(dossier.numbers.isEmpty)
    let approval = try #require(dossier.signature(.approve, on: "result"))
    #expect(approval.signer == "binh")
    #expect((approval.role, approval.agency, approval.medium) == ("leader", "so-y-te", .digital))
    #expect(approval.digest == dossier.paper("result")?.digest)
    #expect(approval.mandate == nil)

    dossier = try take("issue", code, "hoa")
    #expect(dossier.status == .done)
    #expect(dossier.signature(.issue, on: "result")?.signer == "hoa")
    #expect(dossier.number(of: "result")?.text == "01/QĐ-SYT")
    #expect(dossier.clock.ended == sample.clock.now)
    #expect(try sample.effects(code) == [2, 9])
    #expect(dossier.sent.isEmpty)

    dossier = try take("send", code, "hoa")
    #expect(dossier.sent == ["result"])
    #expect(dossier.status == .done)

    dossier = try take("pack", code, "lan") { $0.itemNumber = "eb 569771909 vn" }
    #expect(dossier.itemNumbers == ["EB569771909VN"])
    try take("hand_to_post", code, "lan")
    try take("in_transit", code, "lan")
    dossier = try take("fail", code, "lan") { $0.note = "không có người nhận" }
    #expect(dossier.leaves.contains("failed_once"))
    #expect(dossier.status == .done)
    dossier = try take("deliver", code, "lan") { $0.recipient = "Nguyễn Văn Nhận" }
    #expect(dossier.status == .returned)
    #expect(dossier.leaves == ["returned", "delivered", "sent_out", "free", "not_by_post"])
    #expect(dossier.version == 14)
    // The applicant is told on reception and when done; nothing else was caused.
    let effects = try sample.office.store.read { try $0.pendingEffects(limit: 100) }
    #expect(effects.map(\.effect) == [Effect(.notifyApplicant, .received), Effect(.notifyApplicant, .done)])
    #expect(effects.map(\.version) == [2, 8])

    #expect(try sample.again().view(code).dossier == dossier)
    let history = try sample.again().history(code)
    #expect(history.map(\.event.version) == Array(1...14))
    #expect(history.map(\.event.actor).prefix(4) == ["cong-dvc", "lan", "lan", "minh"])
    #expect(history.compactMap(\.note) == ["không có người nhận", "Nguyễn Văn Nhận"])
    // It is over: only a mistake in what was issued can still be put right.
    #expect(try sample.office.possible(code).map(\.action) == ["correct", "certify_copy"])
    #expect(try sample.office.next(code).isEmpty)
    #expect(throws: Rejection.self) { try take("deliver", code, "lan") { $0.recipient = "ai đó" } }
  }

  @Test func aRefusalAtTheCounter() throws {
    let code = try submitOnline()
    let silent = #expect(throws: Rejection.self) { try take("refuse", code, "lan") }
    #expect(silent?.reasons == [.missing(.reason)])
    #expect(try sample.effects(code) == [])
    let dossier = try take("refuse", code, "lan") { $0.note = "không thuộc thẩm quyền" }
    #expect(dossier.status == .notAccepted)
    #expect(dossier.clock.started == nil)
    #expect(try sample.effects(code) == [3])
    #expect(try sample.office.history(code).compactMap(\.note) == ["không thuộc thẩm quyền"])
    let after = #expect(throws: Rejection.self) { try take("receive", code, "lan") }
    #expect(after?.reasons == [.closed(.notAccepted)])
    #expect(after?.possible == [])
    for person in everybody { #expect(try sample.office.inbox(person).isEmpty) }
  }

  @Test func aSupplementAndBackToTheVeryStep() throws {
    let code = try submitOnline()
    try take("receive", code, "lan")
    try take("transfer", code, "lan")
    let before = try take("assign", code, "minh") { $0.assignee = "thao" }
    #expect(before.leaves.first == "processing.process")
    sample.clock.set("2026-08-06", minute: 600)
    let asked = try take("ask_supplement", code, "thao") { $0.note = "thiếu hợp đồng lao động" }
    #expect(asked.status == .supplementAsked)
    #expect(asked.clock.paused == sample.clock.now)
    #expect(asked.supplementPending)
    #expect(try sample.effects(code) == [2, 5])
    #expect(try sample.office.dossiers(DossierFilter(limit: 10)).map(\.due) == [nil])
    #expect(throws: Rejection.self) {
      try take("propose", code, "thao") { $0.file = sample.scratch.pdf("x") }
    }
    sample.clock.set("2026-08-20", minute: 540)
    let paper = PaperFile(
      kind: "contracts", path: sample.scratch.pdf("contracts"), origin: .init(path: "--paper"))
    let back = try take("complete", code, "lan") { $0.papers = [paper] }
    #expect(back.status == .processing)
    #expect(back.leaves == before.leaves)
    #expect(back.assignees == ["process": "thao"])
    #expect(back.papers.map(\.kind).last == "contracts")
    // From zero, ten working days after the twentieth: Saturday the 22nd is worked, 31 August to 2 September are not.
    #expect(back.clock.due.map(Zone.vietnam.text) == "2026-09-07 17:00")
    #expect(back.clock.paused == nil)
    #expect(!back.supplementPending)
    #expect(try sample.effects(code) == [2, 5])
    let clocks = try sample.office.history(code).flatMap(\.event.changes).compactMap { change in
      if case .clock(let entry) = change { entry } else { nil }
    }
    #expect(clocks.count == 3)
    #expect(clocks[1] == .paused)
    #expect(clocks[2] == .restarted(due: Zone.vietnam.moment(Day("2026-09-07")!, minute: 1020)))
    #expect(throws: Rejection.self) { try take("propose", code, "duc") { $0.file = sample.scratch.pdf("x") } }
    #expect(
      try take("propose", code, "thao") { $0.file = sample.scratch.pdf("x") }.leaves.first
        == "processing.review")
  }

  @Test func theInboxShowsTheDossierToWhoHasToActAndToNobodyElse() throws {
    let code = try submitOnline()
    expectInbox(code, ["lan", "hung"])
    try take("receive", code, "lan")
    expectInbox(code, ["lan", "hung"])
    try take("transfer", code, "hung")
    expectInbox(code, ["minh"])
    try take("assign", code, "minh") { $0.assignee = "thao" }
    // She is away; he does her work.
    expectInbox(code, ["thao", "duc"])
    try take("reassign", code, "minh") {
      $0.assignee = "duc"
      $0.note = "chị Thảo nghỉ phép"
    }
    expectInbox(code, ["duc"])
    try take("ask_supplement", code, "duc") { $0.note = "thiếu" }
    expectInbox(code, ["lan", "hung"])
    try take("complete", code, "hung")
    expectInbox(code, ["duc"])
    try take("propose", code, "duc") { $0.file = sample.scratch.pdf("draft") }
    expectInbox(code, ["minh"])
    try take("rework", code, "minh") { $0.note = "sửa căn cứ" }
    expectInbox(code, ["duc"])
    try take("propose", code, "duc")
    try take("agree", code, "minh")
    expectInbox(code, ["binh", "son"])
    try take("sign", code, "son")
    expectInbox(code, ["hoa"])
    try take("issue", code, "hoa")
    // To be sent over the network, and to be packed.
    expectInbox(code, ["hoa", "lan", "hung"])
    try take("send", code, "hoa")
    for action in ["pack", "hand_to_post", "in_transit"] {
      expectInbox(code, ["lan", "hung"])
      try take(action, code, "lan") { if action == "pack" { $0.itemNumber = "EB569771909VN" } }
    }
    try take("deliver", code, "lan") { $0.recipient = "người nhận" }
    expectInbox(code, [])
  }

  private var everybody: [String] {
    [
      "cong-dvc", "lan", "hung", "minh", "thao", "duc", "nga", "binh", "son", "hoa", "khanh", "tuan", "yen",
      "vt-mc",
      "vt-cb", "vt-ct", "vt-vt", "vy-mc",
    ]
  }

  private func expectInbox(
    _ code: String, _ expected: Set<String>, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: Never.self, sourceLocation: sourceLocation) {
      let found = try everybody.filter { try sample.office.inbox($0).map(\.code).contains(code) }
      #expect(Set(found) == expected, sourceLocation: sourceLocation)
    }
  }

  @Test func theInboxOfAStrangerIsARejection() throws {
    let rejection = #expect(throws: Rejection.self) { try sample.office.inbox("ai-do") }
    #expect(rejection?.reasons == [.unknownPerson("ai-do")])
  }

  @Test func theInboxIsInOrderOfUrgency() throws {
    // Received later, due earlier: eight working hours against ten days.
    let codes = try (0..<3).map { _ in try submitOnline() }
    for (index, code) in [codes[2], codes[0], codes[1]].enumerated() {
      sample.clock.set("2026-08-0\(3 + index)", minute: 600)
      try take("receive", code, "lan")
    }
    #expect(try sample.office.inbox("lan").map(\.code) == [codes[2], codes[0], codes[1]])
  }

  /// The receiver's own wish is done at the step, by whoever has it, and by nobody in the wrong agency.
  @Test func whoMayNotActIsToldWhoMay() throws {
    let code = try submitOnline()
    let rejection = #expect(throws: Rejection.self) { try take("receive", code, "vt-mc") }
    #expect(
      rejection?.reasons == [
        .notInRole(places: [.init(role: "receiver", agency: "ttpvhcc-tinh")], holders: ["hung", "lan"])
      ])
    #expect(rejection?.possible.map(\.action).contains("receive") == true)
    try take("receive", code, "lan")
    try take("transfer", code, "lan")
    // Her post ended on 30 June.
    let ended = #expect(throws: Rejection.self) { try take("assign", code, "minh") { $0.assignee = "nga" } }
    #expect(
      ended?.reasons == [
        .assigneeNotInRole("nga", place: .init(role: "officer", agency: "so-y-te"), holders: ["duc", "thao"])
      ])
    #expect(try sample.office.view(code).dossier.version == 3)
  }
}
