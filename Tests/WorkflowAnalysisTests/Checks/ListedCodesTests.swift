import Foundation
import Testing

/// The page of checks and the checks.
@Suite("Docs/Checks.md lists every code")
struct ListedCodesTests {
  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test(arguments: [
    "CheckedYAML/Problem", "WorkflowAnalysis/Checks/FileFact", "WorkflowAnalysis/Checks/ReachFact",
    "WorkflowAnalysis/Checks/EndingFact", "WorkflowAnalysis/Checks/LawFact",
    "WorkflowAnalysis/Checks/OfficeFact",
  ])
  func everyCodeIsListed(_ file: String) throws {
    let source = try text("Sources/\(file).swift")
    let page = try text("Docs/Checks.md")
    let codes = source.matches(of: /: "([a-z0-9-]+)"\n/).map { String($0.1) }
    #expect(codes.count >= 2)
    for code in codes { #expect(page.contains("`\(code)`"), "\(code)") }
  }
}
