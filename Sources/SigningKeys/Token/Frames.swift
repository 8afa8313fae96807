import Foundation

/// Messages over a pipe or socket: four bytes of length, then so many bytes.
public enum Frames {
  /// Bytes of a message, unless told otherwise.
  public static let limit = 1 << 20

  /// Writes one message whole; false when nobody reads any more, or it is longer than the limit.
  public static func write(_ message: [UInt8], to file: Int32, limit: Int = limit) -> Bool {
    guard message.count <= limit else { return false }
    let length = UInt32(message.count)
    let head = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> UInt32($0)) }
    return writeAll(head, to: file) && writeAll(message, to: file)
  }

  /// Reads one message into memory of exactly its size, so that no copy of a PIN is left behind; nil at the end.
  ///
  /// - Parameters:
  ///   - deadline: when to give up; nil waits for ever.
  ///   - limit: bytes a message may have.
  public static func read(
    from file: Int32, until deadline: ContinuousClock.Instant? = nil, limit: Int = limit
  ) throws(FrameFault) -> [UInt8]? {
    guard let head = try read(4, from: file, until: deadline) else { return nil }
    let count = head.reduce(0) { $0 << 8 | Int($1) }
    guard count <= limit else { throw .tooLong }
    return try read(count, from: file, until: deadline)
  }

  private static func read(
    _ count: Int, from file: Int32, until deadline: ContinuousClock.Instant?
  ) throws(FrameFault) -> [UInt8]? {
    var message = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      if let deadline { try wait(for: file, until: deadline) }
      let more = message.withUnsafeMutableBytes { buffer in
        Foundation.read(file, buffer.baseAddress?.advanced(by: filled), count - filled)
      }
      if more < 0 && errno == EINTR { continue }
      guard more > 0 else { return nil }
      filled += more
    }
    return message
  }

  private static func wait(for file: Int32, until deadline: ContinuousClock.Instant) throws(FrameFault) {
    while true {
      let left = ContinuousClock.now.duration(to: deadline).components
      guard left.seconds >= 0, left.attoseconds >= 0 else { throw .tooLate }
      let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000
      var place = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      let ready = poll(&place, 1, Int32(clamping: milliseconds + 1))
      if ready > 0 { return }
      if ready < 0 && errno != EINTR { throw .tooLate }
    }
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let more = bytes.withUnsafeBytes { buffer in
        Self.put(file, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if more < 0 && errno == EINTR { continue }
      guard more > 0 else { return false }
      written += more
    }
    return true
  }

  /// A reader that died must not take the writer along by a signal.
  private static func put(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if os(Linux)
      let sent = send(file, bytes, count, Int32(MSG_NOSIGNAL))
    #else
      let sent = send(file, bytes, count, 0)
    #endif
    return sent < 0 && errno == ENOTSOCK ? Foundation.write(file, bytes, count) : sent
  }
}

/// Why no message came.
public enum FrameFault: Error, Hashable {
  case tooLong
  case tooLate
}
