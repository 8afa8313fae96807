import CCrypto
import Signing

/// What a PKCS#12 file holds: a key, its certificate, issuers (RFC 7292).
final class PKCS12 {
  let key: OpaquePointer
  let certificate: OpaquePointer
  /// In the file's own order, strangers among them.
  let issuers: [ParsedCertificate]

  init(_ bytes: [UInt8], passphrase: Secret) throws(KeyFault) {
    defer { ERR_clear_error() }
    let file = try Self.parse(bytes)
    defer { PKCS12_free(file) }
    var rounds = DerivationRounds()
    try rounds.count(checkValueOf: file)
    var key: OpaquePointer?
    var certificate: OpaquePointer?
    var others: OpaquePointer?
    // The check value first: nothing is decrypted that the passphrase does not vouch for.
    let isOpened = try passphrase.withCString { word throws(KeyFault) in
      guard PKCS12_verify_mac(file, word, Int32(clamping: passphrase.count)) == 1 else { return nil as Bool? }
      try rounds.count(contentOf: file, word, Int32(clamping: passphrase.count))
      return PKCS12_parse(file, word, &key, &certificate, &others) == 1
    }
    defer { motcua_x509_stack_free(others) }
    switch isOpened {
    case nil, .some(nil): throw .wrongSecret(attempts: .unknown)
    case false: throw .file(.oldEncryption)
    case true: break
    }
    guard let key, let certificate else {
      EVP_PKEY_free(key)
      X509_free(certificate)
      throw .noKey
    }
    self.key = key
    self.certificate = certificate
    let count = others.map { motcua_x509_stack_count($0) } ?? 0
    issuers = (0..<max(0, count)).compactMap { motcua_x509_stack_at(others, $0) }
      .map { ParsedCertificate(sharing: $0) }
  }

  deinit {
    EVP_PKEY_free(key)
    X509_free(certificate)
  }

  /// - Throws: `KeyFault.file(.malformed)` for what is no such file; whether it opens is known with its passphrase only.
  static func check(_ bytes: [UInt8]) throws(KeyFault) {
    defer { ERR_clear_error() }
    PKCS12_free(try parse(bytes))
  }

  private static func parse(_ bytes: [UInt8]) throws(KeyFault) -> OpaquePointer {
    let file = bytes.withUnsafeBufferPointer { bytes in
      var at = bytes.baseAddress
      return d2i_PKCS12(nil, &at, bytes.count)
    }
    guard let file else { throw .file(.malformed) }
    return file
  }
}
