import DemoPKI
import DossierModel
import DossierStore
import Foundation
import Hashing
import Office
import OfficeFixture
import PDFModel
import Signing
import WorkingTime

/// A ward whose people sign for real, with keys of the demonstration; time stamps and lists come as the test wants.
final class SignedOffice {
  static let pki: DemoPKI = {
    var setting = DemoPKI.Setting(now: HandClock().now) { count in
      (0..<count).map { _ in UInt8.random(in: 0...255) }
    }
    (setting.signers, setting.authorities) = (.p256, .p256)
    return DemoPKI(setting)
  }()

  let sample: SampleOffice
  let source: HandSource
  let leader = "vt-ct"
  let clerk = "vt-vt"
  var office: Office { sample.office }

  /// - Parameters:
  ///   - policy: lines of the policy beside its names and anchors.
  ///   - before: what happened in the office while it asked for no proof.
  init(
    _ policy: String = "", unproven: String = "refuse", before: (SampleOffice) throws -> Void = { _ in }
  ) throws {
    sample = try SampleOffice()
    source = HandSource(sample.clock)
    try before(sample)
    try sample.askForProof()
    office.examiner = Self.examiner(source, sample.clock)
    try setPolicy(policy, unproven: unproven)
    try knowCertificates()
  }

  static func examiner(_ source: HandSource, _ clock: HandClock) -> VerifyingExaminer {
    let examiner = VerifyingExaminer { source.known }
    examiner.statusAnswers = { source.answers }
    examiner.clock = { clock.now }
    return examiner
  }

  func setPolicy(_ lines: String, unproven: String = "refuse") throws {
    let root = String(decoding: DemoPKI.pem("CERTIFICATE", Self.pki.anchor), as: UTF8.self)
      .split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
    let text = """
      signing: test
      title: {vi: Thử, en: Test}
      profile: demo
      unproven: \(unproven)
      place: Phú Thọ
      \(lines)
      anchors:
        - name: demo
          title: {vi: Gốc thử nghiệm, en: Root of the demonstration}
          for: [leader, agency, time_stamp]
          certificates: |
      \(root)

      """
    _ = try Office.policy(SourceFile(name: "signing.yaml", text: text))
    try office.store.write { try $0.set("signing", text) }
  }

  private func knowCertificates() throws {
    let (office, pki, always) = (office, Self.pki, Validity(from: Day(number: 0)))
    let owners: [(CertificateOwner, DemoHolder)] = [
      (.person(leader), pki.leader), (.agency("phuong-viet-tri"), pki.seal),
    ]
    try office.store.write { transaction in
      let known = try office.directory(transaction)
      try transaction.replaceDirectory(
        StoreWriting.DirectoryRows(
          agencies: Array(known.agencies.values), people: Array(known.people.values), posts: known.posts,
          mandates: known.mandates, services: known.services,
          certificates: owners.map {
            CertificateRecord(
              owner: $0, fingerprint: SHA256.digest($1.certificate), validity: always)
          }))
      try transaction.set("directory", "signed for real")
    }
  }

  /// A desk of the leader, or of the ward’s seal.
  func desk(
    _ holder: DemoHolder, stamped: Bool = true, unlock: @escaping () throws -> Void = {}
  ) -> KeyDesk {
    KeyDesk(
      key: DemoKeySource(holder), timeStamps: stamped ? source.stamps : nil, artist: PaperArtist(),
      revocationLists: { [source] in source.known }, unlock: unlock,
      clock: { [sample] in sample.clock.now })
  }

  /// A copy from the register that waits for the leader, with a real page.
  func drafted(_ page: [UInt8] = SignedOffice.page) throws -> String {
    let code = try sample.submitCopy().code
    for action in ["receive", "transfer"] { try sample.take(action, on: code, as: "vt-mc") }
    let draft = sample.scratch("draft.pdf")
    try Data(page).write(to: URL(fileURLWithPath: draft))
    try sample.take("propose", on: code, as: "vt-cb") { $0.file = draft }
    return code
  }

  func sign(_ code: String, stamped: Bool = true) throws {
    sample.clock.move(minutes: 1)
    try office.sign(SigningOrder(code, "sign"), as: leader, with: desk(Self.pki.leader, stamped: stamped))
  }

