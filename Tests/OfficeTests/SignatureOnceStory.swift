import DossierModel
import DossierStore
import Foundation
import Office
import OfficeFixture
import Testing

/// A signature made once counts for one document, with the keys of the demonstration.
@Suite struct SignatureOnceStory {
  private let ward: SignedOffice
  private let first: String
  private let signed: [UInt8]
  private let sealed: [UInt8]

  init() throws {
    ward = try SignedOffice()
    first = try ward.drafted()
    try ward.sign(first)
    signed = try ward.result(first)
    try ward.seal(first)
    sealed = try ward.result(first)
  }

  private func refusal(_ code: String, _ action: String, as actor: String, _ bytes: [UInt8]) throws
    -> [Reason]
  {
    let path = ward.sample.scratch("again.pdf")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    var request = AdvanceRequest(code, action)
    request.file = path
    let rejection = #expect(throws: Rejection.self) { try ward.office.advance(request, as: actor) }
    return rejection?.reasons ?? []
  }

  private var used: Reason { .signing(.alreadyUsed(paper: "result", code: first)) }

  @Test func `a file signed for one dossier is not taken for another`() throws {
    let second = try ward.drafted()
    #expect(try refusal(second, "sign", as: ward.leader, signed) == [used])
    #expect(try ward.dossier(second).signatures == [])
    try ward.sign(second)
    #expect(try refusal(second, "issue", as: ward.clerk, sealed).contains(used))
    try ward.seal(second)
    #expect(try ward.dossier(second).numbers.map(\.serial) == [2])
    #expect(try ward.office.examine().flaws == [])
  }

  @Test func `what is added behind does not make it another signature`() throws {
    _ = try ward.office.augment(with: ward.source)
    let longer = try ward.result(first)
    #expect(longer.count > sealed.count)
    #expect(try refusal(try ward.drafted(), "sign", as: ward.leader, longer).contains(used))
  }

  @Test func `the number is secret where the leader's signature gives it`() throws {
    let code = try ward.drafted()
    var order = SigningOrder(code, "sign")
    order.secret = true
    ward.sample.clock.move(minutes: 1)
    try ward.office.sign(order, as: ward.leader, with: ward.desk(SignedOffice.pki.leader))
    order.action = "issue"
    let refused = #expect(throws: Rejection.self) {
      try ward.office.sign(order, as: ward.clerk, with: ward.desk(SignedOffice.pki.seal))
    }
    #expect(refused?.reasons == [.optionUnused(.secret)])
    try ward.seal(code)
    let documents = try ward.office.store.read { try $0.documents(DocumentFilter()) }
    #expect(documents.filter { $0.code == code }.map(\.secret) == [true])
  }

  @Test func `where the seal gives the number it takes the secret, the leader does not`() throws {
    try ward.setPolicy("numbering: with_seal")
    let code = try ward.drafted()
    var order = SigningOrder(code, "sign")
    order.secret = true
    let refused = #expect(throws: Rejection.self) {
      try ward.office.sign(order, as: ward.leader, with: ward.desk(SignedOffice.pki.leader))
    }
    #expect(refused?.reasons == [.optionUnused(.secret)])
    try ward.sign(code)
    order.action = "issue"
    ward.sample.clock.move(minutes: 1)
    try ward.office.sign(order, as: ward.clerk, with: ward.desk(SignedOffice.pki.seal))
    let documents = try ward.office.store.read { try $0.documents(DocumentFilter()) }
    #expect(documents.filter { $0.code == code }.map(\.secret) == [true])
  }
}
