public import Statechart

extension Definition {
  /// The chart's configuration a dossier stands in.
  public func configuration(of dossier: Dossier) -> Configuration {
    var remembered: [Int: [Int]] = [:]
    for (state, leaves) in dossier.remembered {
      if let index = chart.index(of: state) { remembered[index] = leaves.compactMap(chart.index) }
    }
    let leaves = dossier.leaves.compactMap { chart.index(of: $0) }
    return chart.configuration(leaves: leaves, remembered: remembered)
  }

  /// The innermost states of a dossier worth telling, as titles in document order.
  public func titles(of dossier: Dossier) -> [Title] {
    dossier.leaves.compactMap(chart.index).map { states[$0] }.filter { !$0.quiet }.map(\.title)
  }

  /// The step a dossier is in, if it is in one.
  public func step(of dossier: Dossier) -> StepRule? { step(in: configuration(of: dossier)) }

  func step(in configuration: Configuration) -> StepRule? { innermost(configuration, \.step) }

  func clock(in configuration: Configuration) -> StateRule.Clock {
    innermost(configuration, \.clock) ?? .waits
  }

  /// What the innermost active state that has an opinion says.
  private func innermost<Value>(_ configuration: Configuration, _ read: (StateRule) -> Value?) -> Value? {
    for state in configuration.active.reversed() {
      if let value = read(states[state]) { return value }
    }
    return nil
  }

  func move(_ action: String, from before: Configuration, to after: Configuration, status: PortalStatus)
    -> Move
  {
    var remembered: [String: [String]] = [:]
    for (state, leaves) in after.remembered where before.remembered[state] != leaves {
      remembered[chart.states[state].name] = leaves.map { chart.states[$0].name }
    }
    return Move(
      action: action, leaves: chart.leaves(of: after).map { chart.states[$0].name }, remembered: remembered,
      status: innermost(after, \.status) ?? status)
  }

  /// Transitions whose source is active and that wait for an action, innermost state first, guards not asked.
  func candidates(in configuration: Configuration) -> [Int] {
    configuration.active.reversed().flatMap { chart.states[$0].transitions }
      .filter { chart.transitions[$0].event.map(actionNames.contains) ?? false }
  }

  /// The guard evaluation the chart asks for while it runs.
  func guards(on dossier: Dossier) -> Chart.Guard {
    { transition, configuration in
      let guards = self.actions[transition.tag].guards
      return guards.isEmpty || guards.allSatisfy { self.holds($0, dossier, configuration) }
    }
  }

  func holds(_ rule: Guard, _ dossier: Dossier, _ configuration: Configuration) -> Bool {
    let value =
      switch rule.word {
      case .returnBy(let way): dossier.opening.returnBy == way
      case .inState(let name): chart.index(of: name).map(configuration.contains) ?? false
      case .feeDue: procedure.fee.amount > 0
      case .sent(let paper): dossier.sent.contains(paper)
      }
    return value != rule.negated
  }
}
