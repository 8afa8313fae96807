public import Statechart
import WorkingTime

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

  /// The steps a dossier is in: none, one, or several side by side.
  public func steps(of dossier: Dossier) -> [StepRule] {
    configuration(of: dossier).active.compactMap { states[$0].step }
  }

  /// The steps an action is about: the one its state lies in, else those active inside its state; and beside them those
  /// of the agencies asked there.
  func steps(of transition: Int, in configuration: Configuration) -> (own: [StepRule], asked: [StepRule]) {
    steps(of: transition, among: configuration.active)
  }

  /// The steps an action can be about, wherever the dossier may come to stand.
  func steps(of transition: Int) -> (own: [StepRule], asked: [StepRule]) {
    steps(of: transition, among: Array(chart.states.indices))
  }

  private func steps(of transition: Int, among active: [Int]) -> (own: [StepRule], asked: [StepRule]) {
    let source = chart.transitions[transition].source
    if let step = stepOfState[source], !isAround(source, active) { return ([step], []) }
    var (own, asked): ([StepRule], [StepRule]) = ([], [])
    for state in active where state == source || chart.isDescendant(state, of: source) {
      guard let step = states[state].step else { continue }
      let around = chart.states[state].parent.flatMap { stepOfState[$0] }
      if around == nil { own.append(step) } else { asked.append(step) }
    }
    return (own, asked)
  }

  /// True when other steps are active inside the state's own.
  private func isAround(_ source: Int, _ active: [Int]) -> Bool {
    !chart.states[source].children.isEmpty && states[source].step != nil
      && active.contains { chart.isDescendant($0, of: source) && states[$0].step != nil }
  }

  func clock(in configuration: Configuration) -> StateRule.Clock {
    innermost(configuration, \.clock) ?? .waits
  }

  /// The portal's number in a configuration; where no state has one, the dossier's.
  func status(in configuration: Configuration, _ dossier: Dossier) -> PortalStatus {
    innermost(configuration, \.status) ?? dossier.status
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

  /// The titles of the states that offer an action, each once, in document order.
  func places(offering action: String) -> [Title] {
    var titles: [Title] = []
    for transition in chart.transitions where transition.event == action {
      let title = states[transition.source].title
      if !titles.contains(title) { titles.append(title) }
    }
    return titles
  }

  /// The guard evaluation the chart asks for while it runs.
  public func guards(on dossier: Dossier, _ setting: Setting) -> Chart.Guard {
    { transition, configuration in
      let guards = self.actions[transition.tag].guards
      return guards.isEmpty || guards.allSatisfy { self.holds($0, dossier, configuration, setting) }
    }
  }

  func holds(
    _ rule: Guard, _ dossier: Dossier, _ configuration: Configuration, _ setting: Setting
  ) -> Bool {
    let value =
      switch rule.word {
      case .returnBy(let way): dossier.opening.returnBy == way
      case .inState(let name): chart.index(of: name).map(configuration.contains) ?? false
      case .feeDue: procedure.fee.amount > 0
      case .feePaid: procedure.fee.amount > 0 && dossier.paid >= procedure.fee.amount
      case .cameBy(let way): dossier.opening.channel == way
      case .sent(let paper): dossier.sent.contains(paper)
      case .resultDue: procedure.documents["result"] != nil
      case .late: timeEnds(dossier, configuration, setting).map(setting.moment.isPast) ?? false
      case .isPart: dossier.parent != nil
      case .partsOpen: dossier.parts.values.contains { $0.ended == nil }
      case .partDone(let part): dossier.parts[part]?.ended?.isDone == true
      case .partFailed(let part): dossier.parts[part]?.ended?.isDone == false
      }
    return value != rule.negated
  }

  /// When the time of a step the dossier stands in runs out first; nil: none has a time of its own.
  func timeEnds(_ dossier: Dossier, _ configuration: Configuration, _ setting: Setting) -> Moment? {
    configuration.active.compactMap { state in
      guard chart.states[state].children.isEmpty, let since = dossier.since[chart.states[state].name],
        let step = states[state].step
      else { return nil }
      return due(of: step, since: since, dossier, setting.calendar(of: dossier.opening.lanes[step.lane]))
    }.min()
  }

  /// The titles of the innermost states of the regions an action belongs to; of no region, those of all.
  func titles(of dossier: Dossier, near action: String) -> [Title] {
    let regions = Set(chart.transitions.filter { $0.event == action }.map { region(of: $0.source) })
    let leaves = dossier.leaves.compactMap(chart.index)
    let near = leaves.filter { regions.contains(region(of: $0)) }.map { states[$0].title }
    return near.isEmpty ? titles(of: dossier) : near
  }

  /// The child of the root a state lies in.
  private func region(of state: Int) -> Int {
    var state = state
    while let parent = chart.states[state].parent, parent != 0 { state = parent }
    return state
  }
}
