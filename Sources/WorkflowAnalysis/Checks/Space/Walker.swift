import Statechart

/// Takes macrosteps on a compact chart, and notes which states, transitions and guard values it meets.
final class Walker {
  let compact: CompactChart
  let conditions: [[Condition]]
  private let lasting: [SpaceRules.Lasting]
  private(set) var seen: Seen
  /// Sets of states that history states remember, by number; the first stands for nothing.
  private var memories: [Bits]
  private var memoryNumbers: [Bits: Int32] = [:]
  private var rememberedEffects: [EffectKey: CompactChart.Effect] = [:]

  private struct EffectKey: Hashable {
    let transition: Int
    let memory: [Int32]
  }

  /// How a macrostep ends.
  enum Ending {
    case rests(Spot)
    /// Transitions without an event go on for ever: these, with these facts.
    case loops([Int], Facts)
  }

  /// More microsteps than this in one macrostep are a loop, as in `Chart.step`.
  private static let microstepLimit = 100

  init(_ compact: CompactChart, _ rules: SpaceRules) {
    self.compact = compact
    conditions = rules.conditions
    lasting = rules.lasting
    seen = Seen(compact.chart, conditions)
    memories = [Bits(count: compact.chart.states.count)]
  }

  /// Enters the chart, or only some of its regions, and runs it to rest.
  func start(_ facts: Facts, in region: Bits) -> Ending {
    var run = Run(
      spot: Spot(
        active: Bits(count: compact.chart.states.count),
        memory: Array(repeating: 0, count: compact.histories.count), facts: facts))
    let first = Bits(compact.chart.firstEntered, count: compact.chart.states.count)
    enter(first.intersection(region), &run)
    return settle(&run)
  }

  /// The transitions one event (0: no event) would take, conflicts resolved (SCXML Appendix D, selectTransitions).
  func select(_ event: Int, _ spot: Spot) -> [Int] {
    var chosen: [Int] = []
    let listeners = compact.listeners[event]
    guard spot.active.meets(listeners) else { return [] }
    for leaf in spot.active.intersection(listeners) {
      let found = compact.candidates[leaf][event].first { holds($0, spot) }
      if let found, !chosen.contains(found) { chosen.append(found) }
    }
    return chosen.count < 2 ? chosen : withoutConflicts(chosen, spot)
  }

  /// Takes the chosen transitions and runs to rest.
  func take(_ chosen: [Int], _ spot: Spot) -> Ending {
    var run = Run(spot: spot)
    if !chosen.isEmpty { microstep(chosen, &run) }
    return settle(&run)
  }

  /// Does something and forgets what it met if it comes to nothing.
  func attempt(_ body: () -> Ending?) -> Ending? {
    let before = seen
    let ending = body()
    if ending == nil { seen = before }
    return ending
  }

  /// Looks at the guards of actions in a configuration at rest.
  func lookAround(_ spot: Spot) { seen.look(spot, resting: true) }

  /// Notes that an event would take these transitions, whether or not anybody may give it.
  func note(selected: [Int]) { seen.note(selected: selected) }

  private func holds(_ transition: Int, _ spot: Spot) -> Bool {
    for condition in conditions[transition] where !condition.holds(spot) { return false }
    return true
  }

  private func withoutConflicts(_ chosen: [Int], _ spot: Spot) -> [Int] {
    var kept: [Int] = []
    for candidate in chosen {
      let exits = effect(candidate, spot.memory).leaves.intersection(spot.active)
      let rivals = kept.filter { exits.meets(effect($0, spot.memory).leaves) }
      let source = compact.chart.transitions[candidate].source
      let wins = rivals.allSatisfy { compact.inside[compact.chart.transitions[$0].source].contains(source) }
      guard wins else { continue }
      kept.removeAll { rivals.contains($0) }
      kept.append(candidate)
    }
    return kept
  }
}

/// One macrostep on its way.
private struct Run {
  var spot: Spot
  var taken: [Int] = []
  var waiting: [Int] = []
}

extension Walker {
  private func settle(_ run: inout Run) -> Ending {
    for _ in 0..<Self.microstepLimit {
      if compact.isOver(run.spot.active) { return .rests(run.spot) }
      seen.look(run.spot, resting: false)
      var chosen = select(0, run.spot)
      while chosen.isEmpty, !run.waiting.isEmpty { chosen = select(run.waiting.removeFirst(), run.spot) }
      if chosen.isEmpty { return .rests(run.spot) }
      microstep(chosen, &run)
    }
    return .loops(Array(Set(run.taken.suffix(Self.microstepLimit / 2))).sorted(), run.spot.facts)
  }

  private func microstep(_ chosen: [Int], _ run: inout Run) {
    seen.note(taken: chosen)
    run.taken += chosen
    var exits = Bits(count: compact.chart.states.count)
    for id in chosen { exits.formUnion(effect(id, run.spot.memory).leaves) }
    remember(leaving: exits, &run.spot)
    run.spot.active.subtract(exits)
    for item in lasting where !item.outlives && !run.spot.active.meets(item.states) {
      run.spot.facts.subtract(item.fact)
    }
    var entries = Bits(count: compact.chart.states.count)
    for id in chosen { entries.formUnion(effect(id, run.spot.memory).enters) }
    // A history state’s set reaches up to its parent, which may not have been left.
    entries.subtract(run.spot.active)
    enter(entries, &run)
  }

  /// In document order, since a parallel state is complete only when its last region is.
  private func enter(_ entries: Bits, _ run: inout Run) {
    seen.note(entered: entries)
    guard entries.meets(compact.finals) else { return run.spot.active.formUnion(entries) }
    for state in entries {
      run.spot.active.insert(state)
      guard compact.finals.contains(state), let parent = compact.chart.states[state].parent else { continue }
      guard parent != 0 || compact.chart.states[0].kind != .compound else { continue }
      if let event = compact.doneEvents[parent] { run.waiting.append(event) }
      guard let whole = compact.chart.states[parent].parent, compact.chart.states[whole].kind == .parallel,
        let event = compact.doneEvents[whole], compact.isComplete(whole, run.spot.active)
      else { continue }
      run.waiting.append(event)
    }
  }

  private func remember(leaving exits: Bits, _ spot: inout Spot) {
    for (index, history) in compact.histories.enumerated()
    where exits.contains(history.parent) && spot.active.contains(history.parent) {
      spot.memory[index] = number(spot.active.intersection(history.remembers))
    }
  }

  /// A spot without what no longer makes a difference.
  func withoutIdleMemory(_ spot: Spot) -> Spot {
    var spot = spot
    for (index, history) in compact.histories.enumerated()
    where spot.memory[index] != 0 && !history.matters(spot.active) {
      spot.memory[index] = 0
    }
    return spot
  }

  private func number(_ memory: Bits) -> Int32 {
    if let known = memoryNumbers[memory] { return known }
    let number = Int32(memories.count)
    memories.append(memory)
    memoryNumbers[memory] = number
    return number
  }

  private func effect(_ transition: Int, _ memory: [Int32]) -> CompactChart.Effect {
    if let fixed = compact.effects[transition] { return fixed }
    let key = EffectKey(transition: transition, memory: memory)
    if let known = rememberedEffects[key] { return known }
    var remembered: [Int: [Int]] = [:]
    for (history, number) in zip(compact.histories, memory) where number != 0 {
      remembered[history.state] = Array(memories[Int(number)])
    }
    let effect = CompactChart.effect(of: transition, compact.chart, remembered)
    rememberedEffects[key] = effect
    return effect
  }
}
