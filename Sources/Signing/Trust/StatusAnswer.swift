import CCrypto
import Hashing
import SwiftASN1
import WorkingTime

/// An OCSP response as read (RFC 6960): the basic kind, successful.
struct StatusAnswer: Sendable {
  let der: [UInt8]
  let digest: Digest
  let producedAt: Moment
  let responder: Responder
  let statements: [Statement]
  let certificates: [Certificate]
  private let scheme: SignatureSchemeReading
  private let signed: [UInt8]
  private let signature: [UInt8]

  enum Responder: Hashable, Sendable {
    case name([UInt8])
    /// SHA-1 of the responder's key.
    case key([UInt8])
  }

  /// What is said of one certificate.
  struct Statement: Hashable, Sendable {
    let isSHA1: Bool
    let issuerName: [UInt8]
    let issuerKey: [UInt8]
    let serial: [UInt8]
    let word: Word
    let thisUpdate: Moment
    let nextUpdate: Moment?
  }

  enum Word: Hashable, Sendable {
    case good
    case revoked(since: Moment, RevocationReason)
    case unknown
  }

  /// Reads a response of at most 256 KiB.
  init(_ der: [UInt8]) throws(DERFault) {
    guard der.count <= 262_144 else { throw DERFault() }
    self.der = der
    digest = SHA256.digest(der)
    var outer = try DERCursor(ReadDER.root(der))
    guard try Array(ReadDER.primitive(outer.next(), .enumerated)) == [0], let wrapped = try outer.explicit(0)
    else {
      throw DERFault()
    }
    try outer.end()
    var typed = try DERCursor(wrapped)
    guard try ReadDER.objectIdentifier(typed.next()) == "1.3.6.1.5.5.7.48.1.1" else { throw DERFault() }
    var basic = try DERCursor(ReadDER.root(ReadDER.octets(typed.next())))
    let body = try basic.next(.sequence)
    signed = Array(body.encodedBytes)
    scheme = SignatureSchemeReading(try basic.next(.sequence))
    signature = try ReadDER.bits(basic.next())
    var found: [Certificate] = []
    for node in try basic.explicit(0).map({ node throws(DERFault) in try ReadDER.children(node) }) ?? [] {
      do { found.append(try Certificate(Array(node.encodedBytes))) } catch { throw DERFault() }
    }
    try basic.end()
    certificates = found
    var cursor = try DERCursor(body)
    if let version = try cursor.explicit(0), try ReadDER.small(version) != 0 { throw DERFault() }
    responder = try Self.readResponder(cursor.next())
    producedAt = try ReadDER.moment(cursor.next(.generalizedTime))
    var all: [Statement] = []
    for item in try ReadDER.children(cursor.next(.sequence)) { all.append(try Statement(reading: item)) }
    statements = all
    try Self.refuseCritical(cursor.explicit(1))
    try cursor.end()
  }

  private static func readResponder(_ node: ASN1Node) throws(DERFault) -> Responder {
    if node.identifier == ReadDER.context(1) {
      var cursor = try DERCursor(node, ReadDER.context(1))
      return .name(Array(try cursor.next().encodedBytes))
    }
    var cursor = try DERCursor(node, ReadDER.context(2))
    return .key(try ReadDER.octets(cursor.next()))
  }

  fileprivate static func refuseCritical(_ extensions: ASN1Node?) throws(DERFault) {
    guard let extensions else { return }
    for item in try ReadDER.children(extensions) {
      var cursor = try DERCursor(item)
      _ = try cursor.next(.objectIdentifier)
      guard cursor.optional(.boolean) == nil else { throw DERFault() }
    }
  }

  /// The answer was signed by the holder of this certificate, by whom it names itself.
  func isSigned(by certificate: Certificate) -> Bool {
    switch responder {
    case .name(let name): guard name == certificate.subject.der else { return false }
    case .key(let key): guard key == certificate.keyDigest(isSHA1: true) else { return false }
    }
    guard case .known(let scheme) = scheme else { return false }
    return RawSignature.holds(signature, over: signed, by: certificate.key, scheme)
  }
}

extension StatusAnswer.Statement {
  fileprivate init(reading node: ASN1Node) throws(DERFault) {
    var cursor = try DERCursor(node)
    var named = try DERCursor(cursor.next(.sequence))
    var algorithm = try DERCursor(named.next(.sequence))
    switch try ReadDER.objectIdentifier(algorithm.next()) {
    // Names a certificate only; nothing rests on its strength.
    case "1.3.14.3.2.26": isSHA1 = true
    case "2.16.840.1.101.3.4.2.1": isSHA1 = false
    case _: throw DERFault()
    }
    issuerName = try ReadDER.octets(named.next())
    issuerKey = try ReadDER.octets(named.next())
    serial = try ReadDER.integer(named.next())
    try named.end()
    let word = try Self.readWord(cursor.next())
    thisUpdate = try ReadDER.moment(cursor.next(.generalizedTime))
    nextUpdate = try cursor.explicit(0).map { node throws(DERFault) in try ReadDER.moment(node) }
    let extensions = try cursor.explicit(1)
    try StatusAnswer.refuseCritical(extensions)
    try cursor.end()
    // The extensions of a list's entry may stand here too (RFC 6960, 4.4).
    if case .revoked(let since, let reason) = word, let extensions {
      self.word = .revoked(since: try EntryExtensions(extensions).since(since), reason)
    } else {
      self.word = word
    }
  }

  private static func readWord(_ node: ASN1Node) throws(DERFault) -> StatusAnswer.Word {
    switch node.identifier {
    case ReadDER.context(0): return .good
    case ReadDER.context(1):
      var cursor = try DERCursor(node, ReadDER.context(1))
      let since = try ReadDER.moment(cursor.next(.generalizedTime))
      let reason = try cursor.explicit(0).map { node throws(DERFault) in
        RevocationReason(try ReadDER.primitive(node, .enumerated))
      }
      return .revoked(since: since, reason ?? .unspecified)
    case ReadDER.context(2): return .unknown
    case _: throw DERFault()
    }
  }

  /// This is said of this certificate of this issuer.
  func isAbout(_ certificate: Certificate, of issuer: Certificate) -> Bool {
    serial == certificate.serial && issuerKey == issuer.keyDigest(isSHA1: isSHA1)
      && issuerName == Certificate.digest(issuer.subject.der, isSHA1: isSHA1)
  }
}

extension Certificate {
  /// Of the bits of the key, without algorithm.
  func keyDigest(isSHA1: Bool) -> [UInt8] { Self.digest(key.bits, isSHA1: isSHA1) }

  static func digest(_ bytes: [UInt8], isSHA1: Bool) -> [UInt8] {
    guard isSHA1 else { return SHA256.digest(bytes).bytes }
    var result = [UInt8](repeating: 0, count: 20)
    var count: UInt32 = 0
    return EVP_Digest(bytes, bytes.count, &result, &count, EVP_sha1(), nil) == 1 ? result : []
  }
}
