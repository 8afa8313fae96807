import CheckedYAML
import DossierModel
import Testing
import WorkingTime

@testable import Simulation

/// Scenario files, in order and not.
struct ScenarioFileTests {
  private func read(_ text: String) throws -> Scenario {
    try ScenarioFile.read(
      text, file: "s.yaml", definitions: [try Line.definition()], Line.directory(desks: 1, officers: 1),
      on: try #require(Day("2026-06-01")))
  }

  @Test func `a file in order is read`() throws {
    let scenario = try read(
      """
      scenario: {vi: Thử, en: Trial}
      arrivals:
        - {procedure: "1.000001", received_at: centre, per_day: 2.25, rhythm: even}
      people:
        - {role: officer, at: department, count: 3}
      work:
        - {in: second, procedure: "1.000001", minutes: [30, 60]}
        - {in: first, minutes: 5}
      waits:
        - {in: asked, days: 2}
      turns:
        - {in: second, action: ask, per_mille: 100}
      """)
    #expect(scenario.streams.map(\.perThousandDays) == [2250])
    #expect(scenario.streams.map(\.rhythm) == [.even])
    #expect(scenario.staffing == [Staffing(Line.officer, count: 3)])
    #expect(scenario.work.find("1.000001", "second") == .between(30, 60))
    #expect(scenario.work.find("1.000001", "first") == .exactly(5))
    #expect(scenario.waits.find("1.000001", "asked") == .exactly(960))
    #expect(scenario.turns.find("1.000001", "second") == [Turn("ask", perMille: 100)])
  }

  @Test func `every problem is told at once with its place`() throws {
    let text = """
      scenario: {vi: Thử, en: Trial}
      arrivals:
        - {procedure: "9.999999", received_at: centre, per_day: 2}
        - {procedure: "1.000001", received_at: moon, per_day: -1, colour: red}
        - {procedure: "1.000001", channel: post}
      people:
        - {role: king, at: department, count: x}
      work:
        - {in: nowhere, minutes: [60, 30]}
      waits:
        - {in: asked, days: 0}
      turns:
        - {in: second, action: ask, per_mille: 700}
        - {in: second, action: finish, per_mille: 700}
      extra: 1
      """
    let problems = #expect(throws: Problems.self) { _ = try read(text) }
    let lines = try #require(problems).all.map { "\($0.line):\($0.column) \($0.path) \($0.issue.code)" }
    #expect(
      lines == [
        "3:17 arrivals[0].procedure unknown-word", "4:42 arrivals[1].received_at unknown-word",
        "4:57 arrivals[1].per_day unexpected-value", "4:61 arrivals[1].colour unknown-key",
        "5:5 arrivals[2] missing-key", "5:5 arrivals[2] missing-key",
        "5:38 arrivals[2].channel unknown-word", "7:12 people[0].role unknown-word",
        "7:41 people[0].count unexpected-value", "9:10 work[0].in unknown-word",
        "9:28 work[0].minutes unexpected-value", "11:23 waits[0].days unexpected-value",
        "13:3 turns unexpected-value", "15:1 extra unknown-key",
      ], "\(lines)")
    for problem in try #require(problems).all {
      #expect(problem.text(.vi) != problem.text(.en))
    }
  }
}
