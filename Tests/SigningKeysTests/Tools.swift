import Foundation

/// Programs of the system that tests lean on; a test that needs one is left out where it is missing.
enum Tools {
  static let openssl = find("openssl")
  static let cc = find("cc")
  static let pkcs11 = find("pkcs11-tool")
  static let softhsm = find("softhsm2-util")
  static let softhsmModule = [
    "/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so", "/opt/homebrew/lib/softhsm/libsofthsm2.so",
  ].first { FileManager.default.fileExists(atPath: $0) }

  struct Failed: Error { let status: Int32, arguments: [String], output: String }

  /// What the program printed; throws when it failed.
  @discardableResult
  static func run(_ program: String?, _ arguments: [String], environment: [String: String] = [:]) throws
    -> String
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program ?? "/nonexistent")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failed(status: process.terminationStatus, arguments: arguments, output: output)
    }
    return output
  }

  private static func find(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// A folder of one test, gone with it.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "motcua-keys-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { do { try FileManager.default.removeItem(atPath: path) } catch {} }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file with a mode.
  func write(_ bytes: [UInt8], _ name: String, mode: Int = 0o600) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
    try setMode(mode, name)
    return file(name)
  }

  func setMode(_ mode: Int, _ name: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file(name))
  }

  func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: file(name))))
  }
}