  func seal(_ code: String, stamped: Bool = true) throws {
    sample.clock.move(minutes: 1)
    try office.sign(SigningOrder(code, "issue"), as: clerk, with: desk(Self.pki.seal, stamped: stamped))
  }

  /// A document signed and sealed.
  func issued(stamped: Bool = true) throws -> String {
    let code = try drafted()
    try sign(code, stamped: stamped)
    try seal(code, stamped: stamped)
    return code
  }

  func dossier(_ code: String) throws -> Dossier { try office.view(code).dossier }

  /// The newest bytes of the document.
  func result(_ code: String) throws -> [UInt8] {
    guard let paper = try dossier(code).paper("result") else { throw CocoaError(.fileNoSuchFile) }
    return try office.store.vault.read(paper.digest)
  }

  /// A signature another tool puts on a document: it draws nothing.
  func foreignSignature(
    _ holder: DemoHolder, on bytes: [UInt8], _ kind: SignatureRequest.Kind = .approval, field: String = "Sig1"
  ) throws -> [UInt8] {
    let request = SignatureRequest(kind, field: field, claimed: sample.clock.now)
    return try DocumentSigner(key: DemoKeySource(holder), timeStamps: source.stamps)
      .sign(PDFFile(bytes), request) { sample.clock.now }.bytes
  }

  /// Hands in a file another tool made.
  @discardableResult func hand(_ bytes: [UInt8], to action: String, on code: String, as actor: String) throws
    -> Dossier
  {
    let path = sample.scratch("handed.pdf")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    sample.clock.move(minutes: 1)
    var request = AdvanceRequest(code, action)
    request.file = path
    return try office.advance(request, as: actor)
  }

  /// An upright A4 page.
  static let page: [UInt8] = page(saying: nil)

  /// The same with a line in a font that is nobody’s own.
  static func page(saying words: String?) -> [UInt8] {
    page(content: words.map { "BT /F1 13 Tf 90 700 Td (\($0)) Tj ET" })
  }

  /// The same with what is drawn on it.
  static func page(content: String?) -> [UInt8] {
    var document = PDFDocument()
    let content = content.map { document.add(.stream(PDFStream([:], raw: Array($0.utf8)))) }
    let font: PDFObject = .dictionary([
      "Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("Helvetica"),
    ])
    let (pages, catalog) = (document.allocate(), document.allocate())
    let page = document.add(
      .dictionary([
        "Type": .name("Page"), "Parent": .reference(pages),
        "MediaBox": .array([0, 0, 595, 842].map { .integer($0) }),
        "Resources": .dictionary(["Font": .dictionary(["F1": font])]),
        "Contents": content.map { .reference($0) } ?? .array([]),
      ]))
    document.set(
      pages,
      to: .dictionary(["Type": .name("Pages"), "Kids": .array([.reference(page)]), "Count": .integer(1)]))
    document.set(catalog, to: .dictionary(["Type": .name("Catalog"), "Pages": .reference(pages)]))
    return document.bytes(root: catalog)
  }
}

/// The services of a test: in reach or not.
final class HandSource: ValidationSource {
  private let clock: HandClock
  /// What can be fetched now, and what is known by now.
  var published: [[UInt8]]
  var known: [[UInt8]]
  var publishedAnswers: [[UInt8]] = []
  var answers: [[UInt8]] = []
  var isStamping = true
  /// Runs while answers are asked for: what another process does meanwhile.
  var meanwhile: () throws -> Void = {}
  private(set) var asked: [[UInt8]] = []

  init(_ clock: HandClock) {
    self.clock = clock
    published = SignedOffice.pki.revocationLists(at: clock.now)
    known = published
  }

  var stamps: TimeStampSource {
    let authority = SignedOffice.pki.timeStamping
    return TimeStampSource(nonce: { 7 }) { [self] question in
      guard isStamping else { throw CocoaError(.fileNoSuchFile) }
      return authority.answer(question, now: clock.now)
    }
  }

  func renewLists(under policy: SigningPolicy) -> [String] {
    guard !published.isEmpty else { return ["unreachable"] }
    known = published
    return []
  }

  func renewAnswers(about certificates: [[UInt8]], under policy: SigningPolicy) -> Bool {
    asked += certificates
    do { try meanwhile() } catch { return false }
    defer { answers = publishedAnswers }
    return answers != publishedAnswers
  }

  func timeStamps(under policy: SigningPolicy) -> TimeStampSource? { stamps }
}
