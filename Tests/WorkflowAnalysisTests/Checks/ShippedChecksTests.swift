import ShippedWorkflows
import Testing
import WorkflowAnalysis

/// What the program carries is in order.
@Suite("Every shipped definition is sound")
struct ShippedChecksTests {
  private let workflows = Shipped.workflows.map { Check.File(name: $0.name, text: $0.text) }
  private let procedures = Shipped.procedures.map { Check.File(name: $0.name, text: $0.text) }

  @Test func togetherNothingIsFound() {
    let report = Check.run(procedures + workflows, workflows: [])
    #expect(report.findings.isEmpty, "\(report.findings.map { $0.text(.en) })")
    #expect(report.entries.allSatisfy(report.isClean))
    for entry in report.entries where entry.kind == .procedure {
      #expect(!entry.cases.isEmpty)
      for proof in entry.cases {
        #expect(proof.isSound && proof.isComplete && proof.configurations > 100, "\(entry.file): \(proof)")
      }
    }
  }

  /// A workflow is not found wanting for what only other procedures need.
  @Test(arguments: Shipped.procedures.indices) func aloneNothingIsFound(_ index: Int) {
    let report = Check.run([procedures[index]], workflows: workflows)
    #expect(report.findings.isEmpty, "\(report.findings.map { $0.text(.en) })")
  }

  @Test func aWorkflowWithoutProceduresIsTriedWithASample() throws {
    let report = Check.run(workflows, workflows: [])
    #expect(report.findings.isEmpty, "\(report.findings.map { $0.text(.en) })")
    let entry = try #require(report.entries.first)
    #expect(entry.kind == .workflowAlone && entry.triedWith == 1)
    #expect(entry.cases.map(\.isSound) == [true])
  }
}
