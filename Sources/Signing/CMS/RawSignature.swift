import CCrypto

/// Raw signatures are computed by libcrypto; everything around them is read here.
enum RawSignature {
  /// True if the key made this signature over these bytes.
  static func holds(_ signature: [UInt8], over message: [UInt8], by key: PublicKey, _ scheme: SignatureScheme)
    -> Bool
  {
    guard scheme.fits(key.kind), let handle = key.handle() else { return false }
    defer { EVP_PKEY_free(handle) }
    guard let context = EVP_MD_CTX_new() else { return false }
    defer { EVP_MD_CTX_free(context) }
    // Belongs to the context.
    var parameters: OpaquePointer?
    guard EVP_DigestVerifyInit(context, &parameters, scheme.hash.handle, nil, handle) == 1,
      prepare(parameters, scheme)
    else { return discard() }
    return EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1 || discard()
  }

  private static func prepare(_ parameters: OpaquePointer?, _ scheme: SignatureScheme) -> Bool {
    switch scheme {
    case .rsaPSS(let hash, let salt):
      EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) == 1
        && EVP_PKEY_CTX_set_rsa_mgf1_md(parameters, hash.handle) == 1
        && EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, Int32(truncatingIfNeeded: salt)) == 1
    case .rsaPKCS1: EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PADDING) == 1
    case .ecdsa: true
    }
  }

  /// A failed check leaves words in libcrypto's queue, which the next caller must not find.
  private static func discard() -> Bool {
    ERR_clear_error()
    return false
  }
}

extension HashAlgorithm {
  /// Belongs to libcrypto.
  var handle: OpaquePointer? {
    switch self {
    case .sha256: EVP_sha256()
    case .sha384: EVP_sha384()
    case .sha512: EVP_sha512()
    }
  }

  /// The digest of these bytes.
  func digest(_ bytes: [UInt8]) -> [UInt8] { bytes.withUnsafeBytes { digest([$0]) } }

  /// The digest of these pieces, one after the other.
  func digest(_ pieces: [UnsafeRawBufferPointer]) -> [UInt8] {
    guard let context = EVP_MD_CTX_new() else { return [] }
    defer { EVP_MD_CTX_free(context) }
    guard EVP_DigestInit_ex(context, handle, nil) == 1,
      pieces.allSatisfy({ EVP_DigestUpdate(context, $0.baseAddress, $0.count) == 1 })
    else { return [] }
    var result = [UInt8](repeating: 0, count: rawValue / 8)
    return EVP_DigestFinal_ex(context, &result, nil) == 1 ? result : []
  }
}
