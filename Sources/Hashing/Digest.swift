/// A SHA-256 value: 32 bytes, compared and hashed as a value.
///
/// Source: FIPS 180-4. Kept as four machine words so that a digest never allocates.
public struct Digest: Hashable, Sendable {
  var words: (UInt64, UInt64, UInt64, UInt64)

  /// The digest of nothing yet: 32 zero bytes, the predecessor of a dossier's first event.
  public static let zero = Digest(words: (0, 0, 0, 0))

  init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  /// Reads exactly 32 bytes; anything else is no digest.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    self.init(words: (0, 0, 0, 0))
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
  }

  /// Reads 64 hexadecimal digits; anything else is no digest.
  public init?(hex: some StringProtocol) {
    let digits = hex.utf8.compactMap(Self.nibble)
    guard digits.count == 64, hex.utf8.count == 64 else { return nil }
    self.init(stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
  }

  /// The 32 bytes, in order.
  public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

  /// 64 lower-case hexadecimal digits.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Lends the 32 bytes for the time of one call.
  public func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    try Swift.withUnsafeBytes(of: words, body)
  }

  public static func == (a: Digest, b: Digest) -> Bool { a.words == b.words }
  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

  private static func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
