import CheckedYAML
import DossierModel
import Statechart

/// What the law asks of a way: signatures, the clock, times of the steps.
extension Subject {
  var lawFindings: [Finding] { signatures + actsMissing + signers + annexes + clockFindings + times }

  /// The business is done only with a result that the leader signed and the agency sealed.
  private var signatures: [Finding] {
    guard definition.procedure.documents["result"] != nil else { return [] }
    guard definition.actions.contains(where: { $0.act?.signs == true }) else {
      return [Finding(places.workflow, .law(.nothingSigned))]
    }
    let signed = facts.approved("result").union(facts.issued("result"))
    let lacking = { (spot: Spot) -> [Act] in
      guard !spot.facts.isSuperset(of: signed), let status = status(spot),
        status == .done || status == .returned
      else { return [] }
      return [(Act.approve, facts.approved("result")), (.issue, facts.issued("result"))]
        .filter { spot.facts.isDisjoint(with: $0.1) }.map(\.0)
    }
    let entries = own.spots.indices.filter {
      let from = own.origins[$0].from
      return !lacking(own.spots[$0]).isEmpty && (from == $0 || lacking(own.spots[from]).isEmpty)
    }
    return firstOfEach(entries) { index in own.spots[index].active.last(in: withStatus) ?? 0 }.map {
      state, spot in
      Finding(
        places.states[state], .law(.unsigned(title(state), missing: lacking(own.spots[spot]))),
        way: way(to: spot))
    }
  }

  /// Steps that are there for a signature or a seal have an action that gives it.
  private var actsMissing: [Finding] {
    let acts = ["approve": Act.approve, "issue": .issue]
    return chart.states.indices.compactMap { state in
      guard let step = definition.states[state].step, let act = acts[step.kind],
        let first = chart.states[state].transitions.first,
        !chart.states[state].transitions.contains(where: { rule($0).act == act })
      else { return nil }
      return Finding(place(of: first), .law(.actMissing(step.title, act)))
    }
  }

  /// Steps in which somebody signs or seals whose role the workflow does not name for it.
  private var signers: [Finding] {
    let found = chart.transitions.indices.flatMap { id -> [Finding] in
      let rule = rule(id)
      guard let act = rule.act, let allowed = definition.signers[act] else { return [] }
      let step = definition.states[chart.transitions[id].source].step
      return rule.performers.compactMap { performer -> Finding? in
        guard let role = performer.role ?? step?.role, !allowed.contains(role) else { return nil }
        let place = performer.role == nil ? step.flatMap { places.steps[$0.name] } : nil
        return Finding(
          place ?? self.place(of: id),
          .law(.wrongSigner(step?.title ?? rule.title, act, role: named(role), allowed: allowed.map(named))))
      }
    }
    return found
  }

  /// Annexes that nobody signs, though the document they go with is signed.
  private var annexes: [Finding] {
    guard !definition.actions.contains(where: { $0.act == .appendix }) else { return [] }
    let documents = Set(definition.branch.steps.filter { $0.kind == "issue" }.map(\.paper)).sorted()
    return documents.compactMap { definition.procedure.documents[$0]?.annex }.map {
      Finding(places.procedure, .law(.annexUnsigned($0)))
    }
  }

  private func named(_ role: String) -> Title { definition.roles[role] ?? Title(vi: role, en: role) }

  /// Decisions write “–” for receiving, sealing and returning, which are done at once; any other step without time is
  /// probably forgotten.
  private var times: [Finding] {
    let atOnce: Set<String> = ["receive", "issue", "return"]
    let steps = definition.branch.steps
    guard steps.contains(where: { $0.minutes != nil || $0.budget != nil }) else { return [] }
    return steps.filter { $0.minutes == nil && $0.budget == nil && !atOnce.contains($0.kind) }.map {
      Finding(places.steps[$0.name] ?? places.branch, .law(.noTime($0.title)))
    }
  }
}
