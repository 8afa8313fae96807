import Testing

/// What must not stand in the sources.
struct RulesTests {
  /// A use that is legitimate, with its reason.
  struct Exception {
    let path: String
    let word: String
    let reason: String
  }

  private let exceptions = [
    Exception(
      path: "Sources/motcua/Demo/DemoPapers.swift", word: "try?",
      reason: "a temporary folder that cannot be removed when the demo ends harms nobody"),
    Exception(
      path: "Sources/motcua/Console/Wiring.swift", word: "try?",
      reason: "when names cannot be read, the refusal itself is told without them"),
    Exception(
      path: "Sources/motcua/Console/Console.swift", word: "try?",
      reason: "what is shown as JSON holds texts, whole numbers and flags, which JSON can always say"),
  ]

  @Test(arguments: ["try?", "try!", "as!", "fatalError"])
  func `nothing is swallowed and nothing crashes on purpose`(
    _ word: String
  ) {
    for file in House.sources {
      let found = file.code.enumerated().filter { $0.element.containsWord(word) }.map { $0.offset + 1 }
      if exceptions.contains(where: { $0.path == file.path && $0.word == word && !$0.reason.isEmpty }) {
        #expect(found.count == 1, "\(file.path): one use of \(word) is excused, found \(found)")
      } else {
        #expect(found.isEmpty, "\(file.path): \(word) in lines \(found)")
      }
    }
  }

  @Test(arguments: [
    "Date(", "clock_gettime", "random", "Random", "ContinuousClock", "SystemClock", "getenv", "print(",
  ])
  func `the core has no clock, no chance and no voice`(_ word: String) {
    for file in House.sources where coreRooms.contains(file.room) {
      for (index, line) in file.code.enumerated() where line.containsWord(word) {
        Issue.record("\(file.path):\(index + 1): \(word)")
      }
    }
  }

  @Test func `rules have no default branch`() {
    // A new case must stop the build where it is decided about; sets of bytes and characters are no rules.
    for file in House.sources where file.room == "DossierModel" {
      let found = file.code.enumerated().filter { $0.element.trimmed.hasPrefix("default:") }.map {
        $0.offset + 1
      }
      #expect(found.isEmpty, "\(file.path): default in lines \(found)")
    }
  }

  @Test func `every public type and function says what it is`() {
    for file in House.sources {
      for (index, line) in file.code.enumerated() where needsDoc(line) {
        let above = file.lines[..<index].last { !$0.trimmed.hasPrefix("@") } ?? ""
        #expect(above.trimmed.hasPrefix("///"), "\(file.path):\(index + 1): \(line.trimmed)")
      }
    }
  }

  @Test func `file names say what is inside`() {
    let idle = ["Utils", "Util", "Common", "Manager", "Helper", "Helpers", "Misc"]
    for file in House.sources {
      let name = file.path.split(separator: "/").last.map(String.init) ?? ""
      #expect(!idle.contains { name.contains($0) }, "\(file.path)")
    }
  }

  /// Operators and `hash(into:)` only fulfil a protocol and need no words of their own.
  private func needsDoc(_ line: String) -> Bool {
    let words = line.split(separator: " ").map(String.init)
    guard words.first == "public",
      let kind = words.firstIndex(where: {
        ["struct", "enum", "class", "func", "protocol", "typealias"].contains($0)
      }),
      kind + 1 < words.count
    else { return false }
    let name = words[kind + 1]
    return !name.hasPrefix("hash(into") && (name.first?.isLetter ?? false)
  }
}

extension String {
  /// True when the word stands here, not as the end of a longer name.
  func containsWord(_ word: String) -> Bool {
    ranges(of: word).contains { place in
      place.lowerBound == startIndex
        || !(self[index(before: place.lowerBound)].isLetter || self[index(before: place.lowerBound)].isNumber)
    }
  }
}
