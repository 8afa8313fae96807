import DemoPKI
import Hashing
import SwiftASN1
import Testing

@testable import Signing

/// One key is one key, whatever certificates carry it and however it is written.
struct VerifyingKeyTests {
  private let bench = AttackBench(keys: .curve)

  @Test func `a second certificate of the leader's key makes no seal`() throws {
    let (pki, at) = (bench.demo, MakingDemo.now.milliseconds)
    let plan = CertificatePlan(
      DemoName("UBND xã Thử Nghiệm", organisation: "UBND xã Thử Nghiệm"),
      from: .init(milliseconds: at - 86_400_000), until: .init(milliseconds: at + 86_400_000))
    let twin = pki.agencyAuthority.issue(plan, key: pki.leader.key)
    let bytes = try bench.forge.sign(bench.once, .seal, field: "DauCoQuan", by: twin)
    let report = VerifyingOffice(keys: .curve).check(bytes) {
      $0.required?.register.append(VerifyingOffice.entry(twin, .agency))
    }
    #expect(report.verdict == .incomplete([.sameKey(signature: 1)]), "\(report.summary)")
  }

  private func key(_ algorithm: [[UInt8]], _ bits: [UInt8]) throws -> PublicKey {
    try PublicKey(
      reading: DER.parse(WriteDER.sequence(WriteDER.sequence(algorithm), WriteDER.bits(bits))))
  }

  @Test func `a key is known in every form`() throws {
    let curve = try Certificate(bench.demo.leader.certificate).key
    let names = ["1.2.840.10045.2.1", "1.2.840.10045.3.1.7"].map { WriteDER.identifier($0) }
    for sign: UInt8 in [2, 3] {
      let short = try key(names, [sign] + curve.bits[1...32])
      #expect(short.identity == curve.identity && short != curve)
    }
    let rsa = try Certificate(MakingDemo.rsa.pki.leader.certificate).key
    let pss = try key([WriteDER.identifier("1.2.840.113549.1.1.10")], rsa.bits)
    #expect(pss.identity == rsa.identity && pss != rsa)
    let holders = [MakingDemo.curve.pki, MakingDemo.rsa.pki].flatMap { [$0.leader, $0.seal] }
    let all = try holders.map { try Certificate($0.certificate).key.identity }
    #expect(Set(all).count == 4)
  }
}
