import CCrypto
import Signing

@testable import SigningKeys

/// What the reader is asked of a key file nobody vouches for: by the test of the seeds, and by the fuzzer.
enum Asking {
  /// The passphrase of the seeds.
  static let passphrase = "motcua demo"

  /// A PKCS#12 file; and the same bytes as the content of a file whose check value is right, because nothing is
  /// decrypted without one.
  static func keyFile(_ bytes: [UInt8]) {
    open(bytes)
    if let sealed = sealed(bytes) { open(sealed) }
  }

  private static func open(_ bytes: [UInt8]) {
    var word = Array(passphrase.utf8)
    guard let file = try? PKCS12(bytes, passphrase: Secret(wiping: &word)) else { return }
    guard let leaf = try? CertificateKey(ParsedCertificate(sharing: file.certificate)) else { return }
    precondition(CertificateChain.from(leaf.certificate, among: file.issuers).count <= file.issuers.count)
    _ = X509_check_private_key(file.certificate, file.key)
    _ = leaf.verifies([1, 2, 3], over: bytes)
    ERR_clear_error()
  }

  /// PFX of version 3 around an AuthenticatedSafe (RFC 7292, 4).
  private static func sealed(_ content: [UInt8]) -> [UInt8]? {
    let data = WriteDER.sequence(
      WriteDER.identifier("1.2.840.113549.1.7.1"), WriteDER.explicit(0, WriteDER.octets(content)))
    let bare = WriteDER.sequence(WriteDER.integer(3), data)
    let file = bare.withUnsafeBufferPointer { bytes in
      var at = bytes.baseAddress
      return d2i_PKCS12(nil, &at, bytes.count)
    }
    defer { PKCS12_free(file) }
    var salt: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8]
    guard PKCS12_set_mac(file, passphrase, -1, &salt, 8, 1, EVP_sha256()) == 1 else {
      ERR_clear_error()
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: Int(max(0, i2d_PKCS12(file, nil))))
    bytes.withUnsafeMutableBufferPointer {
      var place = $0.baseAddress
      _ = i2d_PKCS12(file, &place)
    }
    return bytes
  }
}
