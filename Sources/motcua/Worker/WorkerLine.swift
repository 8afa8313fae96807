import Foundation
import Office
import SigningKeys

/// A running worker that examines files, seen from the program that asks. Ends with it.
final class WorkerLine {
  /// Bytes of a request: the largest file with its lists.
  static let limit = 256 << 20
  private let process = Process()
  private let line: Int32
  private var last: VerificationRequest?
  /// How many files it has examined.
  private(set) var answered = 0

  init() throws {
    var ends: [Int32] = [-1, -1]
    #if os(Linux)
      let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw Self.broken }
    line = ends[0]
    let end = FileHandle(fileDescriptor: ends[1], closeOnDealloc: false)
    // Held open here, the end of a worker that died would not be seen.
    defer { close(ends[1]) }
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe")
    process.arguments = [VerificationWorker.name]
    process.standardInput = end
    process.standardOutput = end
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit {
    close(line)
    // It has nothing to lose.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Hands a request over and waits for the record.
  ///
  /// - Throws: a failure when the worker died or took too long: then nothing is known of the file.
  func record(_ request: VerificationRequest) throws -> VerificationRecord {
    let message = try request.encoded(after: last)
    last = request
    guard Frames.write(message, to: line, limit: Self.limit) else { throw Self.broken }
    let answer: [UInt8]?
    do { answer = try Frames.read(from: line, until: .now + .seconds(90), limit: Self.limit) } catch {
      throw Self.broken
    }
    guard let answer else { throw Self.broken }
    answered += 1
    return try VerificationRecord.read(answer)
  }

  private static var broken: PlainFailure {
    PlainFailure(
      exit: .badData,
      text: say(
        "việc kiểm tra tệp bị ngắt (tệp quá lớn, quá phức tạp hoặc có ý phá); chưa có gì thay đổi",
        "the examination of the file broke off (too large, too complex, or hostile); nothing was changed"))
  }
}
