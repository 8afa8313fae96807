import DossierModel
import Statechart

/// A state a dossier can wait in, and what is done there.
final class Site {
  /// The step whoever works here does.
  let step: StepRule?
  /// The actions of the state itself that lead on, the ordinary one first.
  let ordinary: [Int]
  let work: Durations
  /// Minutes until anybody can go on; nil: at once.
  let wait: Durations?
  /// Ways out as history or scenario know them, each with its transitions.
  let turns: [(perMille: Int, transitions: [Int])]
  /// True when nothing is known of how long work here takes, or how long is waited.
  let isAssumed: (work: Bool, wait: Bool)

  init(
    step: StepRule?, ordinary: [Int], work: Durations, wait: Durations?,
    turns: [(perMille: Int, transitions: [Int])], isAssumed: (work: Bool, wait: Bool)
  ) {
    (self.step, self.ordinary, self.work, self.wait) = (step, ordinary, work, wait)
    (self.turns, self.isAssumed) = (turns, isAssumed)
  }
}

/// The sites of every definition, worked out once.
final class Atlas {
  private let scenario: Scenario
  private var known: [ObjectIdentifier: [Site?]] = [:]
  /// States somebody worked in although nothing is known of how long that takes.
  private(set) var assumedWork: Set<StateName> = []
  /// States somebody outside was waited for in, without knowing how long.
  private(set) var assumedWaits: Set<StateName> = []

  init(_ scenario: Scenario) { self.scenario = scenario }

  /// Nil: nobody has anything to do in that state.
  func site(_ state: Int, of definition: Definition) -> Site? {
    let key = ObjectIdentifier(definition)
    if known[key] == nil {
      known[key] = definition.chart.states.indices.map { make($0, definition) }
    }
    return known[key]?[state]
  }

  /// Keeps in mind what was assumed of a state.
  func note(_ site: Site, _ state: Int, of definition: Definition) {
    guard site.isAssumed.work || site.isAssumed.wait else { return }
    let name = StateName(definition.procedure.code, definition.shortName(ofState: state))
    if site.isAssumed.work { assumedWork.insert(name) }
    if site.isAssumed.wait { assumedWaits.insert(name) }
  }

  private func make(_ state: Int, _ definition: Definition) -> Site? {
    let ways = definition.ways(from: state)
    guard !ways.isEmpty else { return nil }
    let (procedure, name) = (definition.procedure.code, definition.shortName(ofState: state))
    let (step, work) = (definition.step(around: state), scenario.work.find(procedure, name))
    let turns = (scenario.turns.find(procedure, name) ?? []).map { turn in
      (perMille: turn.perMille, transitions: definition.transitions(turn.action, from: state))
    }
    let wait = scenario.waits.find(procedure, name)
    let waits = definition.waitsOutside(state)
    return Site(
      step: step, ordinary: ways, work: work ?? Assumption.work(step),
      wait: waits ? wait ?? .exactly(Assumption.wait) : nil, turns: turns,
      isAssumed: (work == nil, waits && wait == nil))
  }
}
