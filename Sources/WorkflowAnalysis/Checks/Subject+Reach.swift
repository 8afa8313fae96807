import CheckedYAML
import DossierModel
import Statechart

/// What never happens for any procedure: states, transitions, conditions.
extension Subject {
  func reachFindings(_ sightings: Sightings) -> [Finding] {
    guard sightings.areComplete(for: self) else { return [] }
    let unreached = chart.states.indices.filter {
      !chart.isHistory($0) && !sightings.met(state: $0, of: self)
    }
    let causes = Causes(self, Bits(unreached, count: chart.states.count))
    let idle = chart.transitions.indices.filter { id in
      sightings.met(state: chart.transitions[id].source, of: self)
        && !sightings.taken(id, of: self) && !causes.excuse(id) && !dependsOnParts(id)
    }
    let blocked = Set(idle.flatMap { chart.entered(by: $0) })
    return causes.roots.filter { !causes.follows($0.state, from: blocked) }.map(unreachable)
      + idle.compactMap { idleFinding($0, sightings) } + alwaysFindings(sightings)
  }

  private func unreachable(_ state: Int, others: Int) -> Finding {
    let title = title(state)
    return Finding(
      places.states[state],
      .reach(
        definition.states[state].step == nil || isShared(places.states[state])
          ? .unreachableState(title, others: others) : .unreachableStep(title, others: others)))
  }

  private func idleFinding(_ id: Int, _ sightings: Sightings) -> Finding? {
    let (rule, values) = (rule(id), sightings.guards(id, of: self))
    let fact: ReachFact
    if rule.contradictsItself {
      fact = .guardsNeverTogether(rule.guards)
    } else if let never = rule.guards.indices.first(where: { !values.held[$0] }) {
      fact = .guardNever(rule.guards[never])
    } else if !rule.guards.isEmpty, !values.heldTogether {
      fact = .guardsNeverTogether(rule.guards)
    } else if rule.name.isEmpty || !sightings.selected(id, of: self) {
      fact = .neverTaken(rule.title)
    } else {
      fact =
        rule.performers.allSatisfy { $0.needs != .nothing } && !isAboutStep(id)
        ? .noStep(rule.title) : .neverAllowed(rule.title, rule.barrier)
    }
    return Finding(place(of: id), .reach(fact))
  }

  private func isAboutStep(_ id: Int) -> Bool {
    let source = chart.transitions[id].source
    let all = [source] + chart.around(source) + compact.inside[source]
    return all.contains { definition.states[$0].step != nil }
  }

  private func alwaysFindings(_ sightings: Sightings) -> [Finding] {
    chart.transitions.indices.filter { sightings.taken($0, of: self) && !dependsOnParts($0) }.flatMap { id in
      let (rule, values) = (rule(id), sightings.guards(id, of: self))
      return rule.guards.indices.filter { !values.failed[$0] && isShared(place(of: id)) }.map {
        Finding(place(of: id), .reach(.guardAlways(rule.guards[$0])))
      }
    }
  }

  /// Whether parts are open says nothing where none are ever opened.
  private func dependsOnParts(_ id: Int) -> Bool {
    !rule(id).contradictsItself && rule(id).guards.contains { $0.word == .partsOpen }
      && !definition.states.contains { $0.part != nil }
  }
}

extension ActionRule {
  /// True when it asks for something and for its opposite.
  fileprivate var contradictsItself: Bool {
    guards.contains { guards.contains(Guard($0.word, negated: !$0.negated)) }
  }

  /// What keeps it from being allowed where it never is.
  fileprivate var barrier: ReachFact.Barrier {
    switch act {
    case .initial, .approve: .signedAlready
    case .issue, .appendix: .notSignedYet
    case .copy: .notIssuedYet
    case nil, .scan, .send, .claim, .release, .passOver, .extend, .consign, .collect, .handToCarrier,
      .cancelOrder, .handIn, .takeBack:
      asks.contains(.amount) ? .noFee : .noStep
    }
  }
}
