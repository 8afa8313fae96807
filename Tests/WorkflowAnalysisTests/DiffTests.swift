import DossierModel
import ShippedWorkflows
import Testing
import WorkflowFiles

@testable import WorkflowAnalysis

/// One edit of a shipped file, and the sentences it must give, no more and no less.
struct Edit: Sendable, CustomTestStringConvertible {
  let edits: [(old: String, new: String)]
  let vi: [String]
  let en: [String]

  init(_ edits: [(String, String)], vi: [String], en: [String]) {
    (self.edits, self.vi, self.en) = (edits.map { (old: $0.0, new: $0.1) }, vi, en)
  }

  var testDescription: String {
    edits.map { "\($0.old.prefix(30)) → \($0.new.prefix(50))" }.joined(separator: "; ")
  }

  func applied(to text: String) -> String {
    edits.reduce(text) { text, edit in
      #expect(text.contains(edit.old), "\(edit.old)")
      return text.replacing(edit.old, with: edit.new)
    }
  }

  func check(_ old: CheckedProcedure, _ new: CheckedProcedure) {
    let differences = Comparison(old: old, new: new).differences
    #expect(differences.map { $0.text(.vi) } == vi)
    #expect(differences.map { $0.text(.en) } == en)
  }
}

/// What changed, in words.
@Suite struct DiffTests {
  @Test(arguments: procedureEdits) func anEditOfAProcedureIsTold(_ edit: Edit) throws {
    let text = edit.applied(to: Versions.procedure)
    edit.check(try Versions.checked(Versions.procedure), try Versions.checked(text))
  }

  @Test(arguments: workflowEdits + timerEdits + postEdits) func anEditOfAWorkflowIsTold(_ edit: Edit) throws {
    let text = edit.applied(to: Versions.workflow)
    edit.check(
      try Versions.checked(Versions.consulting), try Versions.checked(Versions.consulting, on: text))
  }

  @Test(arguments: Shipped.procedures.indices) func nothingChanged(_ index: Int) throws {
    let text = Shipped.procedures[index].text
    let (old, new) = (try Versions.checked(text), try Versions.checked(text + "# A remark.\n"))
    #expect(Comparison(old: old, new: old).differences == [] && Comparison(old: old, new: old).isSameText)
    #expect(Comparison(old: old, new: new).differences == [] && !Comparison(old: old, new: new).isSameText)
  }

  /// Every difference there and back: what is added one way is removed the other way, and so on.
  @Test func differencesAreSymmetric() throws {
    let (old, new) = (try Versions.checked(Versions.procedure), try Versions.checked(Versions.consulting))
    let (there, back) = (
      Comparison(old: old, new: new).differences, Comparison(old: new, new: old).differences
    )
    #expect(there.map(\.event) == ["added", "time"] && back.map(\.event) == ["removed", "time"])
    #expect(there.map(\.keys) == [["consult", "main"], ["process", "main"]])
    #expect(Set(there.map(\.keys)) == Set(back.map(\.keys)))
  }

  @Test func casesAreToldApart() throws {
    let text = try #require(Shipped.procedure("1.013814")).text
    let limit = try #require(text.firstRange(of: "limit: 5 working days"))
    let changed = text.replacingCharacters(limit, with: "limit: 5 days")
    let found = Comparison(old: try Versions.checked(text), new: try Versions.checked(changed)).differences
    #expect(found.count == 1 && found[0].text(.en).hasPrefix("case “"))
    #expect(found[0].text(.en).hasSuffix(": time limit changed from 5 working days to 5 calendar days"))
  }

  /// A step under another name and the same title: where work goes back to is told by name.
  @Test func thingsOfOneTitleAreToldApartByTheirNames() throws {
    let renamed = Versions.procedure.replacing("name: process,", with: "name: examine,")
    let found = Comparison(
      old: try Versions.checked(Versions.procedure), new: try Versions.checked(renamed)
    ).differences.map { $0.text(.en) }
    #expect(
      found.contains(
        "action “Send back for rework” (rework) in “Review”: where it leads changed from “Process” (processing.process) to “Process” (processing.examine)"
      ), "\(found)")
  }

  @Test func anotherProcedureAltogether() throws {
    let old = try #require(Shipped.procedure("1.001806")).text
    let new = try #require(Shipped.procedure("1.013814")).text
    let found = Comparison(old: try Versions.checked(old), new: try Versions.checked(new)).differences
    #expect(found.first?.text(.en) == "the procedure: code changed from “1.001806” to “1.013814”")
    #expect(found.contains { $0.kind == "case" && $0.event == "removed" })
    #expect(found.allSatisfy { $0.group != .workflow })
  }

  @Test func theFewestStepsAreCalledMoved() {
    #expect(DifferenceList.unmoved(["a", "b", "c", "d"], ["b", "c", "a", "d"]) == ["b", "c", "d"])
    #expect(DifferenceList.unmoved(["a", "b", "c"], ["x", "a", "c"]) == ["a", "c"])
    #expect(DifferenceList.unmoved([], ["a"]) == [])
  }

  @Test func everyGroupAndPartHasWords() {
    for language in Language.allCases {
      #expect(Set(Difference.Part.allCases.map { $0.text(language) }).count == Difference.Part.allCases.count)
      #expect(Set(Difference.Group.allCases.map { $0.title(language) }).count == 4)
    }
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + self[range.upperBound...]
  }
}
