import CheckedYAML
import Foundation
import ShippedWorkflows
import Testing
import WorkflowFiles

/// The shipped texts, and what is wrong with changed ones.
enum Texts {
  static let workflow = Shipped.workflows[0].text
  private static func shipped(_ code: String) -> String {
    Shipped.procedure(code)?.text ?? ""
  }

  static let procedure = shipped("1.001806")
  static let twoCases = shipped("1.013814")

  /// Every problem of a pair of texts, in English, as it is printed.
  static func problems(workflow: String = workflow, procedure: String = procedure) -> [String] {
    do throws(Problems) {
      _ = try CheckedProcedure(
        DefinitionSource(workflow: workflow, procedure: procedure), files: ("flow.yaml", "proc.yaml"))
      return []
    } catch { return error.all.map { $0.text(.en) } }
  }

  /// The lines of a table of facts about the calendar, in words; `#` begins a remark.
  static func facts(_ name: String) throws -> [[String]] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../WorkingTimeTests/Facts/\(name).txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { $0.split(separator: " ").map(String.init) }
  }

  /// Line and column of a piece of text, counted from 1, in Unicode scalars.
  static func place(of needle: String, in text: String) -> String {
    place(text.firstRange(of: needle), needle, text)
  }

  /// The same for its last place.
  static func lastPlace(of needle: String, in text: String) -> String {
    place(text.ranges(of: needle).last, needle, text)
  }

  private static func place(_ range: Range<String.Index>?, _ needle: String, _ text: String) -> String {
    guard let found = range else { return "no “\(needle)”" }
    let before = text.unicodeScalars[..<found.lowerBound]
    let line = before.count { $0 == "\n" } + 1
    let column = before.reversed().prefix { $0 != "\n" }.count + 1
    return "\(line):\(column)"
  }
}

extension String {
  /// The text with one piece of it, which must be there, replaced at its first place.
  func changing(_ old: String, to new: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
    guard let found = firstRange(of: old) else {
      Issue.record("no “\(old)” in the text", sourceLocation: sourceLocation)
      return self
    }
    return replacingSubrange(found, with: new)
  }

  private func replacingSubrange(_ range: Range<Index>, with new: String) -> String {
    var text = self
    text.replaceSubrange(range, with: new)
    return text
  }
}

/// One thing changed in a file, and what must be said about it.
struct Variant: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  /// Where the problem stands: the first place of this text.
  let at: String
  let says: String

  init(_ old: String, _ new: String, at: String, _ says: String) {
    self.old = old
    self.new = new
    self.at = at
    self.says = says
  }

  var testDescription: String { "\(new.prefix(60))" }
}
