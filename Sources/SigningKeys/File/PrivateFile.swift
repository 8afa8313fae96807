import Foundation
import Signing

/// Reads a file that only its owner may read, as `ssh` asks of its keys.
enum PrivateFile {
  static func read(_ path: String, limit: Int) throws(KeyFault) -> [UInt8] {
    // Opened without waiting: a pipe in the file's place must not hold the program.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .file(.unreadable(errno: Int(errno))) }
    defer { close(file) }
    try check(file)
    return try bytes(of: file, limit: limit)
  }

  private static func check(_ file: Int32) throws(KeyFault) {
    var facts = stat()
    guard fstat(file, &facts) == 0 else { throw .file(.unreadable(errno: Int(errno))) }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .file(.notAFile) }
    guard facts.st_uid == geteuid() else { throw .file(.foreignOwner) }
    let mode = Int(facts.st_mode & 0o777)
    guard mode & 0o077 == 0 else { throw .file(.readableByOthers(mode: mode)) }
  }

  private static func bytes(of file: Int32, limit: Int) throws(KeyFault) -> [UInt8] {
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let count = Foundation.read(file, &piece, piece.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .file(.unreadable(errno: Int(errno))) }
      if count == 0 { return all }
      guard count <= limit - all.count else { throw .file(.tooLarge(limit: limit)) }
      all += piece[..<count]
    }
  }
}
