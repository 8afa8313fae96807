import Synchronization

/// What libcrypto made of some bytes, made when it is first wanted and kept as long as its owner. Decoding costs more than
/// checking a signature does. Says nothing about equality: the bytes do.
final class CryptoHandle: Hashable, Sendable {
  private let made = Mutex<UInt>(0)
  private let share: @Sendable (OpaquePointer) -> Void
  private let free: @Sendable (OpaquePointer) -> Void

  /// - Parameters:
  ///   - share: counts one more user.
  ///   - free: counts one user less.
  init(
    share: @escaping @Sendable (OpaquePointer) -> Void, free: @escaping @Sendable (OpaquePointer) -> Void
  ) {
    self.share = share
    self.free = free
  }

  deinit {
    if let pointer = OpaquePointer(bitPattern: made.withLock { $0 }) { free(pointer) }
  }

  /// To be freed by the caller; nil where it cannot be made.
  func pointer(_ make: () -> OpaquePointer?) -> OpaquePointer? {
    let bits = made.withLock { known in
      if known == 0 { known = UInt(bitPattern: make()) }
      if let pointer = OpaquePointer(bitPattern: known) { share(pointer) }
      return known
    }
    return OpaquePointer(bitPattern: bits)
  }

  static func == (left: CryptoHandle, right: CryptoHandle) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}
