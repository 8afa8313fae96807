import DemoPKI
import DossierModel
import DossierStore
import Foundation
import Intake
import Office
import OfficeFixture
import PDFModel
import Signing
import Testing
import WorkingTime

/// Signed papers that come in are examined; the clerk sees what was found, and nothing is held up by it.
@Suite struct IncomingPapersStory {
  private let ward: SignedOffice

  /// Who certifies citizens.
  private static let citizens: DemoPKI = {
    var setting = DemoPKI.Setting(now: HandClock().now) { count in
      (0..<count).map { _ in UInt8.random(in: 0...255) }
    }
    (setting.signers, setting.authorities) = (.p256, .p256)
    return DemoPKI(setting)
  }()

  init() throws {
    ward = try SignedOffice()
    try trustCitizens(for: "applicant")
    ward.source.known += Self.citizens.revocationLists(at: ward.sample.clock.now)
  }

  /// A second set of anchors beside the office’s own.
  private func trustCitizens(for use: String) throws {
    let root = String(decoding: DemoPKI.pem("CERTIFICATE", Self.citizens.anchor), as: UTF8.self)
      .split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
    let text = try #require(try ward.office.signingPolicy()).text
    try ward.office.store.write {
      try $0.set(
        "signing",
        text + """
            - name: public
              title: {vi: Công cộng, en: Public}
              for: [\(use), time_stamp]
              certificates: |
          \(root)

          """)
    }
  }

