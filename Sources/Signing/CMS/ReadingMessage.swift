import SwiftASN1

/// A CMS message with one signer, as read (RFC 5652): strict DER, nothing trusted yet.
struct CMSMessage: Hashable, Sendable {
  static let data = "1.2.840.113549.1.7.1"
  static let timeStampInfo = "1.2.840.113549.1.9.16.1.4"

  let contentType: String
  /// Nil where the content lies elsewhere.
  let content: [UInt8]?
  let certificates: [Certificate]
  /// DER of the revocation lists that came along.
  let revocationLists: [[UInt8]]
  let signer: CMSSigner

  /// Reads one message.
  ///
  /// - Parameter der: one DER value and nothing after it.
  init(_ der: [UInt8], _ memory: VerificationMemory = VerificationMemory()) throws(FindingCode) {
    do {
      var outer = try DERCursor(ReadDER.root(der))
      guard try ReadDER.objectIdentifier(outer.next()) == "1.2.840.113549.1.7.2",
        let signedData = try outer.explicit(0)
      else { throw FindingCode.cmsMalformed }
      try outer.end()
      try self.init(reading: signedData, memory)
    } catch let code as FindingCode {
      throw code
    } catch { throw .cmsMalformed }
  }

  private init(reading node: ASN1Node, _ memory: VerificationMemory) throws {
    var cursor = try DERCursor(node)
    let version = try ReadDER.small(cursor.next())
    let digests = try ReadDER.sorted(cursor.next(.set))
    var wrapped = try DERCursor(cursor.next(.sequence))
    contentType = try ReadDER.objectIdentifier(wrapped.next())
    content = try wrapped.explicit(0).map { try ReadDER.octets($0) }
    try wrapped.end()
    certificates = try cursor.optional(ReadDER.context(0)).map { try Self.certificates($0, memory) } ?? []
    revocationLists =
      try cursor.optional(ReadDER.context(1)).map {
        try ReadDER.children($0, ReadDER.context(1)).map { Array($0.encodedBytes) }
      } ?? []
    let signers = try ReadDER.children(cursor.next(.set), .set)
    try cursor.end()
    guard signers.count == 1 else { throw FindingCode.cmsSignerCount }
    signer = try CMSSigner(reading: signers[0])
    // Messages with a key's name for their signer ought to be of version 3; some that are sound are not.
    guard version == 1 || version == 3 else { throw FindingCode.cmsMalformed }
    guard try digests.map({ try HashAlgorithm(reading: $0) }) == [signer.hash] else {
      throw FindingCode.algorithmMismatch
    }
  }

  private static func certificates(_ node: ASN1Node, _ memory: VerificationMemory) throws -> [Certificate] {
    let members = try ReadDER.children(node, ReadDER.context(0))
    guard members.count <= 32 else { throw FindingCode.cmsMalformed }
    return try members.map { try memory.certificate(Array($0.encodedBytes)) }
  }

  /// The certificate the signer is named by, among those that came along.
  var signerCertificate: Certificate? { certificates.first { signer.name.fits($0) } }
}

/// Who signed, by the name the message gives him.
enum CMSSignerName: Hashable, Sendable {
  case issuerAndSerial(issuer: [UInt8], serial: [UInt8])
  case subjectKey([UInt8])

  func fits(_ certificate: Certificate) -> Bool {
    switch self {
    case .issuerAndSerial(let issuer, let serial):
      certificate.issuer.der == issuer && certificate.serial == serial
    case .subjectKey(let key): certificate.extensions.subjectKey == key
    }
  }
}

/// The one signer of a message.
struct CMSSigner: Hashable, Sendable {
  let version: Int
  let name: CMSSignerName
  let hash: HashAlgorithm
  let scheme: SignatureScheme
  /// What is signed: the attributes as SET OF (first octet 31).
  let signedBytes: [UInt8]
  let signed: CMSAttributes
  let signature: [UInt8]
  let unsigned: CMSAttributes

  init(reading node: ASN1Node) throws {
    var cursor = try DERCursor(node)
    version = try ReadDER.small(cursor.next())
    name = try Self.readName(cursor.next())
    guard version == name.version else { throw FindingCode.cmsMalformed }
    let digestNode = try cursor.next(.sequence)
    hash = try HashAlgorithm(reading: digestNode)
    guard let attributes = cursor.optional(ReadDER.context(0)) else { throw FindingCode.cmsAttributeMissing }
    signed = try CMSAttributes(reading: attributes, ReadDER.context(0))
    signedBytes = [0x31] + attributes.encodedBytes.dropFirst()
    let schemeNode = try cursor.next(.sequence)
    scheme = try SignatureScheme(reading: schemeNode, digest: hash)
    signature = try ReadDER.octets(cursor.next())
    unsigned =
      try cursor.optional(ReadDER.context(1)).map { try CMSAttributes(reading: $0, ReadDER.context(1)) }
      ?? CMSAttributes()
    try cursor.end()
    try checkProtection(digestNode, schemeNode)
  }

  private static func readName(_ node: ASN1Node) throws -> CMSSignerName {
    if node.identifier == ReadDER.context(0) {
      return .subjectKey(Array(try ReadDER.primitive(node, ReadDER.context(0))))
    }
    var cursor = try DERCursor(node)
    let issuer = Array(try cursor.next(.sequence).encodedBytes)
    let serial = try ReadDER.integer(cursor.next())
    try cursor.end()
    return .issuerAndSerial(issuer: issuer, serial: serial)
  }

  /// CMS algorithm protection (RFC 6211), where the signer used it.
  private func checkProtection(_ digest: ASN1Node, _ scheme: ASN1Node) throws {
    guard let node = try signed.value("1.2.840.113549.1.9.52") else { return }
    var cursor = try DERCursor(node)
    let digestCopy = try cursor.next(.sequence)
    let schemeCopy = try cursor.next(ReadDER.context(1))
    try cursor.end()
    guard digestCopy.encodedBytes == digest.encodedBytes,
      schemeCopy.encodedBytes.dropFirst() == scheme.encodedBytes.dropFirst()
    else { throw FindingCode.algorithmMismatch }
  }
}

extension CMSSignerName {
  /// The version of SignerInfo that goes with this kind of name (RFC 5652, 5.3).
  fileprivate var version: Int {
    switch self {
    case .issuerAndSerial: 1
    case .subjectKey: 3
    }
  }
}
