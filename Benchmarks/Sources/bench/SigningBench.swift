import DemoPKI
import Foundation
import Glibc
import Hashing
import PDFModel
import Signing
import WorkingTime

/// `bench signing KEY ROUND` signs and verifies a page for some seconds with keys of one kind; `bench heavy KEY WHAT FOLDER`
/// does one of both with a large file, so that a process of its own shows how much memory it takes.
struct SigningBench {
  private static let now = Moment(milliseconds: 1_795_654_800_000)
  private let pki: DemoPKI
  private let key: String
  /// Made once: making them is no part of verifying.
  private let lists: [[UInt8]]

  private init(_ key: String, _ pki: DemoPKI) {
    (self.key, self.pki) = (key, pki)
    lists = pki.revocationLists(at: Self.now)
  }

  private static func setting(_ key: String) -> DemoPKI.Setting {
    var setting = DemoPKI.Setting(now: now) { count in (0..<count).map { _ in .random(in: 0...255) } }
    let kind = key == "rsa2048" ? DemoKey.Kind.rsa(bits: 2048) : .p256
    (setting.signers, setting.authorities) = (kind, kind)
    return setting
  }

  static func run(_ key: String, round: Int) throws {
    let bench = SigningBench(key, DemoPKI(setting(key)))
    let page = bench.page()
    let bare = try bench.sign(page, "A", by: bench.pki.leader, stamped: false)
    let stamped = try bench.sign(page, "A", by: bench.pki.leader, stamped: true)
    let both = try bench.sign(stamped, "B", by: bench.pki.seal, stamped: true)
    let policy = try bench.policy()
    guard bench.verify(both, policy) == .fullySigned else { throw Unsound() }
    try bench.measure("sign_B-B", round) {
      _ = try bench.sign(page, "A", by: bench.pki.leader, stamped: false)
    }
    try bench.measure("sign_B-T", round) {
      _ = try bench.sign(page, "A", by: bench.pki.leader, stamped: true)
    }
    try bench.measure("verify_B-B", round) { _ = bench.verify(bare, policy) }
    try bench.measure("verify_B-T", round) { _ = bench.verify(stamped, policy) }
    try bench.measure("verify_two_B-T", round) { _ = bench.verify(both, policy) }
    if round == 1 {
      let growth = [bare.count - page.count, stamped.count - page.count, both.count - stamped.count]
      print("growth key=\(key) bare=\(growth[0]) stamped=\(growth[1]) second=\(growth[2])")
    }
  }

  struct Unsound: Error {}

  /// Repeats for two seconds of CPU.
  private func measure(_ what: String, _ round: Int, _ body: () throws -> Void) throws {
    let start = seconds(CLOCK_PROCESS_CPUTIME_ID)
    var (count, cpu) = (0, 0.0)
    while cpu < 2 {
      try body()
      count += 1
      cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - start
    }
    print("signing key=\(key) what=\(what) round=\(round) count=\(count) cpu=\(cpu)")
  }

  /// What a large file costs: `make` writes one of about 50 MB with a signature and its keys into a folder, `read` only
  /// reads it, `sign` puts a second signature on it, `verify` judges the first.
  static func heavy(_ key: String, _ what: String, _ folder: String) throws {
    let file = URL(fileURLWithPath: "\(folder)/large.pdf")
    if what == "make" {
      let bench = SigningBench(key, DemoPKI(setting(key)))
      try bench.pki.write(to: folder, passphrase: "demo")
      let signed = try bench.sign(bench.page(noise: 50_000_000), "A", by: bench.pki.leader, stamped: true)
      return try Data(signed).write(to: file)
    }
    let bench = SigningBench(key, try DemoPKI(reading: folder, setting(key)))
    let bytes = [UInt8](try Data(contentsOf: file))
    let start = seconds(CLOCK_PROCESS_CPUTIME_ID)
    if what == "sign" { _ = try bench.sign(bytes, "B", by: bench.pki.seal, stamped: true) }
    if what == "verify" { try bench.verifyFirst(bytes) }
    let cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - start
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print("heavy key=\(key) what=\(what) bytes=\(bytes.count) cpu=\(cpu) peak=\(usage.ru_maxrss * 1024)")
  }

  private func sign(_ bytes: [UInt8], _ field: String, by holder: DemoHolder, stamped: Bool) throws -> [UInt8]
  {
    let authority = pki.timeStamping
    let source = TimeStampSource(nonce: { 0x1122_3344_5566_7788 }) { authority.answer($0, now: Self.now) }
    let signer = DocumentSigner(key: DemoKeySource(holder), timeStamps: stamped ? source : nil)
    let request = SignatureRequest(field == "A" ? .approval : .seal, field: field, claimed: Self.now)
    return try signer.sign(PDFFile(bytes), request, now: { Self.now }).bytes
  }

  private func verify(_ bytes: [UInt8], _ policy: VerificationPolicy) -> DocumentVerdict {
    SignatureVerifier.verify(
      bytes, policy: policy, evidence: Evidence(revocationLists: lists), at: Self.now
    ).verdict
  }

  /// The leader's signature holds; the seal is still missing.
  private func verifyFirst(_ bytes: [UInt8]) throws {
    guard case .incomplete = verify(bytes, try policy()) else { throw Unsound() }
  }

  private func policy() throws -> VerificationPolicy {
    let anchors = [try AnchorSet(name: "demo", certificates: [pki.anchor])]
    var policy = VerificationPolicy(
      name: PolicyName(id: "bench", version: "1"), signers: anchors, timeStamps: anchors)
    let register = [(pki.leader, SignerRole.leader), (pki.seal, .agency)].map {
      SignerEntry(certificate: SHA256.digest($0.certificate), role: $1, organisation: "office")
    }
    policy.required = RequiredSignatures(
      order: [.leader, .agency], organisation: "office", register: register)
    return policy
  }

  /// One page, with a stream of so many bytes nobody can compress.
  private func page(noise: Int = 0) -> [UInt8] {
    var document = PDFDocument()
    let (pages, catalog) = (document.allocate(), document.allocate())
    let text = Array("0 0 m 100 100 l S".utf8)
    let content = document.add(.stream(PDFStream(PDFDictionary(), compressing: text)))
    var leaf: PDFDictionary = [
      "Type": .name("Page"), "Parent": .reference(pages), "Contents": .reference(content),
      "MediaBox": .array([0, 0, 595, 842].map { .integer($0) }), "Resources": .dictionary(PDFDictionary()),
    ]
    if noise > 0 {
      var state: UInt64 = 1
      let bytes = (0..<noise).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      leaf["Thumb"] = .reference(document.add(.stream(PDFStream(PDFDictionary(), raw: bytes))))
    }
    let page = document.add(.dictionary(leaf))
    document.set(
      pages,
      to: .dictionary(["Type": .name("Pages"), "Kids": .array([.reference(page)]), "Count": .integer(1)]))
    document.set(catalog, to: .dictionary(["Type": .name("Catalog"), "Pages": .reference(pages)]))
    return document.bytes(root: catalog)
  }
}
