import Foundation
import Testing

@testable import SigningWorker

/// Issuing a document, killed at each named moment: what is signed has its event, what is numbered has its document, and
/// signing goes on or the number is given up.
@Suite struct KilledSigningTests {
  /// A signing act, whose key, and the moments on its way.
  enum Act: String, CaseIterable {
    case sign
    case issue

    var actor: String { self == .sign ? "binh" : "hoa" }
    var key: String { self == .sign ? "binh" : "so-y-te" }
    /// The number is drawn once, before the first signature.
    var moments: [SigningMoment] { SigningMoment.allCases.filter { self == .sign || $0 != .numberDrawn } }
  }

  struct Death: CustomStringConvertible {
    let act: Act
    let moment: SigningMoment
    var description: String { "\(act): \(moment.rawValue)" }

    var place: Int { SigningMoment.allCases.firstIndex(of: moment) ?? 0 }
    var isNumbered: Bool {
      act == .issue || place >= SigningMoment.allCases.firstIndex(of: .numberCommitted) ?? 0
    }
    var isDone: Bool { moment == .actCommitted || moment == .told }

    static let all = Act.allCases.flatMap { act in act.moments.map { Death(act: act, moment: $0) } }
  }

  @Test func thereAreEnoughMoments() {
    for act in Act.allCases { #expect(act.moments.count >= 12) }
    for death in Death.all { print("killed at: \(death)") }
  }

  @Test(arguments: Death.all) func nothingIsHalfIssued(_ death: Death) throws {
    let office = try SignedOffice(before: death.act)
    let killed = try office.work(death.act, until: death.moment)
    #expect(killed.code == -9, "\(killed.out)\(killed.err)")
    #expect(killed.out.contains("signed") == (death.moment == .told))
    try office.checkAfterDeath(death)
    try office.copy().checkVoided(death)
    try office.finish(death)
  }
}

/// An office whose next act is a signature, in a folder of its own.
private struct SignedOffice: Sendable {
  let scratch: Scratch
  let code: String

  private init(_ scratch: Scratch, _ code: String) { (self.scratch, self.code) = (scratch, code) }

  /// Made once for each act, and copied.
  private static let ready = Result { () throws -> [KilledSigningTests.Act: SignedOffice] in
    let drafted = try SignedOffice.drafted()
    let approved = try drafted.copy()
    let outcome = try approved.sign(.sign)
    guard outcome.code == 0 else { throw Unready(words: outcome.err) }
    atexit { SignedOffice.removeReady() }
    return [.sign: drafted, .issue: approved]
  }

  private static func removeReady() {
    for office in (try? ready.get())?.values.map(\.scratch) ?? [] {
      try? FileManager.default.removeItem(at: office.folder)
    }
  }

  struct Unready: Error { let words: String }

  init(before act: KilledSigningTests.Act) throws {
    let ready = try #require(try Self.ready.get()[act])
    self = try ready.copy()
  }

  /// A dossier that waits for the leader, with a real page as its draft.
  private static func drafted() throws -> SignedOffice {
    let scratch = try Scratch()
    try scratch.write(SignCommandTests.page, to: "draft.pdf")
    try scratch.write("motcua-demo\n", to: "pin")
    try scratch.done("demo-pki", "make", "pki", "--as", "binh", "--port", "1")
    let code = try scratch.submit(Application.submit())
    let steps = Path.toIssue.prefix(5).map { $0.replacingOccurrences(of: "paper.pdf", with: "draft.pdf") }
    try scratch.advance(code, Array(steps))
    return SignedOffice(scratch, code)
  }

  func copy() throws -> SignedOffice { SignedOffice(try Scratch(copying: scratch), code) }

  /// Runs the worker until it kills itself.
  func work(_ act: KilledSigningTests.Act, until moment: SigningMoment) throws -> Program.Outcome {
    try Program.run(
      ["sign", "office", "pki", code, act.rawValue, act.actor, act.key, moment.rawValue], in: scratch.folder,
      program: "SigningWorker")
  }

