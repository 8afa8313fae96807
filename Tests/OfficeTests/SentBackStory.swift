import DossierModel
import DossierStore
import Foundation
import Office
import OfficeFixture
import PDFModel
import Papers
import Testing

/// Documents that will not be sealed: sent back, refused beforehand, or of dossiers that ended.
@Suite struct SentBackStory {
  private let ward: SignedOffice

  init() throws { ward = try SignedOffice() }

  private func documents() throws -> [IssuedDocument] {
    try ward.office.store.read { try $0.documents(DocumentFilter()) }
  }

  private func voided() throws -> [VoidReason?] { try documents().map(\.voided) }

  /// A scan: a picture over the whole page.
  private static let scan = SignedOffice.page(
    content: "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q")

  @Test func `from the seal's step it goes back, its number is given up and the signature falls`() throws {
    let code = try ward.drafted()
    let draft = try ward.result(code)
    try ward.sign(code)
    try ward.sample.take("rework", on: code, as: ward.clerk) { $0.note = "wrong annex" }
    #expect(try voided() == [.sentBack] && ward.dossier(code).signatures == [])
    #expect(try ward.dossier(code).numbers == [] && ward.result(code) == draft)
    #expect(try ward.office.examine().flaws == [])
    try ward.sample.take("propose", on: code, as: "vt-cb")
    try ward.sign(code)
    try ward.seal(code)
    #expect(try voided() == [.sentBack, nil])
    #expect(try ward.dossier(code).numbers.map(\.text) == ["02/SG"])
    #expect(try PageLetters.on(page: 0, of: PDFFile(ward.result(code))).contains("02/SG"))
  }

  /// What was handed in last is what is signed, or refused: never the draft before.
  @Test func `an old file with a signature is not taken for another draft`() throws {
    let code = try ward.drafted()
    try ward.sign(code)
    let signed = try ward.result(code)
    try ward.sample.take("rework", on: code, as: ward.clerk) { $0.note = "wrong" }
    try ward.hand(SignedOffice.page(saying: "Dong y"), to: "propose", on: code, as: "vt-cb")
    try ward.sample.take("rework", on: code, as: ward.leader) { $0.note = "the first was right" }
    try ward.hand(signed, to: "propose", on: code, as: "vt-cb")
    #expect(try ward.result(code) == signed)
    #expect(throws: (any Error).self) { try ward.sign(code) }
    #expect(try ward.dossier(code).signatures == [])
  }

  @Test func `a scan of what was signed on paper is no draft`() throws {
    let code = try ward.drafted()
    let draft = try ward.result(code)
    let scan = ward.sample.scratch("scan.pdf")
    try Data(SignedOffice.page(saying: "chu ky tuoi")).write(to: URL(fileURLWithPath: scan))
    try ward.sample.take("sign", on: code, as: ward.leader) { ($0.onPaper, $0.file) = (true, scan) }
    #expect(try ward.result(code) != draft)
    try ward.sample.take("rework", on: code, as: ward.clerk) { $0.note = "wrong" }
    #expect(try ward.result(code) == draft)
  }

  @Test func `the number of a dossier that ends is given up with it`() throws {
    let code = try ward.drafted()
    try ward.sign(code)
    try ward.sample.take("withdraw", on: code, as: "vt-mc") { $0.note = "moves away" }
    #expect(try voided() == [nil])
    try ward.sample.take("accept_withdrawal", on: code, as: "vt-mc")
    #expect(try voided() == [.closed] && ward.dossier(code).pendingNumbers == [:])
    #expect(try ward.office.examine().flaws == [])
  }

  @Test func `a file beside the draft is refused, not dropped`() throws {
    let code = try ward.drafted()
    var order = SigningOrder(code, "sign")
    order.file = "nowhere.pdf"
    let refusal = #expect(throws: Rejection.self) {
      try ward.office.sign(order, as: ward.leader, with: ward.desk(SignedOffice.pki.leader))
    }
    #expect(refusal?.reasons == [.optionUnused(.file)])
    #expect(try ward.dossier(code).numbers == [])
  }

  @Test func `what could not be sealed is not signed`() throws {
    try ward.setPolicy("numbering: with_seal")
    let code = try ward.drafted(Self.scan)
    let refusal = #expect(throws: LaterActRefused.self) { try ward.sign(code) }
    #expect(refusal?.act == .issue && refusal?.title.en.contains("rework") == true)
    #expect(try ward.dossier(code).numbers == [] && ward.dossier(code).signatures == [])
    // Number and date drawn before anybody signs are under no later look.
    try ward.setPolicy("")
    try ward.sign(code)
    try ward.seal(code)
  }

  @Test func `a leader's file of another tool is refused where it could not be sealed`() throws {
    let code = try ward.drafted(SignedOffice.page(saying: "Quyet dinh"))
    let draft = try ward.result(code)
    let numberless = try ward.foreignSignature(SignedOffice.pki.leader, on: draft)
    let refusal = #expect(throws: Rejection.self) {
      try ward.hand(numberless, to: "sign", on: code, as: ward.leader)
    }
    guard case .signing(.numberNotShown)? = refusal?.reasons.first else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    let sealed = try ward.foreignSignature(SignedOffice.pki.seal, on: draft, field: "Sig0")
    let both = try ward.foreignSignature(SignedOffice.pki.leader, on: sealed)
    let late = #expect(throws: Rejection.self) {
      try ward.hand(both, to: "sign", on: code, as: ward.leader)
    }
    #expect(late?.reasons.contains(.signing(.sealedFirst(agency: "phuong-viet-tri"))) == true)
  }

  @Test func `a file without the number is not sent in place of its print`() throws {
    try ward.setPolicy("numbering: with_seal")
    let code = try ward.drafted()
    try ward.sign(code)
    try ward.sample.take("issue", on: code, as: ward.clerk) { $0.onPaper = true }
    let number = try #require(try ward.dossier(code).number(of: "result"))
    let refusal = #expect(throws: Rejection.self) {
      try ward.sample.take("send", on: code, as: ward.clerk)
    }
    #expect(refusal?.reasons == [.signing(.numberNotSigned(number))])
    try ward.sample.take("keep_on_paper", on: code, as: ward.clerk) { $0.note = "issued in print" }
  }
}
