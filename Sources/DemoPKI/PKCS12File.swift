import CCrypto
import Signing

extension DemoHolder {
  /// Key, certificate and chain as a PKCS#12 file (RFC 7292), sealed with a passphrase: AES-256, PBKDF2, SHA-256.
  ///
  /// - Parameter root: put at the end of the chain, as most authorities hand it out.
  public func pkcs12(passphrase: String, root: [UInt8]? = nil, label: String = "motcua demo") -> [UInt8] {
    let chain = motcua_x509_stack_new()
    defer { motcua_x509_stack_free(chain) }
    for der in self.chain + (root.map { [$0] } ?? []) { _ = motcua_x509_stack_push(chain, Self.parsed(der)) }
    let leaf = Self.parsed(certificate)
    defer { X509_free(leaf) }
    guard
      let file = PKCS12_create(
        passphrase, label, key.handle, leaf, chain, NID_aes_256_cbc, NID_aes_256_cbc, 20_000, -1, 0)
    else { preconditionFailure("libcrypto: no PKCS#12") }
    defer { PKCS12_free(file) }
    precondition(PKCS12_set_mac(file, passphrase, -1, nil, 0, 20_000, EVP_sha256()) == 1, "libcrypto: no MAC")
    var bytes = [UInt8](repeating: 0, count: Int(max(0, i2d_PKCS12(file, nil))))
    bytes.withUnsafeMutableBufferPointer {
      var place = $0.baseAddress
      _ = i2d_PKCS12(file, &place)
    }
    return bytes
  }

  private static func parsed(_ der: [UInt8]) -> OpaquePointer? {
    der.withUnsafeBufferPointer { buffer in
      var place = buffer.baseAddress
      return d2i_X509(nil, &place, buffer.count)
    }
  }
}
