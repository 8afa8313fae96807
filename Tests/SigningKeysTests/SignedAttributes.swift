import Hashing

/// Signed attributes as their maker would hand them in: contentType and messageDigest.
enum TestAttributes {
  static let contentType: [UInt8] =
    [0x30, 0x18, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x03, 0x31, 0x0B]
    + [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01]

  static func messageDigest(_ digest: [UInt8]) -> [UInt8] {
    let count = UInt8(digest.count)
    return [
      0x30, count + 15, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x04, 0x31, count + 2,
      0x04, count,
    ]
      + digest
  }

  static func set(_ attributes: [UInt8]...) -> [UInt8] {
    let bytes = attributes.flatMap { $0 }
    return [0x31] + (bytes.count < 128 ? [UInt8(bytes.count)] : [0x81, UInt8(bytes.count)]) + bytes
  }

  static func of(_ document: Digest) -> [UInt8] { set(contentType, messageDigest(document.bytes)) }
}
