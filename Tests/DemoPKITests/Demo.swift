import DemoPKI
import Foundation
import WorkingTime

/// One demonstration for all tests of this room: keys are slow to make.
enum Demo: CaseIterable {
  case rsa
  case curve

  /// 26 November 2026, 08:00 in Vietnam.
  static let now = Moment(milliseconds: 1_795_654_800_000)

  /// What this kind of keys made.
  var pki: DemoPKI {
    switch self {
    case .rsa: Self.rsaKeys
    case .curve: Self.curveKeys
    }
  }

  private static let rsaKeys = DemoPKI(setting { $0.authorities = .rsa(bits: 2048) })
  private static let curveKeys = DemoPKI(
    setting {
      $0.signers = .p256
      $0.authorities = .p384
    })

  /// Counts, so that every serial number is another.
  private static let counter = Counter()

  private static func setting(_ change: (inout DemoPKI.Setting) -> Void) -> DemoPKI.Setting {
    var setting = DemoPKI.Setting(now: now) { count in
      let number = counter.next()
      return (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * ($0 % 8))) }
    }
    change(&setting)
    return setting
  }
}

/// Numbers from one on.
private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var last: UInt64 = 0

  func next() -> UInt64 {
    lock.withLock {
      last += 1
      return last
    }
  }
}

/// A folder that goes when the test is over.
final class Folder {
  let path = NSTemporaryDirectory() + "demo-pki-" + UUID().uuidString

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }
}

/// A program of the machine.
struct Tool {
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

  static let openssl = Tool("openssl")

  /// Runs it from a thread of its own, so that a server among the tasks is not held up.
  func runApart(_ arguments: String...) async throws -> (status: Int32, text: String) {
    try await withCheckedThrowingContinuation { done in
      Thread.detachNewThread { done.resume(with: Result { try run(arguments) }) }
    }
  }

  /// Runs it; output and errors in one text.
  func run(_ arguments: String...) throws -> (status: Int32, text: String) { try run(arguments) }

  private func run(_ arguments: [String]) throws -> (status: Int32, text: String) {
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
