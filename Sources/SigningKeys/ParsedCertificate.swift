import CCrypto
import Signing

/// A certificate as libcrypto holds it.
final class ParsedCertificate {
  let der: [UInt8]
  private let certificate: OpaquePointer

  /// Reads DER, whole to the last byte.
  init(_ der: [UInt8]) throws(KeyFault) {
    defer { ERR_clear_error() }
    let found: OpaquePointer? = der.withUnsafeBufferPointer { bytes in
      var at = bytes.baseAddress
      guard let parsed = d2i_X509(nil, &at, bytes.count) else { return nil }
      if at == bytes.baseAddress?.advanced(by: bytes.count) { return parsed }
      X509_free(parsed)
      return nil
    }
    guard let found else { throw .malformedCertificate }
    certificate = found
    self.der = der
  }

  /// Shares a certificate libcrypto read.
  init(sharing certificate: OpaquePointer) {
    X509_up_ref(certificate)
    self.certificate = certificate
    der = Self.der(of: certificate)
  }

  deinit { X509_free(certificate) }

  var isAuthority: Bool { X509_check_ca(certificate) > 0 }

  /// True when names, key identifiers and usage fit; signatures are checked where trust is decided.
  func isIssued(by issuer: ParsedCertificate) -> Bool {
    X509_check_issued(issuer.certificate, certificate) == X509_V_OK
  }

  /// Lends the public key for the time of one call; nil if it cannot be read.
  func withKey<R, Fault: Error>(_ body: (OpaquePointer) throws(Fault) -> R) throws(Fault) -> R? {
    guard let key = X509_get0_pubkey(certificate) else { return nil }
    return try body(key)
  }

  /// Empty if it cannot be said.
  private static func der(of certificate: OpaquePointer) -> [UInt8] {
    let count = i2d_X509(certificate, nil)
    guard count > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
      var at = buffer.baseAddress
      filled = Int(max(0, i2d_X509(certificate, &at)))
    }
  }
}
