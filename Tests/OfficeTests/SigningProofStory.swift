import DossierModel
import DossierStore
import Foundation
import Hashing
import Office
import OfficeFixture
import Reports
import Testing
import WorkingTime

/// What an office that asks for proof takes for a signature, and what becomes of numbers on the way.
@Suite struct SigningProofStory {
  private let sample: SampleOffice
  private let code: String

  init() throws {
    sample = try SampleOffice()
    try sample.askForProof()
    code = try Self.drafted(sample)
  }

  /// A copy from the register that waits for the leader.
  private static func drafted(_ sample: SampleOffice) throws -> String {
    let code = try sample.submitCopy().code
    try sample.take("receive", on: code, as: "vt-mc")
    try sample.take("transfer", on: code, as: "vt-mc")
    try sample.take("propose", on: code, as: "vt-cb") { $0.file = sample.scratch.pdf("draft") }
    return code
  }

  private func request(_ action: String, _ file: String? = nil) -> AdvanceRequest {
    var request = AdvanceRequest(code, action)
    request.file = file
    return request
  }

  private func refusal(_ action: String, as actor: String, _ file: String?) throws -> [Reason] {
    let rejection = #expect(throws: Rejection.self) {
      try sample.office.advance(request(action, file), as: actor)
    }
    return rejection?.reasons ?? []
  }

  private func file(_ action: String, as actor: String, _ worth: String = "") throws -> String {
    try #require(try sample.signedFile(action, on: code, as: actor, worth: worth))
  }

  private var certificate: (String) -> Digest { HandExaminer.certificate }

  @Test func `nothing signed is nothing signed`() throws {
    #expect(try refusal("sign", as: "vt-ct", nil) == [.signing(.notSigned)])
    let plain = sample.scratch.pdf("draft")
    #expect(try refusal("sign", as: "vt-ct", plain) == [.signing(.notSigned)])
    #expect(try sample.office.view(code).dossier.signatures == [])
  }

  @Test func `a signature counts for him whose certificate made it`() throws {
    let others = try String(contentsOfFile: try file("sign", as: "vt-ct"), encoding: .utf8)
      .replacingOccurrences(of: "%signed vt-ct", with: "%signed vt-pct")
    #expect(
      try refusal("sign", as: "vt-ct", sample.scratch.file("others.pdf", others)) == [
        .signing(
          .foreignCertificate(certificate("vt-pct"), owner: .person("vt-pct"), needed: .person("vt-ct")))
      ])
    let strangers = others.replacingOccurrences(of: "%signed vt-pct", with: "%signed nobody")
    #expect(
      try refusal("sign", as: "vt-ct", sample.scratch.file("strangers.pdf", strangers)) == [
        .signing(.unknownCertificate(certificate("nobody")))
      ])
  }

  @Test func `an invalid one, one not proven, another document: each is told`() throws {
    #expect(
      try refusal("sign", as: "vt-ct", try file("sign", as: "vt-ct", "invalid")) == [
        .signing(.invalid(codes: ["for-the-test"]))
      ])
    #expect(
      try refusal("sign", as: "vt-ct", try file("sign", as: "vt-ct", "unproven")) == [
        .signing(.unproven(codes: ["for-the-test"]))
      ])
    let other = sample.scratch.file("other.pdf", "%PDF-1.4\nanother text\n%signed vt-ct\n")
    #expect(try refusal("sign", as: "vt-ct", other) == [.signing(.otherDocument(paper: "result"))])
  }

  @Test func `the seal is the agency's and stands on the very bytes the leader signed`() throws {
    try sample.take("sign", on: code, as: "vt-ct")
    let signed = try #require(try sample.office.view(code).dossier.paper("result"))
    let personal =
      String(
        decoding: try sample.office.store.vault.read(signed.digest), as: UTF8.self) + "\n%signed vt-vt\n"
    #expect(
      try refusal("issue", as: "vt-vt", sample.scratch.file("personal.pdf", personal)) == [
        .signing(
          .foreignCertificate(
            certificate("vt-vt"), owner: .person("vt-vt"), needed: .agency("phuong-viet-tri")))
      ])
    try sample.take("issue", on: code, as: "vt-vt")
    let dossier = try sample.office.view(code).dossier
    #expect(dossier.signatures.map(\.proof?.standing) == [.valid, .valid])
    #expect(
      dossier.signatures.map(\.proof?.certificate) == [certificate("vt-ct"), certificate("phuong-viet-tri")])
    for proof in dossier.signatures.compactMap(\.proof) {
      let record = try sample.office.store.vault.read(proof.evidence)
      #expect(String(decoding: record, as: UTF8.self).hasPrefix("record of "))
    }
    #expect(try sample.office.examine().flaws == [])
  }

  @Test func `a record that is altered or gone is found`() throws {
    try sample.take("sign", on: code, as: "vt-ct")
    let proof = try #require(try sample.office.view(code).dossier.signatures.first?.proof)
    try Data("x".utf8).write(to: URL(fileURLWithPath: sample.office.store.vault.path(of: proof.evidence)))
    #expect(try sample.office.examine().flaws.count == 1)
  }

  @Test func `what could not be proven counts once it is, and what is refuted never does`() throws {
    try sample.askForProof(unproven: "take")
    _ = try sample.office.advance(request("sign", try file("sign", as: "vt-ct", "unproven")), as: "vt-ct")
    _ = try sample.office.advance(request("issue", try file("issue", as: "vt-vt")), as: "vt-vt")
    #expect(try classes() == [.unproven: 1])
    let proof = SignatureProof(
      standing: .valid, level: .timed, certificate: certificate("vt-ct"), controlled: sample.clock.now,
      evidence: try #require(try sample.office.view(code).dossier.signatures.first?.proof).evidence)
    let finding = SignatureFinding(proof: proof, codes: [])
    _ = try sample.office.prove(finding, .approve, on: code, as: "vt-vt")
    #expect(try classes() == [.full: 1])
    #expect(throws: Rejection.self) { try sample.office.prove(finding, .approve, on: code, as: "vt-vt") }
    #expect(try sample.office.examine().flaws == [])
    _ = try sample.office.rebuild()
    #expect(try classes() == [.full: 1])
  }

  private func classes() throws -> [SigningClass: Int] {
    try sample.office.store.read { try SigningRate(SigningRateQuestion(), $0, .vietnam).total.classes }
  }

  @Test func `the number is there before the signature and is the one that is issued`() throws {
    let numbered = try sample.office.number(Numbering("sign"), on: code, as: "vt-ct")
    #expect(numbered.number(of: "result")?.text == "01/SG")
    #expect(try rate().pending == 1)
    let again = #expect(throws: Rejection.self) {
      try sample.office.number(Numbering("sign"), on: code, as: "vt-ct")
    }
    #expect(again?.reasons == [.signing(.numbered(try #require(numbered.number(of: "result"))))])
    try sample.take("sign", on: code, as: "vt-ct")
    try sample.take("issue", on: code, as: "vt-vt")
    let dossier = try sample.office.view(code).dossier
    #expect(dossier.numbers.map(\.text) == ["01/SG"])
    #expect(try rate().classes == [.full: 1])
    #expect(try sample.office.examine().flaws == [])
  }

  @Test func `a number given up stays in the register with its reason, and is never given again`() throws {
    _ = try sample.office.number(Numbering("sign"), on: code, as: "vt-ct")
    _ = try sample.office.void("result", .notSigned, on: code, as: "vt-ct")
    #expect(throws: Rejection.self) { try sample.office.void("result", .notSigned, on: code, as: "vt-ct") }
    _ = try sample.office.number(Numbering("sign"), on: code, as: "vt-ct")
    try sample.take("sign", on: code, as: "vt-ct")
    let refused = #expect(throws: Rejection.self) {
      try sample.office.void("result", .notSigned, on: code, as: "vt-ct")
    }
    #expect(refused?.reasons == [.alreadySigned(.approve, by: "vt-ct")])
    try sample.take("issue", on: code, as: "vt-vt")
    #expect(try sample.office.view(code).dossier.numbers.map(\.text) == ["02/SG"])
    let documents = try sample.office.store.read { try $0.documents(DocumentFilter()) }
    #expect(documents.map(\.standing) == [.voided, .issued])
    #expect(documents.map(\.voided) == [.notSigned, nil])
    #expect((try rate().voided, try rate().rate, try rate().numbers) == (1, Rate(0, of: 1), 2))
    #expect(try sample.office.examine().flaws == [])
    _ = try sample.office.rebuild()
    #expect(try sample.office.store.read { try $0.documents(DocumentFilter()) } == documents)
  }

  @Test func `a number nobody signed that day is given up the next`() throws {
    _ = try sample.office.number(Numbering("sign"), on: code, as: "vt-ct")
    #expect(try sample.office.abandonNumbers() == 0)
    sample.clock.move(minutes: 24 * 60)
    #expect(try sample.office.abandonNumbers() == 1)
    #expect(try sample.office.abandonNumbers() == 0)
    let documents = try sample.office.store.read { try $0.documents(DocumentFilter()) }
    #expect(documents.map(\.voided) == [.abandoned])
    #expect(try sample.office.examine().flaws == [])
  }

  @Test func `only who may sign may take a number`() throws {
    let rejection = #expect(throws: Rejection.self) {
      try sample.office.number(Numbering("sign"), on: code, as: "vt-cb")
    }
    #expect(rejection?.reasons.contains { $0.concernsActor } == true)
    #expect(throws: Rejection.self) { try sample.office.number(Numbering("rework"), on: code, as: "vt-ct") }
  }

  private func rate() throws -> SigningRateRow {
    try sample.office.store.read { try SigningRate(SigningRateQuestion(), $0, .vietnam).total }
  }

  @Test func `whatever is on it, a document is in one class and only proof makes it full`() {
    let marks = [nil, Signature.Medium.digital, .paper].flatMap { medium in
      [nil, SignatureProof.Standing.valid, .unproven, .invalid].map { SignatureMark(medium, $0) }
    }
    for leader in marks {
      for agency in marks {
        let kind = SigningClass(leader: leader, agency: agency)
        let proven = [leader, agency].allSatisfy { $0.medium == .digital && $0.standing == .valid }
        #expect((kind == .full) == proven, "\(leader) \(agency)")
        #expect((kind == .paper) == ![leader, agency].contains { $0.medium == .digital })
      }
    }
  }
}
