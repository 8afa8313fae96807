import CheckedYAML
import DossierModel
import DossierStore
import Foundation
import Intake
import Office
import OfficeFixture
import ShippedWorkflows
import Testing
import WorkingTime

/// Side roads of a dossier, each to its end.
@Suite struct OtherRoadsStory {
  private let sample: SampleOffice

  init() throws { sample = try SampleOffice() }

  @discardableResult private func take(
    _ action: String, _ code: String, _ actor: String = "vt-mc",
    _ edit: (inout AdvanceRequest) -> Void = { _ in }
  ) throws -> Dossier { try sample.take(action, on: code, as: actor, edit) }

  private func rejection(_ body: () throws -> Void) -> [Reason] {
    do {
      try body()
      return []
    } catch { return (error as? Rejection)?.reasons ?? [] }
  }

  /// Thảo is away; what Đức does for her stands on the control slip with the paper that allows it.
  @Test func aSubstituteStandsOnTheControlSlip() throws {
    let code = try sample.submitRecognition().code
    try take("receive", code, "lan")
    try take("transfer", code, "lan")
    try take("assign", code, "minh") { $0.assignee = "thao" }
    try take("propose", code, "duc") {
      $0.principal = "thao"
      $0.file = sample.scratch.pdf("draft")
    }
    let slip = ControlSlip(try sample.office.timeRecord(code))
    let row = try #require(slip.handOvers.last)
    #expect(row.substitution?.person == "duc" && row.substitution?.mandate.principal == "thao")
    #expect(row.substitution?.mandate.document == "Giấy nghỉ phép 21/SYT ngày 30/07/2026")
    #expect(slip.handOvers.dropLast().allSatisfy { $0.substitution == nil })
    #expect(slip.ledger.stays.map { $0.substitution?.person } == [nil, nil, "duc", nil])
  }

  @Test func aCopyHandedOverAtTheCounter() throws {
    let code = try sample.issueCopy(.vietTri, .init(sent: false))
    #expect(rejection { try take("hand_over", code) } == [.missing(.recipient)])
    let dossier = try take("hand_over", code) { $0.recipient = "Trần Văn Bình" }
    #expect(dossier.status == .returned)
    #expect(dossier.sent.isEmpty)
    #expect(try sample.effects(code) == [2, 9])
    // Handed in at 08:01, before 15:00: the same day.
    #expect(dossier.clock.due.map(Zone.vietnam.text) == "2026-08-03 17:00")
  }

  @Test func aResultReturnedOnlineIsSent() throws {
    let code = try sample.submitRecognition(by: "cong-dvc", [.channel: "online"]).code
    try take("receive", code, "lan")
    try take("transfer", code, "lan")
    try take("assign", code, "minh") { $0.assignee = "duc" }
    try take("propose", code, "duc") { $0.file = sample.scratch.pdf("draft") }
    try take("agree", code, "minh")
    try take("sign", code, "binh")
    #expect(try take("issue", code, "hoa").sent.isEmpty)
    let dossier = try take("return_online", code, "hung")
    #expect(dossier.status == .returned)
    #expect(dossier.sent == ["result"])
  }

  @Test func aLetterThatComesBackAndOneThatIsLost() throws {
    for (roads, item, last) in [
      (["fail", "fail", "send_back", "take_back"], "EB569771909VN", "hand_out"),
      (["lose", "complain", "compensate", "reissue", "keep_for_counter"], "EB125966888VN", "hand_over"),
    ] {
      let code = try sample.submitRecognition([.returnBy: "post"]).code
      try advanceToSeal(code)
      try take("pack", code, "lan") { $0.itemNumber = item }
      for action in ["hand_to_post", "in_transit"] + roads {
        try take(action, code, "lan") { $0.note = "không gặp người nhận" }
      }
      #expect(try take(last, code, "lan") { $0.recipient = "giám đốc" }.status == .returned)
      try take("send", code, "lan")
      #expect(try sample.office.inbox("lan").isEmpty)
    }
  }

