import Foundation

/// A program of the machine that makes files for tests or judges ours; a test that needs one is left out where it is missing.
package struct Tool: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// Nil if it is not installed.
  package init?(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    guard let found = folders.map({ "\($0)/\(name)" }).first(where: FileManager.default.isExecutableFile)
    else { return nil }
    path = found
  }

  /// Runs it to its end, without input.
  ///
  /// - Returns: the exit code, and output and errors in one text.
  @discardableResult
  package func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String) {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  @discardableResult
  package func run(_ arguments: String...) throws -> (status: Int32, output: String) { try run(arguments) }

  /// Runs it on a file of these bytes, which stands for `{}` among the arguments.
  package func run(_ arguments: [String], on bytes: [UInt8]) throws -> (status: Int32, output: String) {
    let folder = try TestFolder()
    let file = try folder.write("file", bytes)
    return try run(arguments.map { $0 == "{}" ? file : $0 })
  }

  /// Runs it from a thread of its own, so that a server among the tasks is not held up.
  package func runApart(_ arguments: String...) async throws -> (status: Int32, output: String) {
    try await withCheckedThrowingContinuation { done in
      Thread.detachNewThread { done.resume(with: Result { try run(arguments) }) }
    }
  }
}

extension Tool {
  package static let certutil = Tool("certutil")
  package static let ghostscript = Tool("gs")
  package static let openssl = Tool("openssl")
  package static let pdffonts = Tool("pdffonts")
  package static let pdfimages = Tool("pdfimages")
  package static let pdfsig = Tool("pdfsig")
  package static let pdftoppm = Tool("pdftoppm")
  package static let pdftotext = Tool("pdftotext")
  package static let python = Tool("python3")
  package static let qpdf = Tool("qpdf")
  package static let zbarimg = Tool("zbarimg")
  /// A validator nobody has to install; its place is told by the environment.
  package static let pyHanko = ProcessInfo.processInfo.environment["MOTCUA_PYHANKO"].map(Tool.init(path:))
}
