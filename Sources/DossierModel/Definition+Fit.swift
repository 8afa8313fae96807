import Statechart

/// Whether a running dossier can stand on a definition: where it would stand, and all that stands against it.
public struct Fit: Hashable, Sendable {
  public let leaves: [String]
  public let remembered: [String: [String]]
  /// The names of the map that were needed, old to new.
  public let used: [String: String]
  public let reasons: [Reason]
}

extension Definition {
  /// Where a dossier would stand under this definition.
  ///
  /// A map names what a state is called here; it moves nobody on. So only states that are gone may be mapped, and only to
  /// states of the same standing: the same portal status and clock, a step of the same kind, an end only to an end. And no
  /// signature or seal may be skipped on the way there.
  ///
  /// - Parameter map: names of states that have another name here.
  public func fit(_ dossier: Dossier, from old: Definition, _ map: [String: String]) -> Fit {
    let name = { (state: String) in map[state] ?? state }
    let leaves = dossier.leaves.map(name)
    let live = dossier.remembered.filter { !old.isInside($0.key, dossier) }
    let remembered = live.reduce(into: [String: [String]]()) { $0[name($1.key)] = $1.value.map(name) }
    let needed = Set(dossier.leaves + live.flatMap { [$0.key] + $0.value })
    let used = map.filter { needed.contains($0.key) }
    var reasons = identityReasons(dossier) + mapReasons(map, old)
    let lost = needed.filter { chart.index(of: name($0)) == nil }
    reasons += lost.sorted().map { .stateLost($0, title: old.title(ofState: $0), mapped: map[$0]) }
    if reasons.isEmpty {
      reasons += stands(on: leaves) ? standingReasons(dossier, old, used, leaves) : [.statesDoNotFit(leaves)]
    }
    reasons += Set(branch.lanes).filter { dossier.opening.lanes[$0] == nil }.sorted().map(Reason.laneUnbound)
    return Fit(leaves: leaves, remembered: remembered, used: used, reasons: reasons)
  }

  private func identityReasons(_ dossier: Dossier) -> [Reason] {
    var reasons: [Reason] = []
    if digest == dossier.definition, branch.key == dossier.branch { reasons.append(.sameDefinition) }
    if procedure.code != dossier.opening.procedure {
      reasons.append(.otherProcedure(expected: dossier.opening.procedure, found: procedure.code))
    }
    return reasons
  }

  /// Only states of the old definition that are not here may be mapped.
  private func mapReasons(_ map: [String: String], _ old: Definition) -> [Reason] {
    map.keys.filter { old.chart.index(of: $0) == nil || chart.index(of: $0) != nil }.sorted().map { key in
      .notMapped(key, lost: old.chart.states.map(\.name).filter { chart.index(of: $0) == nil })
    }
  }

  /// A history state remembers only while the state it belongs to is left; inside, what it says is of an earlier stay.
  fileprivate func isInside(_ history: String, _ dossier: Dossier) -> Bool {
    guard let parent = chart.index(of: history).flatMap({ chart.states[$0].parent }) else { return false }
    return dossier.leaves.compactMap(chart.index).contains { chart.isDescendant($0, of: parent) }
  }

  private func standingReasons(
    _ dossier: Dossier, _ old: Definition, _ used: [String: String], _ leaves: [String]
  ) -> [Reason] {
    let other = used.filter { !isAlike($0.value, old, $0.key) }.sorted { $0.key < $1.key }
    var reasons = other.map { Reason.otherStanding($0.key, mapped: $0.value) }
    let after = chart.configuration(leaves: leaves.compactMap(chart.index).sorted(), remembered: [:])
    if clock(in: after) != old.clock(in: old.configuration(of: dossier))
      || status(in: after, dossier) != dossier.status
    {
      reasons.append(.statesDoNotFit(leaves))
    }
    return reasons + skippedActs(after, dossier).map { Reason.actSkipped($0.act, paper: $0.paper) }
  }

  /// True when a state can stand for another: step for step of one kind, end for end.
  private func isAlike(_ new: String, _ old: Definition, _ name: String) -> Bool {
    guard let after = chart.index(of: new), let before = old.chart.index(of: name) else { return false }
    return states[after].step?.kind == old.states[before].step?.kind
      && states[after].part?.procedure == old.states[before].part?.procedure
      && chart.states[after].kind == old.chart.states[before].kind
  }

  /// Signatures and seals that steps before those now active should have brought, and have not.
  private func skippedActs(_ configuration: Configuration, _ dossier: Dossier) -> [(act: Act, paper: String)]
  {
    let active = configuration.active.compactMap { states[$0].step?.name }
    guard let first = branch.steps.firstIndex(where: { active.contains($0.name) }) else { return [] }
    return branch.steps[..<first].flatMap { step in
      acts(of: step).filter { dossier.signature($0, on: step.paper) == nil }.map { ($0, step.paper) }
    }
  }

  /// The acts that put a signature or seal on a step's document.
  private func acts(of step: StepRule) -> [Act] {
    let own = chart.states.indices.filter { states[$0].step?.name == step.name }
    let rules = own.flatMap { chart.states[$0].transitions }.map { rule($0) }
    return [Act.approve, .issue].filter { act in rules.contains { $0.act == act } }
  }

  /// True when exactly these can be the innermost states at one time: one in each region, none missing.
  private func stands(on leaves: [String]) -> Bool {
    let indexes = leaves.compactMap(chart.index).sorted()
    let configuration = chart.configuration(leaves: indexes, remembered: [:])
    return chart.leaves(of: configuration) == indexes && chart.isLegal(configuration)
  }
}

extension Chart {
  /// True when every active compound state has one active child and every active parallel state all (SCXML 3.11).
  func isLegal(_ configuration: Configuration) -> Bool {
    configuration.contains(0)
      && configuration.active.allSatisfy { state in
        let children = states[state].children.filter { !states[$0].isHistory }
        let active = children.count(where: configuration.contains)
        return switch states[state].kind {
        case .compound: active == 1
        case .parallel: active == children.count
        case .atomic, .final: true
        case .shallowHistory, .deepHistory: false
        }
      }
  }
}
