import DemoPKI
import DossierModel
import Foundation
import Office
import OfficeFixture
import Signing
import SigningKeys
import Testing

/// Devices that hold nothing but their owner’s certificate: the policy knows the authorities below its anchors.
@Suite struct IssuersStory {
  private let ward: SignedOffice

  init() throws { ward = try SignedOffice() }

  /// A desk whose key comes without the certificates of its issuers.
  private func desk(_ holder: DemoHolder) throws -> KeyDesk {
    let bare = DemoHolder(certificate: holder.certificate, chain: [], key: holder.key)
    let issuers = try ward.office.signingPolicy()?.issuers ?? []
    return KeyDesk(
      key: ChainedKey(DemoKeySource(bare), issuers: issuers), timeStamps: ward.source.stamps,
      artist: PaperArtist(), revocationLists: { [ward] in ward.source.known },
      clock: { [ward] in ward.sample.clock.now })
  }

  private func knowIssuers() throws {
    let authority = SignedOffice.pki.agencyAuthority.holder.certificate
    let lines = String(decoding: DemoPKI.pem("CERTIFICATE", authority), as: UTF8.self)
      .split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    try ward.setPolicy("issuers: |\n\(lines)")
  }

  @Test func `the missing issuer is named, and once it is known all is well`() throws {
    let code = try ward.drafted()
    let refused = #expect(throws: CertificateRefused.self) {
      try ward.office.sign(SigningOrder(code, "sign"), as: ward.leader, with: desk(SignedOffice.pki.leader))
    }
    #expect(refused?.codes == [.pathNotFound])
    let name = try CertificateFacts.read(SignedOffice.pki.leader.certificate).issuer.commonName
    #expect(name != nil && refused?.issuer == name)
    #expect(try ward.dossier(code).numbers == [])
    try knowIssuers()
    ward.sample.clock.move(minutes: 1)
    try ward.office.sign(SigningOrder(code, "sign"), as: ward.leader, with: desk(SignedOffice.pki.leader))
    try ward.office.sign(SigningOrder(code, "issue"), as: ward.clerk, with: desk(SignedOffice.pki.seal))
    #expect(try ward.dossier(code).signatures.map(\.proof?.standing) == [.valid, .valid])
    // The signature carries it: who knows the anchor alone can prove it.
    try ward.setPolicy("")
    let policy = try #require(try ward.office.signingPolicy())
    let record = try VerificationRequest(
      ward.result(code), under: policy, at: ward.sample.clock.now, received: nil,
      revocationLists: ward.source.known
    ).answer()
    #expect(record.verdict == "fully_signed")
  }

  @Test func `a file signed elsewhere without its issuers is proven by those of the policy`() throws {
    let bare = { (holder: DemoHolder) in
      DemoHolder(certificate: holder.certificate, chain: [], key: holder.key)
    }
    let signed = try ward.foreignSignature(bare(SignedOffice.pki.leader), on: SignedOffice.page)
    let outcome = { () throws -> String? in
      let policy = try #require(try ward.office.signingPolicy())
      return try VerificationRequest(
        signed, under: policy, at: ward.sample.clock.now, received: nil, revocationLists: ward.source.known
      ).answer().signatures.first?.outcome
    }
    #expect(try outcome() == "indeterminate")
    try knowIssuers()
    #expect(try outcome() == "valid")
  }
}
