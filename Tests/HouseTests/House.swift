import Foundation
import Testing

/// The package as it lies on disk, for tests that hold the sources to the rules of the house.
enum House {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file of the product, the workflows' included.
  static let sources: [SourceFile] = swiftFiles("Sources") + swiftFiles("Workflows")

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path).sorted()
  }

  /// The paths of all files below a folder, relative to it.
  static func files(below folder: String) -> [String] {
    let walk = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
    return (walk?.compactMap { $0 as? String } ?? []).sorted()
  }

  private static func swiftFiles(_ folder: String) -> [SourceFile] {
    files(below: folder).filter { $0.hasSuffix(".swift") }.compactMap { name in
      let path = "\(folder)/\(name)"
      guard let text = try? text(path) else { return nil }
      return SourceFile(path: path, text: text)
    }
  }
}

/// One Swift file: its lines as written, and as code with comments and the contents of strings blanked out.
struct SourceFile: CustomTestStringConvertible {
  let path: String
  let lines: [String]
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    lines = Self.split(text)
    code = Self.split(Blanking(text).code)
  }

  var testDescription: String { path }

  /// The target: the folder below `Sources`, or the workflows' own target.
  var room: String {
    let parts = path.split(separator: "/").map(String.init)
    return parts[0] == "Workflows" ? "ShippedWorkflows" : parts[1]
  }

  private static func split(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

/// Replaces comments and strings by blanks, keeping every line where it is.
private struct Blanking {
  private var rest: Substring
  private(set) var code = ""

  init(_ text: String) {
    rest = Substring(text)
    while let character = rest.first {
      if rest.hasPrefix("//") {
        blank { $0.first == "\n" }
      } else if rest.hasPrefix("\"\"\"") {
        blankString("\"\"\"")
      } else if character == "\"" {
        blankString("\"")
      } else {
        code.append(rest.removeFirst())
      }
    }
  }

  private mutating func blank(until isEnd: (Substring) -> Bool) {
    while !rest.isEmpty, !isEnd(rest) { blankOne() }
  }

  private mutating func blankOne() {
    code.append(rest.removeFirst() == "\n" ? "\n" : " ")
  }

  private mutating func blankString(_ quote: String) {
    for _ in quote { blankOne() }
    while !rest.isEmpty, !rest.hasPrefix(quote) {
      if rest.hasPrefix("\\(") {
        blankInterpolation()
      } else {
        if rest.first == "\\" { blankOne() }
        if !rest.isEmpty { blankOne() }
      }
    }
    for _ in quote where !rest.isEmpty { blankOne() }
  }

  private mutating func blankInterpolation() {
    blankOne()
    blankOne()
    var depth = 1
    while depth > 0, let character = rest.first {
      if character == "\"" {
        blankString("\"")
        continue
      }
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      blankOne()
    }
  }
}
