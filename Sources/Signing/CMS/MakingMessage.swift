/// Makes CMS messages of one signer (RFC 5652), in two steps around the raw signature.
///
/// The form is that of PAdES (EN 319 142-1, 6.3): version 1, content type, digest and the signer's certificate signed, no
/// signing time; the token of a time stamp beside the signature.
public enum CMSMaker {
  /// What is signed.
  public enum Content: Hashable, Sendable {
    /// Data that lies elsewhere: a PDF file.
    case detached
    /// The statement of a time-stamping authority, which travels inside (RFC 3161, 2.4.2).
    case timeStamp([UInt8])
  }

  /// The signed attributes as `SET OF` (first octet 31): what the key signs.
  ///
  /// - Parameters:
  ///   - digest: of the content, by this hash.
  ///   - certificate: the signer's, DER.
  public static func signedAttributes(
    digest: [UInt8], hash: HashAlgorithm = .sha256, certificate: [UInt8], content: Content = .detached
  ) throws(CMSFault) -> [UInt8] {
    let name = try SignerName(certificate)
    return WriteDER.set(
      attribute("1.2.840.113549.1.9.3", WriteDER.identifier(content.type)),
      attribute("1.2.840.113549.1.9.4", WriteDER.octets(digest)),
      attribute("1.2.840.113549.1.9.16.2.47", signingCertificate(certificate, name, hash)))
  }

  /// The whole message.
  ///
  /// - Parameters:
  ///   - attributes: as they were signed.
  ///   - token: the time stamp over the signature.
  ///   - scheme: how the signature was made, where that is not the identity's own way.
  ///   - carriesCertificates: false only for a time stamp whose asker did not want them.
  public static func signedData(
    attributes: [UInt8], signature: [UInt8], identity: SigningIdentity, token: [UInt8]? = nil,
    content: Content = .detached, scheme: SignatureScheme? = nil, carriesCertificates: Bool = true
  ) throws(CMSFault) -> [UInt8] {
    let name = try SignerName(identity.certificate)
    let scheme = scheme ?? identity.algorithm.scheme
    let hash = scheme.hash
    guard attributes.first == 0x31 else { throw .attributesMalformed }
    var signer = [
      WriteDER.integer(1), WriteDER.sequence(name.issuer, name.serial), hash.identifier,
      WriteDER.implicit(0, attributes), scheme.identifier, WriteDER.octets(signature),
    ]
    if let token {
      let stamp = attribute("1.2.840.113549.1.9.16.2.14", token)
      signer.append(WriteDER.implicit(1, WriteDER.set(stamp)))
    }
    let certificates = WriteDER.implicit(0, WriteDER.set([identity.certificate] + identity.chain))
    return WriteDER.sequence(
      WriteDER.identifier("1.2.840.113549.1.7.2"),
      WriteDER.explicit(
        0,
        WriteDER.sequence(
          [WriteDER.integer(content.version), WriteDER.set(hash.identifier), content.encapsulated]
            + (carriesCertificates ? [certificates] : []) + [WriteDER.set(WriteDER.sequence(signer))])))
  }

  static func attribute(_ name: String, _ value: [UInt8]) -> [UInt8] {
    WriteDER.sequence(WriteDER.identifier(name), WriteDER.set(value))
  }

  /// SigningCertificateV2 (RFC 5035): SHA-256 is the default, which DER leaves out.
  private static func signingCertificate(_ certificate: [UInt8], _ name: SignerName, _ hash: HashAlgorithm)
    -> [UInt8]
  {
    let issuer = WriteDER.sequence(WriteDER.explicit(4, name.issuer))
    let named = WriteDER.sequence(
      (hash == .sha256 ? [] : [hash.identifier])
        + [WriteDER.octets(hash.digest(certificate)), WriteDER.sequence(issuer, name.serial)])
    return WriteDER.sequence(WriteDER.sequence(named))
  }
}

/// Why no message was made.
public enum CMSFault: String, Error, Hashable, Sendable {
  case certificateMalformed = "certificate-malformed"
  case attributesMalformed = "attributes-malformed"
}

extension CMSMaker.Content {
  var type: String {
    switch self {
    case .detached: CMSMessage.data
    case .timeStamp: CMSMessage.timeStampInfo
    }
  }

  /// RFC 5652, 5.1: 3 for every content that is not plain data.
  fileprivate var version: UInt64 {
    switch self {
    case .detached: 1
    case .timeStamp: 3
    }
  }

  fileprivate var encapsulated: [UInt8] {
    switch self {
    case .detached: WriteDER.sequence(WriteDER.identifier(type))
    case .timeStamp(let info):
      WriteDER.sequence(WriteDER.identifier(type), WriteDER.explicit(0, WriteDER.octets(info)))
    }
  }
}

/// Issuer and serial number of a certificate, as they stand in it.
private struct SignerName {
  let issuer: [UInt8]
  let serial: [UInt8]

  init(_ certificate: [UInt8]) throws(CMSFault) {
    do {
      let read = try Certificate(certificate)
      issuer = read.issuer.der
      serial = WriteDER.value(0x02, read.serial)
    } catch { throw .certificateMalformed }
  }
}
