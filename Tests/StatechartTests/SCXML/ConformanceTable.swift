import Foundation

/// The table of `Docs/Conformance.md`: counts, then every public test with its result.
struct ConformanceTable {
  static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Docs/Conformance.md")
  private static let (start, end) = ("<!-- results -->\n", "<!-- end of results -->\n")

  let text: String

  init(_ results: [(test: PublicTest, result: PublicTest.Result)]) {
    let suites = [PublicTest.Suite.report, PublicTest.Suite.steps]
    let counts = suites.map { suite in
      let own = results.filter { $0.test.suite == suite }
      let passed = own.count { $0.result == .passed }
      return "| \(suite) | \(own.count) | \(passed) | \(own.count - passed) |\n"
    }
    let tables = suites.map { suite in
      let rows = results.filter { $0.test.suite == suite }.map {
        "| \($0.test.name) | \(Self.words($0.result)) |\n"
      }
      return "\n## \(suite)\n\n| test | result |\n|---|---|\n" + rows.joined()
    }
    text = "| | tests | passed | not applicable |\n|---|---|---|---|\n" + (counts + tables).joined()
  }

  private static func words(_ result: PublicTest.Result) -> String {
    switch result {
    case .passed: "passed"
    case .notApplicable(let reason): "not applicable: \(reason)"
    case .failed(let reason): "failed: \(reason)"
    }
  }

  /// The table as it stands in the file.
  static func written() throws -> String {
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: start)
    return parts.count == 2 ? parts[1].components(separatedBy: end)[0] : ""
  }

  /// Writes the table into the file.
  func renew() throws {
    let parts = try String(contentsOf: Self.file, encoding: .utf8).components(separatedBy: Self.start)
    let tail = parts.count == 2 ? parts[1].components(separatedBy: Self.end).dropFirst().joined() : ""
    try (parts[0] + Self.start + text + Self.end + tail).write(
      to: Self.file, atomically: true, encoding: .utf8)
  }
}
