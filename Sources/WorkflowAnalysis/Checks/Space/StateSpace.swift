import Statechart

/// All configurations a chart can come to, walked breadth first, so that the first way found to each is a shortest one.
///
/// Two configurations are one when they have the same active states, the same facts, and remember the same where that can
/// still make a difference; see ``HistoryMemory``.
struct StateSpace {
  /// How far to walk before giving up.
  struct Bounds: Hashable, Sendable {
    /// How many configurations.
    var configurations = 300_000
    /// How many macrosteps.
    var steps = 6_000_000
  }

  /// How one configuration leads to another.
  enum Move: Hashable {
    /// An application is submitted.
    case opening
    /// An action is taken; the first of the transitions it takes.
    case action(Int)
    /// Nothing but time passes.
    case time
    /// Something happens outside, by its number among the rules'.
    case happening(Int)

    fileprivate var number: Int32 {
      switch self {
      case .action(let first): Int32(first)
      case .opening, .time: -1
      case .happening(let number): -2 - Int32(number)
      }
    }

    fileprivate init(number: Int32) {
      self = number >= 0 ? .action(Int(number)) : number == -1 ? .time : .happening(Int(-2 - number))
    }
  }

  /// A step to another configuration.
  struct Way: Hashable {
    let to: Int32
    /// The first transition taken; below 0 where nobody acts.
    let first: Int32

    fileprivate init(to: Int32, _ move: Move) { (self.to, first) = (to, move.number) }

    var move: Move { Move(number: first) }
  }

  /// A macrostep that never rests: from where (nil: the start), how, with which facts, and the transitions that go round.
  struct Loop {
    let from: Int?
    let move: Move
    let facts: Facts
    let transitions: [Int]
  }

  private(set) var spots: [Spot] = []
  /// By configuration: how it was first reached, and from where.
  private(set) var origins: [(from: Int, move: Move)] = []
  /// The steps out of each configuration, those of the first configuration first.
  private(set) var ways: [Way] = []
  /// By configuration: where its steps begin; one more at the end.
  private(set) var firstWays: [Int] = [0]
  private(set) var loops: [Loop] = []
  private(set) var seen: Seen
  /// False when the walk was given up: nothing can then be said about what never happens.
  private(set) var isComplete = true

  /// How many configurations and steps were looked at, those of regions walked by themselves included.
  private(set) var size = (configurations: 0, ways: 0)

  /// - Parameter apart: whether regions that have nothing to do with the others are walked by themselves; see
  ///   ``CompactChart/regionsApart(_:)``.
  init(_ chart: CompactChart, _ rules: SpaceRules, _ bounds: Bounds = Bounds(), apart: Bool = true) {
    let alone = apart ? chart.regionsApart(rules) : []
    var together = Bits(chart.chart.states.indices, count: chart.chart.states.count)
    for region in alone { together.subtract(region) }
    together.insert(0)
    var walk = Exploration(chart, rules, bounds, in: together)
    walk.run()
    seen = walk.walker.seen
    (spots, origins, loops) = (walk.spots, walk.origins, walk.loops)
    (ways, firstWays, isComplete) = (walk.ways, walk.firstWays, !walk.gaveUp)
    size = (spots.count, ways.count)
    for region in alone { add(region, chart, rules, bounds) }
  }

  /// Walks through one region by itself.
  private mutating func add(_ region: Bits, _ chart: CompactChart, _ rules: SpaceRules, _ bounds: Bounds) {
    var rest = bounds
    rest.configurations = max(0, bounds.configurations - size.configurations)
    var walk = Exploration(chart, rules, rest, in: region)
    walk.run()
    seen.merge(walk.walker.seen)
    loops += walk.loops.map { Loop(from: nil, move: $0.move, facts: $0.facts, transitions: $0.transitions) }
    if walk.gaveUp { isComplete = false }
    size = (size.configurations + walk.spots.count, size.ways + walk.ways.count)
  }

  /// The steps out of a configuration.
  func ways(from spot: Int) -> ArraySlice<Way> { ways[firstWays[spot]..<firstWays[spot + 1]] }

  /// The moves by which a configuration is first reached, from the submission on.
  func moves(to spot: Int) -> [Move] {
    var (moves, here) = ([Move](), spot)
    while origins[here].from != here {
      moves.append(origins[here].move)
      here = origins[here].from
    }
    return (moves + [.opening]).reversed()
  }

  /// The configuration a way begins with.
  func opening(of spot: Int) -> Int {
    var here = spot
    while origins[here].from != here { here = origins[here].from }
    return here
  }

  /// By configuration: true where one of the goals can be reached from it.
  ///
  /// - Parameter along: which steps may be taken.
  func reaching(_ goals: [Bool], along: (_ from: Int, Way) -> Bool = { _, _ in true }) -> [Bool] {
    var found = goals
    var counts = Array(repeating: 0, count: spots.count + 1)
    for from in spots.indices {
      for way in ways(from: from) where along(from, way) { counts[Int(way.to) + 1] += 1 }
    }
    for index in spots.indices { counts[index + 1] += counts[index] }
    var (sources, next) = (Array(repeating: Int32(0), count: ways.count), counts)
    for from in spots.indices {
      for way in ways(from: from) where along(from, way) {
        sources[next[Int(way.to)]] = Int32(from)
        next[Int(way.to)] += 1
      }
    }
    var queue = spots.indices.filter { found[$0] }
    while let here = queue.popLast() {
      for from in sources[counts[here]..<counts[here + 1]] where !found[Int(from)] {
        found[Int(from)] = true
        queue.append(Int(from))
      }
    }
    return found
  }
}

