import DossierModel
import DossierStore
import Foundation
import Office
import OfficeFixture
import Reports
import ShippedWorkflows
import Testing
import WorkingTime

/// Somebody wants to open a karaoke bar: three procedures asked for together (0.000001), one after the other.
@Suite struct JointStory {
  private let sample: SampleOffice
  private let code: String

  init() throws {
    sample = try SampleOffice()
    code = try sample.submit(
      "0.000001", at: "ttpvhcc-viet-tri", by: "vt-mc", [.channel: "online", .returnBy: "counter"]
    ).code
    try sample.take("receive", on: code, as: "vt-mc")
    try sample.take("transfer", on: code, as: "vt-mc")
  }

  private var joint: Dossier { get throws { try sample.office.view(code).dossier } }

  private func part(_ name: String) throws -> String { try #require(try joint.parts[name]?.code) }

  /// The dossier of a part ends without its result.
  private func fail(_ name: String) throws {
    let code = try part(name)
    try sample.take("ask_supplement", on: code, as: "vt-mc") { $0.note = "thiếu" }
    try sample.take("close", on: code, as: "vt-mc") { $0.note = "quá hạn" }
  }

  @Test func `each part is a dossier of its own agency, opened when the one before it is done`() throws {
    #expect(try joint.leaves[0] == "processing.licences.household.open")
    #expect(try joint.parts.keys.sorted() == ["household"])
    let first = try sample.office.view(try part("household"))
    #expect(first.dossier.opening.procedure == "1.001612" && first.dossier.status == .received)
    #expect(first.dossier.parent == PartLink(parent: code, part: "household"))
    #expect(first.applicant?.name == "Trần Thị Lựu")
    #expect(first.dossier.papers.map(\.kind).sorted() == ["household_application", "identity"])
    #expect(try first.dossier.papers.allSatisfy { try joint.papers.contains($0) })
    // Three working days of its own: Thursday 6 August.
    #expect(first.dossier.clock.due.map(Zone.vietnam.text) == "2026-08-06 17:00")
    #expect(try sample.office.next(code).isEmpty, "the joint dossier waits")

    for (name, next) in [("household", "security"), ("security", "licence"), ("licence", nil)] {
      let seen = try sample.walk(try part(name))
      #expect(seen.last == "returned")
      #expect(try joint.parts[name]?.ended == .returned)
      if let next { #expect(try joint.leaves[0] == "processing.licences.\(next).open") }
    }
    #expect(try joint.leaves == ["done", "at_counter", "no_document", "free", "not_by_post"])
    try sample.take("hand_over", on: code, as: "vt-mc") { $0.recipient = "Trần Thị Lựu" }
    #expect(try joint.status == .returned)
    let parts = try ["household", "security", "licence"].map { try sample.office.view(try part($0)).dossier }
    #expect(parts.allSatisfy { $0.status == .returned && $0.leaves[1] == "with_group" })
    #expect(parts.map(\.paid) == [100_000, 300_000, 1_000_000])
    #expect(try sample.office.examine().flaws.isEmpty)
    try countedOnce(parts)
  }

  /// Three documents, each with its agency; the joint dossier has none.
  private func countedOnce(_ parts: [Dossier]) throws {
    #expect(parts.flatMap(\.numbers).map(\.text) == ["01/GCN-HKD", "01/GCN-CAT", "01/GP-SVHTTDL"])
    #expect(try joint.numbers.isEmpty && joint.signatures.isEmpty && joint.sent.isEmpty)
    let rate = try sample.office.store.read { try SigningRate(SigningRateQuestion(), $0, .vietnam) }
    #expect(rate.total.rate == Rate(0, of: 3) && rate.total.classes == [.unproven: 3])
    let lines = try sample.office.dossiers(DossierFilter(limit: 100))
    #expect(lines.count == 4 && lines.count { $0.partOf == nil } == 1)
    #expect(lines.filter { $0.partOf != nil }.allSatisfy { $0.partOf == code })
  }

  @Test func `without one part a person decides whether the rest goes on`() throws {
    try fail("household")
    #expect(try joint.leaves[0] == "processing.licences.household.failed")
    #expect(try joint.parts["household"]?.ended == .stopped)
    #expect(try sample.office.next(code).map(\.action) == ["go_on_without.household", "give_up.household"])
    try sample.take("go_on_without.household", on: code, as: "vt-mc") { $0.note = "đã có từ trước" }
    #expect(try joint.leaves[0] == "processing.licences.security.open")
    try fail("security")
    try sample.take("give_up.security", on: code, as: "vt-mc") { $0.note = "không đủ điều kiện" }
    #expect(try joint.status == .done)
    #expect(try joint.parts.keys.sorted() == ["household", "security"])
  }

  @Test func `nobody withdraws what other agencies are working on`() throws {
    try sample.take("withdraw", on: code, as: "vt-mc") { $0.note = "thôi" }
    let refusal = #expect(throws: Rejection.self) {
      try sample.take("accept_withdrawal", on: code, as: "vt-mc")
    }
    let inner = try part("household")
    let title = try #require(
      sample.office.view(code).definition.branch.steps.flatMap(\.parts).first { $0.name == "household" }
    ).title
    #expect(
      refusal?.reasons == [
        .guardFailed(
          Guard(.partsOpen, negated: true), .parts(["household": inner], titles: ["household": title]))
      ])
    // The part ends while the joint dossier stands aside; nothing of it is lost.
    try sample.take("withdraw", on: inner, as: "vt-mc") { $0.note = "thôi" }
    try sample.take("accept_withdrawal", on: inner, as: "vt-mc")
    #expect(try joint.parts["household"]?.ended == .withdrawalAsked)
    try sample.take("accept_withdrawal", on: code, as: "vt-mc")
    #expect(try sample.office.next(code).isEmpty)
  }

  @Test func `a part that ended meanwhile is found on the way back`() throws {
    try sample.take("withdraw", on: code, as: "vt-mc") { $0.note = "thôi" }
    #expect(try sample.walk(try part("household")).last == "returned")
    #expect(try joint.leaves[0] == "withdrawal_asked")
    try sample.take("refuse_withdrawal", on: code, as: "vt-mc") { $0.note = "đã cấp một phần" }
    #expect(try joint.leaves[0] == "processing.licences.security.open")
    #expect(try joint.parts.count == 2)
  }

  @Test func `a part nobody offers refuses the whole act and leaves nothing`() throws {
    var plan = OfficePlan()
    plan.office = SourceFile(
      name: "office.yaml",
      text: Shipped.sampleOffice.text.replacing(
        ", \"1.001612\"], received_at: ttpvhcc-viet-tri", with: "], received_at: ttpvhcc-viet-tri"))
    let sample = try SampleOffice(plan)
    let code = try sample.submit(
      "0.000001", at: "ttpvhcc-viet-tri", by: "vt-mc", [.channel: "online", .returnBy: "counter"]
    ).code
    try sample.take("receive", on: code, as: "vt-mc")
    let before = try sample.office.view(code).dossier
    let refusal = #expect(throws: Rejection.self) { try sample.take("transfer", on: code, as: "vt-mc") }
    let title = Title(vi: "Đăng ký hộ kinh doanh", en: "Household business")
    #expect(
      refusal?.reasons == [
        .partRefused(title, procedure: "1.001612"),
        .notReceivedHere(
          agency: "ttpvhcc-viet-tri", receiving: ["ttpvhcc-phuc-yen", "ttpvhcc-vinh-yen"]),
      ])
    #expect(try sample.office.view(code).dossier == before)
    #expect(try sample.office.dossiers(DossierFilter(limit: 9)).count == 1)
    #expect(try sample.office.examine().flaws.isEmpty)
  }

  /// The sample office without one service for a part's procedure at Việt Trì.
  private func office(without procedure: String) throws -> (sample: SampleOffice, code: String) {
    let listed = ", \"\(procedure)\"], received_at: ttpvhcc-viet-tri"
    let alone = "[\"\(procedure)\"], received_at: [ttpvhcc-tinh, ttpvhcc-viet-tri,"
    var plan = OfficePlan()
    plan.office = SourceFile(
      name: "office.yaml",
      text: Shipped.sampleOffice.text.replacing(listed, with: "], received_at: ttpvhcc-viet-tri")
        .replacing(alone, with: "[\"\(procedure)\"], received_at: [ttpvhcc-tinh,"))
    let sample = try SampleOffice(plan)
    let code = try sample.submit(
      "0.000001", at: "ttpvhcc-viet-tri", by: "vt-mc", [.channel: "online", .returnBy: "counter"]
    ).code
    try sample.take("receive", on: code, as: "vt-mc")
    return (sample, code)
  }

  private func answer(_ action: String, _ sample: SampleOffice, _ code: String, _ actor: String?) throws
    -> Inquiry.Answer
  {
    try #require(try sample.office.can(code, as: actor).first { $0.offer.action == action })
  }

  @Test func `can says beforehand why a part cannot be opened`() throws {
    let (sample, code) = try office(without: "1.001612")
    let refusal = try #require(
      #expect(throws: Rejection.self) { try sample.take("transfer", on: code, as: "vt-mc") })
    let mine = try answer("transfer", sample, code, "vt-mc")
    #expect(mine.standing == .later && mine.reasons == refusal.reasons && refusal.reasons.count == 2)
    #expect(try answer("transfer", sample, code, "lan").reasons.contains { refusal.reasons.contains($0) })
    #expect(try answer("transfer", sample, code, nil).standing == .later)
    // Nobody is told to do what would be refused.
    #expect(!refusal.possible.contains { $0.action == "transfer" })
    #expect(try !sample.office.possible(code).contains { $0.action == "transfer" })
    #expect(try sample.office.possible(code).contains { $0.action == "withdraw" })
    let other = try JointStory()
    #expect(try other.sample.office.can(other.code, as: "vt-mc").contains { $0.standing == .now })
  }

  /// The last act on one part opens the next: who does it is told what is in the way.
  @Test func `can says on a part why the next one cannot be opened`() throws {
    let (sample, code) = try office(without: "2.001478")
    try sample.take("transfer", on: code, as: "vt-mc")
    let part = try #require(try sample.office.view(code).dossier.parts["household"]?.code)
    let refusal = try #require(#expect(throws: Rejection.self) { try sample.walk(part) })
    let title = Title(vi: "An ninh, trật tự", en: "Security conditions")
    #expect(refusal.reasons.first == .partRefused(title, procedure: "2.001478"))
    let actor = try #require(try sample.office.can(part, as: nil).first { $0.offer.action == refusal.action })
      .offer.people.first
    let found = try answer(refusal.action, sample, part, actor)
    #expect(found.standing == .later && found.reasons == refusal.reasons)
    // It refuses on that part's side as well when time would do it.
    #expect(try sample.office.view(code).dossier.parts.keys.sorted() == ["household"])
    #expect(try sample.office.examine().flaws.isEmpty)
  }

  @Test func `all parts that cannot be opened are told at once`() throws {
    var plan = OfficePlan()
    plan.procedures = Shipped.procedures.map {
      SourceFile(name: $0.name, text: $0.text.replacing("order: sequence", with: "order: parallel"))
    }
    plan.office = SourceFile(
      name: "office.yaml",
      text: Shipped.sampleOffice.text.replacing(
        ", \"1.001612\"], received_at: ttpvhcc-viet-tri", with: "], received_at: ttpvhcc-viet-tri"
      ).replacing(
        "[\"2.001478\"], received_at: [ttpvhcc-tinh, ttpvhcc-viet-tri,",
        with: "[\"2.001478\"], received_at: [ttpvhcc-tinh,"))
    let sample = try SampleOffice(plan)
    let code = try sample.submit(
      "0.000001", at: "ttpvhcc-viet-tri", by: "vt-mc", [.channel: "online", .returnBy: "counter"]
    ).code
    try sample.take("receive", on: code, as: "vt-mc")
    let refusal = try #require(
      #expect(throws: Rejection.self) { try sample.take("transfer", on: code, as: "vt-mc") })
    let refused = refusal.reasons.compactMap { reason -> String? in
      if case .partRefused(_, let procedure) = reason { procedure } else { nil }
    }
    #expect(refused == ["1.001612", "2.001478"])
    #expect(try answer("transfer", sample, code, "vt-mc").reasons == refusal.reasons)
  }

  @Test func `side by side, the last one to end joins them`() throws {
    var plan = OfficePlan()
    plan.procedures = Shipped.procedures.map {
      SourceFile(name: $0.name, text: $0.text.replacing("order: sequence", with: "order: parallel"))
    }
    let sample = try SampleOffice(plan)
    let code = try sample.submit(
      "0.000001", at: "ttpvhcc-viet-tri", by: "vt-mc", [.channel: "online", .returnBy: "counter"]
    ).code
    try sample.take("receive", on: code, as: "vt-mc")
    let dossier = try sample.take("transfer", on: code, as: "vt-mc")
    #expect(dossier.parts.keys.sorted() == ["household", "licence", "security"])
    #expect(Set(dossier.parts.values.map(\.code)).count == 3)
    for name in ["licence", "household"] {
      try sample.walk(try #require(dossier.parts[name]?.code))
      #expect(try sample.office.view(code).dossier.status == .processing)
    }
    try sample.walk(try #require(dossier.parts["security"]?.code))
    #expect(try sample.office.view(code).dossier.status == .done)
  }
}
