import Foundation

/// A program of the machine that judges what we make.
struct JudgingTool {
  let path: String

  /// Nil if it is not installed.
  init?(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    guard let found = folders.map({ "\($0)/\(name)" }).first(where: FileManager.default.isExecutableFile)
    else {
      return nil
    }
    path = found
  }

  init(path: String) { self.path = path }

  static let openssl = JudgingTool("openssl")
  static let qpdf = JudgingTool("qpdf")
  static let pdfsig = JudgingTool("pdfsig")
  static let certutil = JudgingTool("certutil")
  static let ghostscript = JudgingTool("gs")
  static let pyHanko = ProcessInfo.processInfo.environment["MOTCUA_PYHANKO"].map { JudgingTool(path: $0) }

  /// Runs it; output and errors in one text.
  @discardableResult
  func run(_ arguments: String...) throws -> (status: Int32, text: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}

/// A folder that goes when the test is over.
final class JudgingFolder {
  let path = NSTemporaryDirectory() + "motcua-making-" + UUID().uuidString

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
  }
}
