import CheckedYAML
import ShippedWorkflows
import WorkflowFiles

extension Office {
  /// Checks procedure files against a workflow (nil: the shipped one) and gives their codes, or throws every problem.
  public static func check(procedures: [SourceFile], workflow: SourceFile?) throws -> [String] {
    let workflow = workflow ?? SourceFile(Shipped.workflows[0])
    var (codes, problems): ([String], [Problem]) = ([], [])
    for file in procedures {
      do throws(Problems) {
        let source = DefinitionSource(workflow: workflow.text, procedure: file.text)
        codes.append(try CheckedProcedure(source, files: (workflow.name, file.name)).procedure.code)
      } catch { problems += error.all }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return codes
  }
}