  @Test func anItemNumberWithAWrongCheckDigitIsRefused() throws {
    let code = try sample.submitRecognition([.returnBy: "post"]).code
    try advanceToSeal(code)
    let problems = #expect(throws: Problems.self) {
      try take("pack", code, "lan") { $0.itemNumber = "EB569771908VN" }
    }
    #expect(problems?.all.map(\.path) == ["--item"])
    #expect(problems?.all.first?.text(.en).contains("the check digit is 8") ?? false)
    let reserved = #expect(throws: Problems.self) {
      try take("pack", code, "lan") { $0.itemNumber = "JA123456785VN" }
    }
    #expect(reserved?.all.first?.text(.vi).contains("UPU S10 không cấp mã dịch vụ JA") ?? false)
    #expect(try sample.office.view(code).dossier.version == 8)
  }

  @Test func aWithdrawalRefusedAndOneAccepted() throws {
    let code = try sample.submitCopy().code
    try take("receive", code)
    try take("transfer", code)
    sample.clock.set("2026-08-03", minute: 14 * 60)
    #expect(try take("withdraw", code) { $0.note = "đổi ý" }.status == .withdrawalAsked)
    sample.clock.set("2026-08-05", minute: 9 * 60)
    let back = try take("refuse_withdrawal", code) { $0.note = "đã có kết quả" }
    #expect(back.status == .processing)
    #expect(back.leaves.first == "processing.process")
    // Goes on at 09:01 with the 2:59 hours that were left: 2:29 until noon, and 30 minutes.
    #expect(back.clock.due.map(Zone.vietnam.text) == "2026-08-05 13:30")
    try take("withdraw", code) { $0.note = "vẫn muốn rút" }
    let gone = try take("accept_withdrawal", code)
    #expect(gone.status == .withdrawalAsked)
    #expect(gone.clock.ended != nil)
    #expect(rejection { try take("receive", code) } == [.closed(.withdrawalAsked)])
    for person in ["vt-mc", "vt-cb"] { #expect(try sample.office.inbox(person).isEmpty) }
  }

  @Test func aStopAndAResumption() throws {
    let code = try sample.submitCopy().code
    try take("receive", code)
    try take("transfer", code)
    #expect(rejection { try take("stop", code, "vt-cb") { $0.note = "x" } }.isEmpty == false)
    #expect(try take("stop", code, "vt-ct") { $0.note = "có khiếu nại" }.status == .stopped)
    #expect(try sample.effects(code) == [2, 8])
    #expect(try sample.office.inbox("vt-ct").map(\.code) == [code])
    #expect(
      try take("resume", code, "vt-ct") { $0.note = "đã giải quyết" }.leaves.first == "processing.process")
    #expect(try sample.office.inbox("vt-cb").map(\.code) == [code])
  }

  @Test func aDeputySignsByMandateAndItIsWrittenDown() throws {
    let code = try sample.submitCopy().code
    try take("receive", code)
    try take("transfer", code)
    try take("propose", code, "vt-cb") { $0.file = sample.scratch.pdf("copy") }
    #expect(rejection { try take("sign", code, "vt-pct") }.count == 1)
    #expect(
      rejection { try take("sign", code, "vt-cb") { $0.principal = "vt-ct" } }
        == [.noMandate(person: "vt-cb", principal: "vt-ct", held: [])])
    let dossier = try take("sign", code, "vt-pct") { $0.principal = "vt-ct" }
    let signature = try #require(dossier.signature(.approve, on: "result"))
    #expect(signature.signer == "vt-pct")
    #expect(
      signature.mandate
        == MandateUse(
          principal: "vt-ct", capacity: "KT.", document: "Thông báo phân công 03/TB-UBND ngày 02/01/2026"))
    #expect(rejection { try take("sign", code, "vt-ct") }.isEmpty == false)
  }

  @Test func onlyTheMoneyThatIsDueIsTaken() throws {
    var plan = OfficePlan()
    plan.procedures = Shipped.procedures.map {
      SourceFile(name: $0.name, text: $0.text.replacing("fee: {amount: 0}", with: "fee: {amount: 8000}"))
    }
    let sample = try SampleOffice(plan)
    let code = try sample.submitCopy().code
    // No action but the payment takes money.
    for amount in [8000, 1, -5, 0] {
      let reasons = rejection { try sample.take("receive", on: code, as: "vt-mc") { $0.amount = amount } }
      #expect(reasons == [.notAsked(.amount)])
    }
    for amount in [8001, .max, 0, -1, .min] {
      let reasons = rejection { try sample.take("pay", on: code, as: "vt-mc") { $0.amount = amount } }
      #expect(reasons == [.feeMismatch(expected: 8000, found: amount)])
    }
    #expect(rejection { try sample.take("pay", on: code, as: "vt-mc") } == [.missing(.amount)])
    #expect(rejection { try sample.take("pay", on: code, as: "lan") { $0.amount = 8000 } }.count == 1)
    let dossier = try sample.take("pay", on: code, as: "vt-mc") { $0.amount = 8000 }
    #expect(dossier.paid == 8000)
    #expect(dossier.leaves == ["registered", "nothing_to_deliver", "nothing_to_send", "paid", "not_by_post"])
    #expect(dossier.status == .registered)
  }

  @Test func aFacilityNeedsTwoDocumentsOfTwoAgencies() throws {
    let code = try sample.registerFacility()
    let dossier = try take("issue", code, "yen")
    #expect(dossier.status == .done)
    #expect(dossier.numbers.map(\.text) == ["01/TTr-SYT", "01/QĐ-UBND"])
    #expect(dossier.sent == ["proposal"])
    #expect(dossier.signatures.map(\.signer) == ["binh", "hoa", "khanh", "yen"])
  }

  private func advanceToSeal(_ code: String) throws {
    try take("receive", code, "lan")
    try take("transfer", code, "lan")
    try take("assign", code, "minh") { $0.assignee = "thao" }
    try take("propose", code, "thao") { $0.file = sample.scratch.pdf("draft") }
    try take("agree", code, "minh")
    try take("sign", code, "binh")
    try take("issue", code, "hoa")
  }
}

