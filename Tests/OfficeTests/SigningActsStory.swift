import DossierModel
import DossierStore
import Hashing
import Office
import OfficeFixture
import Reports
import Testing
import WorkingTime

/// Initials, annexes, certified copies and digitised papers in an office that asks for proof: whose certificate, what is
/// counted, and that rows, registers and papers are as the history says.
@Suite struct SigningActsStory {
  private let sample: SampleOffice
  private var office: Office { sample.office }

  init() throws {
    sample = try SampleOffice()
    try sample.askForProof()
  }

  /// A copy from the master register at the ward of Việt Trì, drafted.
  private func drafted() throws -> String {
    let code = try sample.submitCopy().code
    try sample.take("receive", on: code, as: "vt-mc")
    try sample.take("transfer", on: code, as: "vt-mc")
    try sample.take("propose", on: code, as: "vt-cb") { $0.file = sample.scratch.pdf("draft") }
    return code
  }

  private func issued(onPaper: Bool) throws -> String {
    let code = try drafted()
    try sample.take("sign", on: code, as: "vt-ct") { $0.onPaper = onPaper }
    try sample.take("issue", on: code, as: "vt-vt") { $0.onPaper = onPaper }
    if onPaper { try sample.take("keep_on_paper", on: code, as: "vt-vt") { $0.note = "bản giấy" } }
    return code
  }

  private func rate(countingCopies: Bool = false) throws -> SigningRate {
    var question = SigningRateQuestion()
    question.countsCopies = countingCopies
    return try office.store.read { try SigningRate(question, $0, .vietnam) }
  }

  private func refusal(_ action: String, on code: String, as actor: String, _ file: String) -> [Reason] {
    var request = AdvanceRequest(code, action)
    request.file = file
    let rejection = #expect(throws: Rejection.self) { try office.advance(request, as: actor) }
    return rejection?.reasons ?? []
  }

  /// Nothing is amiss, and rows counted anew are the same.
  private func checkRows() throws {
    #expect(try office.examine().flaws == [])
    let before = try office.store.read { try $0.documents(DocumentFilter()) }
    _ = try office.rebuild()
    #expect(try office.store.read { try $0.documents(DocumentFilter()) } == before)
    #expect(try office.examine().flaws == [])
  }

