import Testing

/// Sizes: what separates a house one likes to enter from one that has grown is the tail.
struct BudgetTests {
  @Test func `no file is longer than 400 lines`() {
    for file in House.sources { #expect(file.lines.count <= 400, "\(file.path): \(file.lines.count) lines") }
  }

  @Test func `nine files in ten are shorter than 250 lines`() {
    let short = House.sources.count { $0.lines.count < 250 }
    #expect(short * 10 >= House.sources.count * 9)
    #expect(House.sources.count > 50, "the walk over the sources must find them")
  }

  @Test(arguments: House.sources) func `no function is longer than 50 lines`(_ file: SourceFile) {
    for function in file.functions where function.length > 50 && !sentenceTables.contains(file.path) {
      Issue.record("\(file.path):\(function.line): \(function.heading) has \(function.length) lines")
    }
  }

  /// Files holding one switch from facts to sentences: a table, and splitting it would need a `default`, in which a
  /// case without words could hide.
  private let sentenceTables: Set<String> = [
    "Sources/DossierModel/Reason+Words.swift", "Sources/DossierModel/DueLine+Words.swift",
    "Sources/DossierStore/StoreError+Words.swift", "Sources/Postal/PostalIssue+Words.swift",
    "Sources/Postal/PostalHint+Words.swift",
  ]

  @Test func `the scan finds functions and their lengths`() throws {
    let text = """
      struct A {
        init() { print("}") }
        /// A { in a comment.
        func long(
          _ a: Int
        ) -> Int {
          if a > 0 {
            return 1
          }
          return 2
        }
        let after = "func no() {"
      }
      """
    let functions = SourceFile(path: "A.swift", text: text).functions
    #expect(functions.map(\.length) == [1, 8])
    #expect(functions.map(\.line) == [2, 4])
  }
}

/// A function or initialiser as the brace scan sees it.
struct ScannedFunction {
  let heading: String
  let line: Int
  let length: Int
}

extension SourceFile {
  /// Every function and initialiser with a body, from its first line to its closing brace.
  var functions: [ScannedFunction] {
    code.indices.filter { isHeading(code[$0]) }.compactMap { start in
      bodyEnd(from: start).map {
        ScannedFunction(
          heading: code[start].trimmed, line: start + 1, length: $0 - start + 1)
      }
    }
  }

  private func isHeading(_ line: String) -> Bool {
    let words = line.split { " (<?".contains($0) }.map(String.init)
    guard let place = words.firstIndex(where: { ["func", "init", "deinit", "subscript"].contains($0) }) else {
      return false
    }
    let modifiers: Set<String> = [
      "public", "package", "internal", "private", "fileprivate", "static", "mutating", "final", "override",
      "nonisolated",
      "convenience", "required", "@discardableResult", "@inlinable",
    ]
    return words[..<place].allSatisfy { modifiers.contains($0) || $0.hasPrefix("@") }
  }

  private func bodyEnd(from start: Int) -> Int? {
    var (depth, round, opened) = (0, 0, false)
    for index in start..<code.count {
      for character in code[index] {
        switch character {
        case "(": round += 1
        case ")": round -= 1
        case "{" where round == 0 || opened:
          depth += 1
          opened = true
        case "}" where opened: depth -= 1
        default: break
        }
        if opened, depth == 0 { return index }
      }
    }
    return nil
  }
}

extension String {
  var trimmed: String { String(drop { $0 == " " }) }
}
