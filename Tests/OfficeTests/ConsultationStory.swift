import DossierModel
import Office
import OfficeFixture
import Testing
import WorkingTime

/// An investor asks for approval in principle (1.009645): three agencies are asked side by side and have seven days.
@Suite struct ConsultationStory {
  private let sample: SampleOffice
  private let code: String

  /// On 3 August the letter goes out; seven working days end on Wednesday 12 August at 17:00.
  init() throws {
    sample = try SampleOffice()
    code = try sample.submit("1.009645").code
    try sample.walk(code, to: "processing.opinions.construction.asked")
  }

  @Test func anAgencyAskedHasANameInReports() throws {
    let titles = try sample.office.stepTitles("1.009645")
    #expect(titles["opinions.construction"]?.vi == "Lấy ý kiến các cơ quan: Sở Xây dựng")
    #expect(titles["opinions.construction"]?.en == "Consult other agencies: Department of Construction")
    #expect(titles["opinions"]?.en == "Consult other agencies")
  }

  private var opinions: [String] {
    get throws { try sample.office.view(code).dossier.leaves.filter { $0.contains("opinions") } }
  }

  private func reasons(_ action: String, _ actor: String, _ note: String? = "ý kiến") -> [Reason] {
    do {
      try sample.take(action, on: code, as: actor) { $0.note = note }
      return []
    } catch { return (error as? Rejection)?.reasons ?? [] }
  }

  private func sees(_ person: String) throws -> Bool {
    try sample.office.inbox(person).contains { $0.code == code }
  }

  @Test func `one answers, one is waived, one is late and passed over, and that is recorded`() throws {
    // Asked are the three agencies; waiting is the officer of the department that asks.
    for person in ["xd-cv", "mt-cv", "cat-cv", "tc-cv"] { #expect(try sees(person), "\(person)") }
    #expect(try !sees("xd-gd") && !sees("khanh"))

    #expect(reasons("answer.construction", "mt-cv").count == 1, "another agency does not answer")
    #expect(reasons("answer.construction", "xd-cv", nil) == [.missing(.reason)])
    #expect(reasons("answer.construction", "xd-cv").isEmpty)
    #expect(try !sees("xd-cv"))
    #expect(reasons("waive.environment", "mt-cv").count == 1, "nobody waives himself")
    #expect(reasons("waive.environment", "tc-cv").isEmpty)
    #expect(
      try opinions == [
        "processing.opinions.construction.end", "processing.opinions.environment.end",
        "processing.opinions.police.asked",
      ])

    sample.clock.set("2026-08-12", minute: 16 * 60 + 58)
    #expect(
      reasons("go_on", "tc-cv") == [
        .guardFailed(
          Guard(.late), .due(Zone.vietnam.moment(Day("2026-08-12")!, minute: 17 * 60), now: sample.clock.now))
      ])
    sample.clock.set("2026-08-12", minute: 17 * 60)
    #expect(reasons("go_on", "tc-cv").isEmpty)
    let dossier = try sample.office.view(code).dossier
    #expect(dossier.leaves[0] == "processing.consolidate")
    let last = try #require(try sample.office.history(code).last?.event)
    #expect(last.changes.contains(.passedOver(steps: ["opinions.police"])))
    let definition = try sample.office.view(code).definition
    let titles = ["environment", "police"].map { definition.title(ofStep: "opinions.\($0)") }
    #expect(titles.map(\.vi) == ["Sở Nông nghiệp và Môi trường", "Công an tỉnh"])
    #expect(titles.map(\.en) == ["Department of Agriculture and Environment", "Provincial police"])
    #expect(definition.title(ofStep: "opinions").vi != "opinions")
    #expect(try !sees("cat-cv"))
    #expect(try sample.walk(code).last == "returned")
    #expect(try sample.office.examine().flaws.isEmpty)
  }

  @Test func `when all have answered the dossier goes on by itself`() throws {
    for (action, actor) in [
      ("answer.police", "cat-cv"), ("answer.construction", "xd-cv"), ("answer.environment", "mt-cv"),
    ] {
      #expect(try opinions.count == 3)
      #expect(reasons(action, actor).isEmpty)
    }
    #expect(try sample.office.view(code).dossier.leaves[0] == "processing.consolidate")
  }

  @Test func `a supplement asked meanwhile leads back to the very opinions that were open`() throws {
    #expect(reasons("answer.construction", "xd-cv").isEmpty)
    let before = try opinions
    // Whoever is asked does not decide about the dossier.
    #expect(reasons("ask_supplement", "mt-cv").count == 1)
    #expect(reasons("ask_supplement", "tc-cv").isEmpty)
    #expect(try opinions.isEmpty && !sees("mt-cv"))
    sample.clock.set("2026-08-10", minute: 9 * 60)
    try sample.take("complete", on: code, as: "lan")
    #expect(try opinions == before)
    #expect(try sees("mt-cv") && !sees("xd-cv"))
    #expect(reasons("answer.construction", "xd-cv").count == 1, "an answer given stays given")
    // Those still asked have their seven days anew: Wednesday 19 August.
    sample.clock.set("2026-08-19", minute: 16 * 60)
    #expect(
      reasons("go_on", "tc-cv") == [
        .guardFailed(
          Guard(.late), .due(Zone.vietnam.moment(Day("2026-08-19")!, minute: 17 * 60), now: sample.clock.now))
      ])
    sample.clock.set("2026-08-20", minute: 8 * 60)
    #expect(reasons("go_on", "tc-cv").isEmpty)
  }

  @Test func `stopped and resumed, withdrawn and not let go: the opinions wait`() throws {
    let before = try opinions
    #expect(reasons("stop", "tc-gd").isEmpty)
    #expect(try sample.office.view(code).dossier.status == .stopped)
    #expect(reasons("resume", "tc-gd", nil) == [.missing(.reason)])
    #expect(reasons("resume", "tc-gd").isEmpty)
    #expect(try opinions == before)
    #expect(reasons("withdraw", "lan").isEmpty)
    #expect(reasons("refuse_withdrawal", "lan").isEmpty)
    #expect(try opinions == before)
  }

  @Test func `the head of an agency asked gives its step to somebody there`() throws {
    try sample.take("reassign", on: code, as: "xd-tp") {
      $0.assignee = "xd-cv"
      $0.note = "theo lĩnh vực"
    }
    #expect(try sample.office.view(code).dossier.assignees["opinions.construction"] == "xd-cv")
    #expect(reasons("claim", "mt-cv", nil).isEmpty)
    #expect(try sample.office.view(code).dossier.assignees["opinions.environment"] == "mt-cv")
    #expect(reasons("claim", "mt-cv", nil) == [.alreadyAssigned("mt-cv")])
  }
}

