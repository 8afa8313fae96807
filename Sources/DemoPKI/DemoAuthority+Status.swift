import Signing
public import WorkingTime

/// A certificate taken back.
public struct DemoRevocation: Hashable, Sendable {
  /// Reasons as RFC 5280 numbers them.
  public enum Reason: UInt8, Hashable, Sendable {
    case unspecified = 0
    case keyCompromise = 1
    case affiliationChanged = 3
    case superseded = 4
    case cessationOfOperation = 5
    case certificateHold = 6
  }

  /// DER.
  public let certificate: [UInt8]
  public let since: Moment
  public let reason: Reason
  /// Since when the key is feared to be in other hands; nil: nothing is said.
  public var invalidSince: Moment?

  public init(_ certificate: [UInt8], since: Moment, reason: Reason) {
    self.certificate = certificate
    self.since = since
    self.reason = reason
  }
}

extension DemoAuthority {
  /// A list of revoked certificates (RFC 5280, 5), DER.
  ///
  /// - Parameters:
  ///   - number: counts the lists of this authority.
  ///   - extensions: DER, beside those every list has.
  public func revocationList(
    _ revoked: [DemoRevocation] = [], from now: Moment, until next: Moment, number: UInt64 = 1,
    extensions: [[UInt8]] = []
  ) -> [UInt8] {
    let scheme = DemoScheme.sound(holder.key.usual)
    let entries = revoked.map { each in
      let reason = CertificatePlan.item("2.5.29.21", WriteDER.value(0x0a, [each.reason.rawValue]))
      let items = reason + Self.invalidity(each)
      return WriteDER.sequence(
        CertificateParts.serial(each.certificate), WriteDER.time(each.since), WriteDER.sequence(items))
    }
    let issuerKey = WriteDER.implicit(0, WriteDER.octets(Self.keyIdentifier(holder.key.publicKey)))
    let usual = [
      CertificatePlan.item("2.5.29.35", WriteDER.sequence(issuerKey)),
      CertificatePlan.item("2.5.29.20", WriteDER.integer(number)),
    ]
    let extensions = WriteDER.explicit(0, WriteDER.sequence(usual + extensions))
    let body = WriteDER.sequence(
      [
        WriteDER.integer(1), scheme.identifier, holder.subject, WriteDER.time(now), WriteDER.time(next),
      ] + (entries.isEmpty ? [] : [WriteDER.sequence(entries)]) + [extensions])
    return Self.signed(body, holder.key, scheme)
  }

  /// An answer about one certificate of this authority (RFC 6960), DER, signed by a responder it appointed.
  ///
  /// - Parameter revocation: nil for a good certificate.
  public func statusAnswer(
    about certificate: [UInt8], revocation: DemoRevocation? = nil, responder: DemoHolder, from now: Moment,
    until next: Moment
  ) -> [UInt8] {
    let scheme = DemoScheme.sound(responder.key.usual)
    let told = revocation.map(Self.invalidity) ?? []
    let single = WriteDER.sequence(
      certificateIdentifier(certificate), Self.status(revocation), WriteDER.generalizedTime(now),
      WriteDER.explicit(0, WriteDER.generalizedTime(next)),
      told.isEmpty ? [] : WriteDER.explicit(1, WriteDER.sequence(told)))
    let data = WriteDER.sequence(
      WriteDER.explicit(1, responder.subject), WriteDER.generalizedTime(now), WriteDER.sequence(single))
    let basic = WriteDER.sequence(
      data, scheme.identifier, WriteDER.bits(responder.key.sign(data, scheme)),
      WriteDER.explicit(0, WriteDER.sequence(responder.certificate)))
    let response = WriteDER.sequence(
      WriteDER.identifier("1.3.6.1.5.5.7.48.1.1"), WriteDER.octets(basic))
    return WriteDER.sequence(WriteDER.value(0x0a, [0]), WriteDER.explicit(0, response))
  }

  /// RFC 5280, 5.3.2.
  private static func invalidity(_ revocation: DemoRevocation) -> [UInt8] {
    revocation.invalidSince.map { CertificatePlan.item("2.5.29.24", WriteDER.generalizedTime($0)) } ?? []
  }

  private static func status(_ revocation: DemoRevocation?) -> [UInt8] {
    guard let revocation else { return [0x80, 0x00] }
    let reason = WriteDER.explicit(0, WriteDER.value(0x0a, [revocation.reason.rawValue]))
    return WriteDER.implicit(1, WriteDER.sequence(WriteDER.generalizedTime(revocation.since), reason))
  }

  /// CertID; SHA-1 names the issuer here and protects nothing.
  private func certificateIdentifier(_ certificate: [UInt8]) -> [UInt8] {
    let sha1 = WriteDER.sequence(WriteDER.identifier("1.3.14.3.2.26"), WriteDER.null)
    return WriteDER.sequence(
      sha1, WriteDER.octets(Self.sha1(holder.subject)),
      WriteDER.octets(Self.keyIdentifier(holder.key.publicKey)), CertificateParts.serial(certificate))
  }
}