  /// Signs with the real program.
  func sign(_ act: KilledSigningTests.Act) throws -> Program.Outcome {
    try Program.run(
      [
        "sign", code, "--as", act.actor, "--key", "pki/\(act.key).p12", "--pin-fd", "5", "--office", "office",
      ],
      language: "en", in: scratch.folder, wrapper: ["sh", "-c", "exec 5<pin; exec \"$@\"", "sh"])
  }
}

extension SignedOffice {
  struct Numbers: Decodable {
    struct Row: Decodable { let counted, of, pending, voided, numbers: Int }
    struct Document: Decodable { let number, standing: String }
    let total: Row
    let documents: [Document]
  }

  func numbers() throws -> Numbers {
    let text = try scratch.done("report", "signing-rate", "--list", "--json")
    return try JSONDecoder().decode(Numbers.self, from: Data(text.utf8))
  }

  private struct Shown: Decodable {
    struct Paper: Decodable { let kind, sha256: String }
    let papers: [Paper]
  }

  /// The papers the history names, by their bytes.
  private func named() throws -> Set<String> {
    let text = try scratch.done("show", code, "--json")
    return Set(try JSONDecoder().decode(Shown.self, from: Data(text.utf8)).papers.map(\.sha256))
  }

  /// Every signed PDF that lies in the office's folder, wherever.
  private func signedFiles() throws -> [String] {
    let folder = scratch.path("office/files")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      let bytes = FileManager.default.contents(atPath: "\(folder.path)/\(name)") ?? Data()
      return bytes.starts(with: Data("%PDF".utf8)) && bytes.range(of: Data("/ByteRange".utf8)) != nil
    }
  }

  /// What lies in the folder is as if two hours had passed.
  private func age() throws {
    let folder = scratch.path("office/files").path
    let past = Date(timeIntervalSinceNow: -7200)
    for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: "\(folder)/\(name)")
    }
  }

  /// The office is whole; every signed file is one the history names.
  func checkWhole(_ death: KilledSigningTests.Death) throws {
    try age()
    let doctor = try scratch.run(["doctor"], language: "en")
    #expect(doctor.code == 0, "\(death): \(doctor.err)")
    let named = try named()
    for name in try signedFiles() {
      let digest = name.filter { $0 != "/" }
      #expect(named.contains(digest), "\(death): \(name) is signed, and no event names it")
    }
  }

  func checkAfterDeath(_ death: KilledSigningTests.Death) throws {
    try checkWhole(death)
    let numbers = try numbers()
    #expect(numbers.total.numbers == (death.isNumbered ? 1 : 0), "\(death)")
    let issued = death.isDone && death.act == .issue
    #expect(numbers.total.pending == (death.isNumbered && !issued ? 1 : 0), "\(death)")
    #expect(numbers.total.voided == 0)
  }

  /// Nobody goes on with it: the next day gives the number up, unless somebody has signed the document.
  func checkVoided(_ death: KilledSigningTests.Death) throws {
    let outcome = try Program.run(["abandon", "office"], in: scratch.folder, program: "SigningWorker")
    let isWaiting = death.isNumbered && death.act == .sign && !death.isDone
    #expect(
      outcome.code == 0 && outcome.out == "abandoned \(isWaiting ? 1 : 0)\n", "\(death): \(outcome.out)")
    #expect(try numbers().total.voided == (isWaiting ? 1 : 0), "\(death)")
    try checkWhole(death)
  }

  /// Signing again finishes it: one number, one document, which anybody finds valid.
  func finish(_ death: KilledSigningTests.Death) throws {
    for act in KilledSigningTests.Act.allCases.drop(while: { $0 != death.act }) {
      if death.isDone, act == death.act { continue }
      let outcome = try sign(act)
      #expect(outcome.code == 0, "\(death): \(outcome.err)")
    }
    let numbers = try numbers()
    #expect(numbers.documents.map(\.number) == ["01/QĐ-SYT"], "\(death)")
    #expect(numbers.documents.map(\.standing) == ["issued"], "\(death)")
    try checkWhole(death)
    let text = try scratch.done("show", code, "--json")
    let papers = try JSONDecoder().decode(Shown.self, from: Data(text.utf8)).papers
    let digest = try #require(papers.last { $0.kind == "result" }).sha256
    let file = "office/files/\(digest.prefix(2))/\(digest.dropFirst(2))"
    let verified = try Program.run(
      ["signature", "verify", file, "--office", "office"], language: "en", in: scratch.folder)
    #expect(verified.code == 0, "\(death): \(verified.out)")
  }
}
