import Foundation
import Testing

/// What the public tests ask, asked anew in our own words, so that the project tests itself without them.
struct CaseTests {
  /// A document and where it ends, with the numbers of the W3C assertions it stands for.
  struct Case: Sendable, CustomTestStringConvertible {
    let element: Element
    var testDescription: String { element["says"] ?? "" }
    var numbers: [String] { element.words("numbers") }
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Cases")

  static func cases() throws -> [Case] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".xml") }.sorted()
      .flatMap { try Element(xml: Data(contentsOf: folder.appendingPathComponent($0))).all("case") }
      .map(Case.init)
  }

  @Test(arguments: try cases()) func `a document ends where SCXML says`(_ expected: Case) throws {
    var interpreter = Interpreter(try Document(try #require(expected.element.first("scxml"))))
    try interpreter.start()
    for event in expected.element.words("events") {
      try interpreter.send(Event(name: event, kind: .external))
    }
    try interpreter.runToEnd()
    #expect(interpreter.leaves == expected.element.words("ends"))
    if let log = expected.element["log"] { #expect(try interpreter.data.read("log").text == log) }
  }

  @Test func `every public test that passed has a case of our own`() throws {
    let rows = try ConformanceTable.written().split(separator: "\n").filter { $0.hasSuffix("| passed |") }
    let passed = rows.compactMap { $0.firstMatch(of: /^\| test(\w+) \|/).map { String($0.1) } }
    #expect(passed.count > 100)
    let own = Set(try Self.cases().flatMap(\.numbers))
    #expect(passed.filter { !own.contains($0) } == [])
    #expect(own.subtracting(passed) == [])
  }
}
