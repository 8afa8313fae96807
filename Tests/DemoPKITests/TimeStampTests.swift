import DemoPKI
import Signing
import TestTools
import Testing
import WorkingTime

/// Time stamps of the demonstration, checked by our code and by OpenSSL.
struct TimeStampTests {
  private let request = TimeStampRequest(
    stamping: Array("what was signed".utf8), nonce: 0xfedc_ba98_7654_3210)

  @Test(.enabled(if: Tool.openssl != nil), arguments: Demo.allCases)
  func `OpenSSL accepts a stamp and reads our question`(_ keys: Demo) throws {
    let openssl = try #require(Tool.openssl)
    let folder = try TestFolder()
    let root = try folder.write("root.pem", DemoPKI.pem("CERTIFICATE", keys.pki.anchor))
    let query = try folder.write("query.tsq", request.der)
    let answer = try folder.write("answer.tsr", keys.pki.timeStamping.answer(request.der, now: Demo.now))
    let verdict = try openssl.run(
      "ts", "-verify", "-in", answer, "-queryfile", query, "-CAfile", root, "-attime", "1795654800")
    #expect(verdict.output.contains("Verification: OK"), "\(verdict.output)")
    let text = try openssl.run("ts", "-query", "-in", query, "-text").output
    #expect(
      text.contains("Certificate required: yes") && text.contains("Nonce: 0xFEDCBA9876543210"), "\(text)")
  }

  @Test(arguments: Demo.allCases)
  func `a right answer gives a token with its time, policy and certificate`(_ keys: Demo) throws {
    let answer = keys.pki.timeStamping.answer(request.der, now: Demo.now)
    var expecting = TimeStampAnswer.Expectation()
    expecting.policies = [DemoTimeStampAuthority.policy]
    let token = try TimeStampAnswer.check(answer, to: request, now: later(300_000), expecting: expecting)
    #expect(token.moment == Demo.now && token.policy == DemoTimeStampAuthority.policy)
    #expect(token.certificates == [keys.pki.timeStamping.holder.certificate])
    #expect(answer.count < 4_000)
  }

  @Test(arguments: DemoTimeStampAuthority.Mistake.allCases)
  func `every mistake of an authority is noticed`(_ mistake: DemoTimeStampAuthority.Mistake) throws {
    let answer = Demo.rsa.pki.timeStamping.answer(request.der, now: Demo.now, mistake: mistake)
    var expecting = TimeStampAnswer.Expectation()
    expecting.policies = [DemoTimeStampAuthority.policy]
    let expected: TimeStampFault =
      switch mistake {
      case .nonce, .withoutNonce: .otherNonce
      case .imprint: .otherImprint
      case .refused: .refused(status: 2, reasons: [5])
      case .policy: .policy("1.3.6.1.4.1.32473.24.99")
      case .signature: .wrongSignature(.signatureWrong)
      case .withoutCertificate: .withoutCertificate
      case .cutShort: .malformed
      }
    #expect(throws: expected) {
      try TimeStampAnswer.check(answer, to: request, now: Demo.now, expecting: expecting)
    }
  }

  @Test(arguments: [-300_001, 300_001])
  func `a time too far from ours is refused`(_ distance: Int64) throws {
    let answer = Demo.rsa.pki.timeStamping.answer(request.der, now: Demo.now)
    #expect(throws: TimeStampFault.wrongTime(Demo.now)) {
      try TimeStampAnswer.check(answer, to: request, now: later(distance))
    }
  }

  @Test func `a certificate that is for other things too stamps no time`() throws {
    for holder in [Demo.rsa.pki.leader, Demo.rsa.pki.responder] {
      let authority = DemoTimeStampAuthority(holder) { [UInt8](repeating: 7, count: $0) }
      #expect(throws: TimeStampFault.wrongPurpose) {
        try TimeStampAnswer.check(authority.answer(request.der, now: Demo.now), to: request, now: Demo.now)
      }
    }
  }

  @Test func `an answer is read within its limits, and cut anywhere it is malformed`() throws {
    let answer = Demo.curve.pki.timeStamping.answer(request.der, now: Demo.now)
    for length in 0..<answer.count {
      #expect(throws: TimeStampFault.malformed) {
        try TimeStampAnswer.check(Array(answer.prefix(length)), to: request, now: Demo.now)
      }
    }
    #expect(throws: TimeStampFault.tooLarge(size: 65_537)) {
      try TimeStampAnswer.check([UInt8](repeating: 0x30, count: 65_537), to: request, now: Demo.now)
    }
  }

  private func later(_ milliseconds: Int64) -> Moment {
    Moment(milliseconds: Demo.now.milliseconds + milliseconds)
  }
}
