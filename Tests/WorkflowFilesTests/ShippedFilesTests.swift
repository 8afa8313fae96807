import CheckedYAML
import DossierModel
import ShippedWorkflows
import Testing
import WorkflowFiles
import WorkingTime

/// The files the program carries.
struct ShippedFilesTests {
  @Test(arguments: Shipped.procedures.indices) func `a shipped procedure has no problems`(_ index: Int) throws
  {
    let file = Shipped.procedures[index]
    let checked = try CheckedProcedure(
      DefinitionSource(workflow: Texts.workflow, procedure: file.text), files: ("flow.yaml", file.name))
    #expect(checked.definitions.keys.sorted() == checked.procedure.cases.map(\.key).sorted())
    #expect(file.name == "Workflows/procedures/tthc-\(checked.procedure.code).yaml")
    for definition in checked.definitions.values {
      #expect(definition.digest == checked.digest)
      #expect(definition.states.count == definition.chart.states.count)
      #expect(definition.chart.transitions.map(\.tag).sorted() == Array(definition.actions.indices))
      let sum = definition.branch.steps.compactMap(\.minutes).reduce(0, +)
      #expect(sum == definition.branch.limit.workingMinutes)
    }
  }

  @Test func `limits, cases and papers are those of the decisions`() throws {
    let found = try Shipped.procedures.map { file in
      try CheckedProcedure(
        DefinitionSource(workflow: Texts.workflow, procedure: file.text), files: ("flow.yaml", "proc.yaml")
      ).procedure
    }
    #expect(found.map(\.code) == ["1.001806", "1.013814", "2.000908", "3.000527"])
    #expect(
      found.map { $0.cases.map(\.limit) } == [
        [.workingDays(10)], [.workingDays(5), .workingDays(10)], [.workingHours(8)], [.workingDays(3)],
      ])
    #expect(found.map { $0.cases.map(\.steps.count) } == [[7], [9, 9], [5], [6]])
    #expect(found[3].channels == [.counter] && found[3].returns == [.counter, .post])
    #expect(found[1].documents.mapValues(\.symbol) == ["result": "QĐ-UBND", "proposal": "TTr-SYT"])
    #expect(found.map(\.validFrom.text) == ["2025-11-27", "2025-11-27", "2026-05-13", "2025-11-20"])
  }

  @Test func `the calendar is the zone, the hours and the days of its file`() throws {
    let file = Shipped.calendars[0]
    let calendar = try CalendarFile.read(file.text, file: file.name)
    #expect(calendar.zone == .vietnam)
    #expect(calendar.hours == [.init(from: 450, until: 690), .init(from: 780, until: 1020)])
    #expect(calendar.weekdays == [1, 2, 3, 4, 5])
    #expect(calendar.daysOff.count == 37 && calendar.daysWorked.count == 2)
    #expect(calendar.daysOff.contains(Day(year: 2026, month: 11, day: 24) ?? Day(number: 0)))
  }

  @Test func `any byte of either text changes the digest`() throws {
    let source = DefinitionSource(workflow: "workflow text", procedure: "procedure text")
    var seen = [source.digest]
    for index in source.workflow.indices {
      var changed = source.workflow
      changed.replaceSubrange(index...index, with: "*")
      seen.append(DefinitionSource(workflow: changed, procedure: source.procedure).digest)
    }
    for index in source.procedure.indices {
      var changed = source.procedure
      changed.replaceSubrange(index...index, with: "*")
      seen.append(DefinitionSource(workflow: source.workflow, procedure: changed).digest)
    }
    #expect(Set(seen).count == 1 + source.workflow.count + source.procedure.count)
    #expect(source.digest == DefinitionSource(workflow: "workflow text", procedure: "procedure text").digest)
  }

  @Test func `no two pairs of texts share a digest by shifting the border`() {
    let pairs = [
      ("ab", "c"), ("a", "bc"), ("", "abc"), ("abc", ""), ("c", "ab"), ("ab\n", "c"), ("ab", "\nc"),
    ]
    #expect(Set(pairs.map { DefinitionSource(workflow: $0, procedure: $1).digest }).count == pairs.count)
  }

  @Test func `a changed comment is another definition with the same rules`() throws {
    let text = Texts.procedure + "# A remark.\n"
    let one = try CheckedProcedure(
      DefinitionSource(workflow: Texts.workflow, procedure: Texts.procedure), files: ("w", "p"))
    let two = try CheckedProcedure(
      DefinitionSource(workflow: Texts.workflow, procedure: text), files: ("w", "p"))
    #expect(one.digest != two.digest)
    #expect(one.procedure.cases.map(\.steps) == two.procedure.cases.map(\.steps))
  }
}