  private func signed(_ pki: DemoPKI = citizens, _ change: (inout [UInt8]) -> Void = { _ in }) throws
    -> String
  {
    let now = ward.sample.clock.now
    let stamps = TimeStampSource(nonce: { 5 }) { pki.timeStamping.answer($0, now: now) }
    var bytes = try DocumentSigner(key: DemoKeySource(pki.leader), timeStamps: stamps)
      .sign(
        PDFFile(SignedOffice.page), SignatureRequest(.approval, field: "NguoiNop", claimed: now), now: { now }
      )
      .bytes
    change(&bytes)
    let path = ward.sample.scratch("paper-\(UUID().uuidString).pdf")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func submit(_ paper: String) throws -> Dossier {
    try ward.office.submit([.copy(paper: paper)], as: "vt-mc", receive: true)[0]
  }

  private func finding(_ dossier: Dossier) throws -> PaperFinding? {
    dossier.paperFindings[try #require(dossier.papers.last).digest]
  }

  @Test func `an applicant’s signature is valid by the anchors for applicants, and its record is kept`()
    throws
  {
    let dossier = try submit(signed())
    let found = try #require(try finding(dossier))
    #expect(found.standing == .valid && found.codes == [])
    let record = try VerificationRecord.read(ward.office.store.vault.read(found.evidence))
    #expect(record.signatures.map(\.anchors) == ["public"] && record.verdict == "fully_signed")
    #expect(try ward.office.history(dossier.code)[0].event.changes.contains(.found(found)))
    #expect(try ward.office.examine().flaws == [])
    try Data("x".utf8).write(to: URL(fileURLWithPath: ward.office.store.vault.path(of: found.evidence)))
    #expect(try ward.office.examine().flaws.count == 1)
  }

  @Test func `papers of other agencies are judged by the official anchors`() throws {
    let dossier = try submit(signed(SignedOffice.pki))
    #expect(try finding(dossier)?.standing == .valid)
  }

  @Test func `what is altered, and whom nobody trusts, is told and taken in all the same`() throws {
    let altered = try submit(signed { $0[$0.count / 3] ^= 1 })
    #expect(try finding(altered)?.standing == .invalid && finding(altered)?.codes.isEmpty == false)
    #expect(altered.status == .received)
    try ward.setPolicy("")
    let unknown = try submit(signed())
    #expect(try finding(unknown)?.standing == .unproven)
    #expect(try finding(unknown)?.codes.contains("path-not-found") == true)
  }

  @Test func `an applicant’s certificate never signs for the office`() throws {
    let policy = try #require(try ward.office.signingPolicy())
    let bytes = try Data(contentsOf: URL(fileURLWithPath: signed()))
    let answer = { (policy: SigningPolicy) in
      try VerificationRequest(
        Array(bytes), under: policy, at: ward.sample.clock.now, received: nil,
        revocationLists: ward.source.known
      ).answer().verdict
    }
    #expect(try [answer(policy), answer(policy.forIncoming)] == ["not_proven", "fully_signed"])
    // What a worker process is handed says so too.
    let request = VerificationRequest(
      Array(bytes), under: policy.forIncoming, at: ward.sample.clock.now, received: nil,
      revocationLists: ward.source.known)
    #expect(try VerificationRequest(request.encoded())?.answer().verdict == "fully_signed")
  }

  @Test func `papers without a signature, and offices without a policy, cost and tell nothing`() throws {
    let counting = CountingExaminer()
    ward.office.examiner = counting
    #expect(try submit(ward.sample.scratch.pdf("plain")).paperFindings == [:] && counting.calls == 0)
    let text = ward.sample.scratch.file("words.txt", "/ByteRange")
    #expect(try submit(text).paperFindings == [:] && counting.calls == 0)
    let dossier = try submit(signed())
    #expect(counting.calls == 1)
    // It broke off: not proven, and no obstacle.
    let found = try #require(try finding(dossier))
    #expect(found.standing == .unproven && found.codes == ["examination-broke-off"])
    #expect(dossier.status == .received && counting.calls == 1)
    #expect(try ward.office.examine().flaws == [])
    let none = try SampleOffice()
    none.office.examiner = counting
    #expect(try none.office.submit([.copy(paper: signed())], as: "vt-mc")[0].paperFindings == [:])
    #expect(counting.calls == 1)
  }

  @Test func `an escape in a name hides no signature`() throws {
    let escaped = "/Byte#52ange"
    let path = try signed { bytes in
      let name = Array("/ByteRange".utf8)
      guard let place = bytes.firstRange(of: name) else { return }
      bytes.replaceSubrange(place, with: Array(escaped.utf8))
    }
    #expect(try finding(submit(path))?.standing == .invalid)
    for name in ["/#42yteRange", "/ByteRang#65", "/#42#79#74#65#52#61#6E#67#65"] {
      let counting = CountingExaminer()
      ward.office.examiner = counting
      _ = try submit(
        ward.sample.scratch.file("\(name.dropFirst(2)).pdf", "%PDF-1.7\n1 0 obj << \(name) [0 1] >>"))
      #expect(counting.calls == 1, "\(name)")
    }
  }

  @Test func `an encrypted paper is told as not examinable`() throws {
    for key in ["/Encrypt", "/Encr#79pt"] {
      var bytes = SignedOffice.page
      let trailer = try #require(bytes.firstRange(of: Array("/Root".utf8)))
      bytes.insert(contentsOf: Array("\(key) << /V 1 >> ".utf8), at: trailer.lowerBound)
      let path = ward.sample.scratch("encrypted\(key.count).pdf")
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let found = try #require(try finding(submit(path)))
      #expect(found.standing == .unproven && found.codes == ["file-encrypted"])
    }
  }

  @Test func `a supplement is examined like what came first`() throws {
    let code = try submit(ward.sample.scratch.pdf("plain")).code
    try ward.sample.take("transfer", on: code, as: "vt-mc")
    try ward.sample.take("ask_supplement", on: code, as: "vt-cb") { $0.note = "không đọc được" }
    let path = try signed()
    let dossier = try ward.sample.take("complete", on: code, as: "vt-mc") {
      $0.papers = [PaperFile(kind: "identity", path: path, origin: .init(path: "--paper"))]
    }
    #expect(try finding(dossier)?.standing == .valid)
    #expect(try fold(ward.office.history(code).map(\.event)) == dossier)
  }
}

/// Breaks off whatever it is asked.
private final class CountingExaminer: FileExaminer {
  private(set) var calls = 0

  func examine(_ file: [UInt8], under policy: SigningPolicy, received: Moment) throws -> Examination {
    calls += 1
    throw CocoaError(.executableLoad)
  }
}
