internal import Foundation

/// Files that are whole or not there: written beside their place, synced, then renamed.
public enum DurableFile {
  /// Writes the bytes to a new file and waits until the disk has them.
  public static func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
    let temporary = path + ".part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreError(errno: errno, path: path) }
    let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    let synced = written == bytes.count && fsync(descriptor) == 0
    let code = errno
    close(descriptor)
    guard synced, rename(temporary, path) == 0 else {
      unlink(temporary)
      throw StoreError(errno: synced ? errno : code, path: path)
    }
    try syncFolder(FilePath.folder(of: path))
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
