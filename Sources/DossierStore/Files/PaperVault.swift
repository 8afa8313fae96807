public import Hashing
internal import Foundation

/// Papers by content: `files/ab/cdef…`, named by SHA-256, written and synced before any event names them.
public final class PaperVault {
  let folder: String

  init(folder: String) { self.folder = folder }

  /// A paper copied and synced, not yet kept: ``PaperVault/keep(_:)`` or ``PaperVault/discard(_:)`` comes next.
  public struct Staged: Hashable, Sendable {
    public let digest: Digest
    /// Bytes.
    public let size: Int
    let path: String
    /// The same bytes once more, while the paper lies in its place and its event may not be committed.
    var trace: String { "\(path).kept" }
  }

  /// Copies a file in pieces while computing its digest, and syncs the copy.
  ///
  /// - Parameter limit: bytes; a larger file is refused before anything is written.
  public func stage(_ source: String, limit: Int) throws(StoreError) -> Staged {
    let name = source.split(separator: "/").last.map(String.init) ?? source
    let size = try Self.size(of: source, name: name)
    guard size > 0 else { throw .fileEmpty(name: name) }
    guard size <= limit else { throw .fileTooLarge(name: name, size: size, limit: limit) }
    let incoming = "\(folder)/incoming"
    try DurableFile.makeFolder(incoming)
    let path = "\(incoming)/\(UUID().uuidString)"
    do throws(StoreError) {
      return try copy(source, name: name, to: path, limit: limit)
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Stages bytes that were made here.
  public func stage(_ bytes: [UInt8]) throws(StoreError) -> Staged {
    let incoming = "\(folder)/incoming"
    try DurableFile.makeFolder(incoming)
    let path = "\(incoming)/\(UUID().uuidString)"
    do throws(StoreError) { try DurableFile.write(bytes, to: path, for: .office) } catch {
      unlink(path)
      throw error
    }
    return Staged(digest: SHA256.digest(bytes), size: bytes.count, path: path)
  }

  /// Lays down a PDF that was made here, to be handed in like any other; what a dead process leaves is cleared away.
  public func park(_ bytes: [UInt8]) throws(StoreError) -> String {
    let incoming = "\(folder)/incoming"
    try DurableFile.makeFolder(incoming)
    let path = "\(incoming)/\(UUID().uuidString).pdf"
    try DurableFile.write(bytes, to: path, for: .office)
    return path
  }

  /// The bytes of a paper, checked against its name.
  public func read(_ digest: Digest) throws(StoreError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path(of: digest)) else {
      throw .fileMissing(digest: digest.hex)
    }
    let bytes = Array(data)
    guard SHA256.digest(bytes) == digest else { throw .fileAltered(digest: digest.hex) }
    return bytes
  }

  /// The bytes of a staged paper.
  public func read(_ staged: Staged) throws(StoreError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: staged.path) else {
      throw .fileMissing(digest: staged.digest.hex)
    }
    return Array(data)
  }

  /// Gives a staged paper its place; call inside the transaction whose event names it.
  ///
  /// - Returns: true when the paper is new here, so that a failed transaction can take it back with ``remove(_:)``.
  public func keep(_ staged: Staged) throws(StoreError) -> Bool {
    let place = path(of: staged.digest)
    // A good copy that lies there already stays; anything else under this name is replaced by the good one.
    if isWhole(staged.digest) {
      unlink(staged.path)
      return false
    }
    let parent = FilePath.folder(of: place)
    try DurableFile.makeFolder(parent)
    // Until the transaction is over a second name tells that this paper may have no event: see `Leftover`.
    guard link(staged.path, staged.trace) == 0, rename(staged.path, place) == 0 else {
      throw StoreError(errno: errno, path: place)
    }
    try DurableFile.syncFolder(parent)
    return true
  }

  /// Takes back a paper kept by a transaction that then failed; the office's lock is still held.
  public func remove(_ staged: Staged) {
    unlink(path(of: staged.digest))
    unlink(staged.trace)
  }

  /// Forgets a staged paper, once its transaction is over.
  public func discard(_ staged: Staged) {
    unlink(staged.path)
    unlink(staged.trace)
  }

  /// Where a paper lies.
  public func path(of digest: Digest) -> String {
    let hex = digest.hex
    return "\(folder)/\(hex.prefix(2))/\(hex.dropFirst(2))"
  }

  /// Throws when a paper that an event names is not there, or is not what it was.
  public func verify(_ digest: Digest, size: Int) throws(StoreError) {
    let place = path(of: digest)
    guard access(place, R_OK) == 0 else { throw .fileMissing(digest: digest.hex) }
    let found = try measure(place)
    guard found.digest == digest, found.size == size else { throw .fileAltered(digest: digest.hex) }
  }

  /// Throws when a record that an event names is not there, or is not what it was.
  public func verify(_ digest: Digest) throws(StoreError) {
    let place = path(of: digest)
    guard access(place, R_OK) == 0 else { throw .fileMissing(digest: digest.hex) }
    guard try measure(place).digest == digest else { throw .fileAltered(digest: digest.hex) }
  }

  /// True when a readable file with just these bytes lies in the digest's place.
  private func isWhole(_ digest: Digest) -> Bool {
    do { return try measure(path(of: digest)).digest == digest } catch { return false }
  }

  func measure(_ path: String) throws(StoreError) -> (digest: Digest, size: Int) {
    let input = open(path, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw .fileUnreadable(name: path) }
    defer { close(input) }
    let hasher = SHA256()
    var (total, buffer) = (0, [UInt8](repeating: 0, count: 1 << 20))
    while true {
      let count = Glibc.read(input, &buffer, buffer.count)
      guard count >= 0 else { throw .fileUnreadable(name: path) }
      if count == 0 { return (hasher.finish(), total) }
      total += count
      buffer.withUnsafeBytes { hasher.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }

  /// Throws when a paper that an event names is not there.
  public func require(_ digest: Digest) throws(StoreError) {
    guard access(path(of: digest), R_OK) == 0 else { throw .fileMissing(digest: digest.hex) }
  }

  private func copy(_ source: String, name: String, to path: String, limit: Int) throws(StoreError) -> Staged
  {
    let input = open(source, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw .fileUnreadable(name: name) }
    defer { close(input) }
    let output = open(
      path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, DurableFile.Readers.office.rawValue)
    guard output >= 0 else { throw StoreError(errno: errno, path: path) }
    defer { close(output) }
    let hasher = SHA256()
    var (total, buffer) = (0, [UInt8](repeating: 0, count: 1 << 20))
    while true {
      let count = Glibc.read(input, &buffer, buffer.count)
      guard count >= 0 else { throw .fileUnreadable(name: name) }
      if count == 0 { break }
      total += count
      guard total <= limit else { throw .fileTooLarge(name: name, size: total, limit: limit) }
      buffer.withUnsafeBytes { hasher.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      try DurableFile.writeAll(buffer[..<count], to: output, path)
    }
    guard fsync(output) == 0 else { throw StoreError(errno: errno, path: path) }
    return Staged(digest: hasher.finish(), size: total, path: path)
  }

  private static func size(of source: String, name: String) throws(StoreError) -> Int {
    var status = stat()
    guard stat(source, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(source, R_OK) == 0 else {
      throw .fileUnreadable(name: name)
    }
    return Int(status.st_size)
  }
}
