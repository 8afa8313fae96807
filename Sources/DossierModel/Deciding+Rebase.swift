import Statechart
import WorkingTime

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
  for (old, new) in fit.used.sorted(by: { $0.key < $1.key }) { deliberation.record(.mapped(old, to: new)) }
  deliberation.record(
    .moved(Move(action: "move", leaves: fit.leaves, remembered: fit.remembered, status: dossier.status)))
  deliberation.keepAssignments(from: inquiry.definition, rebase.map)
  deliberation.keepTimes(of: dossier, from: inquiry.definition, fit.used, rebase.map)
  let after = try deliberation.settle("move", target.configuration(of: deliberation.dossier))
  return try deliberation.decision(.rebased, in: after, for: "move")
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

  /// A map renames: whoever stands in a state stands in it since he entered it, and what was used of a step's time has
  /// gone. What the step may take in all is what this definition gives it.
  fileprivate mutating func keepTimes(
    of before: Dossier, from old: Definition, _ used: [String: String], _ map: [String: String]
  ) {
    for (state, new) in used.sorted(by: { $0.key < $1.key }) where dossier.since[new] != nil {
      if let moment = before.since[state] { record(.keptSince(state: new, moment)) }
    }
    for (state, rule) in zip(old.chart.states, old.states) {
      let name = map[state.name] ?? state.name
      guard let from = rule.step, let to = definition.step(named: name) else { continue }
      let isTimed = before.spent[from.name] != nil || before.fired.contains { $0.subject == from.name }
      if isTimed, from.name != to.name { record(.carried(step: from.name, to: to.name)) }
    }
  }
}

extension Definition {
  /// Moving a dossier here, as an action: who may.
  var moving: ActionRule {
    ActionRule(
      name: "move", title: Title(vi: "Chuyển phiên bản", en: "Move to this version"), performers: movers,
      asks: [], guards: [], act: nil)
  }

  fileprivate func step(named state: String) -> StepRule? {
    chart.index(of: state).flatMap { states[$0].step }
  }
}
