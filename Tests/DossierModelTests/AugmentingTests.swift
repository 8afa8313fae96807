import DossierModel
import Hashing
import Testing
import WorkingTime

/// What may take the place of a sealed file, and what may not.
struct AugmentingTests {
  private static let certificate = SHA256.digest("certificate")

  private func finding(
    _ level: SignatureProof.Level, _ standing: SignatureProof.Standing = .valid,
    _ certificate: Digest = Self.certificate
  ) -> SignatureFinding {
    SignatureFinding(
      proof: SignatureProof(
        standing: standing, level: level, certificate: certificate, controlled: Moment(milliseconds: 7),
        evidence: SHA256.digest("\(level)")),
      codes: standing == .valid ? [] : ["why"])
  }

  private func file(_ count: Int, _ level: SignatureProof.Level, _ standing: SignatureProof.Standing = .valid)
    -> FileFinding
  {
    FileFinding(signatures: Array(repeating: finding(level, standing), count: count), continues: true)
  }

  private func sealed(_ level: SignatureProof.Level = .timed, _ standing: SignatureProof.Standing = .valid)
    throws -> Story
  {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.approve")
    try story.when("binh", "sign") { $0.finding = file(1, level, standing) }
    try story.when("hoa", "issue") {
      $0.file = paper("", "sealed")
      $0.finding = file(2, level, standing)
    }
    return story
  }

  private func augmentation(
    _ finding: FileFinding, sealed: String = "sealed"
  ) -> Command {
    .augment(
      Augmentation(
        paper("result", "whole"), sealed: SHA256.digest(sealed), finding: finding,
        settlement: Settlement(effect: 5, kind: .augmentSignatures, succeeded: true)))
  }

  private func refusal(_ story: Story, _ command: Command) throws -> [Reason] {
    var story = story
    let rejection = #expect(throws: Rejection.self) { try story.take(command, as: "outbox") }
    return rejection?.reasons ?? []
  }

  @Test func `a proven seal causes it once, anything else does not`() throws {
    let waits = { (story: Story) in story.effects.count { $0.kind == .augmentSignatures } }
    #expect(try waits(sealed(.timed)) == 1 && waits(sealed(.basic)) == 1)
    #expect(try waits(sealed(.longTerm)) == 0 && waits(sealed(.legacy)) == 0)
    #expect(try waits(sealed(.timed, .unproven)) == 0 && waits(sealed(.timed, .invalid)) == 0)
  }

  @Test func `the file is the newest, the seal still names what was sealed, and nobody counts more`() throws {
    var story = try sealed()
    let before = story.dossier.signatures
    _ = try story.take(augmentation(file(2, .longTerm)), as: "outbox")
    #expect(story.dossier.paper("result")?.digest == SHA256.digest("whole"))
    #expect(story.dossier.signatures.map(\.digest) == before.map(\.digest))
    #expect(story.dossier.signatures.map(\.proof?.level) == [.longTerm, .longTerm])
    #expect(story.history.last?.kind == .augmented)
    #expect(story.history.last?.changes.contains { if case .moved = $0 { true } else { false } } == false)
    #expect(try refusal(story, augmentation(file(2, .longTerm))) == [.signing(.settled)])
  }

  @Test func `another document, another certificate, a weaker verdict: each is refused`() throws {
    let story = try sealed()
    let other = Reason.signing(.otherDocument(paper: "result"))
    #expect(try refusal(story, augmentation(file(2, .longTerm), sealed: "other")) == [other])
    let apart = FileFinding(signatures: file(2, .longTerm).signatures, continues: false)
    #expect(try refusal(story, augmentation(apart)) == [other])
    let foreign = FileFinding(
      signatures: [finding(.longTerm), finding(.longTerm, .valid, .zero)], continues: true)
    #expect(try refusal(story, augmentation(foreign)) == [other])
    #expect(
      try refusal(story, augmentation(file(2, .longTerm, .unproven))) == [.signing(.unproven(codes: ["why"]))]
    )
    #expect(
      try refusal(story, augmentation(file(2, .longTerm, .invalid))) == [.signing(.invalid(codes: ["why"]))])
    let faulty = FileFinding(
      signatures: file(2, .longTerm).signatures, continues: true, faults: ["file-malformed"])
    #expect(try refusal(story, augmentation(faulty)) == [.signing(.invalid(codes: ["file-malformed"]))])
    #expect(try refusal(story, augmentation(file(1, .longTerm))).isEmpty == false)
  }

  @Test func `what nobody sealed has nothing to keep`() throws {
    var story = try Story(Town.definition("1.001806"))
    try story.go(to: "processing.approve")
    #expect(try refusal(story, augmentation(file(2, .longTerm))) == [.signing(.notSigned)])
  }
}
