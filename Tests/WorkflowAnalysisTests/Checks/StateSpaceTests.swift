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
      let space = StateSpace(CompactChart(chart), SpaceRules(conditions: conditions), apart: false)
      #expect(space.isComplete)
      #expect(Set(space.seen.taken) == naive.taken, "seed \(seed)")
      if !histories { #expect(space.spots.count == naive.nodes.count, "seed \(seed)") }
      #expect(space.spots.count <= naive.nodes.count)
      try compare(space, naive, seed)
      (compared, configurations) = (compared + 1, configurations + space.spots.count)
    }
    #expect(compared > Self.seeds.count / 2 && configurations > 4 * compared)
  }

  /// Two charts side by side, of which one is walked by itself: what is met and taken is the same, and the rest of the chart
  /// comes to the same places.
  @Test(arguments: [false, true]) func regionsApartMakeNoDifference(_ histories: Bool) throws {
    var split = 0
    for seed in Self.seeds {
      let two = try [seed, seed + 1000].map { try RandomChart(seed: $0, histories: histories) }
      let (chart, conditions) = try sideBySide(two)
      let (compact, rules) = (CompactChart(chart), SpaceRules(conditions: conditions))
      let alone = compact.regionsApart(rules)
      guard !alone.isEmpty, let naive = try? NaiveWalk(chart, conditions, limit: 2000),
        naive.nodes.count < 2000
      else { continue }
      split += 1
      let space = StateSpace(compact, rules)
      #expect(Set(space.seen.taken) == naive.taken, "seed \(seed)")
      let plain = StateSpace(compact, rules, apart: false)
      #expect(
        space.seen.states == plain.seen.states && space.seen.guards == plain.seen.guards, "seed \(seed)")
      let besides = alone.reduce(into: Bits(count: chart.states.count)) { $0.formUnion($1) }
      let rest = Set(naive.nodes.map { Set($0.active.filter { $0 == 0 || !besides.contains($0) }) })
      #expect(Set(space.spots.map { Set($0.active) }) == rest, "seed \(seed)")
    }
    #expect(split > 50, "\(split)")
  }

  /// A chart with these as its regions, their states and events named apart.
  private func sideBySide(_ charts: [RandomChart]) throws -> (Chart, [[Condition]]) {
    let regions = try charts.enumerated().map { number, random in
      try node(0, of: numbered(random.chart), prefix: "r\(number)_")
    }
    let open = try Chart(StateNode("root", .parallel, children: regions))
    let chart = try Chart(
      StateNode(
        "root", .parallel,
        children: open.states[0].children.map { region in node(region, of: open) { !leaves($0, region, open) }
        }))
    let first = charts[0].chart.states.count
    let conditions = charts.enumerated().flatMap { number, random in
      random.conditions.map { $0.map { $0.shifted(by: number == 0 ? 1 : 1 + first) } }
    }
    return (try numbered(chart), conditions)
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
    let copy = try Chart(node(0, of: chart))
    #expect(copy.transitions.indices.allSatisfy { copy.transitions[$0].tag == $0 })
    return copy
  }

  private func leaves(_ transition: Int, _ region: Int, _ chart: Chart) -> Bool {
    !chart.left(by: transition).allSatisfy { $0 == region || chart.isDescendant($0, of: region) }
  }

  /// - Parameter keeps: which transitions go where they went; others go nowhere, and without an event never happen.
  private func node(
    _ state: Int, of chart: Chart, prefix: String = "", keeps: (Int) -> Bool = { _ in true }
  ) -> StateNode {
    let found = chart.states[state]
    return StateNode(
      prefix + found.name, found.kind, initial: found.initial.map { prefix + chart.states[$0].name },
      children: found.children.map { node($0, of: chart, prefix: prefix, keeps: keeps) },
      edges: found.transitions.map { id in
        let transition = chart.transitions[id]
        let event = transition.event.map { named($0, prefix) }
        return Edge(
          event: keeps(id) ? event : event ?? "done.state.never\(id)",
          target: keeps(id) ? transition.target.map { prefix + chart.states[$0].name } : nil, tag: id)
      })
  }

  private func named(_ event: String, _ prefix: String) -> String {
    let done = "done.state."
    return event.hasPrefix(done) ? done + prefix + event.dropFirst(done.count) : prefix + event
  }
}

extension Condition {
  fileprivate func shifted(by count: Int) -> Condition {
    guard case .active(let state, let negated) = self else { return self }
    return .active(state: state + count, negated: negated)
  }
}
