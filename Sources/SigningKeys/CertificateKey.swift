import CCrypto
import Signing

/// A certificate's public key: what it may sign with, and whether a signature is its own.
final class CertificateKey {
  let certificate: ParsedCertificate
  let algorithm: SignatureAlgorithm

  /// Keys too weak for a signature are refused.
  init(_ certificate: ParsedCertificate) throws(KeyFault) {
    self.certificate = certificate
    let found = try certificate.withKey { key throws(KeyFault) in try Self.algorithm(of: key) }
    guard let found else { throw .malformedCertificate }
    algorithm = found
  }

  /// Reads DER.
  convenience init(_ der: [UInt8]) throws(KeyFault) { try self.init(ParsedCertificate(der)) }

  /// True when the raw signature was made over the bytes by the key of this certificate.
  func verifies(_ signature: [UInt8], over bytes: [UInt8]) -> Bool {
    certificate.withKey { key in
      guard let context = EVP_MD_CTX_new() else { return false }
      defer { EVP_MD_CTX_free(context) }
      defer { ERR_clear_error() }
      var parameters: OpaquePointer?
      return EVP_DigestVerifyInit(context, &parameters, algorithm.hash.method, nil, key) == 1
        && algorithm.setPadding(parameters)
        && EVP_DigestVerify(context, signature, signature.count, bytes, bytes.count) == 1
    } ?? false
  }

  /// How a key signs; every key signs over SHA-256, the digest of the document's own.
  static func algorithm(of key: OpaquePointer) throws(KeyFault) -> SignatureAlgorithm {
    switch EVP_PKEY_get_base_id(key) {
    case EVP_PKEY_RSA, EVP_PKEY_RSA_PSS:
      let bits = Int(EVP_PKEY_get_bits(key))
      guard (2048...16384).contains(bits) else { throw .badKeySize(bits: bits) }
      return .rsaPSS(.sha256)
    case EVP_PKEY_EC:
      guard ["prime256v1", "secp384r1"].contains(curve(of: key)) else { throw .unsupportedKey }
      return .ecdsa(.sha256)
    default: throw .unsupportedKey
    }
  }

  private static func curve(of key: OpaquePointer) -> String {
    var name = [CChar](repeating: 0, count: 80)
    guard EVP_PKEY_get_group_name(key, &name, name.count, nil) == 1 else { return "" }
    return name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }
}

extension SignatureAlgorithm {
  var hash: HashAlgorithm {
    switch self {
    case .rsaPSS(let hash), .ecdsa(let hash): hash
    }
  }

  /// PSS: salt as long as the digest, MGF1 with the same hash. ECDSA has nothing to set.
  func setPadding(_ parameters: OpaquePointer?) -> Bool {
    switch self {
    case .rsaPSS(let hash):
      EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) == 1
        && EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST) == 1
        && EVP_PKEY_CTX_set_rsa_mgf1_md(parameters, hash.method) == 1
    case .ecdsa: true
    }
  }
}

extension HashAlgorithm {
  var method: OpaquePointer? {
    switch self {
    case .sha256: EVP_sha256()
    case .sha384: EVP_sha384()
    case .sha512: EVP_sha512()
    }
  }
}
