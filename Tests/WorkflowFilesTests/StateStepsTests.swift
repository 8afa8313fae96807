import CheckedYAML
import DossierModel
import Testing
import WorkflowFiles

/// A workflow whose own states are the steps: no chain, hence no order and no sum.
struct StateStepsTests {
  static let workflow = """
    workflow: short
    title: {vi: Ngắn, en: Short}
    roles:
      clerk: {vi: Văn thư, en: Clerk}
    submit: {by: clerk}
    steps: {}
    regions:
      business:
        title: {vi: Giải quyết, en: Business}
        initial: open
        states:
          open:
            title: {vi: Đang làm, en: Open}
            step: open
            actions:
              close: {title: {vi: Xong, en: Close}, by: clerk@agency, to: closed}
          closed: {title: {vi: Xong, en: Closed}, final: true}

    """

  /// The first shipped procedure with other steps.
  static func procedure(steps: String) -> String {
    let head = Texts.procedure.prefix(upTo: Texts.procedure.firstRange(of: "steps:\n")!.lowerBound)
    return String(head).changing("workflow: one-stop", to: "workflow: short") + "steps:\(steps)\n"
  }

  static let open = "{name: open, does: open, role: clerk, time: 2 hours, title: {vi: Làm, en: Open}}"

  @Test func `needs no steps`() {
    #expect(Texts.problems(workflow: Self.workflow, procedure: Self.procedure(steps: " []")) == [])
  }

  @Test func `takes time and role of a state from its step`() throws {
    let source = DefinitionSource(
      workflow: Self.workflow, procedure: Self.procedure(steps: " [\(Self.open)]"))
    let definition = try #require(try CheckedProcedure(source, files: ("w", "p")).definitions["main"])
    let state = try #require(definition.chart.index(of: "open"))
    #expect(definition.states[state].step?.minutes == 120)
    #expect(definition.states[state].step?.role == "clerk")
  }

  @Test func `refuses a step named twice and one no state stands for`() {
    let text = Self.procedure(
      steps: "\n  - \(Self.open)\n  - \(Self.open)\n")
    #expect(
      Texts.problems(workflow: Self.workflow, procedure: text) == [
        "proc.yaml:\(Texts.lastPlace(of: "{name: open", in: text)): steps[1]: keys given twice: open"
      ])
    let other = Self.procedure(steps: " [\(Self.open.changing("does: open", to: "does: approve"))]")
    #expect(
      Texts.problems(workflow: Self.workflow, procedure: other) == [
        "proc.yaml:\(Texts.place(of: "approve", in: other)): steps[0].does: unknown word “approve”; allowed: open"
      ])
  }
}
