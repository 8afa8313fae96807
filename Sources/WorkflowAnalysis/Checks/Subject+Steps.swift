import CheckedYAML
import DossierModel
import Statechart

/// Steps are what one person does: wherever a dossier stands in one, its own actions have to lead on, not only those open at
/// any time, such as a withdrawal.
extension Subject {
  var stuckSteps: [Finding] {
    stuckSpots.sorted { $0.spot < $1.spot }.reduce(into: [(step: Int, spot: Int)]()) { found, next in
      if !found.contains(where: { $0.step == next.step }) { found.append(next) }
    }.map { step, spot in
      Finding(
        places.states[step], .ending(.stuckStep(title(step), hindrance(in: step, own.spots[spot]))),
        way: way(to: spot))
    }
  }

  /// Configurations in which a step stands that nothing it waits for leads on from; those that cannot finish at all are told
  /// as what they are.
  var stuckSpots: [(step: Int, spot: Int)] {
    guard own.isComplete else { return [] }
    return wholeSteps.flatMap { step in
      let goesOn = goingOn(step)
      return own.spots.indices.filter {
        !goesOn[$0] && own.spots[$0].active.contains(step) && canFinish[$0] && !finished[$0]
      }.map { (step, $0) }
    }
  }

  /// The states with a step that lie in no other: what is asked of agencies within a step belongs to it.
  private var wholeSteps: [Int] {
    own.seen.states.intersection(withStep).filter { step in
      !chart.around(step).contains(where: withStep.contains)
    }
  }

  /// By configuration: an action of the step leads on from there, at once or after what time and other regions do.
  private func goingOn(_ step: Int) -> [Bool] {
    let around = Set(chart.around(step))
    let isOwn = chart.transitions.map { $0.source == step || compact.inside[step].contains($0.source) }
    let isOpenAnyTime = { (way: StateSpace.Way) in
      way.first >= 0 && around.contains(chart.transitions[Int(way.first)].source)
    }
    let leadsOn = { (way: StateSpace.Way) in
      if way.first >= 0, isOwn[Int(way.first)] {
        return chart.transitions[Int(way.first)].target != nil && !isBackFromSeal(Int(way.first))
      }
      return !isOpenAnyTime(way) && !own.spots[Int(way.to)].active.contains(step)
    }
    let atOnce = own.spots.indices.map { spot in
      !own.spots[spot].active.contains(step) || own.ways(from: spot).contains(where: leadsOn)
    }
    guard atOnce.contains(false) else { return atOnce }
    return own.reaching(atOnce) { from, way in
      !atOnce[from] && !isOpenAnyTime(way) && !(way.first >= 0 && isBackFromSeal(Int(way.first)))
    }
  }

  /// Sending back what cannot be sealed leads on for nobody.
  private func isBackFromSeal(_ transition: Int) -> Bool {
    let (source, target) = (chart.transitions[transition].source, chart.transitions[transition].target)
    guard definition.actions[chart.transitions[transition].tag].act == nil, let target,
      definition.states[target].step != nil
    else {
      return false
    }
    return chart.transitions.indices.contains {
      chart.transitions[$0].source == source && definition.actions[chart.transitions[$0].tag].act == .issue
    }
  }

  /// What keeps the step’s own actions from being taken.
  private func hindrance(in step: Int, _ spot: Spot) -> EndingFact.Hindrance? {
    let (facts, paper) = (self.facts, definition.states[step].step?.paper ?? "result")
    let within = chart.transitions.indices.filter {
      chart.transitions[$0].target != nil
        && (chart.transitions[$0].source == step
          || compact.inside[step].contains(chart.transitions[$0].source))
    }
    let acts = Set(within.compactMap { rule($0).act })
    if acts.contains(.issue), spot.facts.isDisjoint(with: facts.approved(paper)) { return .notSigned }
    if acts.contains(.issue), spot.facts.isSuperset(of: facts.issued(paper)) { return .sealed }
    if acts.contains(.approve), spot.facts.isSuperset(of: facts.approved(paper)) { return .signed }
    let asksTime = within.contains { rule($0).guards.contains { $0.word == .late && $0.negated } }
    return asksTime && late.contains { $0.holds(spot) } ? .timeOver : nil
  }
}
