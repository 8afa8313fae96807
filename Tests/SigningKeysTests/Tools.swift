import Foundation
import TestTools

/// Programs of the system that tests lean on; a test that needs one is left out where it is missing.
enum Tools {
  static let openssl = Tool("openssl")?.path
  static let cc = Tool("cc")?.path
  static let pkcs11 = Tool("pkcs11-tool")?.path
  static let softhsm = Tool("softhsm2-util")?.path
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
    let (status, output) = try Tool(path: program ?? "/nonexistent").run(arguments, environment: environment)
    guard status == 0 else {
      throw Failed(status: status, arguments: arguments, output: output)
    }
    return output
  }
}
