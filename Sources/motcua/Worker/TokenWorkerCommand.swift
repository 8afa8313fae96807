import ArgumentParser
import SigningKeys

/// The process a device's module is loaded in: vendor modules crash, and then only it ends.
struct TokenWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: name, shouldDisplay: false)
  static let name = "token-worker"

  func run() throws { TokenWorker.serve() }
}
