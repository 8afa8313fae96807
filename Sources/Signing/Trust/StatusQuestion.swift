/// What an OCSP responder is asked about one certificate (RFC 6960, 4.1). Without a nonce: what counts is when the answer was
/// made, and that it can be kept.
public struct StatusQuestion: Hashable, Sendable {
  public let der: [UInt8]
  private let certificate: Certificate
  private let issuer: Certificate

  /// - Parameters:
  ///   - certificate: DER.
  ///   - others: DER, among them the issuer’s.
  /// - Returns: nil where one of them is no certificate, the issuer is not there, or the certificate is a root.
  public init?(about certificate: [UInt8], among others: [[UInt8]]) {
    do {
      let asked = try Certificate(certificate)
      let issuer = try others.map { der throws(FindingCode) in try Certificate(der) }
        .first { $0.subject.der == asked.issuer.der }
      guard let issuer, !asked.isSelfIssued else { return nil }
      self.certificate = asked
      self.issuer = issuer
    } catch { return nil }
    // SHA-1 names the issuer here and protects nothing; every responder knows it.
    let name = WriteDER.sequence(
      WriteDER.sequence(WriteDER.identifier("1.3.14.3.2.26"), WriteDER.null),
      WriteDER.octets(Certificate.digest(self.issuer.subject.der, isSHA1: true)),
      WriteDER.octets(self.issuer.keyDigest(isSHA1: true)), WriteDER.value(0x02, self.certificate.serial))
    der = WriteDER.sequence(WriteDER.sequence(WriteDER.sequence(WriteDER.sequence(name))))
  }

  /// True for an answer to this question; who signed it is judged when it is used.
  public func isAnswered(by answer: [UInt8]) -> Bool {
    do {
      return try StatusAnswer(answer).statements.contains { $0.isAbout(certificate, of: issuer) }
    } catch { return false }
  }
}
