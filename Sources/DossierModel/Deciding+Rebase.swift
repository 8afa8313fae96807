import Statechart

/// Moves a dossier to another definition: the innermost states keep their names or are mapped, nothing else changes.
func decide(_ rebase: Rebase, on inquiry: Inquiry) throws(Rejection) -> Decision {
  let (dossier, target) = (inquiry.dossier, rebase.definition)
  let mover = Inquiry.Candidate(rule: target.moving, steps: [], asked: [], stays: true)
  let fit = target.fit(dossier, from: inquiry.definition, rebase.map)
  let reasons = inquiry.reasons(against: mover, principal: nil) + fit.reasons
  guard reasons.isEmpty else { throw inquiry.rejection("move", reasons) }
  var deliberation = Deliberation(dossier, target, inquiry.setting)
  if let note = rebase.note { deliberation.record(.noted(note)) }
  deliberation.record(.rebased(definition: target.digest, branch: target.branch.key))
  deliberation.record(
    .moved(Move(action: "move", leaves: fit.leaves, remembered: fit.remembered, status: dossier.status)))
  deliberation.keepAssignments(from: inquiry.definition, rebase.map)
  let after = try deliberation.settle("move", target.configuration(of: deliberation.dossier))
  return deliberation.decision(.rebased, in: after)
}

extension Deliberation {
  /// Who has a step keeps it where the step has another name now.
  fileprivate mutating func keepAssignments(from old: Definition, _ map: [String: String]) {
    for (before, after) in map.sorted(by: { $0.key < $1.key }) {
      guard let from = old.step(named: before), let to = definition.step(named: after), from.name != to.name,
        let person = dossier.assignees[from.name]
      else { continue }
      record(.assigned(step: to.name, person: person))
    }
  }
}

/// Whether a running dossier can stand on a definition: where it would stand, and all that stands against it.
public struct Fit: Hashable, Sendable {
  public let leaves: [String]
  public let remembered: [String: [String]]
  public let reasons: [Reason]
}

extension Definition {
  /// Moving a dossier here, as an action: who may.
  var moving: ActionRule {
    ActionRule(
      name: "move", title: Title(vi: "Chuyển phiên bản", en: "Move to this version"), performers: movers,
      asks: [],
      guards: [], act: nil)
  }

  /// Where a dossier would stand under this definition.
  ///
  /// - Parameter map: names of states that have another name here.
  public func fit(_ dossier: Dossier, from old: Definition, _ map: [String: String]) -> Fit {
    let name = { (state: String) in map[state] ?? state }
    let leaves = dossier.leaves.map(name)
    let remembered = dossier.remembered.reduce(into: [String: [String]]()) {
      $0[name($1.key)] = $1.value.map(name)
    }
    var reasons: [Reason] = []
    if digest == dossier.definition, branch.key == dossier.branch { reasons.append(.sameDefinition) }
    if procedure.code != dossier.opening.procedure {
      reasons.append(.otherProcedure(expected: dossier.opening.procedure, found: procedure.code))
    }
    let lost = Set(dossier.leaves + dossier.remembered.flatMap { [$0.key] + $0.value })
      .filter { chart.index(of: name($0)) == nil }
    reasons += lost.sorted().map { .stateLost($0, title: old.title(ofState: $0), mapped: map[$0]) }
    if lost.isEmpty, !stands(on: leaves) { reasons.append(.statesDoNotFit(leaves)) }
    reasons += Set(branch.lanes).filter { dossier.opening.lanes[$0] == nil }.sorted().map(Reason.laneUnbound)
    return Fit(leaves: leaves, remembered: remembered, reasons: reasons)
  }

  /// True when exactly these can be the innermost states at one time: one in each region, none missing.
  private func stands(on leaves: [String]) -> Bool {
    let indexes = leaves.compactMap(chart.index).sorted()
    let configuration = chart.configuration(leaves: indexes, remembered: [:])
    return chart.leaves(of: configuration) == indexes && chart.isLegal(configuration)
  }

  fileprivate func step(named state: String) -> StepRule? {
    chart.index(of: state).flatMap { states[$0].step }
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
