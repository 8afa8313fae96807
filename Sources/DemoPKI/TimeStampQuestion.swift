import SwiftASN1

/// A request for a time stamp as this room reads it (RFC 3161, 2.4.1): SHA-256, SHA-384 or SHA-512 only.
struct TimeStampQuestion {
  /// MessageImprint, DER.
  let imprint: [UInt8]
  /// INTEGER, DER.
  let nonce: [UInt8]?
  let wantsCertificate: Bool

  init(imprint: [UInt8], nonce: [UInt8]?, wantsCertificate: Bool) {
    self.imprint = imprint
    self.nonce = nonce
    self.wantsCertificate = wantsCertificate
  }

  init?(_ request: [UInt8]) {
    guard request.count <= 4096, let root = CertificateParts.node(request), let parts = Self.members(root),
      parts.count >= 2, parts[0].identifier == .integer, let hashed = Self.members(parts[1]),
      hashed.count == 2, hashed[1].identifier == .octetString
    else { return nil }
    imprint = Array(parts[1].encodedBytes)
    let rest = parts.dropFirst(2)
    nonce = rest.first { $0.identifier == .integer }.map { Array($0.encodedBytes) }
    wantsCertificate = rest.contains { $0.identifier == .boolean }
  }

  private static func members(_ node: ASN1Node) -> [ASN1Node]? {
    guard node.identifier == .sequence, case .constructed(let children) = node.content else { return nil }
    return Array(children)
  }
}
