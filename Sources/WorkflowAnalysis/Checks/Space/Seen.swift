import Statechart

/// What a walk has met so far, over all configurations, those it only passes through included.
struct Seen {
  private(set) var states: Bits
  /// Transitions taken at least once.
  private(set) var taken: Bits
  /// Transitions an event would have taken, whether or not anybody may give it.
  private(set) var selected: Bits
  /// By transition: what its guards came to while its source was active.
  private(set) var guards: [GuardValues]
  /// Guarded transitions not yet seen to hold and to fail in every part: those of actions, asked at rest, and the others.
  private var openAtRest: [Int]
  private var openAlways: [Int]
  private let chart: Chart
  private let conditions: [[Condition]]

  init(_ chart: Chart, _ conditions: [[Condition]]) {
    states = Bits(count: chart.states.count)
    taken = Bits(count: chart.transitions.count)
    selected = Bits(count: chart.transitions.count)
    guards = conditions.map { GuardValues(count: $0.count) }
    self.chart = chart
    self.conditions = conditions
    let guarded = chart.transitions.indices.filter { !conditions[$0].isEmpty }
    let isAction = { (id: Int) in chart.transitions[id].event.map { !$0.hasPrefix("done.state.") } ?? false }
    openAtRest = guarded.filter(isAction)
    openAlways = guarded.filter { !isAction($0) }
  }

  mutating func note(entered: Bits) { states.formUnion(entered) }

  mutating func note(taken ids: [Int]) {
    for id in ids { taken.insert(id) }
  }

  mutating func note(selected ids: [Int]) {
    for id in ids { selected.insert(id) }
  }

  /// Adds what another walk met on the same chart.
  mutating func merge(_ other: Seen) {
    states.formUnion(other.states)
    taken.formUnion(other.taken)
    selected.formUnion(other.selected)
    for id in guards.indices { guards[id].merge(other.guards[id]) }
  }

  /// Looks at the guards whose source is active.
  mutating func look(_ spot: Spot, resting: Bool) {
    guard !(resting ? openAtRest : openAlways).isEmpty else { return }
    for id in resting ? openAtRest : openAlways where spot.active.contains(chart.transitions[id].source) {
      guards[id].note(conditions[id].map { $0.holds(spot) })
      guard guards[id].isSettled else { continue }
      if resting { openAtRest.removeAll { $0 == id } } else { openAlways.removeAll { $0 == id } }
    }
  }
}

/// Which values the conditions of one transition have taken.
struct GuardValues: Hashable {
  /// By condition: seen to hold, seen to fail.
  private(set) var held: [Bool]
  private(set) var failed: [Bool]
  /// All held at one time.
  private(set) var heldTogether = false
  /// Looked at least once.
  private(set) var looked = false

  init(count: Int) {
    held = Array(repeating: false, count: count)
    failed = held
  }

  /// True when nothing more can be learned.
  var isSettled: Bool { heldTogether && failed.allSatisfy { $0 } }

  mutating func note(_ values: [Bool]) {
    looked = true
    for (index, value) in values.enumerated() {
      if value { held[index] = true } else { failed[index] = true }
    }
    if values.allSatisfy({ $0 }) { heldTogether = true }
  }

  /// Adds what was seen elsewhere.
  mutating func merge(_ other: GuardValues) {
    guard other.held.count == held.count else { return }
    for index in held.indices {
      held[index] = held[index] || other.held[index]
      failed[index] = failed[index] || other.failed[index]
    }
    heldTogether = heldTogether || other.heldTogether
    looked = looked || other.looked
  }
}
