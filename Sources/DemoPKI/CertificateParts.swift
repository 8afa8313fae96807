import SwiftASN1

/// Parts of certificates that this room needs, as they stand in the DER.
enum CertificateParts {
  /// The serial number's whole value.
  static func serial(_ certificate: [UInt8]) -> [UInt8] { Array(body(certificate)[1].encodedBytes) }

  /// The issuer's name.
  static func issuer(_ certificate: [UInt8]) -> [UInt8] { Array(body(certificate)[3].encodedBytes) }

  /// The subject's name.
  static func subject(_ certificate: [UInt8]) -> [UInt8] { Array(body(certificate)[5].encodedBytes) }

  /// SubjectPublicKeyInfo.
  static func publicKey(_ certificate: [UInt8]) -> [UInt8] { Array(body(certificate)[6].encodedBytes) }

  /// The key's bits inside SubjectPublicKeyInfo.
  static func keyBits(_ publicKey: [UInt8]) -> [UInt8] {
    let parts = members(node(publicKey))
    guard parts.count == 2, case .primitive(let bits) = parts[1].content else { return [] }
    return Array(bits.dropFirst())
  }

  /// True for what has the parts of a certificate.
  static func isCertificate(_ der: [UInt8]) -> Bool { members(members(node(der)).first).count >= 8 }

  private static func body(_ certificate: [UInt8]) -> [ASN1Node] {
    let parts = members(members(node(certificate)).first)
    precondition(parts.count >= 8, "no certificate of ours")
    return parts
  }

  /// The value in these bytes; nil: there is none.
  static func node(_ der: [UInt8]) -> ASN1Node? {
    do { return try DER.parse(der) } catch { return nil }
  }

  private static func members(_ node: ASN1Node?) -> [ASN1Node] {
    guard let node, case .constructed(let children) = node.content else { return [] }
    return Array(children)
  }
}