  @Test func `initials are a person's own, proven, and not counted`() throws {
    let code = try drafted()
    let others = try #require(try sample.signedFile("initial", on: code, as: "vt-cb"))
    #expect(
      refusal("initial", on: code, as: "vt-cb", sample.scratch.pdf("plain")).contains(.signing(.notSigned)))
    let sealed = sample.scratch.file(
      "sealed.pdf",
      try String(contentsOfFile: others, encoding: .utf8).replacing("vt-cb", with: "phuong-viet-tri"))
    #expect(
      refusal("initial", on: code, as: "vt-cb", sealed) == [
        .signing(
          .foreignCertificate(
            HandExaminer.certificate("phuong-viet-tri"), owner: .agency("phuong-viet-tri"),
            needed: .person("vt-cb")))
      ])
    try sample.take("initial", on: code, as: "vt-cb")
    try sample.take("sign", on: code, as: "vt-ct")
    try sample.take("issue", on: code, as: "vt-vt")
    let signatures = try office.view(code).dossier.signatures
    #expect(signatures.map(\.act) == [.initial, .approve, .issue])
    #expect(signatures.map(\.proof?.standing) == [.valid, .valid, .valid])
    let total = try rate().total
    #expect(total.classes == [.full: 1] && total.copies == Rate(0, of: 0))
    var seen: [Reexamined] = []
    try office.reexamine(DocumentFilter(), as: "vt-vt") { one, _ in seen.append(one) }
    #expect(seen.map(\.after) == [.full] && seen.map(\.before) == [.full])
    try checkRows()
  }

  @Test func `a certified copy is counted by the agency's signature alone`() throws {
    let code = try issued(onPaper: true)
    #expect(try rate().total.classes == [.paper: 1])
    let scan = sample.scratch.pdf("scan of the result")
    #expect(refusal("certify_copy", on: code, as: "vt-vt", scan) == [.signing(.notSigned)])
    let personal = sample.scratch.file("personal.pdf", "%PDF-1.4\nscan\n%signed vt-vt\n")
    #expect(
      refusal("certify_copy", on: code, as: "vt-vt", personal) == [
        .signing(
          .foreignCertificate(
            HandExaminer.certificate("vt-vt"), owner: .person("vt-vt"), needed: .agency("phuong-viet-tri")))
      ])
    try sample.take("certify_copy", on: code, as: "vt-vt")
    try sample.take("certify_copy", on: code, as: "vt-vt") { $0.copy = .extract }
    let rate = try rate()
    #expect(rate.total.classes == [.paper: 1])
    #expect(rate.total.copies == Rate(2, of: 2) && rate.total.rate == Rate(0, of: 1))
    #expect(rate.total.lacking == [.leader: 1, .agency: 1, .sent: 1])
    let lines = try office.store.read { try SigningRateQuestion().documents($0, .vietnam) }
    #expect(lines.map(\.document.symbol) == ["SG", "SY", "TrS"])
    #expect(lines.map(\.document.serial) == [1, 1, 2])
    #expect(lines.map(\.lacks) == [[.leader, .agency, .sent], [], []])
    var results = SigningRateQuestion()
    results.base = .results
    #expect(try office.store.read { try SigningRate(results, $0, .vietnam) }.total.copies == Rate(2, of: 2))
    try checkRows()
  }

  @Test func `a copy not proven is counted once it is`() throws {
    try sample.askForProof(unproven: "take")
    let code = try issued(onPaper: true)
    var request = AdvanceRequest(code, "certify_copy")
    request.file = sample.scratch.file("copy.pdf", "%PDF-1.4\nscan\n%signed phuong-viet-tri unproven\n")
    _ = try office.advance(request, as: "vt-vt")
    #expect(try rate(countingCopies: true).total.classes == [.paper: 1, .unproven: 1])
    let signature = try #require(try office.view(code).dossier.signature(.copy, on: "result.copy"))
    let proof = SignatureProof(
      standing: .valid, level: .timed, certificate: HandExaminer.certificate("phuong-viet-tri"),
      controlled: sample.clock.now, evidence: try #require(signature.proof).evidence)
    _ = try office.prove(
      SignatureFinding(proof: proof, codes: []), .copy, of: "result.copy", on: code, as: "vt-vt")
    #expect(try rate(countingCopies: true).total.classes == [.paper: 1, .full: 1])
    try checkRows()
  }

  @Test func `a digitised paper is signed by who received it, or for the agency`() throws {
    let code = try sample.submitCopy().code
    for key in ["vt-mc", "ttpvhcc-viet-tri"] {
      var request = AdvanceRequest(code, "digitise")
      request.file = sample.scratch.file("scan-\(key).pdf", "%PDF-1.4\n\(key)\n%signed \(key)\n")
      request.scanned = "identity"
      _ = try office.advance(request, as: "vt-mc")
    }
    let dossier = try office.view(code).dossier
    #expect(dossier.signatures.map(\.act) == [.scan, .scan])
    #expect(
      dossier.signatures.map(\.proof?.certificate)
        == ["vt-mc", "ttpvhcc-viet-tri"].map { HandExaminer.certificate($0) })
    #expect(dossier.papers.count { $0.kind == "identity" } == 3)
    var foreign = AdvanceRequest(code, "digitise")
    foreign.file = sample.scratch.file("scan-x.pdf", "%PDF-1.4\nx\n%signed vt-ct\n")
    foreign.scanned = "identity"
    let refusal = #expect(throws: Rejection.self) { try office.advance(foreign, as: "vt-mc") }
    #expect(
      refusal?.reasons == [
        .signing(
          .foreignCertificate(
            HandExaminer.certificate("vt-ct"), owner: .person("vt-ct"), needed: .person("vt-mc")))
      ])
    #expect(try rate().total.numbers == 0)
    try checkRows()
  }

  @Test func `what waits in the inbox is what a document cannot go without`() throws {
    #expect(try office.signable("vt-ct") == [])
    let code = try drafted()
    #expect(try office.signable("vt-cb") == [])
    #expect(try office.signings(on: code, as: "vt-cb").map(\.action) == ["initial"])
    #expect(try office.signable("vt-ct").map(\.action) == ["sign"])
  }
}
