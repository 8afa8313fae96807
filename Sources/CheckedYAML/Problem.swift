public import DossierModel

/// One thing wrong in a file, with its place. Facts only; the words are in `Problem+Words.swift`.
public struct Problem: Error, Hashable, Sendable {
  public let file: String
  /// Counted from 1; 0 where the whole file is meant.
  public let line: Int
  public let column: Int
  /// The path of the value, such as `steps[2].role`.
  public let path: String
  public let issue: Issue

  public init(file: String, line: Int, column: Int, path: String, issue: Issue) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.issue = issue
  }

  public init(_ place: Place, _ issue: Issue) {
    self.init(file: place.file, line: place.line, column: place.column, path: place.path, issue: issue)
  }
}

/// Where a value stands in a file.
public struct Place: Hashable, Sendable {
  public let file: String
  /// Counted from 1.
  public let line: Int
  public let column: Int
  /// The path of the value, such as `steps[2].role`.
  public let path: String

  public init(file: String, line: Int, column: Int, path: String) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
  }
}

/// What can be wrong with a value.
public enum Issue: Hashable, Sendable {
  case unreadable
  case tooLarge(limit: Int)
  case notUTF8
  case syntax(String)
  /// A quote that is never closed, and where it was opened.
  case unclosed(line: Int, column: Int)
  case duplicateKeys([String])
  case anchorOrTag
  case missingKey(String)
  /// Neither of two, of which one would do.
  case missingBoth(String, String)
  /// Missing, and needed for something else that was asked.
  case missingKeyFor(String, why: Title)
  case unknownKey(String, allowed: [String])
  case unknownWord(String, allowed: [String])
  /// The office has no dossier of this code.
  case unknownDossier(String)
  /// The value is not what is expected; `expected` says what would be.
  case unexpected(found: String, expected: Title)
  /// What is wrong in the words of who read the value.
  case unfit(Title)
}

extension Issue {
  /// The stable name programs know it by.
  public var code: String {
    switch self {
    case .unreadable: "unreadable"
    case .tooLarge: "too-large"
    case .notUTF8: "not-utf8"
    case .syntax, .unclosed: "syntax"
    case .duplicateKeys: "duplicate-keys"
    case .anchorOrTag: "anchor-or-tag"
    case .missingKey, .missingBoth, .missingKeyFor: "missing-key"
    case .unknownKey: "unknown-key"
    case .unknownWord: "unknown-word"
    case .unknownDossier: "unknown-dossier"
    case .unexpected, .unfit: "unexpected-value"
    }
  }
}

/// All problems of one reading, each once, in file order.
public struct Problems: Error, Hashable, Sendable {
  public let all: [Problem]

  public init(_ all: [Problem]) {
    var seen: Set<Problem> = []
    let unique = all.filter { seen.insert($0).inserted }.enumerated()
    self.all = unique.sorted {
      ($0.element.file, $0.element.line, $0.element.column, $0.offset)
        < ($1.element.file, $1.element.line, $1.element.column, $1.offset)
    }.map(\.element)
  }
}

/// Collects problems while a file is walked, so that all come at once.
public final class Findings {
  public private(set) var problems: [Problem] = []

  public init() {}

  /// Adds one problem.
  public func add(_ problem: Problem) { problems.append(problem) }

  /// Throws all problems found so far, if any.
  public func check() throws(Problems) {
    if !problems.isEmpty { throw Problems(problems) }
  }
}
