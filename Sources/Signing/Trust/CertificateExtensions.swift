import SwiftASN1

/// The extensions of a certificate that rules look at (RFC 5280, 4.2).
struct CertificateExtensions: Hashable, Sendable {
  /// Nil where basicConstraints is absent.
  private(set) var isAuthority: Bool?
  private(set) var pathLength: Int?
  /// Nil where keyUsage is absent; bits as numbered by RFC 5280.
  private(set) var keyUsage: Set<Int>?
  private(set) var extendedKeyUsage: Set<String>?
  private(set) var isExtendedKeyUsageCritical = false
  private(set) var policies: Set<String> = []
  private(set) var unknownCritical: Set<String> = []
  /// Where the issuer says that lists of revoked certificates lie: each name as encoded.
  private(set) var revocationPoints: Set<[UInt8]> = []
  private(set) var subjectKey: [UInt8]?
  /// An OCSP responder that needs no check of its own (RFC 6960, 4.2.2.2.1).
  private(set) var needsNoCheck = false

  static let digitalSignature = 0
  static let nonRepudiation = 1
  static let keyCertSign = 5
  static let crlSign = 6

  init(reading node: ASN1Node?) throws(DERFault) {
    guard let node else { return }
    var seen: Set<String> = []
    for item in try ReadDER.children(node) {
      var cursor = try DERCursor(item)
      let name = try ReadDER.objectIdentifier(cursor.next())
      let critical =
        try cursor.optional(.boolean).map { node throws(DERFault) in try ReadDER.boolean(node) } ?? false
      let value = try ReadDER.octets(cursor.next())
      try cursor.end()
      guard seen.insert(name).inserted else { throw DERFault() }
      try read(name, critical, value)
    }
  }

  private mutating func read(_ name: String, _ critical: Bool, _ value: [UInt8]) throws(DERFault) {
    switch name {
    case "2.5.29.19": try readConstraints(ReadDER.root(value))
    case "2.5.29.15": keyUsage = try ReadDER.namedBits(ReadDER.root(value))
    case "2.5.29.37":
      extendedKeyUsage = try Self.names(ReadDER.root(value))
      isExtendedKeyUsageCritical = critical
    case "2.5.29.32":
      for item in try ReadDER.children(ReadDER.root(value)) {
        var cursor = try DERCursor(item)
        policies.insert(try ReadDER.objectIdentifier(cursor.next()))
      }
    case "2.5.29.31": try readPoints(ReadDER.root(value))
    case "2.5.29.14": subjectKey = try ReadDER.octets(ReadDER.root(value))
    case "1.3.6.1.5.5.7.48.1.5": needsNoCheck = true
    // Alternative names, name constraints, policy mappings and constraints, inhibitAnyPolicy: libcrypto's business.
    case "2.5.29.17", "2.5.29.18", "2.5.29.30", "2.5.29.33", "2.5.29.36", "2.5.29.54": break
    case _: if critical { unknownCritical.insert(name) }
    }
  }

  private mutating func readConstraints(_ node: ASN1Node) throws(DERFault) {
    var cursor = try DERCursor(node)
    isAuthority =
      try cursor.optional(.boolean).map { node throws(DERFault) in try ReadDER.boolean(node) } ?? false
    pathLength = try cursor.optional(.integer).map { node throws(DERFault) in try ReadDER.small(node) }
    try cursor.end()
  }

  private mutating func readPoints(_ node: ASN1Node) throws(DERFault) {
    for item in try ReadDER.children(node) {
      var point = try DERCursor(item)
      guard let name = try point.explicit(0), name.identifier == ReadDER.context(0) else { continue }
      for each in try ReadDER.children(name, ReadDER.context(0)) {
        revocationPoints.insert(Array(each.encodedBytes))
      }
    }
  }

  private static func names(_ node: ASN1Node) throws(DERFault) -> Set<String> {
    var found: Set<String> = []
    for item in try ReadDER.children(node) { found.insert(try ReadDER.objectIdentifier(item)) }
    return found
  }
}
