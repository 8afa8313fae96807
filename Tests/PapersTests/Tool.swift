import Foundation

/// A program of the machine, found where programs lie.
struct Tool: Sendable {
  let path: String

  init?(_ name: String) {
    let folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    guard
      let path = folders.map({ "\($0)/\(name)" }).first(where: FileManager.default.isExecutableFile(atPath:))
    else { return nil }
    self.path = path
  }

  /// Runs it to its end; `{}` among the arguments is a file of these bytes.
  func run(_ arguments: [String], on bytes: [UInt8]) throws -> (status: Int32, output: String) {
    let place = FileManager.default.temporaryDirectory.appending(path: "papers-\(UUID().uuidString)")
    try Data(bytes).write(to: place)
    defer { try? FileManager.default.removeItem(at: place) }
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(filePath: path)
    process.arguments = arguments.map { $0 == "{}" ? place.path : $0 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  static let qpdf = Tool("qpdf")
  static let pdftotext = Tool("pdftotext")
  static let pdffonts = Tool("pdffonts")
  static let pdfimages = Tool("pdfimages")
}

/// The lines pdftotext reads, without empty ones.
func readBack(_ bytes: [UInt8]) throws -> [String] {
  guard let tool = Tool.pdftotext else { return [] }
  let text = try tool.run(["-layout", "-enc", "UTF-8", "{}", "-"], on: bytes).output
  return text.split(whereSeparator: { $0 == "\n" || $0 == "\u{0C}" })
    .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
}

/// True when qpdf finds nothing to complain about.
func isClean(_ bytes: [UInt8]) throws -> Bool {
  guard let tool = Tool.qpdf else { return true }
  return try tool.run(["--check", "{}"], on: bytes).status == 0
}
