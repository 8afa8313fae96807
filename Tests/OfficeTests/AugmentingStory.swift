import DemoPKI
import DossierModel
import DossierStore
import Foundation
import Hashing
import Office
import OfficeFixture
import PDFModel
import Reports
import Signing
import Testing
import WorkingTime

/// After its seal a document’s file is given what proves its signatures for years; what was sealed stays what it is.
@Suite struct AugmentingStory {
  private let ward: SignedOffice

  init() throws { ward = try SignedOffice() }

  private func augment() throws -> Augmenting { try ward.office.augment(with: ward.source) }

  private func waiting() throws -> [PendingEffect] {
    try ward.office.pendingEffects(limit: 99).filter { $0.effect.kind == .augmentSignatures }
  }

  private func classes() throws -> [SigningClass: Int] {
    var question = SigningRateQuestion()
    question.countsCopies = true
    let asked = question
    return try ward.office.store.read { try SigningRate(asked, $0, .vietnam).total.classes }
  }

  private func levels(_ code: String) throws -> [SignatureProof.Level?] {
    try ward.dossier(code).signatures.map { $0.proof?.level }
  }

  @Test func `the file carries its proof behind the very bytes that were sealed`() throws {
    let code = try ward.issued()
    let sealed = try ward.result(code)
    #expect(try waiting().map(\.code) == [code])
    #expect(try levels(code) == [.timed, .timed] && classes() == [.full: 1])
    let run = try augment()
    #expect(run.done.map(\.level) == [.longTerm] && run.held == [])
    let whole = try ward.result(code)
    #expect(whole.starts(with: sealed) && whole.count > sealed.count)
    #expect(try PDFFile(whole).revisions.count == PDFFile(sealed).revisions.count + 1)
    let dossier = try ward.dossier(code)
    // The seal still names the bytes that left the agency.
    #expect(dossier.signature(.issue, on: "result")?.digest == SHA256.digest(sealed))
    #expect(try levels(code) == [.longTerm, .longTerm] && classes() == [.full: 1])
    let last = try #require(try ward.office.history(code).last?.event)
    #expect(last.kind == .augmented && last.actor == "outbox")
    #expect(try waiting() == [] && augment().isEmpty)
    #expect(try ward.office.examine().flaws == [])
    _ = try ward.office.rebuild()
    #expect(try classes() == [.full: 1] && ward.office.examine().flaws == [])
  }

  @Test func `a certified copy is given its proof as well`() throws {
    let code = try ward.issued()
    _ = try augment()
    try ward.sample.take("send", on: code, as: ward.clerk)
    var order = SigningOrder(code, "certify_copy")
    order.file = ward.sample.scratch("scan.pdf")
    try Data(SignedOffice.page).write(to: URL(fileURLWithPath: order.file ?? ""))
    try ward.office.sign(order, as: ward.clerk, with: ward.desk(SignedOffice.pki.seal))
    let run = try augment()
    #expect(run.done.map(\.paper) == ["result.copy"] && run.done.map(\.level) == [.longTerm])
    #expect(try levels(code) == [.longTerm, .longTerm, .longTerm] && waiting() == [])
    #expect(try classes() == [.full: 2] && ward.office.examine().flaws == [])
  }

  /// Years later, nobody’s lists at hand: the file alone tells.
  @Test func `what was augmented is proven by itself when all certificates have ended`() throws {
    let code = try ward.issued()
    let sealed = try ward.result(code)
    _ = try augment()
    let policy = try #require(try ward.office.signingPolicy())
    let years = Moment(milliseconds: ward.sample.clock.now.milliseconds + 5 * 366 * 86_400_000)
    let verdicts = try [sealed, ward.result(code)].map {
      try VerificationRequest($0, under: policy, at: years, received: nil, revocationLists: []).answer()
        .verdict
    }
    #expect(verdicts == ["not_proven", "fully_signed"])
  }

