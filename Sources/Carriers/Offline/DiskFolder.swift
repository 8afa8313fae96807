import Foundation

/// A folder whose files are whole or not there.
struct DiskFolder {
  let path: String

  /// The names of its files in the order of their bytes, without those that are hidden or still being written.
  func names() throws(CarrierFault) -> [String] {
    guard let folder = opendir(path) else { throw fault("") }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix("."), !name.hasSuffix(".part") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of a file, at most one more than the limit.
  func read(_ name: String, limit: Int) throws(CarrierFault) -> [UInt8] {
    try Self.bytes(of: "\(path)/\(name)", limit: limit)
  }

  /// The bytes of any file, at most one more than the limit.
  static func bytes(of path: String, limit: Int) throws(CarrierFault) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw fault(path) }
    defer { close(file) }
    var (bytes, count) = ([UInt8](repeating: 0, count: limit + 1), 0)
    while count <= limit {
      let got = bytes.withUnsafeMutableBytes {
        Glibc.read(file, $0.baseAddress.map { $0 + count }, limit + 1 - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw fault(path) }
      if got == 0 { break }
      count += got
    }
    return Array(bytes.prefix(count))
  }

  /// Writes a new file and waits until the disk has it.
  func write(_ bytes: [UInt8], _ name: String) throws(CarrierFault) {
    let temporary = "\(path)/\(name).part"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw fault(name) }
    let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    let isWhole = written == bytes.count && fsync(file) == 0
    let code = errno
    close(file)
    guard isWhole, rename(temporary, "\(path)/\(name)") == 0 else {
      let found = isWhole ? errno : code
      unlink(temporary)
      throw fault(name, found)
    }
    try sync()
  }

  /// Puts a file of another folder here too, as the same file.
  func link(_ name: String, from other: DiskFolder) throws(CarrierFault) {
    guard Glibc.link("\(other.path)/\(name)", "\(path)/\(name)") == 0 || errno == EEXIST else {
      throw fault(name)
    }
    try sync()
  }

  /// Makes it where it is missing; the folder it lies in must be there.
  func make() throws(CarrierFault) {
    guard access(path, F_OK) != 0 else { return }
    guard mkdir(path, 0o750) == 0 || errno == EEXIST else { throw fault("") }
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    try DiskFolder(path: parent.isEmpty ? "/" : parent).sync()
  }

  private func sync() throws(CarrierFault) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw fault("") }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw fault("") }
  }

  /// Runs a body while no other process or thread runs one in this folder; waits at most ten seconds for it.
  func alone<Value>(_ body: () throws(CarrierFault) -> Value) throws(CarrierFault) -> Value {
    let lock = open("\(path)/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw fault(".lock") }
    // Closing gives the lock back, as does the death of the process.
    defer { close(lock) }
    for _ in 0..<1000 {
      if flock(lock, LOCK_EX | LOCK_NB) == 0 { return try body() }
      guard errno == EWOULDBLOCK || errno == EINTR else { throw fault(".lock") }
      usleep(10_000)
    }
    throw .timedOut
  }

  private func fault(_ name: String, _ code: Int32 = errno) -> CarrierFault {
    Self.fault(name.isEmpty ? path : "\(path)/\(name)", code)
  }

  private static func fault(_ path: String, _ code: Int32 = errno) -> CarrierFault {
    switch code {
    case ENOENT, ENOTDIR: .file(path: path, .missing)
    case ENOSPC, EDQUOT: .file(path: path, .full)
    case EACCES, EPERM, EROFS: .file(path: path, .forbidden)
    default: .file(path: path, .system(code: Int(code), text: String(cString: strerror(code))))
    }
  }
}
