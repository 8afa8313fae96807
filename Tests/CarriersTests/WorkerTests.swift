import Foundation
import TestTools
import Testing

/// Processes that place orders in one folder at once, some of which are killed.
struct WorkerTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// Beside the test bundle: on macOS a folder, elsewhere the running program itself.
  private static var program: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let beside = bundle ?? Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return beside.deletingLastPathComponent().appending(path: "CarrierWorker")
  }

  /// Starts a worker; what it prints goes to a file, so that nothing printed before a kill is lost.
  private func start(_ name: String, _ count: Int) throws -> Process {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = [folder.file("post"), name, "\(count)"]
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.write(name, [])))
    try process.run()
    return process
  }

  /// The orders a worker has receipts of, each with its item.
  private func receipts(_ name: String) throws -> [[String]] {
    String(decoding: try folder.read(name), as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: " ").map(String.init) }
  }

  @Test func `no number is given out twice and no order placed twice, whoever races and dies`() throws {
    var (killed, round) = (0, 0)
    while round < 6 {
      let workers = try (0..<3).map { try start("\(round)-\($0)", 2000) }
      usleep(150_000)
      for worker in workers {
        kill(worker.processIdentifier, SIGKILL)
        worker.waitUntilExit()
        killed += worker.terminationReason == .uncaughtSignal ? 1 : 0
      }
      round += 1
    }
    #expect(killed == 18, "each died at its work")
    let last = try (0..<2).map { try start("last-\($0)", 40) }
    for worker in last {
      worker.waitUntilExit()
      #expect(worker.terminationStatus == 0)
    }
    var items: [String: Set<String>] = [:]
    let names = (0..<6).flatMap { round in (0..<3).map { "\(round)-\($0)" } } + ["last-0", "last-1"]
    for line in try names.flatMap(receipts) { items[line[0], default: []].insert(line[1]) }
    #expect(items.values.allSatisfy { $0.count == 1 }, "an order has one number")
    #expect(Set(items.values.flatMap(\.self)).count == items.count, "a number has one order")
    #expect(items.count > 60)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.file("post/out"))
      .filter { $0.hasSuffix(".json") }
    #expect(Set(files.compactMap { $0.split(separator: "~").last }).count == files.count)
    #expect(files.count >= items.count)
    print("measured: \(items.count) orders of 20 workers, 18 of them killed")
  }
}
