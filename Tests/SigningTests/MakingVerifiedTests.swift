import DemoPKI
import Hashing
import PDFModel
import Signing
import TestTools
import Testing

/// What we make is what we accept: our strict verifier on our own files.
struct MakingVerifiedTests {
  static let cases = MakingDemo.allCases.flatMap { keys in MakingJudgedTests.Base.allCases.map { (keys, $0) }
  }

  @Test(arguments: cases)
  func `two signatures are fully signed by our own rules, also with what is added for years`(
    _ keys: MakingDemo, _ base: MakingJudgedTests.Base
  ) throws {
    guard Tool.qpdf != nil || base == .own,
      let bytes = try MakingJudgedTests.bytes(base, TestFolder())
    else { return }
    let (_, sealed) = try keys.signTwice(bytes)
    let policy = try keys.policy()
    let evidence = Evidence(revocationLists: keys.pki.revocationLists(at: MakingDemo.now))
    let report = SignatureVerifier.verify(
      sealed.bytes, policy: policy, evidence: evidence, at: MakingDemo.now)
    #expect(report.verdict == .fullySigned, "\(report.findings) \(report.signatures.map(\.findings))")
    let stored = try keys.validationData.appended(to: PDFFile(sealed.bytes))
    let stamped = try DocumentTimeStamper(keys.timeStamps)
      .stamp(PDFFile(stored), field: "DauThoiGian1", now: { MakingDemo.now })
    // All that is needed lies in the file now.
    for file in [stored, stamped] {
      let later = SignatureVerifier.verify(file, policy: policy, at: MakingDemo.now)
      #expect(later.verdict == .fullySigned, "\(later.findings) \(later.signatures.map(\.findings))")
    }
  }

  @Test(
    .enabled(if: Tool.qpdf != nil && Tool.pdfsig != nil),
    arguments: [MakingBase.listOfPageAndForm, MakingBase.listOfTwoPages, MakingBase.formInPieces])
  func `signatures that are seen hold in forms of every build`(_ base: @Sendable () throws -> [UInt8]) throws
  {
    let (keys, folder) = (MakingDemo.curve, try TestFolder())
    let bytes = try base()
    let font = PDFReference(number: 5)
    let drawing = SignatureAppearance(
      rectangle: [300, 100, 500, 160], size: [200, 60],
      content: Array("0 0 1 RG 1 1 198 58 re S BT /F 12 Tf 10 30 Td (Ky) Tj ET".utf8),
      resources: ["Font": .dictionary(["F": .reference(font)])],
      objects: [
        font: .dictionary([
          "Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("Helvetica"),
        ])
      ])
    let (_, sealed) = try keys.signTwice(bytes, appearance: drawing)
    let evidence = Evidence(revocationLists: keys.pki.revocationLists(at: MakingDemo.now))
    let report = try SignatureVerifier.verify(
      sealed.bytes, policy: keys.policy(), evidence: evidence, at: MakingDemo.now)
    #expect(report.verdict == .fullySigned, "\(report.findings) \(report.signatures.map(\.findings))")
    let path = try folder.write("signed.pdf", sealed.bytes)
    let checked = try #require(Tool.qpdf).run("--check", path)
    #expect(checked.status == 0, "\(checked.output)")
    let text = try #require(Tool.pdfsig).run("-nocert", path).output
    #expect(text.components(separatedBy: "Signature is Valid").count == 3, "\(text)")
    try MakingJudgedTests.pyHanko(path, keys, folder)
  }
}

extension MakingDemo {
  /// Trusts the demonstration: the leader first, then the office.
  func policy() throws -> VerificationPolicy {
    let anchors = try AnchorSet(name: "demo", certificates: [pki.anchor])
    var policy = VerificationPolicy(
      name: PolicyName(id: "demo", version: "1"), signers: [anchors], timeStamps: [anchors])
    let register = [(pki.leader, SignerRole.leader), (pki.seal, .agency)].map {
      SignerEntry(
        certificate: SHA256.digest($0.0.certificate), role: $0.1, organisation: "UBND xã Thử Nghiệm")
    }
    policy.required = RequiredSignatures(
      order: [.leader, .agency], organisation: "UBND xã Thử Nghiệm", register: register, needsTimeStamps: true
    )
    return policy
  }
}
