import DossierModel
import Testing
import WorkingTime

@testable import Simulation

/// Who takes what next, and what happens when somebody leaves.
struct QueueTests {
  /// One person at the desk. The first dossier asks and is answered after a day; when it is back it was due first of all
  /// that wait, and goes first.
  @Test func `what is due first is done first, whatever came first`() throws {
    var scenario = Line.scenario(30, desk: .exactly(1), officer: .exactly(30))
    scenario.turns[nil, "second"] = [Turn("ask", perMille: 100)]
    scenario.waits[nil, "asked"] = .exactly(60)
    let world = try Line.world(desks: 1, officers: 1)
    let clock = WorkClock(
      world.calendar, from: try #require(Day("2026-06-01")), until: try #require(Day("2026-06-05")))
    let run = Run(
      world, scenario, clock, world.setting.directory, Arrival.drawn(scenario.streams, clock, seed: 1))
    var (dues, finished): ([String: Moment], [Moment]) = ([:], [])
    run.witness = { event, dossier in
      dues[dossier.code] = dossier.clock.due
      guard dossier.clock.ended == event.moment, let due = dossier.clock.due else { return }
      finished.append(due)
    }
    run.run(seed: 1)
    #expect(finished.count > 50)
    // Whoever is asked comes back later with more time; apart from that the order is that of the due moments.
    let disorder = zip(finished, finished.dropFirst()).count { $0 > $1 }
    #expect(disorder * 10 < finished.count, "\(disorder) of \(finished.count)")
  }

  /// Two officers, one of whom leaves on Wednesday in the middle of the work: the other one takes it over.
  @Test func `work of somebody who leaves is done by those who stay`() throws {
    let all = Line.directory(desks: 1, officers: 2)
    let last = try #require(Day("2026-06-02"))
    let posts = all.posts.map { post in
      post.person == "o1"
        ? Post(
          person: "o1", role: post.role, agency: post.agency,
          validity: Validity(from: post.validity.from, until: last)) : post
    }
    let directory = Directory(
      agencies: Array(all.agencies.values), people: Array(all.people.values), posts: posts, mandates: [],
      services: all.services)
    let world = World(current: [try Line.definition()], running: [], setting: Line.setting(directory))
    let forecast = try Foresight(
      world, Line.scenario(6, officer: .exactly(70)), Line.question(until: "2026-06-12")
    ).forecast()
    #expect(forecast.refusals.isEmpty)
    #expect(forecast.total.finished.mean >= 56)
    #expect(forecast.places.first { $0.place == Line.officer }?.people == 2)
  }

  @Test func `a heap gives the least first`() {
    var heap = Heap<Int>(<)
    var dice = Dice(4)
    let numbers = (0..<200).map { _ in dice.below(50) }
    for number in numbers { heap.push(number) }
    var taken: [Int] = []
    while let number = heap.pop() { taken.append(number) }
    #expect(taken == numbers.sorted())
  }
}
