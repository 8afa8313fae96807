/// One thing wrong in the text of a place table, with its place. The words are in `PlaceTableProblem+Words.swift`.
public struct PlaceTableProblem: Error, Hashable, Sendable {
  /// What can be wrong with a line or an entry of it.
  public enum Issue: Hashable, Sendable {
    /// The line begins with none of the words a table knows.
    case unknownWord
    case missingHeader(String)
    case notADay
    case badCode(digits: Int)
    case badKind(allowed: String)
    case noName
    /// A code that stands twice, or names nothing.
    case codeTwice(String)
    case unknownCode(String)
    case noSuccessor
    /// A line that belongs under another one, such as communes under a province.
    case needsBefore(String)
    case badPostcode
  }

  public let file: String
  /// Counted from 1.
  public let line: Int
  /// Counted from 1, in characters.
  public let column: Int
  public let issue: Issue
}

/// Everything wrong in a place table.
public struct PlaceTableProblems: Error, Hashable, Sendable {
  public let all: [PlaceTableProblem]
}
