import Statechart
import Testing

@testable import WorkflowAnalysis

/// The walk through all configurations, held against one made the plain way.
@Suite("The state space is what plain stepping finds")
struct StateSpaceTests {
  static let seeds = Array(0..<600)

  /// Walks both together: what the state space takes for one configuration must behave as each of the plain ones it stands
  /// for, whatever it forgot.
  @Test(arguments: [false, true]) func randomChartsBehaveTheSame(_ histories: Bool) throws {
    var (compared, configurations) = (0, 0)
    for seed in Self.seeds {
      guard let (chart, conditions, naive) = try sample(seed, histories) else { continue }
      let space = StateSpace(CompactChart(chart), SpaceRules(conditions: conditions))
      #expect(space.isComplete)
      #expect(Set(space.seen.taken) == naive.taken, "seed \(seed)")
      if !histories { #expect(space.spots.count == naive.nodes.count, "seed \(seed)") }
      #expect(space.spots.count <= naive.nodes.count)
      try compare(space, naive, seed)
      (compared, configurations) = (compared + 1, configurations + space.spots.count)
    }
    #expect(compared > Self.seeds.count / 2 && configurations > 4 * compared)
  }

  private func sample(_ seed: Int, _ histories: Bool) throws -> (Chart, [[Condition]], NaiveWalk)? {
    let random = try RandomChart(seed: seed, histories: histories)
    // Guards are found by the transition's own number.
    let chart = try numbered(random.chart)
    do {
      let naive = try NaiveWalk(chart, random.conditions, limit: 4000)
      return naive.nodes.count < 4000 ? (chart, random.conditions, naive) : nil
    } catch is Livelock {
      let space = StateSpace(CompactChart(chart), SpaceRules(conditions: random.conditions))
      #expect(!space.loops.isEmpty, "seed \(seed)")
      return nil
    }
  }

  private func compare(_ space: StateSpace, _ naive: NaiveWalk, _ seed: Int) throws {
    var pairs = [(0, 0)]
    var known: Set<[Int]> = [[0, 0]]
    while let (plain, short) = pairs.popLast() {
      try #require(Array(space.spots[short].active) == naive.nodes[plain].active, "seed \(seed)")
      let ways = space.ways(from: short)
      try #require(ways.count == naive.steps[plain].count, "seed \(seed)")
      for way in ways {
        let event = try #require(naive.chart.transitions[Int(way.first)].event)
        let next = try #require(naive.steps[plain][event], "seed \(seed)")
        if known.insert([next, Int(way.to)]).inserted { pairs.append((next, Int(way.to))) }
      }
    }
  }

  /// The same chart, each transition tagged with its own number.
  private func numbered(_ chart: Chart) throws -> Chart {
    func node(_ state: Int) -> StateNode {
      let found = chart.states[state]
      return StateNode(
        found.name, found.kind, initial: found.initial.map { chart.states[$0].name },
        children: found.children.map(node),
        edges: found.transitions.map { id in
          let transition = chart.transitions[id]
          return Edge(
            event: transition.event, target: transition.target.map { chart.states[$0].name }, tag: id)
        })
    }
    let copy = try Chart(node(0))
    #expect(copy.transitions.indices.allSatisfy { copy.transitions[$0].tag == $0 })
    return copy
  }
}
