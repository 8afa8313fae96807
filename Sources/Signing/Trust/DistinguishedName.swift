import SwiftASN1

/// The name of a subject or an issuer, in the order of the certificate (RFC 5280, 4.1.2.4).
public struct DistinguishedName: Hashable, Sendable {
  /// One attribute of a name: its object identifier and its text.
  public struct Attribute: Hashable, Sendable {
    public let type: String
    public let text: String
  }

  public let attributes: [Attribute]
  /// As encoded; two names are one when these bytes are.
  public let der: [UInt8]

  init(reading node: ASN1Node) throws(DERFault) {
    der = Array(node.encodedBytes)
    var found: [Attribute] = []
    for set in try ReadDER.children(node) {
      for pair in try ReadDER.children(set, .set) {
        var cursor = try DERCursor(pair)
        let type = try ReadDER.objectIdentifier(cursor.next())
        found.append(Attribute(type: type, text: Self.text(try cursor.next())))
        try cursor.end()
      }
    }
    attributes = found
  }

  /// The first text of this kind, such as `"2.5.4.3"` for the common name.
  public func text(_ type: String) -> String? { attributes.first { $0.type == type }?.text }

  public var commonName: String? { text("2.5.4.3") }
  public var organisation: String? { text("2.5.4.10") }
  /// The office a person holds.
  public var title: String? { text("2.5.4.12") }

  private static func text(_ node: ASN1Node) -> String {
    guard case .primitive(let bytes) = node.content else { return "" }
    switch node.identifier {
    case .bmpString:
      let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map {
        UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
      }
      return String(decoding: units, as: UTF16.self)
    case .teletexString: return String(bytes.map { Character(Unicode.Scalar($0)) })
    case _: return String(decoding: bytes, as: UTF8.self)
    }
  }
}
