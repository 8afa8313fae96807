import Foundation

/// One public test document: of the W3C's implementation report, or with the configurations it expects beside it.
struct PublicTest: Comparable {
  let suite: String
  let name: String
  let document: URL

  enum Suite { static let report = "W3C implementation report", steps = "Step oracles" }

  enum Result: Equatable {
    case passed
    case notApplicable(String)
    case failed(String)
  }

  static func < (one: PublicTest, other: PublicTest) -> Bool {
    (one.suite, one.name) < (other.suite, other.name)
  }

  /// All test documents below a folder. A document another one names is a part of that, no test.
  static func all(below folder: String) -> [PublicTest] {
    let root = URL(fileURLWithPath: folder, isDirectory: true)
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let documents = paths.filter { $0.hasSuffix(".scxml") }.map { ($0, root.appendingPathComponent($0)) }
    return documents.filter { !$1.lastPathComponent.contains("sub") }.map { path, document in
      let hasOracle = FileManager.default.fileExists(atPath: oracle(of: document).path)
      let parts = String(path.dropLast(6)).split(separator: "/").suffix(hasOracle ? 2 : 1)
      return PublicTest(
        suite: hasOracle ? Suite.steps : Suite.report, name: parts.joined(separator: "/"), document: document)
    }.sorted()
  }

  private static func oracle(of document: URL) -> URL {
    document.deletingPathExtension().appendingPathExtension("json")
  }

  func run() -> Result {
    do {
      let root = try Element(xml: Data(contentsOf: document))
      if let obstacle = Applicability.obstacle(in: root, isReport: suite == Suite.report) {
        return .notApplicable(obstacle)
      }
      let interpreter = Interpreter(try Document(root))
      return suite == Suite.steps ? try follow(interpreter) : try finish(interpreter)
    } catch { return .failed("\(error)") }
  }

  /// The W3C's tests end in a state named `pass` or `fail`.
  private func finish(_ start: Interpreter) throws -> Result {
    var interpreter = start
    try interpreter.start()
    try interpreter.runToEnd()
    return interpreter.leaves == ["pass"] ? .passed : .failed("ends in \(interpreter.leaves)")
  }

  private struct Oracle: Decodable {
    struct Event: Decodable { let name: String }
    struct Step: Decodable {
      let event: Event
      let nextConfiguration: [String]
    }
    let initialConfiguration: [String]
    let events: [Step]
  }

  private func follow(_ start: Interpreter) throws -> Result {
    let oracle = try JSONDecoder().decode(Oracle.self, from: Data(contentsOf: Self.oracle(of: document)))
    var interpreter = start
    try interpreter.start()
    guard Set(interpreter.leaves) == Set(oracle.initialConfiguration) else {
      return .failed("starts in \(interpreter.leaves)")
    }
    for step in oracle.events {
      try interpreter.send(Event(name: step.event.name, kind: .external))
      guard Set(interpreter.leaves) == Set(step.nextConfiguration) else {
        return .failed("on \(step.event.name): \(interpreter.leaves), not \(step.nextConfiguration)")
      }
    }
    return .passed
  }
}
