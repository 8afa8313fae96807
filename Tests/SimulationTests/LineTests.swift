import DossierModel
import Testing

@testable import Simulation

/// Cases whose figures are reckoned by hand.
struct LineTests {
  /// On two days, 16 dossiers: number n comes at minute 60 n, leaves the desk 10 minutes later, and one officer takes 90
  /// minutes for each, so that it is done at minute 100 + 90 n: after 100 + 30 n minutes of the 240 it may take.
  @Test func `a queue grows as reckoned by hand`() throws {
    let forecast = try Foresight(
      Line.world(desks: 1, officers: 1), Line.scenario(8), Line.question(until: "2026-06-02")
    ).forecast()
    let total = forecast.total
    #expect(forecast.workingDays == 2)
    #expect(total.arrived.mean == 16)
    // n = 0…9 are done by minute 960; from n = 5 on they took more than 240 minutes.
    #expect(total.finished.mean == 10)
    #expect(total.late.mean == 5)
    // n = 10 and 11 were due before minute 960, n = 12 just then.
    #expect(total.running.mean == 6)
    #expect(total.runningLate.mean == 2)
    #expect(total.allLate.mean == 7)
    // The mean of 100, 130, … 370, and the ninth of the ten.
    #expect(total.meanMinutes?.mean == 235)
    #expect(total.ninetiethMinutes?.mean == 340)
    let loads = Dictionary(uniqueKeysWithValues: forecast.places.map { ($0.place, $0) })
    // Busy from minute 10 to 960, of 960; the desk 16 times 10.
    #expect(loads[Line.officer]?.busyPercent?.mean == 98)
    #expect(loads[Line.desk]?.busyPercent?.mean == 16)
    // Eleven begun after 30 n minutes, five still waiting since 290, 230, 170, 110, 50 minutes.
    #expect(loads[Line.officer]?.done.mean == 11)
    #expect(loads[Line.officer]?.meanWait.mean == (1650 + 850) / 11)
    #expect(loads[Line.desk]?.meanWait.mean == 0)
  }

  @Test func `one more person helps at the bottleneck and nowhere else`() throws {
    let forecast = try Foresight(
      Line.world(desks: 1, officers: 1), Line.scenario(8), Line.question(until: "2026-06-02")
    ).forecast()
    #expect(forecast.helps.map(\.place) == [Line.officer])
    #expect(forecast.helps.first?.fewerLate.mean == 7)
  }

  @Test func `with the desk in short supply the desk is named`() throws {
    let scenario = Line.scenario(8, desk: .exactly(110), officer: .exactly(5))
    let forecast = try Foresight(
      Line.world(desks: 1, officers: 1), scenario, Line.question(until: "2026-06-05")
    ).forecast()
    #expect(forecast.helps.first?.place == Line.desk)
    #expect(!forecast.helps.contains { $0.place == Line.officer })
  }

  @Test func `where everything fits nobody is late and nobody helps`() throws {
    let forecast = try Foresight(
      Line.world(desks: 20, officers: 50), Line.scenario(40, .chance),
      Line.question(until: "2026-06-30", runs: 2)
    ).forecast()
    #expect(forecast.total.arrived.low > 600)
    #expect(forecast.total.allLate.high == 0)
    #expect(forecast.helps.isEmpty)
    #expect(forecast.refusals.isEmpty)
  }

  @Test func `what nobody can do waits, and is told as a place with nobody`() throws {
    let forecast = try Foresight(
      Line.world(desks: 1, officers: 0), Line.scenario(4), Line.question(until: "2026-06-03")
    ).forecast()
    #expect(forecast.total.finished.mean == 0)
    #expect(forecast.places.first?.place == Line.officer)
    #expect(forecast.places.first?.people == 0)
    #expect(forecast.places.first?.busyPercent == nil)
    #expect(forecast.helps.first?.place == Line.officer)
  }

  @Test func `the number of people can be changed`() throws {
    var scenario = Line.scenario(8)
    scenario.staffing = [Staffing(Line.officer, count: 2)]
    let more = try Foresight(
      Line.world(desks: 1, officers: 1), scenario, Line.question(until: "2026-06-02")
    ).forecast()
    #expect(more.total.allLate.mean == 0)
    scenario.staffing = [Staffing(Line.officer, count: 1)]
    let fewer = try Foresight(
      Line.world(desks: 1, officers: 5), scenario, Line.question(until: "2026-06-02")
    ).forecast()
    #expect(fewer.total.allLate.mean == 7)
    #expect(fewer.places.first { $0.place == Line.officer }?.people == 1)
  }

  /// One desk, ten minutes each, four fifths of its time taken: where arrivals come minute by minute with the same chance
  /// p, the mean wait is p D (D − 1) / (2 (1 − p D)) = 18 minutes; Poisson's limit (M/D/1) is 20.
  @Test func `the mean wait agrees with queueing theory`() throws {
    var scenario = Line.scenario(0, .chance, desk: .exactly(10), officer: .exactly(1))
    scenario.streams[0].perThousandDays = 38_400
    let forecast = try Foresight(
      Line.world(desks: 1, officers: 5), scenario, Line.question(until: "2026-11-30", runs: 2)
    ).forecast()
    let desk = try #require(forecast.places.first { $0.place == Line.desk })
    #expect((15...22).contains(desk.meanWait.mean), "\(desk.meanWait)")
    #expect((78...82).contains(desk.busyPercent?.mean ?? 0))
  }
}
