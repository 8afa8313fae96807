import CheckedYAML
import DossierModel
import ShippedWorkflows
import Testing
import WorkflowFiles

/// Shipped texts with something changed.
enum Versions {
  static let workflow = Shipped.workflows[0].text
  static let procedure = Shipped.procedure("1.001806")?.text ?? ""

  /// The first procedure with two agencies asked side by side.
  static let consulting = procedure.replacing("time: 7 days", with: "time: 4 days").replacing(
    "  - {name: review,",
    with: """
        - name: consult
          does: consult
          role: officer
          time: 3 days
          title: {vi: Lấy ý kiến, en: Consult}
          agencies:
            - {name: finance, role: officer, at: finance, title: {vi: Sở Tài chính, en: Finance}}
            - {name: justice, role: officer, at: justice, title: {vi: Sở Tư pháp, en: Justice}}
        - {name: review,
      """)

  static func checked(_ procedure: String, on workflow: String = workflow) throws -> CheckedProcedure {
    do throws(Problems) {
      return try CheckedProcedure(
        DefinitionSource(workflow: workflow, procedure: procedure), files: ("workflow", "procedure"))
    } catch {
      Issue.record("\(error.all.map { $0.text(.en) })")
      throw error
    }
  }
}
