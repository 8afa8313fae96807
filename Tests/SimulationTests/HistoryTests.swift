import DossierModel
import Testing
import WorkingTime

@testable import Simulation

/// What is learnt from a past, tried on a past that was itself simulated.
struct HistoryTests {
  private func past() throws -> (History, World) {
    var scenario = Line.scenario(6, .even, desk: .exactly(10), officer: .exactly(60))
    scenario.turns[nil, "second"] = [Turn("ask", perMille: 250)]
    scenario.waits[nil, "asked"] = .exactly(480)
    let world = try Line.world(desks: 1, officers: 1)
    let from = try #require(Day("2026-06-01"))
    let clock = WorkClock(world.calendar, from: from, until: from + 60)
    let run = Run(
      world, scenario, clock, world.setting.directory, Arrival.drawn(scenario.streams, clock, seed: 1))
    var events: [String: [Event]] = [:]
    run.witness = { event, dossier in events[dossier.code, default: []].append(event) }
    run.run(seed: 1)
    let courses = run.matters.map { History.Course(events[$0.dossier.code] ?? [], $0.definition) }
    return (History(courses, from: from, until: from + 60, world.calendar), world)
  }

  @Test func `arrivals, waits and ways are found again`() throws {
    let scenario = try past().0.scenario
    #expect(scenario.streams.count == 1)
    #expect(scenario.streams.first?.perThousandDays == 6000)
    let turns = try #require(scenario.turns.find("1.000001", "second"))
    let share = try #require(turns.first { $0.action == "ask" }).perMille
    #expect((180...320).contains(share))
    // A day until the applicant answers, and what the desk then took.
    guard case .observed(let waits) = scenario.waits.find("1.000001", "asked") else {
      throw Missing()
    }
    #expect(waits.allSatisfy { (480...560).contains($0) })
  }

  /// The officer is rarely idle: his work is found to the minute although every dossier waited for him.
  @Test func `waiting is not taken for work`() throws {
    guard case .observed(let minutes) = try past().0.scenario.work.find("1.000001", "second") else {
      throw Missing()
    }
    #expect(minutes[minutes.count / 2] == 60)
    #expect(minutes.allSatisfy { $0 <= 120 })
  }

  @Test func `days outside are not looked at`() throws {
    let (_, world) = try past()
    let day = try #require(Day("2026-01-01"))
    let none = History([], from: day, until: day + 89, world.calendar)
    #expect(none.dossiers == 0 && none.scenario == Scenario())
  }

  private struct Missing: Error {}
}
