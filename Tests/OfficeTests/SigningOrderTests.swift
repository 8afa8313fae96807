import DemoPKI
import Foundation
import Office
import PDFModel
import Signing
import Testing
import WorkingTime

/// What is wrong with who signed and when, where no register says whose certificate is whose.
struct SigningOrderTests {
  private static let now = Moment(milliseconds: 1_795_654_800_000)
  private static let later = Moment(milliseconds: now.milliseconds + 3_600_000)

  private static let pki: DemoPKI = {
    var setting = DemoPKI.Setting(now: now) { count in (0..<count).map { _ in UInt8.random(in: 0...255) } }
    (setting.signers, setting.authorities) = (.p256, .p256)
    return DemoPKI(setting)
  }()

  enum Holder: Sendable { case leader, secondLeader, seal, twin }

  /// The agency’s name upon the leader’s key.
  private static let twin: DemoHolder = {
    let day: Int64 = 86_400_000
    let name = DemoName("UBND xã Thử Nghiệm", organisation: "UBND xã Thử Nghiệm")
    let plan = CertificatePlan(
      name, from: Moment(milliseconds: now.milliseconds - day),
      until: Moment(milliseconds: now.milliseconds + day))
    return pki.agencyAuthority.issue(plan, key: pki.leader.key)
  }()

  private static let plain: [UInt8] = {
    var document = PDFDocument()
    let (pages, catalog) = (document.allocate(), document.allocate())
    let page = document.add(
      .dictionary([
        "Type": .name("Page"), "Parent": .reference(pages),
        "MediaBox": .array([0, 0, 595, 842].map { .integer($0) }),
        "Resources": .dictionary([:]),
      ]))
    document.set(
      pages,
      to: .dictionary(["Type": .name("Pages"), "Kids": .array([.reference(page)]), "Count": .integer(1)]))
    document.set(catalog, to: .dictionary(["Type": .name("Catalog"), "Pages": .reference(pages)]))
    return document.bytes(root: catalog)
  }()

  private func holder(_ name: Holder) -> DemoHolder {
    switch name {
    case .leader: Self.pki.leader
    case .secondLeader: Self.pki.secondLeader
    case .seal: Self.pki.seal
    case .twin: Self.twin
    }
  }

  /// Signed in turn, the fields left open for more.
  private func record(_ signatures: [(field: String, by: Holder)], closed: Bool = false) throws
    -> VerificationRecord
  {
    let authority = Self.pki.timeStamping
    let stamps = TimeStampSource(nonce: { 0x1122_3344_5566_7788 }) { authority.answer($0, now: Self.now) }
    let bytes = try signatures.reduce(Self.plain) { bytes, signature in
      let signer = DocumentSigner(key: DemoKeySource(holder(signature.by)), timeStamps: stamps)
      let kind: SignatureRequest.Kind = closed && signature.field == "DauCoQuan" ? .seal : .approval
      let request = SignatureRequest(kind, field: signature.field, claimed: Self.now)
      return try signer.sign(PDFFile(bytes), request, now: { Self.now }).bytes
    }
    let stamped =
      closed
      ? try DocumentTimeStamper(stamps).stamp(PDFFile(bytes), field: "DauThoiGian1", now: { Self.now })
      : bytes
    let anchors = [try AnchorSet(name: "demo", certificates: [Self.pki.anchor])]
    let policy = VerificationPolicy(
      name: PolicyName(id: "test", version: "1"), signers: anchors, timeStamps: anchors)
    let evidence = Evidence(revocationLists: Self.pki.revocationLists(at: Self.now))
    let report = SignatureVerifier.verify(stamped, policy: policy, evidence: evidence, at: Self.later)
    #expect(report.verdict == .fullySigned)
    return VerificationRecord(report)
  }

  @Test(
    arguments: [
      ([("DauCoQuan", .seal), ("ChuKyLanhDao", .leader)], [.sealNotLast]),
      ([("ChuKyLanhDao", .leader), ("DauCoQuan", .seal), ("Extra", .secondLeader)], [.sealNotLast]),
      ([("ChuKyLanhDao", .leader), ("DauCoQuan", .leader)], [.sameKey]),
      ([("ChuKyLanhDao", .leader), ("DauCoQuan", .twin)], [.sameKey]),
      ([("KyNhay", .leader), ("ChuKyLanhDao", .secondLeader), ("DauCoQuan", .twin)], [.sameKey]),
      ([("DauCoQuan", .twin), ("ChuKyLanhDao", .leader)], [.sealNotLast, .sameKey]),
    ] as [([(String, Holder)], [VerificationRecord.Disorder])])
  func `a document is in order or told`(
    _ signatures: [(String, Holder)], _ expected: [VerificationRecord.Disorder]
  ) throws {
    let record = try record(signatures)
    #expect(record.disorder == expected && record.missing.isEmpty)
    #expect(
      record.asDocument(Array("%PDF-1.7".utf8)).verdict == "incomplete"
        && record.asDocument(Array("%PDF-1.7".utf8)).disorder == expected)
  }

  @Test(
    arguments: [
      [("ChuKyLanhDao", .leader), ("DauCoQuan", .seal)],
      [("KyNhay", .secondLeader), ("ChuKyLanhDao", .leader), ("DauCoQuan", .seal)],
      [("ChuKyLanhDao", .leader), ("ChuKyLanhDao2", .secondLeader), ("DauCoQuan", .seal)],
      [("Dong ky", .secondLeader), ("ChuKyLanhDao", .leader), ("DauCoQuan", .seal)],
      [("KyBanSao", .seal)], [("KyPhuLuc", .seal)], [("KySoHoa", .leader)], [("Signature1", .leader)],
    ] as [[(String, Holder)]])
  func `what is right stays fully signed, with a time stamp behind it too`(
    _ signatures: [(String, Holder)]
  ) throws {
    let record = try record(signatures, closed: true)
    #expect(record.disorder.isEmpty && record.asDocument(Array("%PDF-1.7".utf8)).verdict == "fully_signed")
  }

  @Test func `a record from before tells keys by their certificates`() throws {
    let text = String(
      decoding: try record([("ChuKyLanhDao", .leader), ("DauCoQuan", .leader)]).encoded(), as: UTF8.self)
    let old = text.replacing(/"key" : "[0-9a-f]{64}",\s*/, with: "")
    #expect(old != text && !old.contains("\"key\""))
    #expect(try VerificationRecord.read(Array(old.utf8)).disorder == [.sameKey])
  }
}
