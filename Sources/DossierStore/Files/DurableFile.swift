internal import Foundation

/// Files that are whole or not there: written beside their place, synced, then renamed.
public enum DurableFile {
  /// Who may read a file: its owner alone, as keys want it, or those of the office’s group too.
  public enum Readers: UInt32, Sendable {
    case owner = 0o600
    case office = 0o640
  }

  /// Writes the bytes to a new file and waits until the disk has them.
  public static func write(
    _ bytes: [UInt8], to path: String, for readers: Readers = .owner
  ) throws(StoreError) {
    let temporary = path + ".part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readers.rawValue)
    guard descriptor >= 0 else { throw StoreError(errno: errno, path: path) }
    do throws(StoreError) {
      defer { close(descriptor) }
      try writeAll(bytes[...], to: descriptor, path)
      guard fsync(descriptor) == 0 else { throw StoreError(errno: errno, path: path) }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw StoreError(errno: code, path: path)
    }
    try syncFolder(FilePath.folder(of: path))
  }

  /// A disk that is almost full takes a part of the bytes at first, and says so only then.
  static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32, _ path: String) throws(StoreError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw StoreError(errno: count == 0 ? ENOSPC : errno, path: path) }
      done += count
    }
  }

  /// Makes a folder, and those it lies in, where they are missing.
  public static func makeFolder(_ path: String) throws(StoreError) {
    guard access(path, F_OK) != 0 else { return }
    let parent = FilePath.folder(of: path)
    if !parent.isEmpty, access(parent, F_OK) != 0 { try makeFolder(parent) }
    guard mkdir(path, 0o750) == 0 || errno == EEXIST else { throw StoreError(errno: errno, path: path) }
    try syncFolder(parent)
  }

  /// Makes an entry of a folder durable.
  static func syncFolder(_ path: String) throws(StoreError) {
    let descriptor = open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError(errno: errno, path: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreError(errno: errno, path: path) }
  }
}

extension StoreError {
  /// What the operating system reported, in our words.
  init(errno code: Int32, path: String) {
    switch code {
    case ENOSPC, EDQUOT: self = .diskFull(path: path)
    case EACCES, EPERM, EROFS: self = .readOnly(path: path)
    default: self = .cannotCreate(path: path, reason: String(cString: strerror(code)))
    }
  }
}