/// Making an office: everything is checked before anything is written.
@Suite struct CreatingStory {
  private let scratch = Scratch()

  private func create(_ plan: OfficePlan) throws {
    _ = try Office.create(scratch("office"), plan, clock: { HandClock().now }, salt: salts("create"))
  }

  @Test func problemsOfAllFilesComeAtOnceAndNothingIsMade() throws {
    var plan = OfficePlan()
    plan.office = SourceFile(
      name: "office.yaml",
      text: Shipped.sampleOffice.text.replacing("code_order: level-one-first", with: "code_order: sideways"))
    plan.calendar = SourceFile(
      name: "calendar.yaml", text: Shipped.calendars[0].text.replacing("07:30-11:30", with: "25:00"))
    plan.procedures = Shipped.procedures.map { SourceFile(name: $0.name, text: $0.text) }
    plan.procedures.append(SourceFile(name: "wrong.yaml", text: "procedure: \"1.1\"\nnonsense: true\n"))
    let problems = try #require(throws: Problems.self) { try create(plan) }
    #expect(Set(problems.all.map(\.file)).isSuperset(of: ["office.yaml", "calendar.yaml", "wrong.yaml"]))
    #expect(!FileManager.default.fileExists(atPath: scratch("office")))
  }

  @Test func aFolderThatWasThereKeepsWhatItHad() throws {
    try FileManager.default.createDirectory(atPath: scratch("office"), withIntermediateDirectories: false)
    scratch.file("office/notes.txt", "mine")
    try create(OfficePlan())
    #expect(contents(of: scratch("office"))["notes.txt"] == Data("mine".utf8))
    #expect(throws: StoreError.alreadyAnOffice(folder: scratch("office"))) { try create(OfficePlan()) }
  }
}
