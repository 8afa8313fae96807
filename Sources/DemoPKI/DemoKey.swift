import CCrypto
public import Signing

/// A private key of the demonstration, made by libcrypto and kept in memory.
///
/// Safe to share: signing only reads the key, which libcrypto allows from many threads.
public final class DemoKey: @unchecked Sendable {
  /// What kind of key is made.
  public enum Kind: Hashable, Sendable {
    case rsa(bits: UInt32)
    case p256
    case p384
  }

  public let kind: Kind
  let handle: OpaquePointer

  /// Makes a key, with the randomness of libcrypto.
  public init(_ kind: Kind) {
    self.kind = kind
    let made =
      switch kind {
      case .rsa(let bits): motcua_rsa_key_new(bits)
      case .p256: motcua_curve_key_new("P-256")
      case .p384: motcua_curve_key_new("P-384")
      }
    guard let made else { preconditionFailure("libcrypto: no key") }
    handle = made
  }

  /// Reads a key from PKCS#8; nil for what is none of these kinds.
  public init?(privateKey: [UInt8]) {
    let read = privateKey.withUnsafeBufferPointer { buffer in
      var place = buffer.baseAddress
      return d2i_AutoPrivateKey(nil, &place, buffer.count)
    }
    guard let read else {
      ERR_clear_error()
      return nil
    }
    handle = read
    switch (EVP_PKEY_get_base_id(read), EVP_PKEY_get_bits(read)) {
    case (EVP_PKEY_RSA, let bits): kind = .rsa(bits: UInt32(max(0, bits)))
    case (EVP_PKEY_EC, 256): kind = .p256
    case (EVP_PKEY_EC, 384): kind = .p384
    case _:
      // Freed by deinit.
      kind = .p256
      return nil
    }
  }

  deinit { EVP_PKEY_free(handle) }

  /// How the key signs: RSASSA-PSS or ECDSA, SHA-256.
  public var algorithm: SignatureAlgorithm {
    switch kind {
    case .rsa: .rsaPSS(.sha256)
    case .p256, .p384: .ecdsa(.sha256)
    }
  }

  /// SubjectPublicKeyInfo, DER.
  public var publicKey: [UInt8] { encoded(i2d_PUBKEY) }

  /// PKCS#8, DER, not encrypted.
  public var privateKey: [UInt8] {
    guard let plain = EVP_PKEY2PKCS8(handle) else { return [] }
    defer { PKCS8_PRIV_KEY_INFO_free(plain) }
    var bytes = [UInt8](repeating: 0, count: Int(max(0, i2d_PKCS8_PRIV_KEY_INFO(plain, nil))))
    bytes.withUnsafeMutableBufferPointer {
      var place = $0.baseAddress
      _ = i2d_PKCS8_PRIV_KEY_INFO(plain, &place)
    }
    return bytes
  }

  private func encoded(
    _ encode: (OpaquePointer?, UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32
  )
    -> [UInt8]
  {
    var bytes = [UInt8](repeating: 0, count: Int(max(0, encode(handle, nil))))
    bytes.withUnsafeMutableBufferPointer {
      var place = $0.baseAddress
      _ = encode(handle, &place)
    }
    return bytes
  }

  /// The raw signature over a message; ECDSA as DER. A scheme that is not the key's own stops the process.
  public func sign(_ message: [UInt8], _ scheme: DemoScheme? = nil) -> [UInt8] {
    let scheme = scheme ?? .sound(algorithm.scheme)
    guard let context = EVP_MD_CTX_new() else { preconditionFailure("libcrypto: no context") }
    defer { EVP_MD_CTX_free(context) }
    // Belongs to the context.
    var parameters: OpaquePointer?
    Self.require(EVP_DigestSignInit(context, &parameters, scheme.digest, nil, handle))
    if case .sound(.rsaPSS(_, let salt)) = scheme {
      Self.require(EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING))
      Self.require(EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, Int32(salt)))
    }
    var count = 0
    Self.require(EVP_DigestSign(context, nil, &count, message, message.count))
    var signature = [UInt8](repeating: 0, count: count)
    Self.require(EVP_DigestSign(context, &signature, &count, message, message.count))
    return Array(signature.prefix(count))
  }

  private static func require(_ result: Int32) { precondition(result == 1, "libcrypto: not signed") }
}

/// A way to sign, also one that nobody should accept.
public enum DemoScheme: Hashable, Sendable {
  case sound(SignatureScheme)
  /// sha1WithRSAEncryption.
  case sha1

  /// AlgorithmIdentifier, DER.
  var identifier: [UInt8] {
    switch self {
    case .sound(let scheme): scheme.identifier
    case .sha1: WriteDER.sequence(WriteDER.identifier("1.2.840.113549.1.1.5"), WriteDER.null)
    }
  }

  /// Belongs to libcrypto.
  fileprivate var digest: OpaquePointer? {
    switch self {
    case .sound(let scheme):
      switch scheme.hash {
      case .sha256: EVP_sha256()
      case .sha384: EVP_sha384()
      case .sha512: EVP_sha512()
      }
    case .sha1: EVP_sha1()
    }
  }
}
