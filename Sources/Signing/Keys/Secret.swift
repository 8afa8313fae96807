import CCrypto

/// A PIN, passphrase, one-time code or access token: bytes in one place, wiped when no longer needed, never printed.
///
/// Neither `Codable` nor comparable. Its bytes are lent, not given; who copies them wipes the copy.
public final class Secret: @unchecked Sendable {
  // Written only while being made, so that threads may share it. One zero byte follows for C.
  private let memory: UnsafeMutableRawBufferPointer

  /// Takes the bytes over and wipes the array they came in.
  public init(wiping bytes: inout [UInt8]) {
    memory = .allocate(byteCount: bytes.count + 1, alignment: 1)
    memory.copyBytes(from: bytes)
    memory[bytes.count] = 0
    Self.wipe(&bytes)
  }

  /// Fills new memory of so many bytes.
  public init(count: Int, filling: (UnsafeMutableRawBufferPointer) -> Void) {
    memory = .allocate(byteCount: max(0, count) + 1, alignment: 1)
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    filling(UnsafeMutableRawBufferPointer(rebasing: memory[..<max(0, count)]))
  }

  deinit {
    OPENSSL_cleanse(memory.baseAddress, memory.count)
    memory.deallocate()
  }

  public var count: Int { memory.count - 1 }

  /// Lends the bytes for the time of one call.
  public func withBytes<R, Fault: Error>(_ body: (UnsafeRawBufferPointer) throws(Fault) -> R) throws(Fault)
    -> R
  {
    try body(UnsafeRawBufferPointer(rebasing: memory[..<count]))
  }

  /// Lends the bytes with a zero byte behind them, as C expects; nil if a zero byte is among them.
  public func withCString<R, Fault: Error>(_ body: (UnsafePointer<CChar>) throws(Fault) -> R) throws(Fault)
    -> R?
  {
    guard !memory[..<count].contains(0), let start = memory.baseAddress else { return nil }
    return try body(UnsafePointer(start.assumingMemoryBound(to: CChar.self)))
  }

  /// Overwrites bytes in a way the compiler does not leave out, and empties the array.
  public static func wipe(_ bytes: inout [UInt8]) {
    bytes.withUnsafeMutableBytes { OPENSSL_cleanse($0.baseAddress, $0.count) }
    bytes = []
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "***" }
  public var debugDescription: String { "***" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
