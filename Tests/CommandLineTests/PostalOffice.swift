import Foundation
import Testing

/// An office with fourteen items handed over in August 2026 and three collections; gone when the test ends.
final class PostalOffice: Sendable {
  let folder: URL
  /// Order numbers by what became of the item.
  let orders: [String: String]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("motcua-post-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let office = folder.appendingPathComponent("office").path
    let made = try Program.run(["post", office], in: folder, program: "StoreWorker")
    #expect(made.code == 0, "\(made.out)")
    let lines = made.out.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    orders = Dictionary(uniqueKeysWithValues: lines.filter { $0.count == 2 }.map { ($0[0], $0[1]) })
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func run(_ arguments: String..., language: String = "en") throws -> Program.Outcome {
    try Program.run(arguments + ["--office", "office"], language: language, in: folder)
  }
}
