import Foundation
import Signing

/// The program that plays the worker: usually this one, started once more with a hidden word.
public struct TokenWorkerProgram: Hashable, Sendable {
  public var executable: String
  public var arguments: [String]
  /// Milliseconds a module may take for one answer, at most 40 000; four times as long where a person types on the
  /// device.
  public var patience: Int

  public init(executable: String, arguments: [String] = ["token-worker"], patience: Int = 30_000) {
    self.executable = executable
    self.arguments = arguments
    self.patience = patience
  }
}

/// A running worker, seen from the program that asks. Ends with it.
final class TokenProcess {
  private let process = Process()
  private let patience: Duration
  private var line: Int32

  init(_ program: TokenWorkerProgram) throws(KeyFault) {
    patience = .milliseconds(min(max(1, program.patience), 40_000))
    let (ours, theirs) = try Self.pair()
    line = ours
    let end = FileHandle(fileDescriptor: theirs, closeOnDealloc: false)
    // Held open here, the end of a worker that died would not be seen.
    defer { close(theirs) }
    process.executableURL = URL(fileURLWithPath: program.executable)
    process.arguments = program.arguments
    process.standardInput = end
    process.standardOutput = end
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch {
      close(ours)
      throw .token(.crashed)
    }
  }

  deinit { end() }

  /// Asks one thing; after a fault of the process itself every further question is one too.
  ///
  /// - Parameter factor: how many times longer than usual a person at the device may take.
  func ask(_ question: TokenQuestion, factor: Int = 1) throws(KeyFault) -> TokenAnswer {
    guard line >= 0 else { throw .token(.crashed) }
    var message = question.encoded()
    defer { Secret.wipe(&message) }
    guard Frames.write(message, to: line) else { throw fail(.crashed) }
    let bytes: [UInt8]?
    do { bytes = try Frames.read(from: line, until: .now + patience * factor) } catch {
      throw fail(error == .tooLate ? .hanging : .garbled)
    }
    guard let bytes else { throw fail(.crashed) }
    do { return try TokenAnswer(decoding: bytes) } catch { throw fail(.garbled) }
  }

  /// Closes the session by letting the worker see the end of its input; one that hangs is killed.
  func end() {
    guard line >= 0 else { return }
    shutdown(line, Int32(SHUT_RDWR))
    close(line)
    line = -1
    let deadline = ContinuousClock.now + .seconds(2)
    while process.isRunning && ContinuousClock.now < deadline { usleep(2000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  private func fail(_ fault: KeyFault.TokenFault) -> KeyFault {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    close(line)
    line = -1
    process.waitUntilExit()
    return .token(fault)
  }

  /// Two ends of one line, inherited by no other process.
  private static func pair() throws(KeyFault) -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    #if os(Linux)
      let made = socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends)
    #else
      let made = socketpair(AF_UNIX, SOCK_STREAM, 0, &ends)
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #endif
    guard made == 0 else { throw .token(.crashed) }
    return (ends[0], ends[1])
  }
}
