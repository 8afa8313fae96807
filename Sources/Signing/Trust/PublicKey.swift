import CCrypto
import Hashing
import SwiftASN1

/// What kind of key a certificate carries.
public enum PublicKeyKind: Hashable, Sendable {
  /// The length of the modulus in bits.
  case rsa(bits: Int)
  /// A named curve, by the length of its order in bits.
  case curve(bits: Int)
  case other
}

/// A public key as its certificate carries it (RFC 5280, SubjectPublicKeyInfo).
struct PublicKey: Hashable, Sendable {
  let der: [UInt8]
  /// The key itself, without its algorithm.
  let bits: [UInt8]
  let kind: PublicKeyKind
  private let known = CryptoHandle(share: { EVP_PKEY_up_ref($0) }, free: { EVP_PKEY_free($0) })

  init(reading node: ASN1Node) throws(DERFault) {
    der = Array(node.encodedBytes)
    var cursor = try DERCursor(node)
    var algorithm = try DERCursor(cursor.next(.sequence))
    let name = try ReadDER.objectIdentifier(algorithm.next())
    bits = try ReadDER.bits(cursor.next())
    try cursor.end()
    switch name {
    case "1.2.840.113549.1.1.1", "1.2.840.113549.1.1.10": kind = .rsa(bits: try Self.modulusBits(bits))
    case "1.2.840.10045.2.1":
      let curve = try algorithm.next(.objectIdentifier)
      kind = Self.curves[try ReadDER.objectIdentifier(curve)].map { .curve(bits: $0) } ?? .other
    case _: kind = .other
    }
  }

  /// P-256, P-384, P-521.
  private static let curves = ["1.2.840.10045.3.1.7": 256, "1.3.132.0.34": 384, "1.3.132.0.35": 521]

  private static func modulusBits(_ key: [UInt8]) throws(DERFault) -> Int {
    var numbers = try DERCursor(ReadDER.root(key))
    let modulus = try ReadDER.integer(numbers.next()).drop { $0 == 0 }
    let exponent = try ReadDER.integer(numbers.next())
    try numbers.end()
    // An exponent of 1, or an even one, makes every message its own signature or none.
    guard let first = modulus.first, modulus.count <= 2048, exponent.count <= 8, let last = exponent.last,
      last & 1 == 1, exponent != [1]
    else { throw DERFault() }
    return modulus.count * 8 - first.leadingZeroBitCount
  }

  /// SHA-256 of the modulus, or of a point's first coordinate: what stays the same when a key is told with other parameters, its
  /// point compressed, or its sign turned. Whoever has the one private key has the other.
  var identity: Digest {
    switch kind {
    case .rsa: SHA256.digest(Self.modulus(bits) ?? der)
    case .curve(let size): SHA256.digest(Array(bits.dropFirst().prefix((size + 7) / 8)))
    case .other: SHA256.digest(der)
    }
  }

  private static func modulus(_ key: [UInt8]) -> [UInt8]? {
    do {
      var numbers = try DERCursor(ReadDER.root(key))
      return try ReadDER.integer(numbers.next()).drop { $0 == 0 }.map(\.self)
    } catch { return nil }
  }

  /// Long enough for a signature of today (Circular 15/2025/TT-BKHCN, Annex I).
  var weakness: FindingCode? {
    switch kind {
    case .rsa(let bits): bits >= 2048 ? nil : .keyTooShort
    case .curve(let bits): bits >= 256 ? nil : .keyTooShort
    case .other: .keyKindWrong
    }
  }

  /// To be freed by the caller; nil for a key libcrypto does not know.
  func handle() -> OpaquePointer? {
    known.pointer {
      der.withUnsafeBufferPointer { buffer in
        var place = buffer.baseAddress
        let key = d2i_PUBKEY(nil, &place, buffer.count)
        if key == nil { ERR_clear_error() }
        return key
      }
    }
  }
}

extension SignatureScheme {
  /// The key is of the kind this scheme signs with.
  func fits(_ kind: PublicKeyKind) -> Bool {
    switch (self, kind) {
    case (.rsaPSS, .rsa), (.rsaPKCS1, .rsa), (.ecdsa, .curve): true
    case (.rsaPSS, .curve), (.rsaPKCS1, .curve), (.ecdsa, .rsa), (_, .other): false
    }
  }
}
