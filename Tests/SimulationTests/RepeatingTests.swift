import DossierModel
import Testing
import WorkingTime

@testable import Simulation

/// Chance is seeded, and hits each dossier alike whoever works there.
struct RepeatingTests {
  private func forecast(seed: UInt64) throws -> Forecast {
    var scenario = Line.scenario(9, .chance, officer: .between(30, 90))
    scenario.turns[nil, "second"] = [Turn("ask", perMille: 200)]
    scenario.waits[nil, "asked"] = .between(480, 960)
    return try Foresight(
      Line.world(desks: 1, officers: 1), scenario,
      Line.question(until: "2026-06-30", runs: 2, seed: seed)
    ).forecast()
  }

  @Test func `the same seed gives the same forecast, another seed another`() throws {
    let first = try forecast(seed: 1)
    #expect(try forecast(seed: 1) == first)
    #expect("\(try forecast(seed: 1))" == "\(first)")
    #expect(try forecast(seed: 2) != first)
  }

  @Test func `arrivals do not depend on who works`() throws {
    let clock = try clock(until: "2026-08-31")
    let streams = Line.scenario(20, .chance).streams
    let drawn = Arrival.drawn(streams, clock, seed: 5)
    #expect(Arrival.drawn(streams, clock, seed: 5).map(\.minute) == drawn.map(\.minute))
    #expect(Arrival.drawn(streams, clock, seed: 6).map(\.minute) != drawn.map(\.minute))
    let expected = 20 * clock.days.count
    #expect((expected * 9 / 10...expected * 11 / 10).contains(drawn.count))
    #expect(Set(drawn.map(\.seed)).count == drawn.count)
  }

  @Test func `a rate below one a day is kept over the days`() throws {
    var stream = Line.scenario(0).streams[0]
    stream.perThousandDays = 300
    let clock = try clock(until: "2026-06-12")
    #expect(clock.days.count == 10)
    #expect(Arrival.drawn([stream], clock, seed: 1).count == 3)
  }

  @Test func `minutes of office hours map to moments and back over pauses and nights`() throws {
    let clock = try clock(until: "2026-06-02")
    let zone = Line.calendar.zone
    #expect(clock.end == 960)
    #expect(zone.text(clock.begin(0)) == "2026-06-01 07:30")
    #expect(zone.text(clock.over(240)) == "2026-06-01 11:30")
    #expect(zone.text(clock.begin(240)) == "2026-06-01 13:00")
    #expect(zone.text(clock.over(480)) == "2026-06-01 17:00")
    #expect(zone.text(clock.begin(480)) == "2026-06-02 07:30")
    #expect(zone.text(clock.over(960)) == "2026-06-02 17:00")
  }

  private func clock(until: String) throws -> WorkClock {
    WorkClock(
      Line.calendar, from: try #require(Day("2026-06-01")), until: try #require(Day(until)))
  }
}
