public import Hashing

/// A question for a time stamp over some bytes (RFC 3161, 2.4.1): SHA-256, with a nonce, certificates wanted.
public struct TimeStampRequest: Hashable, Sendable {
  let imprint: [UInt8]
  let nonce: UInt64

  /// - Parameters:
  ///   - bytes: what is stamped; for a signature, its octets.
  ///   - nonce: random, used once: an old answer cannot be played again.
  public init(stamping bytes: [UInt8], nonce: UInt64) {
    self.init(imprint: SHA256.digest(bytes), nonce: nonce)
  }

  /// - Parameter imprint: SHA-256 of what is stamped.
  public init(imprint: Digest, nonce: UInt64) {
    self.imprint = imprint.bytes
    self.nonce = nonce
  }

  /// What is sent, as `application/timestamp-query`.
  public var der: [UInt8] {
    WriteDER.sequence(
      WriteDER.integer(1),
      WriteDER.sequence(HashAlgorithm.sha256.identifier, WriteDER.octets(imprint)),
      WriteDER.integer(nonce), WriteDER.boolean(true))
  }
}
