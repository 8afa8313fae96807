public import DossierModel
import Statechart

/// A state of a procedure.
public struct StateName: Hashable, Comparable, Sendable {
  public let procedure: String
  public let state: String

  init(_ procedure: String, _ state: String) {
    self.procedure = procedure
    self.state = state
  }

  public static func < (a: Self, b: Self) -> Bool { (a.procedure, a.state) < (b.procedure, b.state) }
}

extension Definition {
  /// The name of a state without that of the region or phase it lies in: `process` for `processing.process`.
  public func shortName(ofState state: Int) -> String { Self.shortName(chart.states[state].name) }

  /// The same of a name.
  public static func shortName(_ name: String) -> String {
    name.split(separator: ".", maxSplits: 1).last.map(String.init) ?? name
  }

  /// The states somebody has something to do in, by short name.
  public var workingStates: Set<String> {
    Set(chart.states.indices.filter { !ways(from: $0).isEmpty }.map(shortName))
  }

  /// True when it was never received and nobody has anything to do on it any more: refused, or withdrawn at the door.
  func isTurnedAway(_ dossier: Dossier) -> Bool {
    dossier.clock.started == nil
      && dossier.leaves.compactMap(chart.index).allSatisfy { ways(from: $0).isEmpty }
  }

  /// The actions of an innermost state that lead on. Those for when time has run out are no ordinary way.
  func ways(from state: Int) -> [Int] {
    guard chart.states[state].children.isEmpty else { return [] }
    return chart.states[state].transitions.filter { transition in
      let (way, rule) = (chart.transitions[transition], actions[chart.transitions[transition].tag])
      return way.event != nil && !rule.name.isEmpty && way.target != nil && !rule.performers.isEmpty
        && !rule.guards.contains { $0.word == .late }
    }
  }

  /// The transitions by which an action leaves a state or one it lies in, innermost first.
  func transitions(_ action: String, from state: Int) -> [Int] {
    around(state).flatMap { chart.states[$0].transitions }.filter { chart.transitions[$0].event == action }
  }

  /// The step a state is or lies in.
  func step(around state: Int) -> StepRule? { around(state).lazy.compactMap { self.states[$0].step }.first }

  /// Where the clock stops, somebody outside the office is waited for.
  func waitsOutside(_ state: Int) -> Bool {
    around(state).lazy.compactMap { self.states[$0].clock }.first == .stops
  }

  /// A state and those it lies in.
  private func around(_ state: Int) -> [Int] {
    Array(sequence(first: state) { self.chart.states[$0].parent })
  }
}
