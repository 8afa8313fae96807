import DossierStore
import Foundation
import Hashing
import Office
import OfficeFixture
import Reports
import Testing
import WorkingTime

@testable import DossierModel

/// What is issued on paper after the leader signed digitally is a print of the very file he signed.
@Suite struct PrintedStory {
  private let ward: SignedOffice
  private let code: String

  init() throws {
    ward = try SignedOffice()
    code = try ward.drafted()
    try ward.sign(code)
  }

  private func issueOnPaper(_ file: [UInt8]?) throws {
    let path = ward.sample.scratch("printed.pdf")
    var request = AdvanceRequest(code, "issue")
    request.onPaper = true
    if let file {
      try Data(file).write(to: URL(fileURLWithPath: path))
      request.file = path
    }
    ward.sample.clock.move(minutes: 1)
    _ = try ward.office.advance(request, as: ward.clerk)
  }

  private func marks() throws -> [SigningClass] {
    try ward.office.store.read { try $0.documents(DocumentFilter()) }
      .map { SigningClass(leader: $0.leader, agency: $0.agencySeal) }
  }

  private func found() throws -> [Reexamined] {
    var found: [Reexamined] = []
    try ward.office.reexamine(DocumentFilter(), as: ward.clerk) { document, _ in found.append(document) }
    return found
  }

  @Test func `another file is refused, and nothing is issued`() throws {
    let refusal = #expect(throws: Rejection.self) { try issueOnPaper(SignedOffice.page(saying: "Granted")) }
    #expect(refusal?.reasons == [.signing(.otherThanSigned(paper: "result"))])
    #expect(try ward.dossier(code).signature(.issue, on: "result") == nil)
  }

  @Test(arguments: [true, false]) func `a print of it counts for what was proven of it`(_ named: Bool) throws
  {
    try issueOnPaper(named ? ward.result(code) : nil)
    #expect(try marks() == [.incomplete] && found().map(\.after) == [.incomplete])
    #expect(try ward.office.examine().flaws == [])
  }

  /// As an office could do it before.
  private func swapped() throws {
    let other = Paper(kind: "result", digest: SHA256.digest(Array("other".utf8)), size: 5)
    try ward.office.store.write { transaction in
      let stored = try transaction.dossier(code)
      let seal = Signature(
        paper: "result", act: .issue, medium: .paper, signer: ward.clerk, role: "clerk",
        agency: "phuong-viet-tri", mandate: nil, digest: other.digest)
      let event = Event(
        version: stored.dossier.version + 1, kind: .advanced, moment: ward.sample.clock.now,
        actor: ward.clerk,
        changes: [.attached(other), .signed(seal)])
      let decision = Decision(events: [event], effects: [], claims: [:], tasks: [])
      try transaction.append(StoreWriting.Append(decision, expected: stored.dossier.version), to: stored)
    }
  }

  @Test func `where another file was issued the leader’s signature does not count, whoever counts`() throws {
    try swapped()
    #expect(try marks() == [.invalid])
    let found = try found()
    #expect(found.map(\.after) == [.invalid] && found.first?.codes == ["other-than-signed"])
    _ = try ward.office.rebuild()
    #expect(try marks() == [.invalid])
  }
}
