import DemoPKI
import DossierModel
import Foundation
import Office
import OfficeFixture
import Signing
import Testing
import WorkingTime

/// What can be known before a number is given is known before: no number is used up by what could not be signed.
@Suite struct RehearsalStory {
  @Test func `a wrong PIN of a device is found before the number`() throws {
    let ward = try SignedOffice()
    let code = try ward.drafted()
    let desk = ward.desk(SignedOffice.pki.leader, unlock: { throw KeyFault.wrongSecret(attempts: .few) })
    #expect(throws: KeyFault.wrongSecret(attempts: .few)) {
      try ward.office.sign(SigningOrder(code, "sign"), as: ward.leader, with: desk)
    }
    #expect(try ward.dossier(code).numbers == [])
    try ward.sign(code)
    #expect(try ward.dossier(code).numbers.map(\.text) == ["01/SG"])
  }

  @Test func `nobody types a PIN for a paper that cannot be signed`() throws {
    let ward = try SignedOffice()
    let code = try ward.issued()
    try ward.sample.take("send", on: code, as: ward.clerk)
    let scan = ward.sample.scratch.pdf("scan of the result")
    var order = SigningOrder(code, "certify_copy")
    order.file = scan
    var asked = 0
    let desk = ward.desk(SignedOffice.pki.seal, unlock: { asked += 1 })
    #expect(throws: MakingFault.self) { try ward.office.sign(order, as: ward.clerk, with: desk) }
    #expect(try ward.dossier(code).numbers.map(\.text) == ["01/SG"] && asked == 0)
    let page = ward.sample.scratch("page.pdf")
    try Data(SignedOffice.page).write(to: URL(fileURLWithPath: page))
    order.file = page
    try ward.office.sign(order, as: ward.clerk, with: desk)
    #expect(try ward.dossier(code).numbers.map(\.text) == ["01/SG", "01/SY"] && asked == 1)
  }

  @Test func `no number is brought to a signature that was revoked meanwhile`() throws {
    let ward = try SignedOffice("numbering: with_seal")
    let code = try ward.drafted()
    try ward.sign(code, stamped: false)
    let (pki, now) = (SignedOffice.pki, ward.sample.clock.now)
    let week = Moment(milliseconds: now.milliseconds + 7 * 86_400_000)
    let gone = pki.revocation(of: pki.leader, reason: .keyCompromise)
    ward.source.known = [
      pki.root.revocationList(from: now, until: week),
      pki.agencyAuthority.revocationList([gone], from: now, until: week, number: 2),
    ]
    let refusal = #expect(throws: Rejection.self) { try ward.seal(code) }
    guard case .signing(.invalid(let codes))? = refusal?.reasons.first else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(!codes.isEmpty)
    #expect(try ward.dossier(code).numbers == [] && ward.dossier(code).pendingNumbers == [:])
  }
}
