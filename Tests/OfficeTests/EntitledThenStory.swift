import DemoPKI
import DossierModel
import DossierStore
import Foundation
import Hashing
import Office
import OfficeFixture
import Testing
import WorkingTime

/// Who may sign for whom is asked of the day the signature is proven for.
@Suite struct EntitledThenStory {
  private let ward: SignedOffice
  private let deputy = "vt-pct"
  private let code: String

  /// A draft that waits for the leader since Monday morning; his deputy signs it with another tool.
  init() throws {
    ward = try SignedOffice()
    code = try ward.drafted()
    ward.sample.clock.move(minutes: 60)
  }

  /// From now on the deputy's mandates, and his certificate, are these.
  private func appoint(_ mandates: (document: String, validity: Validity)..., since: String = "2025-07-01")
    throws
  {
    let (office, deputy, leader) = (ward.office, deputy, ward.leader)
    let owned = SHA256.digest(SignedOffice.pki.secondLeader.certificate)
    try office.store.write { transaction in
      let known = try office.directory(transaction)
      try transaction.replaceDirectory(
        StoreWriting.DirectoryRows(
          agencies: Array(known.agencies.values), people: Array(known.people.values),
          posts: known.posts.map {
            guard $0.person == leader else { return $0 }
            return Post(
              person: leader, role: $0.role, agency: $0.agency, validity: Validity(from: day(since)))
          },
          mandates: mandates.map {
            Mandate(
              person: deputy, principal: leader, capacity: "KT.", document: $0.document, validity: $0.validity
            )
          },
          services: known.services,
          certificates: known.certificates + [
            CertificateRecord(
              owner: .person(deputy), fingerprint: owned, validity: Validity(from: Day(number: 0)))
          ]))
      try transaction.set("directory", "\(mandates.map(\.document)) \(since)")
    }
  }

  private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  private func signed(_ holder: DemoHolder = SignedOffice.pki.secondLeader) throws -> [UInt8] {
    try ward.foreignSignature(holder, on: ward.result(code))
  }

  private func hand(_ bytes: [UInt8], on code: String, for principal: String? = nil, as actor: String) throws
  {
    let path = ward.sample.scratch("handed.pdf")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    var request = AdvanceRequest(code, "sign")
    (request.file, request.principal) = (path, principal)
    _ = try ward.office.advance(request, as: actor)
  }

  private func refusal(_ bytes: [UInt8]) throws -> [Reason] {
    let refusal = #expect(throws: Rejection.self) {
      try hand(bytes, on: code, for: ward.leader, as: deputy)
    }
    return refusal?.reasons ?? []
  }

  @Test func `a mandate that began after the signature does not reach it`() throws {
    let bytes = try signed()
    ward.sample.clock.move(minutes: 24 * 60)
    try appoint(("98", Validity(from: day("2026-08-04"))))
    #expect(
      try refusal(bytes) == [
        .signing(
          .notEntitled(
            on: day("2026-08-03"),
            [.mandateNotBegun(person: deputy, principal: ward.leader, from: day("2026-08-04"))]))
      ])
    try hand(signed(), on: code, for: ward.leader, as: deputy)
    #expect(try ward.dossier(code).signatures.map(\.mandate?.document) == ["98"])
  }

  @Test func `the mandate recorded is the one of that day`() throws {
    let bytes = try signed()
    ward.sample.clock.move(minutes: 24 * 60)
    try appoint(
      ("99", Validity(from: day("2026-08-04"))),
      ("98", Validity(from: day("2026-08-01"), until: day("2026-08-03"))))
    try hand(bytes, on: code, for: ward.leader, as: deputy)
    #expect(try ward.dossier(code).signatures.map(\.mandate?.document) == ["98"])
  }

  @Test func `so with a post the signer did not hold yet`() throws {
    let bytes = try signed(SignedOffice.pki.leader)
    ward.sample.clock.move(minutes: 24 * 60)
    try appoint(since: "2026-08-04")
    let refusal = #expect(throws: Rejection.self) { try hand(bytes, on: code, as: ward.leader) }
    guard case .signing(.notEntitled(on: let day, let why))? = refusal?.reasons.first else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(day.text == "2026-08-03" && why.map(\.name) == ["not_in_role"] && refusal?.reasons.count == 1)
  }

  @Test func `a signature older than the document's turn was not made for it`() throws {
    let bytes = try signed(SignedOffice.pki.leader)
    let stamped = ward.sample.clock.now
    ward.sample.clock.move(minutes: 30)
    let later = try ward.drafted()
    let refusal = #expect(throws: Rejection.self) { try hand(bytes, on: later, as: ward.leader) }
    guard case .signing(.tooOld(signed: let signed, begun: let begun))? = refusal?.reasons.first else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(signed == stamped && signed.milliseconds < begun.milliseconds && refusal?.reasons.count == 1)
  }

  /// The clock of a time stamp may be behind ours.
  @Test func `within the clocks' difference it is taken`() throws {
    let bytes = try signed(SignedOffice.pki.leader)
    ward.sample.clock.move(minutes: 4)
    let later = try ward.drafted()
    try hand(bytes, on: later, as: ward.leader)
    #expect(try ward.dossier(later).signatures.map(\.proof?.standing) == [.valid])
  }

  @Test func `what is proven only later is asked the same`() throws {
    try ward.setPolicy("", unproven: "take")
    let before = ward.sample.clock.now
    ward.sample.clock.move(minutes: 24 * 60)
    try appoint(("98", Validity(from: day("2026-08-04"))))
    ward.source.known = []
    try hand(signed(), on: code, for: ward.leader, as: deputy)
    let taken = try #require(try ward.dossier(code).signatures.first?.proof)
    #expect(taken.standing == .unproven)
    let proof = SignatureProof(
      standing: .valid, level: .timed, certificate: taken.certificate, controlled: before,
      evidence: taken.evidence)
    let refusal = #expect(throws: Rejection.self) {
      try ward.office.prove(SignatureFinding(proof: proof, codes: []), .approve, on: code, as: ward.clerk)
    }
    #expect(refusal?.reasons.map(\.name) == ["not_entitled_then"])
  }
}
