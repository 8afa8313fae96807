import ArgumentParser
import Foundation
import Office
import SigningKeys

/// The process that opens files from outside: bounded in memory, time and what it may write, so that a hostile file can end
/// nothing but it. Requests come in on standard input, one record each goes out on standard output.
struct VerificationWorker: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: name, shouldDisplay: false)
  static let name = "verification-worker"

  func run() throws {
    Self.bound(RLIMIT_CORE, 0)
    Self.bound(RLIMIT_FSIZE, 0)
    Self.bound(RLIMIT_CPU, 60)
    Self.bound(RLIMIT_AS, 3 << 30)
    let session = VerificationSession()
    while let input = try Frames.read(from: STDIN_FILENO, limit: WorkerLine.limit) {
      guard let request = VerificationRequest(input) else {
        throw PlainFailure(exit: .badData, text: say("yêu cầu không đọc được", "the request cannot be read"))
      }
      let record = try session.answer(request).encoded()
      guard Frames.write(record, to: STDOUT_FILENO, limit: WorkerLine.limit) else { return }
    }
  }

  private static func bound(_ resource: __rlimit_resource, _ limit: UInt) {
    var bounds = rlimit(rlim_cur: rlim_t(limit), rlim_max: rlim_t(limit))
    setrlimit(__rlimit_resource_t(resource.rawValue), &bounds)
  }
}
