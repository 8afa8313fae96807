import ShippedWorkflows
import Testing
import WorkflowAnalysis

/// Several files at once.
@Suite("Each file is checked for itself, and all of them together")
struct FileListTests {
  private let workflow = Check.File(name: "flow.yaml", text: Broken.File.flow.original)
  private let text = Broken.File.proc.original

  private func codes(_ files: [Check.File]) -> [String] {
    Check.run(files, workflows: [workflow]).findings
      .map { "\($0.fact.code) \($0.place.file):\($0.place.line):\($0.place.column)" }
  }

  private func file(_ name: String, _ edits: (String, String)...) -> Check.File {
    Check.File(name: name, text: edits.reduce(text) { $0.replacing($1.0, with: $1.1) })
  }

  @Test func twoProceduresWithOneCodeOnTheSameDays() {
    #expect(codes([file("a.yaml"), file("b.yaml")]) == ["same-code b.yaml:1:12"])
  }

  @Test func oneCodeMayFollowAnotherOrBeAVariant() {
    let days = ("valid: {from: 2025-11-27}", "valid: {from: 2025-11-27, until: 2026-06-30}")
    let later = ("valid: {from: 2025-11-27}", "valid: {from: 2026-07-01}")
    let same = ("valid: {from: 2025-11-27}", "valid: {from: 2026-06-30}")
    #expect(codes([file("a.yaml", days), file("b.yaml", later)]) == [])
    #expect(codes([file("a.yaml", days), file("b.yaml", same)]) == ["same-code b.yaml:1:12"])
    #expect(codes([file("a.yaml"), file("b.yaml", ("name:\n", "variant: hanoi\nname:\n"))]) == [])
  }

  @Test func oneBrokenFileKeepsNoOtherFromBeingChecked() {
    let files = [
      file("c.yaml", ("time: 0.5 days, title: {vi: Thẩm", "title: {vi: Thẩm"), ("7 days", "7.5 days")),
      file("b.yaml", ("level: province", "level: moon")), Check.File(name: "a.yaml", text: "a: [b\n"),
      Check.File(name: "d.yaml", text: "calendar: vietnam\n"),
      Check.File(name: "e.yaml", text: "just words\n"),
    ]
    #expect(
      codes(files) == [
        "syntax a.yaml:2:1", "unknown-word b.yaml:6:8", "no-time c.yaml:28:5", "unknown-file d.yaml:1:1",
        "unknown-file e.yaml:1:1",
      ])
  }

  @Test func aWorkflowIsTheOneOfItsNameAmongTheFiles() {
    let other = Check.File(
      name: "mine.yaml",
      text: workflow.text.replacing("workflow: one-stop", with: "workflow: mine").replacing(
        "      paid: {title", with: "      limbo: {title: {vi: Lơ lửng, en: Limbo}}\n      paid: {title"))
    let place = Broken.place(of: "limbo: {title", in: other.text)
    let report = Check.run(
      [file("a.yaml", ("workflow: one-stop", "workflow: mine")), other], workflows: [workflow])
    #expect(
      report.findings.map { "\($0.place.file):\($0.place.line):\($0.place.column)" } == ["mine.yaml:\(place)"]
    )
    #expect(report.entries.map(\.kind) == [.procedure, .workflow])
    #expect(report.entries.map(\.triedWith) == [0, 1])
    #expect(!report.isClean(report.entries[0]) && !report.isClean(report.entries[1]))
  }

  /// What the sample procedure cannot do is told of the workflow.
  @Test func aWorkflowNoProcedureCanRunOn() {
    let text = workflow.text.replacing(
      "  issue:\n    actions:\n      issue:", with: "  seal:\n    actions:\n      issue:")
    let report = Check.run([Check.File(name: "flow.yaml", text: text)], workflows: [])
    #expect(report.findings.map(\.fact.code).contains("unknown-word"))
    #expect(report.findings.allSatisfy { $0.place.file == "flow.yaml" })
  }
}
