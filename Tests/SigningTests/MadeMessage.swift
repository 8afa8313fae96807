import PDFModel
import SwiftASN1

/// A signature of a file taken apart, without any code of the room that made it.
struct MadeMessage {
  let message: [UInt8]
  let content: [UInt8]
  /// The raw signature.
  let signature: [UInt8]
  let token: [UInt8]?

  /// Every signature of a file, in the order of its form.
  static func all(in bytes: [UInt8]) throws -> [MadeMessage] {
    let file = try PDFFile(bytes)
    let form = try file.value("AcroForm", of: file.catalog()).dictionary ?? PDFDictionary()
    return try (file.value("Fields", of: form).array ?? []).compactMap {
      guard let field = try file.resolve($0).dictionary,
        let value = try file.value("V", of: field).dictionary,
        let range = value["ByteRange"]?.array?.compactMap(\.integer), let contents = value["Contents"]?.string
      else { return nil }
      return try MadeMessage(contents, range, bytes)
    }
  }

  private init(_ contents: [UInt8], _ range: [Int], _ bytes: [UInt8]) throws {
    // Two length octets: every message has more than 255 bytes and less than 64 KiB.
    message = Array(contents.prefix(4 + Int(contents[2]) << 8 + Int(contents[3])))
    content = Array(bytes[range[0]..<(range[0] + range[1])] + bytes[range[2]..<(range[2] + range[3])])
    let signed = try Self.members(Self.members(Self.members(DER.parse(message))[1])[0])
    let signer = try Self.members(Self.members(signed[signed.count - 1])[0])
    let place = signer[5].identifier == .octetString ? 5 : 4
    guard case .primitive(let raw) = signer[place].content else {
      throw ASN1Error.unexpectedFieldType(signer[place].identifier)
    }
    signature = Array(raw)
    token =
      try signer.count > place + 1
      ? Array(Self.members(Self.members(Self.members(signer[place + 1])[0])[1])[0].encodedBytes) : nil
  }

  private static func members(_ node: ASN1Node) throws -> [ASN1Node] {
    guard case .constructed(let children) = node.content else {
      throw ASN1Error.unexpectedFieldType(node.identifier)
    }
    return Array(children)
  }
}
