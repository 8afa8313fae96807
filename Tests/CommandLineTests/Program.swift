import Foundation

/// The real program, run as a child process with a clean environment.
enum Program {
  /// What a run left: its output, its complaints and its exit code.
  struct Outcome {
    let code: Int32
    let out: String
    let err: String
  }

  /// Of this name, built beside the tests.
  static func binary(_ name: String) -> URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(name)
  }

  /// Runs `motcua` with standard input closed.
  ///
  /// - Parameters:
  ///   - environment: beside HOME, TMPDIR, PATH and LC_ALL.
  ///   - wrapper: a command that runs the program, such as `setpriv` with its options.
  ///   - program: another than `motcua`.
  static func run(
    _ arguments: [String], language: String? = nil, in folder: URL, environment: [String: String] = [:],
    wrapper: [String] = [], program: String = "motcua"
  ) throws -> Outcome {
    let process = Process()
    let binary = binary(program)
    let command = wrapper + [binary.path] + arguments + (language.map { ["--lang", $0] } ?? [])
    process.executableURL = URL(fileURLWithPath: wrapper.isEmpty ? binary.path : "/usr/bin/env")
    process.arguments = wrapper.isEmpty ? Array(command.dropFirst()) : command
    process.currentDirectoryURL = folder
    let plain = [
      "HOME": folder.path, "TMPDIR": folder.path, "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C",
    ]
    process.environment = plain.merging(environment) { _, given in given }
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: a long output cannot block the child.
    let (out, err) = (try Capture(), try Capture())
    (process.standardOutput, process.standardError) = (out.handle, err.handle)
    try process.run()
    process.waitUntilExit()
    let code = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Outcome(code: code, out: try out.text(), err: try err.text())
  }
}

/// A file that takes what a process writes.
private struct Capture {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("motcua-out-\(UUID().uuidString)")
  let handle: FileHandle

  init() throws {
    try Data().write(to: url)
    handle = try FileHandle(forWritingTo: url)
  }

  func text() throws -> String {
    try handle.close()
    defer { try? FileManager.default.removeItem(at: url) }
    return String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }
}
