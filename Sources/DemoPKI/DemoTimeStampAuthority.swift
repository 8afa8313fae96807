public import Hashing
import Signing
public import WorkingTime

/// Stamps time for the demonstration (RFC 3161), rightly or, for tests, wrongly.
public struct DemoTimeStampAuthority: Sendable {
  /// The policy its stamps are made under.
  public static let policy = "1.3.6.1.4.1.32473.24.2"

  public let holder: DemoHolder
  /// Bytes nobody can guess, so many; serial numbers are made of them.
  let random: @Sendable (Int) -> [UInt8]

  public init(_ holder: DemoHolder, random: @escaping @Sendable (Int) -> [UInt8]) {
    self.holder = holder
    self.random = random
  }

  /// What an answer does wrong.
  public enum Mistake: Hashable, Sendable, CaseIterable {
    case nonce
    case withoutNonce
    case imprint
    case refused
    case policy
    /// Some bit of the signature is another.
    case signature
    case withoutCertificate
    case cutShort
  }

  /// The answer to a request, DER: a stamp, or that the request was refused because it cannot be read.
  public func answer(_ request: [UInt8], now: Moment, mistake: Mistake? = nil) -> [UInt8] {
    guard mistake != .refused, let read = TimeStampQuestion(request) else { return Self.refusal }
    let token = token(read, now, mistake)
    let whole = WriteDER.sequence(WriteDER.sequence(WriteDER.integer(0)), token)
    return mistake == .cutShort ? Array(whole.dropLast(7)) : whole
  }

  /// A token over something hashed, asked for by nobody: for document time stamps made by tests.
  ///
  /// - Parameter extensions: DER, as in certificates.
  public func token(over digest: Digest, now: Moment, extensions: [[UInt8]] = []) -> [UInt8] {
    let imprint = WriteDER.sequence(HashAlgorithm.sha256.identifier, WriteDER.octets(digest.bytes))
    return token(
      TimeStampQuestion(imprint: imprint, nonce: nil, wantsCertificate: true), now, nil, extensions)
  }

  private func token(
    _ question: TimeStampQuestion, _ now: Moment, _ mistake: Mistake?, _ extensions: [[UInt8]] = []
  ) -> [UInt8] {
    let info = info(question, now, mistake, extensions)
    do {
      let attributes = try CMSMaker.signedAttributes(
        digest: SHA256.digest(info).bytes, certificate: holder.certificate, content: .timeStamp(info))
      let scheme = holder.key.usual
      var signature = holder.key.sign(attributes, .sound(scheme))
      if mistake == .signature { signature[signature.count - 1] ^= 1 }
      return try CMSMaker.signedData(
        attributes: attributes, signature: signature, identity: holder.identity, content: .timeStamp(info),
        scheme: scheme, carriesCertificates: question.wantsCertificate && mistake != .withoutCertificate)
    } catch { preconditionFailure("a certificate of ours: \(error)") }
  }

  /// TSTInfo.
  private func info(
    _ question: TimeStampQuestion, _ now: Moment, _ mistake: Mistake?, _ extensions: [[UInt8]]
  ) -> [UInt8] {
    var imprint = question.imprint
    if mistake == .imprint { imprint[imprint.count - 1] ^= 1 }
    var nonce = question.nonce
    if mistake == .nonce { nonce = WriteDER.integer(1) }
    if mistake == .withoutNonce { nonce = nil }
    return WriteDER.sequence(
      [
        WriteDER.integer(1),
        WriteDER.identifier(mistake == .policy ? "1.3.6.1.4.1.32473.24.99" : Self.policy), imprint,
        WriteDER.integer(bigEndian: [0x40] + random(8)), WriteDER.generalizedTime(now),
        // A second: what genTime leaves out.
        WriteDER.sequence(WriteDER.integer(1)),
      ] + (nonce.map { [$0] } ?? [])
        + (extensions.isEmpty ? [] : [WriteDER.explicit(1, Array(extensions.joined()))]))
  }

  /// Rejected, bad data format.
  private static let refusal = WriteDER.sequence(
    WriteDER.sequence(WriteDER.integer(2), WriteDER.namedBits([5])))
}
