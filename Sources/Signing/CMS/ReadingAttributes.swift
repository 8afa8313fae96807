import SwiftASN1

/// The attributes of a signer: each name once, in DER order.
struct CMSAttributes: Hashable, Sendable {
  private let nodes: [String: [ASN1Node]]

  init() { nodes = [:] }

  init(reading node: ASN1Node, _ tag: ASN1Identifier) throws {
    var found: [String: [ASN1Node]] = [:]
    for item in try ReadDER.sorted(node, tag) {
      var cursor = try DERCursor(item)
      let name = try ReadDER.objectIdentifier(cursor.next())
      let values = try ReadDER.sorted(cursor.next(.set))
      try cursor.end()
      guard found.updateValue(values, forKey: name) == nil else { throw FindingCode.cmsAttributeTwice }
    }
    nodes = found
  }

  var names: Set<String> { Set(nodes.keys) }

  /// The one value of an attribute; nil where the attribute is absent.
  func value(_ name: String) throws(FindingCode) -> ASN1Node? {
    guard let values = nodes[name] else { return nil }
    guard values.count == 1 else { throw .cmsAttributeTwice }
    return values[0]
  }
}

/// Object identifiers of attributes (RFC 5652, 11; RFC 5035; RFC 3161, Appendix A).
enum CMSAttributeName {
  static let contentType = "1.2.840.113549.1.9.3"
  static let messageDigest = "1.2.840.113549.1.9.4"
  static let signingTime = "1.2.840.113549.1.9.5"
  static let signingCertificate = "1.2.840.113549.1.9.16.2.12"
  static let signingCertificateV2 = "1.2.840.113549.1.9.16.2.47"
  static let timeStampToken = "1.2.840.113549.1.9.16.2.14"
}

extension CMSMessage {
  /// Compares the attributes with what they must say, and the raw signature with the key of the certificate.
  ///
  /// - Parameters:
  ///   - naming: how the certificate is named among the signed attributes (ESS).
  ///   - digest: computes the hash of the content, wherever it lies.
  func check(
    _ certificate: Certificate, naming: CertificateNaming, digest: (HashAlgorithm) -> [UInt8]
  ) -> [FindingCode] {
    var codes: [FindingCode] = []
    do {
      try checkAttributes(digest(signer.hash))
    } catch { codes.append(error) }
    do {
      try signer.checkCertificateName(certificate, naming)
    } catch { codes.append(error) }
    if let weakness = certificate.key.weakness { codes.append(weakness) }
    if !RawSignature.holds(signer.signature, over: signer.signedBytes, by: certificate.key, signer.scheme) {
      codes.append(.signatureWrong)
    }
    return codes
  }

  private func checkAttributes(_ digest: [UInt8]) throws(FindingCode) {
    guard let type = try signer.signed.value(CMSAttributeName.contentType),
      let told = try signer.signed.value(CMSAttributeName.messageDigest)
    else { throw .cmsAttributeMissing }
    do {
      guard try ReadDER.objectIdentifier(type) == contentType else { throw FindingCode.cmsContentType }
      guard try ReadDER.octets(told) == digest, !digest.isEmpty else { throw FindingCode.digestWrong }
    } catch let code as FindingCode {
      throw code
    } catch { throw .cmsMalformed }
  }
}

/// How the signed attributes have to name the signer's certificate.
enum CertificateNaming: CaseIterable {
  /// By version 2 (RFC 5035), where at all.
  case optional
  /// By version 2.
  case needed
  /// By version 2, or by version 1, which knows SHA-1 only and is what RFC 3161, 2.4.2 itself asks of tokens: the
  /// certificate is in the token, and the digest has only to tell it from others.
  case ofToken
}

extension CMSSigner {
  /// The certificate named among the signed attributes is this one.
  func checkCertificateName(
    _ certificate: Certificate, _ naming: CertificateNaming
  ) throws(FindingCode) {
    if let new = try signed.value(CMSAttributeName.signingCertificateV2) {
      return try check(new, certificate, isOld: false)
    }
    switch (naming, try signed.value(CMSAttributeName.signingCertificate)) {
    case (.ofToken, let old?): try check(old, certificate, isOld: true)
    case (.optional, _?), (.needed, _?): throw .algorithmWeak
    case (.optional, nil): return
    case (.needed, nil), (.ofToken, nil): throw .signingCertificateMissing
    }
  }

  /// The first certificate named is the signer's.
  private func check(
    _ node: ASN1Node, _ certificate: Certificate, isOld: Bool
  ) throws(FindingCode) {
    do {
      var outer = try DERCursor(node)
      guard let first = try ReadDER.children(outer.next(.sequence)).first else {
        throw FindingCode.signingCertificateWrong
      }
      var named = try DERCursor(first)
      // Version 2 means SHA-256 where it says nothing.
      let hash =
        isOld ? nil : try named.optional(.sequence).map { try HashAlgorithm(reading: $0) } ?? .sha256
      let digest = hash?.digest(certificate.der) ?? Certificate.digest(certificate.der, isSHA1: true)
      guard try ReadDER.octets(named.next()) == digest, !digest.isEmpty else {
        throw FindingCode.signingCertificateWrong
      }
      if let issuerSerial = named.optional(.sequence) { try check(issuerSerial, certificate) }
      try named.end()
    } catch let code as FindingCode {
      throw code
    } catch { throw .signingCertificateWrong }
  }

  private func check(_ issuerSerial: ASN1Node, _ certificate: Certificate) throws {
    var cursor = try DERCursor(issuerSerial)
    let names = try ReadDER.children(cursor.next(.sequence))
    let serial = try ReadDER.integer(cursor.next())
    try cursor.end()
    let isNamed = try names.contains { name in
      guard name.identifier == ReadDER.context(4) else { return false }
      var inner = try DERCursor(name, ReadDER.context(4))
      return Array(try inner.next().encodedBytes) == certificate.issuer.der
    }
    guard isNamed, serial == certificate.serial else { throw FindingCode.signingCertificateWrong }
  }
}
