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
    let way = checked.procedure.variant.map { "-\($0)" } ?? ""
    #expect(file.name == "Workflows/procedures/tthc-\(checked.procedure.code)\(way).yaml")
    for definition in checked.definitions.values {
      #expect(definition.digest == checked.digest)
      #expect(definition.states.count == definition.chart.states.count)
      #expect(definition.chart.automaticLoop == nil)
      #expect(definition.chart.transitions.map(\.tag).sorted() == Array(definition.actions.indices))
      let branch = definition.branch
      let sum = branch.steps.compactMap(\.minutes).reduce(0, +) + branch.budgets.values.reduce(0, +)
      #expect(sum == definition.branch.limit.workingMinutes)
    }
  }

  /// Code and variant, limit of each case, minutes of each step in order (nil: not counted, or shared).
  static let decisions: [(String, [TimeLimit], [[Int?]])] = [
    ("0.000001", [.workingDays(16)], [[nil, 7680, nil]]),
    ("1.001029", [.workingDays(10)], [[240, 240, 3360, 240, 480, 240, nil]]),
    ("1.001193", [.sameDay(until: 900)], [[120, 180, 120, 60, nil]]),
    ("1.001612", [.workingDays(3)], [[120, 720, 360, 240, nil]]),
    ("1.001806", [.workingDays(10)], [[240, 240, 3360, 240, 480, 240, nil]]),
    ("1.009403", [.workingDays(4)], [[120, 120, 1200, 120, 240, 120, nil]]),
    (
      "1.009645", [.days(17)],
      [[240, 120, 240, 120, 240, nil, 3360, 960, 480, 480, 240, 1440, nil, 240]]
    ),
    (
      "1.012644", [.workingDays(30)],
      [[240, 240, 480, 480, 7680, 480, 480, nil, nil, nil, nil, nil, nil, 960, nil]]
    ),
    (
      "1.013814", [.workingDays(5), .workingDays(10)],
      [[120, 120, 720, 240, 240, 120, 720, 120, nil], [240, 240, 960, 240, 480, 240, 2160, 240, nil]]
    ),
    ("1.013871", [.days(20)], [[nil, 240, 240, 7200, 960, 480, 480, nil]]),
    ("1.013876", [.workingDays(10)], [[nil, 240, 240, 3360, 240, 480, 240, nil]]),
    ("1.014464", [.workingDays(3)], [[120, 120, 240, 120, 120, 120, 600, nil, nil]]),
    ("1.014464 dong-nai", [.workingHours(24)], [[120, 480, 240, nil, 240, 240, nil, 120]]),
    ("1.014465", [.workingDays(3)], [[120, 120, 240, 120, 120, 120, 600, nil, nil]]),
    ("2.000635", [.sameDay(until: 900)], [[120, 180, 120, 60, nil]]),
    ("2.000815", [.sameDay(until: 900)], [[120, 180, 120, 60, nil]]),
    ("2.000908", [.sameDay(until: 900)], [[120, 180, 120, 60, nil]]),
    ("2.001478", [.workingDays(3)], [[120, 720, 360, 240, nil]]),
    ("3.000527", [.workingDays(3)], [[120, 120, 480, 480, 120, 120]]),
  ]

  @Test func `limits and steps are those of the decisions`() throws {
    let found = try Shipped.procedures.map { file in
      try CheckedProcedure(
        DefinitionSource(workflow: Texts.workflow, procedure: file.text), files: ("flow.yaml", "proc.yaml")
      ).procedure
    }
    let name = { (procedure: Procedure) in
      procedure.code + (procedure.variant.map { " \($0)" } ?? "")
    }
    #expect(found.map(name).sorted() == Self.decisions.map(\.0))
    for (code, limits, steps) in Self.decisions {
      let procedure = try #require(found.first { name($0) == code })
      #expect(procedure.cases.map(\.limit) == limits, "\(code)")
      #expect(procedure.cases.map { $0.steps.map(\.minutes) } == steps, "\(code)")
    }
    let shared = found.first { $0.code == "1.012644" }?.cases[0]
    #expect(
      shared?.budgets == ["committee": 7 * 480] && shared?.steps.count { $0.budget == "committee" } == 5)
    let investment = found.first { $0.code == "1.009645" }
    #expect(investment?.documents.keys.sorted() == ["letter", "proposal", "result"])
  }

  @Test func `the calendar is the zone, the hours and the days of its file`() throws {
    let file = Shipped.calendars[0]
    let named = try CalendarFile.named(file.text, file: file.name)
    let calendar = named.calendar
    #expect(calendar.zone == .vietnam)
    let spans = [OfficeHours.Span(from: 450, until: 690), OfficeHours.Span(from: 780, until: 1020)]
    #expect(calendar.hours == OfficeHours(spans, on: [1, 2, 3, 4, 5]) && calendar.periods.isEmpty)
    #expect(calendar.holidays.announced.map(\.year) == Array(2018...2026))
    #expect(calendar.holidays.swaps.count == 5 && calendar.holidays.restDays == [6, 7])
    let keys = Set(calendar.holidays.rules.map(\.key))
    #expect(keys == Set(named.titles.keys) && keys.count == 7)
  }

  @Test func `the calendar is off on the weekdays of an independent list`() throws {
    let file = Shipped.calendars[0]
    let calendar = try CalendarFile.read(file.text, file: file.name)
    for line in try Texts.facts("holidays") {
      let year = try #require(Int(line[0]))
      let days = (0...365).map { Day(number: (Day("\(year)-01-01")?.number ?? 0) + $0) }
      let off = days.filter { $0.ymd.year == year && $0.weekday <= 5 && !calendar.isWorking($0) }
      #expect(off.map(\.text) == line.dropFirst(2).map { "\(year)-\($0)" })
      let isOfficial = if case .official = calendar.holidays.year(year).basis { true } else { false }
      #expect(isOfficial == (line[1] == "announced"))
    }
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
