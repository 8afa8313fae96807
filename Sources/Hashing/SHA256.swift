internal import CCrypto

/// Computes SHA-256 digests with the system's libcrypto, in one go or piece by piece.
///
/// Not thread-safe: one hasher belongs to one caller. Running out of memory inside libcrypto stops the process,
/// as every other failed allocation does.
public final class SHA256 {
  private let context: OpaquePointer

  public init() {
    context = Self.require(EVP_MD_CTX_new(), "EVP_MD_CTX_new")
    start()
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Adds bytes to the running digest.
  public func update(_ bytes: UnsafeRawBufferPointer) {
    Self.check(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count), "EVP_DigestUpdate")
  }

  /// Adds bytes to the running digest.
  public func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

  /// Adds another digest's 32 bytes to the running digest.
  public func update(_ digest: Digest) { digest.withUnsafeBytes { update($0) } }

  /// Ends the running digest and starts a new one.
  public func finish() -> Digest {
    var digest = Digest.zero
    withUnsafeMutableBytes(of: &digest.words) {
      let out = $0.bindMemory(to: UInt8.self).baseAddress
      Self.check(EVP_DigestFinal_ex(context, out, nil), "EVP_DigestFinal_ex")
    }
    start()
    return digest
  }

  /// The digest of these bytes.
  public static func digest(_ bytes: [UInt8]) -> Digest {
    let hasher = SHA256()
    hasher.update(bytes)
    return hasher.finish()
  }

  /// The digest of this text's UTF-8 bytes.
  public static func digest(_ text: String) -> Digest { digest(Array(text.utf8)) }

  private func start() { Self.check(EVP_DigestInit_ex(context, Self.algorithm, nil), "EVP_DigestInit_ex") }

  /// Fetched once: looking the algorithm up costs more than a short digest.
  private nonisolated(unsafe) static let algorithm = require(
    EVP_MD_fetch(nil, "SHA256", nil), "EVP_MD_fetch")

  private static func check(_ result: Int32, _ call: String) {
    precondition(result == 1, "libcrypto: \(call) failed")
  }

  private static func require(_ pointer: OpaquePointer?, _ call: String) -> OpaquePointer {
    guard let pointer else { preconditionFailure("libcrypto: \(call) failed") }
    return pointer
  }
}