/// A religious organisation moves its seat (1.012644): whoever disagrees sends back exactly one station.
@Suite struct WayBackStory {
  @Test func `the officer hears of the head, the head of the leader`() throws {
    let sample = try SampleOffice()
    let code = try sample.submit("1.012644").code
    try sample.walk(code, to: "processing.review")
    let back = { (action: String, actor: String) in
      try sample.take(action, on: code, as: actor) { $0.note = "chưa rõ" }.leaves[0]
    }
    #expect(try back("rework", "dt-tp") == "processing.process")
    try sample.walk(code, to: "processing.review")
    #expect(try back("rework", "dt-tp") == "processing.process")
    try sample.walk(code, to: "processing.approve")
    #expect(try back("rework", "dt-gd") == "processing.review")
    let seen = try sample.walk(code)
    #expect(seen.prefix(3) == ["processing.review", "processing.approve", "processing.forward"])
    #expect(seen.last == "returned")
    // The draft changed three times; one signature of the leader counts on each document.
    #expect(try sample.office.view(code).dossier.signatures.map(\.signer).count == 4)
  }
}

/// What was issued stays as it was; a mistake in it is put right beside it.
@Suite struct CorrectionStory {
  @Test func `a correction is an event of its own`() throws {
    let sample = try SampleOffice()
    let code = try sample.submitRecognition().code
    try sample.walk(code)
    let (before, history) = (try sample.office.view(code).dossier, try sample.office.history(code))
    let missing = #expect(throws: Rejection.self) { try sample.take("correct", on: code, as: "binh") }
    #expect(missing?.reasons == [.missing(.reason), .missing(.attachment)])
    let other = #expect(throws: Rejection.self) {
      try sample.take("correct", on: code, as: "thao") {
        $0.note = "sai tên"
        $0.file = sample.scratch.pdf("dinh-chinh")
      }
    }
    #expect(other?.reasons.count == 1)
    let after = try sample.take("correct", on: code, as: "binh") {
      $0.note = "sai tên"
      $0.file = sample.scratch.pdf("dinh-chinh")
    }
    #expect(after.papers.dropLast() == before.papers[...] && after.papers.last?.kind == "attachment")
    #expect(
      after.signatures == before.signatures && after.numbers == before.numbers && after.sent == before.sent)
    #expect(after.status == .returned && after.leaves == before.leaves && after.clock == before.clock)
    let longer = try sample.office.history(code)
    #expect(longer.map(\.hash).prefix(history.count) == history.map(\.hash)[...])
    #expect(longer.count == history.count + 1 && longer.last?.note == "sai tên")
  }
}
