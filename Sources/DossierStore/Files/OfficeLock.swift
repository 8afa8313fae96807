internal import Foundation

/// One lock over all processes of an office: who writes, checkpoints or closes holds it.
///
/// SQLite before 3.51.3 can corrupt a WAL database when two connections write and checkpoint at the same instant; under
/// this lock no two ever do. The kernel gives the lock back when a process dies.
final class OfficeLock {
  /// Seconds to wait before giving up.
  static let patience = 30

  private let descriptor: Int32

  init(_ path: String) throws(StoreError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
    guard descriptor < 0 else { return }
    // A lock that is not there yet is wanting in its folder.
    let code = errno
    throw StoreError(
      errno: code, path: access(path, F_OK) == 0 ? path : FilePath.folder(of: path))
  }

  deinit { close(descriptor) }

  func hold<Result>(_ body: () throws -> Result) throws -> Result {
    try take()
    defer { flock(descriptor, LOCK_UN) }
    return try body()
  }

  private func take() throws(StoreError) {
    let deadline = DispatchTime.now() + .seconds(Self.patience)
    var pause: UInt32 = 100
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard DispatchTime.now() < deadline else { throw .busy(seconds: Self.patience) }
      usleep(pause)
      pause = min(pause * 2, 5_000)
    }
  }
}