  @Test func `without a time stamp a file waits, and gets one when the service is back`() throws {
    let code = try ward.issued(stamped: false)
    ward.source.isStamping = false
    let item = try #require(try waiting().first)
    #expect(try ward.office.waitsForTimeStamp(item))
    #expect(try augment().held.map(\.obstacle) == [.noTimeStamp(code: "unreachable")])
    #expect(try waiting() == [item] && levels(code) == [.basic, .basic])
    ward.sample.clock.move(minutes: 60)
    ward.source.isStamping = true
    #expect(try augment().done.map(\.level) == [.longTerm])
    #expect(try levels(code) == [.longTerm, .longTerm] && ward.office.examine().flaws == [])
    #expect(try classes() == [.full: 1])
  }

  @Test func `with no list in reach it is tried again, and nothing is written meanwhile`() throws {
    let code = try ward.issued()
    let version = try ward.dossier(code).version
    (ward.source.published, ward.source.known) = ([], [])
    let run = try augment()
    #expect(
      run.held.map(\.obstacle) == [
        .notProven(codes: run.held.first?.codes ?? [], unreachable: ["unreachable"])
      ])
    #expect(run.held.first?.codes.contains("revocation-unknown") == true)
    #expect(try ward.dossier(code).version == version)
    ward.source.published = SignedOffice.pki.revocationLists(at: ward.sample.clock.now)
    #expect(try augment().done.count == 1)
  }

  @Test func `answers about single certificates serve as well as lists`() throws {
    let code = try ward.issued()
    let now = ward.sample.clock.now
    // Newer than the lists, so that the verdict rests on them.
    ward.source.publishedAnswers = SignedOffice.pki.statusAnswers(at: now)
    #expect(try augment().done.count == 1)
    #expect(ward.source.asked.contains(SignedOffice.pki.timeStamping.holder.certificate))
    let file = try PDFFile(ward.result(code))
    let store = try #require(try file.value("DSS", of: file.catalog()).dictionary)
    let kept = try #require(try file.value("OCSPs", of: store).array).map {
      try file.decoded(#require(file.resolve($0).stream)).bytes
    }
    #expect(!kept.isEmpty && Set(kept).isSubset(of: Set(ward.source.publishedAnswers)))
  }

  @Test func `two processes at once: one event, one file`() throws {
    let code = try ward.issued()
    let other = try ward.sample.again()
    other.examiner = ward.office.examiner
    let quiet = HandSource(ward.sample.clock)
    ward.source.meanwhile = { _ = try other.augment(with: quiet) }
    #expect(try augment().isEmpty)
    let kinds = try ward.office.history(code).map(\.event.kind)
    #expect(kinds.count { $0 == .augmented } == 1 && kinds.count { $0 == .settled } == 0)
    #expect(try ward.dossier(code).papers.count { $0.kind == "result" } == 4)
    #expect(try waiting() == [] && ward.office.examine().flaws == [])
  }

  @Test func `what was proven later is augmented later`() throws {
    try ward.setPolicy("", unproven: "take")
    let code = try ward.drafted()
    ward.source.known = []
    try ward.sign(code)
    try ward.seal(code)
    #expect(try waiting() == [] && classes() == [.unproven: 1])
    ward.source.known = ward.source.published
    try ward.office.reexamine(DocumentFilter(), as: ward.clerk) { _, _ in }
    #expect(try classes() == [.full: 1] && waiting().count == 1)
    #expect(try augment().done.count == 1)
  }

  @Test func `a seal on paper, or one nobody examined, waits for nothing`() throws {
    let code = try ward.drafted()
    try ward.sign(code)
    try ward.sample.take("issue", on: code, as: ward.clerk) { $0.onPaper = true }
    #expect(try waiting() == [])
  }
}

extension Augmenting {
  fileprivate var isEmpty: Bool { done.isEmpty && held.isEmpty }
}

extension Augmenting.Held {
  fileprivate var codes: [String] {
    if case .notProven(let codes, _) = obstacle { codes } else { [] }
  }
}
