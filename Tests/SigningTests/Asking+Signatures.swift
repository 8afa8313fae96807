import Hashing
import WorkingTime

@testable import Signing

/// What the readers are asked of bytes nobody vouches for: by the tests of the seeds, and by the fuzzers.
///
/// Whoever sent the bytes is trusted for them here, so that the way from a signer to an anchor is walked too.
enum Asking {
  /// When the seeds were made: 26 November 2026, 08:00 in Vietnam.
  static let now = Moment(milliseconds: 1_795_654_800_000)

  /// A CMS message, and a certificate alone.
  static func message(_ bytes: [UInt8]) {
    if let certificate = try? Certificate(bytes) {
      precondition(certificate.der == bytes, "a certificate is more or less than its bytes")
      ask(certificate)
    }
    guard let message = try? CMSMessage(bytes) else { return }
    precondition(message.signer.signedBytes.count < bytes.count)
    for certificate in message.certificates { ask(certificate) }
    guard let signer = message.signerCertificate else { return }
    let content = message.content ?? []
    for naming in CertificateNaming.allCases {
      _ = message.check(signer, naming: naming) { $0.digest(content) }
    }
    _ = trust(.signature, message.certificates)
      .judge(signer, at: ControlTime(moment: now, source: .now))
    for list in message.revocationLists { revocation(list) }
    if let value = try? message.signer.unsigned.value(CMSAttributeName.timeStampToken) {
      judge(Array(value.encodedBytes), over: message.signer.signature)
    }
  }

  /// An answer of a time-stamping authority, and a token alone.
  static func timeStamp(_ bytes: [UInt8]) {
    let request = TimeStampRequest(stamping: stamped, nonce: nonce)
    if let token = try? TimeStampAnswer.check(bytes, to: request, now: now) {
      precondition(token.der.count < bytes.count && !token.certificates.isEmpty)
    }
    judge(bytes, over: stamped)
  }

  /// What the seeds stamp, and the number they were asked with.
  static let stamped = Array("Quyết định".utf8)
  static let nonce: UInt64 = 0x1122_3344_5566_7788

  /// A list of revoked certificates, and an answer about one.
  static func revocation(_ bytes: [UInt8]) {
    if let list = try? RevocationList(bytes) {
      precondition(list.der == bytes)
      for serial in [[1], Array(repeating: 0x7f, count: 16)] as [[UInt8]] { _ = try? list.entry(serial) }
    }
    guard let answer = try? StatusAnswer(bytes) else { return }
    for certificate in answer.certificates {
      ask(certificate)
      _ = answer.isSigned(by: certificate)
      _ = answer.statements.contains { $0.isAbout(certificate, of: certificate) }
    }
    guard let first = answer.certificates.first, let last = answer.certificates.last else { return }
    _ = RevocationCheck(lists: [], answers: [answer], policy: RevocationPolicy(), now: now)
      .status(of: first, issuer: last, at: now)
  }

  private static func ask(_ certificate: Certificate) {
    _ = certificate.facts
    _ = certificate.key.weakness
    _ = (certificate.subject.commonName, certificate.subject.organisation, certificate.subject.title)
    guard case .known(let scheme) = certificate.scheme else { return }
    _ = RawSignature.holds(certificate.signature, over: certificate.signed, by: certificate.key, scheme)
  }

  private static func judge(_ token: [UInt8], over stamped: [UInt8]) {
    guard let token = try? StampToken(token) else { return }
    let trust = trust(.timeStamp, token.message.certificates)
    _ = StampCheck(trust: trust, now: now, skew: 300_000).judge(token) { $0.digest(stamped) }
  }

  /// Everything that came along is trusted but the first, which signed.
  private static func trust(_ use: CertificateUse, _ certificates: [Certificate]) -> TrustCheck {
    let anchors = (try? AnchorSet(name: "fuzzed", certificates: certificates.dropFirst().map(\.der))).map {
      [$0]
    }
    return TrustCheck(
      use: use, sets: anchors ?? [], candidates: certificates,
      revocation: RevocationCheck(lists: [], answers: [], policy: RevocationPolicy(), now: now),
      refusedPolicies: [])
  }
}
