package import Foundation

/// A process of the executable `StoreWorker`, which is built beside the tests.
package final class Worker {
  package let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let errors = Pipe()
  private var pending = Data()

  /// - Parameter prefix: a command that runs the worker, such as `strace`.
  package init(_ arguments: [String], prefix: [String] = [], binary: String = Worker.binary) throws {
    let all = prefix + [binary] + arguments
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = all
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  /// Lets a worker go on that waits for a line.
  package func go() { input.fileHandleForWriting.write(Data("\n".utf8)) }

  /// The next line the worker printed; nil once it has ended.
  package func line() -> String? {
    while true {
      if let end = pending.firstIndex(of: 10) {
        defer { pending = Data(pending[pending.index(after: end)...]) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      let more = output.fileHandleForReading.availableData
      // What stands without a line's end was cut off by a kill, and is not an acknowledgement.
      if more.isEmpty { return nil }
      pending.append(more)
    }
  }

  /// All further lines, until the worker ends.
  package func rest() -> [String] {
    var lines: [String] = []
    while let line = line() { lines.append(line) }
    return lines
  }

  /// Waits for the end; the exit code and what was said on standard error.
  package func end() -> (code: Int32, errors: String) {
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  package func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  /// Runs a worker to its end.
  package static func run(
    _ arguments: [String], prefix: [String] = [], binary: String = Worker.binary
  ) throws -> (lines: [String], code: Int32, errors: String) {
    let worker = try Worker(arguments, prefix: prefix, binary: binary)
    let lines = worker.rest()
    let (code, errors) = worker.end()
    return (lines, code, errors)
  }

  package static var binary: String { beside("StoreWorker") }

  /// A program beside the test bundle: on macOS a folder, elsewhere the running program itself.
  package static func beside(_ name: String) -> String {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let beside = bundle ?? Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return beside.deletingLastPathComponent().appendingPathComponent(name).path
  }
}

/// True when this command runs and succeeds here.
package func works(_ command: String...) -> Bool {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = command
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}

/// Random numbers that are the same in every run (SplitMix64).
package struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  package init(_ seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
