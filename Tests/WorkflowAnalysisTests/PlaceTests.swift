import CheckedYAML
import ShippedWorkflows
import Testing
import WorkflowFiles

@Suite("Every part of a definition knows its line")
struct PlaceTests {
  @Test(arguments: Shipped.procedures.indices) func everyPartHasAPlace(_ index: Int) throws {
    let (workflow, procedure) = (Shipped.workflows[0], Shipped.procedures[index])
    let checked = try CheckedProcedure(
      DefinitionSource(workflow: workflow.text, procedure: procedure.text),
      files: (workflow.name, procedure.name))
    for (branch, definition) in checked.definitions {
      let places = try #require(checked.places[branch])
      #expect(places.states.count == definition.states.count)
      #expect(places.actions.count == definition.actions.count)
      #expect(places.steps.count == definition.branch.steps.count)
      #expect((places.states + places.actions).allSatisfy { $0.line > 0 && !$0.file.isEmpty })
      #expect(Set(places.roles.keys) == Set(definition.roles.keys))
    }
  }
}