/// A walk on its way.
private struct Exploration {
  let walker: Walker
  let rules: SpaceRules
  let bounds: StateSpace.Bounds
  /// The regions looked at, with the root.
  let region: Bits
  var spots: [Spot] = []
  var origins: [(from: Int, move: StateSpace.Move)] = []
  var ways: [StateSpace.Way] = []
  var firstWays: [Int] = [0]
  var loops: [StateSpace.Loop] = []
  var gaveUp = false
  private var numbers: [Spot: Int32] = [:]
  private var steps = 0

  init(_ chart: CompactChart, _ rules: SpaceRules, _ bounds: StateSpace.Bounds, in region: Bits) {
    walker = Walker(chart, rules)
    self.rules = rules
    self.bounds = bounds
    self.region = region
  }

  mutating func run() {
    for facts in rules.openings { arrive(walker.start(facts, in: region), from: nil, .opening) }
    while firstWays.count <= spots.count, !gaveUp {
      leave(firstWays.count - 1)
      firstWays.append(ways.count)
    }
    while firstWays.count <= spots.count { firstWays.append(ways.count) }
  }

  /// Takes everything that can happen in a configuration.
  private mutating func leave(_ here: Int) {
    let spot = spots[here]
    walker.lookAround(spot)
    letTimePass(spot, from: here)
    for (number, happening) in rules.happenings.enumerated()
    where spot.facts.isSuperset(of: happening.needs) {
      var changed = spot
      changed.facts = spot.facts.subtracting(happening.removes).union(happening.adds)
      arrive(walker.take([], changed), from: here, .happening(number))
    }
    giveAll(spot, from: here)
  }

  private mutating func letTimePass(_ spot: Spot, from here: Int) {
    for item in rules.lasting
    where spot.active.meets(item.states) && !spot.facts.isSuperset(of: item.fact) {
      var changed = spot
      changed.facts.formUnion(item.fact)
      arrive(walker.take([], changed), from: here, .time)
    }
  }

  private mutating func giveAll(_ spot: Spot, from here: Int) {
    guard !walker.compact.isOver(spot.active) else { return }
    var asked: [Int] = []
    for leaf in spot.active.intersection(walker.compact.leaves) {
      for event in walker.compact.offers[leaf] where !asked.contains(event) {
        asked.append(event)
        give(event, spot, from: here)
      }
    }
  }

  /// One action: who may take it is decided by the first transition it takes, then the facts change, then the chart steps.
  private mutating func give(_ event: Int, _ spot: Spot, from here: Int) {
    let chosen = walker.select(event, spot)
    guard let first = chosen.first else { return }
    walker.note(selected: chosen)
    guard rules.results[first] != nil || rules.allowed[first] != nil else {
      return arrive(walker.take(chosen, spot), from: here, .action(first))
    }
    var asked: [Facts] = []
    for result in rules.results[first]?(spot) ?? [spot.facts] {
      let facts = result.intersection(rules.relevant)
      guard !asked.contains(facts) else { continue }
      asked.append(facts)
      var changed = spot
      changed.facts = facts
      let chosen = walker.select(event, changed)
      let ending = walker.attempt {
        let ending = chosen.isEmpty ? .rests(changed) : walker.take(chosen, changed)
        guard case .rests(let after) = ending, let allowed = rules.allowed[first] else { return ending }
        return allowed(spot.active, after.active) ? ending : nil
      }
      if let ending { arrive(ending, from: here, .action(first)) }
    }
  }

  private mutating func arrive(_ ending: Walker.Ending, from here: Int?, _ move: StateSpace.Move) {
    steps += 1
    if steps > bounds.steps { gaveUp = true }
    switch settled(ending, from: here) {
    case .loops(let transitions, let facts):
      loops.append(StateSpace.Loop(from: here, move: move, facts: facts, transitions: transitions))
    case .rests(var spot):
      if let atRest = rules.atRest {
        spot.facts = atRest(spot.facts, here.map { spots[$0].active }, spot.active)
      }
      spot.facts = spot.facts.intersection(rules.relevant)
      guard let number = number(walker.withoutIdleMemory(spot), here, move) else { return }
      if here != nil { ways.append(StateSpace.Way(to: number, move)) }
    }
  }

  /// Lets the states just entered change the facts, and the chart go on as far as that lets it.
  private func settled(_ ending: Walker.Ending, from here: Int?) -> Walker.Ending {
    guard !rules.entries.isEmpty, case .rests(var spot) = ending else { return ending }
    let before = spot.facts
    for entry in rules.entries where spot.active.contains(entry.state) {
      let entered = here.map { !spots[$0].active.contains(entry.state) } ?? true
      if entered, spot.facts.isDisjoint(with: entry.unless) { spot.facts.formUnion(entry.adds) }
    }
    return spot.facts == before ? ending : settled(walker.take([], spot), from: here)
  }

  private mutating func number(_ spot: Spot, _ from: Int?, _ move: StateSpace.Move) -> Int32? {
    if let known = numbers[spot] { return known }
    guard spots.count < bounds.configurations else {
      gaveUp = true
      return nil
    }
    let number = spots.count
    numbers[spot] = Int32(number)
    spots.append(spot)
    origins.append((from ?? number, move))
    return Int32(number)
  }
}
