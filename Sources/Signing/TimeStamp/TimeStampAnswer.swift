import SwiftASN1
public import WorkingTime

/// A token that answers our question and was signed by the certificate it carries. Whether that one is trusted is
/// for verification to say.
public struct TimeStampToken: Hashable, Sendable {
  /// The token, DER: a CMS message.
  public let der: [UInt8]
  public let moment: Moment
  public let policy: String
  /// The authority's, then what else came along, DER.
  public let certificates: [[UInt8]]
}

/// Reads what a time-stamping authority answered, and checks it against what was asked (RFC 3161, 2.4.2).
public enum TimeStampAnswer {
  /// What is expected of an authority.
  public struct Expectation: Hashable, Sendable {
    /// Policies that are accepted; nil for any.
    public var policies: Set<String>?
    /// Milliseconds the stamped time may be away from ours, both ways.
    public var skew: Int64 = 300_000
    /// Bytes an answer may have.
    public var limit = 65_536

    public init() {}
  }

  /// - Parameter now: our time when the answer came.
  public static func check(
    _ answer: [UInt8], to request: TimeStampRequest, now: Moment, expecting: Expectation = Expectation()
  ) throws(TimeStampFault) -> TimeStampToken {
    guard answer.count <= expecting.limit else { throw .tooLarge(size: answer.count) }
    let token = try token(answer)
    let (message, statement) = try read(token)
    guard statement.hash == .sha256, statement.imprint == request.imprint else { throw .otherImprint }
    guard statement.nonce == Array(WriteDER.integer(request.nonce).dropFirst(2)) else { throw .otherNonce }
    guard !statement.hasUnknownCritical else { throw .unknownExtension }
    if let policies = expecting.policies, !policies.contains(statement.policy) {
      throw .policy(statement.policy)
    }
    let (distance, overflow) = statement.moment.milliseconds.subtractingReportingOverflow(now.milliseconds)
    guard !overflow, distance.magnitude <= expecting.skew.magnitude else {
      throw .wrongTime(statement.moment)
    }
    let authority = try checkSigner(message)
    let others = message.certificates.filter { $0 != authority }
    return TimeStampToken(
      der: token, moment: statement.moment, policy: statement.policy,
      certificates: ([authority] + others).map(\.der))
  }

  /// The token inside an answer that was granted, with or without changes.
  private static func token(_ answer: [UInt8]) throws(TimeStampFault) -> [UInt8] {
    do {
      var outer = try DERCursor(ReadDER.root(answer))
      var status = try DERCursor(outer.next(.sequence))
      let number = try ReadDER.small(status.next())
      _ = status.optional(.sequence)
      let reasons = try status.optional(.bitString).map { node throws(DERFault) in try ReadDER.namedBits(node)
      }
      try status.end()
      guard number <= 1 else { throw TimeStampFault.refused(status: number, reasons: reasons ?? []) }
      let token = try outer.next(.sequence)
      try outer.end()
      return Array(token.encodedBytes)
    } catch let fault as TimeStampFault {
      throw fault
    } catch { throw .malformed }
  }

  private static func read(_ token: [UInt8]) throws(TimeStampFault) -> (CMSMessage, TimeStampStatement) {
    do {
      let message = try CMSMessage(token)
      guard message.contentType == CMSMessage.timeStampInfo, let content = message.content else {
        throw TimeStampFault.malformed
      }
      return (message, try TimeStampStatement(content))
    } catch { throw .malformed }
  }

  /// The authority's certificate, whose key signed the token.
  private static func checkSigner(_ message: CMSMessage) throws(TimeStampFault) -> Certificate {
    guard let authority = message.signerCertificate else { throw .withoutCertificate }
    let extensions = authority.extensions
    guard extensions.extendedKeyUsage == ["1.3.6.1.5.5.7.3.8"], extensions.isExtendedKeyUsageCritical else {
      throw .wrongPurpose
    }
    let content = message.content ?? []
    let codes = message.check(authority, naming: .ofToken) { $0.digest(content) }
    if let code = codes.first { throw .wrongSignature(code) }
    return authority
  }
}
