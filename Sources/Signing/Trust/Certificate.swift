import CCrypto
public import Hashing
import SwiftASN1
public import WorkingTime

/// A certificate as read (RFC 5280): its form is checked, nothing is trusted yet.
struct Certificate: Hashable, Sendable {
  let der: [UInt8]
  let fingerprint: Digest
  /// What the issuer signed.
  let signed: [UInt8]
  let scheme: SignatureSchemeReading
  let signature: [UInt8]
  let version: Int
  /// Content octets of the integer.
  let serial: [UInt8]
  let issuer: DistinguishedName
  let subject: DistinguishedName
  let notBefore: Moment
  let notAfter: Moment
  let key: PublicKey
  let extensions: CertificateExtensions
  private let known = CryptoHandle(share: { X509_up_ref($0) }, free: { X509_free($0) })

  /// To be freed by the caller.
  func handle() -> OpaquePointer? {
    known.pointer {
      der.withUnsafeBufferPointer { buffer in
        var place = buffer.baseAddress
        return d2i_X509(nil, &place, buffer.count)
      }
    }
  }

  init(_ der: [UInt8]) throws(FindingCode) {
    // Real ones have about 2 KiB.
    guard der.count <= 65_536 else { throw .certificateMalformed }
    do { try self.init(reading: ReadDER.root(der)) } catch { throw .certificateMalformed }
  }

  private init(reading node: ASN1Node) throws(DERFault) {
    der = Array(node.encodedBytes)
    fingerprint = SHA256.digest(der)
    var outer = try DERCursor(node)
    let body = try outer.next(.sequence)
    let algorithm = try outer.next(.sequence)
    signature = try ReadDER.bits(outer.next())
    try outer.end()
    signed = Array(body.encodedBytes)
    scheme = SignatureSchemeReading(algorithm)
    var cursor = try DERCursor(body)
    version = try cursor.explicit(0).map { node throws(DERFault) in try ReadDER.small(node) } ?? 0
    serial = try ReadDER.integer(cursor.next())
    guard try cursor.next(.sequence).encodedBytes == algorithm.encodedBytes else { throw DERFault() }
    issuer = try DistinguishedName(reading: cursor.next(.sequence))
    var validity = try DERCursor(cursor.next(.sequence))
    notBefore = try ReadDER.moment(validity.next())
    notAfter = try ReadDER.moment(validity.next())
    try validity.end()
    subject = try DistinguishedName(reading: cursor.next(.sequence))
    key = try PublicKey(reading: cursor.next(.sequence))
    _ = cursor.optional(ReadDER.context(1))
    _ = cursor.optional(ReadDER.context(2))
    extensions = try CertificateExtensions(reading: cursor.explicit(3))
    try cursor.end()
  }

  var isSelfIssued: Bool { issuer.der == subject.der }

  /// What is shown and stored of it.
  var facts: CertificateFacts {
    CertificateFacts(
      subject: subject, issuer: issuer, serial: serial.hex, notBefore: notBefore, notAfter: notAfter,
      fingerprint: fingerprint, key: key.identity)
  }
}

/// A signature's algorithm, or why it is refused.
enum SignatureSchemeReading: Hashable, Sendable {
  case known(SignatureScheme)
  case refused(FindingCode)

  init(_ node: ASN1Node) {
    do { self = .known(try SignatureScheme(reading: node)) } catch { self = .refused(error) }
  }
}

/// What a person is shown of a certificate (Circular 15/2025/TT-BKHCN, Art. 6.7).
public struct CertificateFacts: Hashable, Sendable {
  public let subject: DistinguishedName
  public let issuer: DistinguishedName
  /// Lower-case hexadecimal.
  public let serial: String
  public let notBefore: Moment
  public let notAfter: Moment
  /// SHA-256 of the DER.
  public let fingerprint: Digest
  /// SHA-256 of what makes the public key this one, however it is written: certificates of one key have one.
  public let key: Digest
}

extension Sequence<UInt8> {
  var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
