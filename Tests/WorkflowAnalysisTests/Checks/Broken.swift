import ShippedWorkflows
import Testing
import WorkflowAnalysis

/// A definition with something wrong in it: the shipped workflow and procedure with some texts changed, and what the check
/// must find, no more and no less.
struct Broken: Sendable, CustomTestStringConvertible {
  /// One text of a file put in place of another, at its first place.
  struct Edit: Sendable {
    let file: File
    let old: String
    let new: String
  }

  enum File: String, Sendable {
    case flow = "flow.yaml"
    case proc = "proc.yaml"

    /// The text before any change.
    var original: String {
      switch self {
      case .flow: Shipped.workflows[0].text
      case .proc:
        Shipped.procedures.first { $0.name.hasSuffix("tthc-1.001806.yaml") }?.text ?? ""
      }
    }
  }

  /// A finding: its code, and the text at whose first place it stands.
  struct Expected: Sendable {
    let code: String
    let file: File
    let at: String
  }

  let testDescription: String
  let edits: [Edit]
  let expected: [Expected]

  init(_ name: String, _ edits: [Edit], _ expected: [Expected]) {
    (testDescription, self.edits, self.expected) = (name, edits, expected)
  }

  func text(_ file: File) -> String {
    edits.filter { $0.file == file }.reduce(file.original) { text, edit in
      guard let found = text.firstRange(of: edit.old) else {
        Issue.record("\(testDescription): no “\(edit.old)”")
        return text
      }
      var text = text
      text.replaceSubrange(found, with: edit.new)
      return text
    }
  }

  var report: CheckReport {
    Check.run(
      [Check.File(name: "proc.yaml", text: text(.proc))],
      workflows: [Check.File(name: "flow.yaml", text: text(.flow))])
  }

  /// `CODE FILE:LINE:COLUMN`, in the order of the report.
  var findings: [String] {
    report.findings.map { "\($0.fact.code) \($0.place.file):\($0.place.line):\($0.place.column)" }
  }

  var wanted: [String] {
    expected.map { "\($0.code) \($0.file.rawValue):\(Self.place(of: $0.at, in: text($0.file)))" }
  }

  /// Line and column of a piece of text, counted from 1.
  static func place(of needle: String, in text: String) -> String {
    guard let found = text.firstRange(of: needle) else { return "no “\(needle)”" }
    let before = text.unicodeScalars[..<found.lowerBound]
    return "\(before.count { $0 == "\n" } + 1):\(before.reversed().prefix { $0 != "\n" }.count + 1)"
  }
}

func flow(_ old: String, _ new: String) -> Broken.Edit { Broken.Edit(file: .flow, old: old, new: new) }
func proc(_ old: String, _ new: String) -> Broken.Edit { Broken.Edit(file: .proc, old: old, new: new) }

func inFlow(_ code: String, _ at: String) -> Broken.Expected {
  Broken.Expected(code: code, file: .flow, at: at)
}

func inProc(_ code: String, _ at: String) -> Broken.Expected {
  Broken.Expected(code: code, file: .proc, at: at)
}
