import Foundation
import Office
import WorkingTime

/// Has files examined by a process of its own.
final class WorkerExaminer: FileExaminer {
  private let folder: String

  /// - Parameter folder: the office's; its revocation lists are used.
  init(folder: String) { self.folder = folder }

  func examine(_ file: [UInt8], under policy: SigningPolicy, received: Moment) throws -> Examination {
    try Self.record(
      VerificationRequest(
        file, under: policy, at: Machine.now(), received: received,
        revocationLists: Office.revocationLists(folder))
    ).examination()
  }

  /// Hands a request to a new worker and waits for the record.
  ///
  /// - Throws: a failure when the worker died or took too long: then nothing is known of the file.
  static func record(_ request: VerificationRequest) throws -> VerificationRecord {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe")
    process.arguments = [VerificationWorker.name]
    let output = Pipe()
    process.standardInput = try unnamedFile(try request.encoded())
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let timer = DispatchSource.makeTimerSource()
    let identifier = process.processIdentifier
    timer.schedule(deadline: .now() + .seconds(90))
    timer.setEventHandler { kill(identifier, SIGKILL) }
    timer.resume()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    timer.cancel()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw PlainFailure(
        exit: .badData,
        text: say(
          "việc kiểm tra tệp bị ngắt (tệp quá lớn, quá phức tạp hoặc có ý phá); chưa có gì thay đổi",
          "the examination of the file broke off (too large, too complex, or hostile); nothing was changed"))
    }
    return try VerificationRecord.read(Array(answer))
  }

  /// A file without a name that holds these bytes, read from its beginning; no pipe that could break.
  private static func unnamedFile(_ bytes: [UInt8]) throws -> FileHandle {
    guard let stream = tmpfile() else {
      throw PlainFailure(
        exit: .ioFailed, text: say("không tạo được tệp tạm", "no temporary file could be made"))
    }
    defer { fclose(stream) }
    let handle = FileHandle(fileDescriptor: dup(fileno(stream)), closeOnDealloc: true)
    try handle.write(contentsOf: Data(bytes))
    try handle.seek(toOffset: 0)
    return handle
  }
}
