import DossierModel
import Statechart

/// For whom a definition is walked through.
enum Audience {
  /// The procedure as it is: its ways of return, its fee, what its steps send.
  case own
  /// Any procedure with these steps: every way of return, with and without a fee, whatever is sent. What happens for none
  /// of them is wrong in the workflow.
  case anyProcedure
}

extension SpaceRules {
  /// What a definition's guards mean and its actions do, as `decide` does it.
  init(_ definition: Definition, _ audience: Audience) {
    let chart = definition.chart
    let facts = DossierFacts(definition)
    let acts = ActResults(definition, facts, audience)
    let rules = chart.transitions.map { definition.actions[$0.tag] }
    let clocks = StepClocks(definition)
    let late = clocks.late(audience)
    self.init(conditions: rules.map { $0.guards.map { Condition($0, chart, facts, late) } })
    relevant = acts.asked.union(conditions.joined().reduce([]) { $0.union($1.facts) })
    lasting = clocks.lasting(audience)
    if !late.isEmpty, audience == .own {
      atRest = clocks.atRest
      relevant.formUnion(clocks.legal)
    }
    var known: Set<Facts> = []
    openings = Self.openings(definition, audience).map { [relevant] in $0.intersection(relevant) }
      .filter { known.insert($0).inserted }
    for id in rules.indices {
      results[id] = acts.results(of: id)
      allowed[id] = acts.allowed(id)
    }
    entries = definition.states.enumerated().compactMap { state, rule in
      rule.part.map {
        Entry(state: state, adds: facts.isOpen($0.name), unless: facts.all(part: $0.name))
      }
    }
    let states = definition.states
    bound = Bits(
      states.indices.filter { states[$0].step != nil || states[$0].clock != nil || states[$0].status != nil },
      count: states.count)
    happenings = facts.happenings.map(\.2) + definition.payments
  }

  /// True when rules of a procedure let everything happen that those of any procedure do.
  func allowAll(of general: SpaceRules, _ facts: DossierFacts) -> Bool {
    openings == general.openings && conditions == general.conditions && lasting.isEmpty
      && relevant.isDisjoint(with: facts.dispatches)
  }

  private static func openings(_ definition: Definition, _ audience: Audience) -> [Facts] {
    let procedure = definition.procedure
    // A dossier that opens parts is no part of another.
    let joins = definition.states.contains { $0.part != nil }
    let (channels, fees, results, isPart) =
      switch audience {
      case .own:
        (
          procedure.returns, [procedure.fee.amount > 0], [procedure.documents["result"] != nil],
          joins ? [false] : [false, true]
        )
      case .anyProcedure: (Channel.allCases, [false, true], [false, true], [false, true])
      }
    var openings = channels.map(DossierFacts.returnBy)
    for (fact, values) in [
      (DossierFacts.feeDue, fees), (DossierFacts.resultDue, results), (DossierFacts.isPart, isPart),
    ] {
      openings = openings.flatMap { opening in values.map { $0 ? opening.union(fact) : opening } }
    }
    return openings.flatMap { opening in definition.entrances.map(opening.union) }
  }
}

extension Definition {
  /// A carrier may pay what it collected, whenever; worth looking at where some condition asks.
  fileprivate var payments: [SpaceRules.Happening] {
    guard actions.contains(where: { $0.guards.contains { $0.word == .feePaid } }) else { return [] }
    return [SpaceRules.Happening(needs: DossierFacts.feeDue, removes: [], adds: DossierFacts.paid)]
  }

  /// How a dossier can come in, as far as some condition asks.
  fileprivate var entrances: [Facts] {
    let asked = actions.flatMap(\.guards).compactMap { rule in
      if case .cameBy(let channel) = rule.word { channel } else { nil }
    }
    guard !asked.isEmpty else { return [[]] }
    return Set(asked).sorted { $0.rawValue < $1.rawValue }.map(DossierFacts.cameBy) + [[]]
  }
}

extension Condition {
  /// - Parameter late: the times that can have run out.
  init(_ rule: DossierModel.Guard, _ chart: Chart, _ facts: DossierFacts, _ late: [FactIn]) {
    let negated = rule.negated
    self =
      switch rule.word {
      case .returnBy(let channel): .fact(DossierFacts.returnBy(channel), negated: negated)
      case .inState(let name): .active(state: chart.index(of: name) ?? 0, negated: negated)
      case .feeDue: .fact(DossierFacts.feeDue, negated: negated)
      case .feePaid: .fact(DossierFacts.paid, negated: negated)
      case .cameBy(let channel): .fact(DossierFacts.cameBy(channel), negated: negated)
      case .sent(let paper): .fact(facts.sent(paper), negated: negated)
      case .resultDue: .fact(DossierFacts.resultDue, negated: negated)
      case .late: .anyFactIn(late, negated: negated)
      case .isPart: .fact(DossierFacts.isPart, negated: negated)
      case .partsOpen: .anyFact(facts.anyOpen, negated: negated)
      case .partDone(let part): .fact(facts.isDone(part), negated: negated)
      case .partFailed(let part): .fact(facts.hasFailed(part), negated: negated)
      }
  }
}

/// What taking an action needs of the configuration and changes in the facts.
struct ActResults: Sendable {
  private let chart: Chart
  private let rules: [ActionRule]
  /// By state: its own step, and the step it is or lies in.
  private let steps: [StepRule?]
  private let around: [StepRule?]
  /// The states with a step of their own.
  private let withStep: Bits
  private let inside: [Bits]
  private let facts: DossierFacts
  /// The kinds of document the procedure issues.
  private let documents: Set<String>
  private let audience: Audience

  init(_ definition: Definition, _ facts: DossierFacts, _ audience: Audience) {
    let chart = definition.chart
    let steps = definition.states.map(\.step)
    self.chart = chart
    self.steps = steps
    rules = chart.transitions.map { definition.actions[$0.tag] }
    around = steps.indices.map { state in
      ([state] + chart.around(state)).lazy.compactMap { steps[$0] }.first
    }
    withStep = Bits(steps.indices.filter { steps[$0] != nil }, count: steps.count)
    inside = CompactChart.inside(chart)
    self.facts = facts
    documents = Set(definition.procedure.documents.keys)
    self.audience = audience
  }

  /// The steps an action is about: the one its state lies in, else those active inside its state; and beside them those of
  /// the agencies asked there. As `Definition.steps(of:in:)`.
  private func stepsInvolved(_ transition: Int, _ active: Bits) -> (own: [StepRule], asked: [StepRule]) {
    let source = chart.transitions[transition].source
    let within = active.intersection(inside[source]).filter(withStep.contains)
    if let step = around[source], steps[source] == nil || within.isEmpty { return ([step], []) }
    let all = (active.contains(source) && withStep.contains(source) ? [source] : []) + within
    let isOwn = { (state: Int) in chart.states[state].parent.flatMap { around[$0] } == nil }
    return (all.filter(isOwn).compactMap { steps[$0] }, all.filter { !isOwn($0) }.compactMap { steps[$0] })
  }

  /// The facts that acts and the law ask about, whatever the guards do.
  var asked: Facts {
    let amounts = rules.contains { $0.asks.contains(.amount) }
    return facts.signatures.union(amounts ? [DossierFacts.feeDue, DossierFacts.paid] : []).union(
      facts.ofParts)
  }

  /// The facts after an action, one set for each way it can go; nil where anybody can take it and nothing changes.
  func results(of transition: Int) -> (@Sendable (Spot) -> [Facts])? {
    let rule = rules[transition]
    guard !rule.name.isEmpty else { return nil }
    let changes =
      rule.act?.changesFacts == true || rule.asks.contains(.draft) || rule.asks.contains(.amount)
    if !changes, rule.performers.contains(where: { $0.needs == .nothing }) { return nil }
    return { after(transition, rule, $0) }
  }

  /// Somebody can be named only where there is a step to have: one just entered, or the one the action is about.
  func allowed(_ transition: Int) -> (@Sendable (Bits, Bits) -> Bool)? {
    guard rules[transition].asks.contains(.assignee) else { return nil }
    return { before, after in
      var entered = after
      entered.subtract(before)
      guard entered.isEmpty else { return entered.meets(withStep) }
      let steps = stepsInvolved(transition, before)
      return !steps.own.isEmpty || !steps.asked.isEmpty
    }
  }

  private func after(_ transition: Int, _ rule: ActionRule, _ spot: Spot) -> [Facts] {
    let involved = stepsInvolved(transition, spot.active)
    let somebody = rule.performers.contains {
      switch $0.needs {
      case .nothing: true
      case .step: !involved.own.isEmpty
      case .asked: !involved.asked.isEmpty
      }
    }
    guard somebody else { return [] }
    let step = involved.own.first
    let (paper, before) = (step?.paper ?? "result", spot.facts)
    var after = before
    if rule.asks.contains(.amount) {
      guard before.isSuperset(of: DossierFacts.feeDue), before.isDisjoint(with: DossierFacts.paid) else {
        return []
      }
      after.formUnion(DossierFacts.paid)
    }
    if rule.asks.contains(.draft) { after.subtract(facts.all(paper)) }
    switch rule.act {
    case nil:
      if goesBack(transition) { after.subtract(facts.all(paper)) }
      return [after]
    case .scan, .claim, .release, .passOver, .extend, .consign, .collect, .handToCarrier, .cancelOrder,
      .handIn, .takeBack:
      return [after]
    case .initial: return before.isDisjoint(with: facts.approved(paper)) ? [after] : []
    case .appendix: return before.isSuperset(of: facts.approved(paper)) ? [after] : []
    case .copy: return before.isSuperset(of: facts.issued(paper)) ? [after] : []
    case .send: return sends(paper) ? [after.union(facts.sent(paper))] : [after]
    case .approve:
      return before.isSuperset(of: facts.approved(paper)) ? [] : [after.union(facts.approved(paper))]
    case .issue:
      guard before.isSuperset(of: facts.approved(paper)), before.isDisjoint(with: facts.issued(paper)) else {
        return []
      }
      after.formUnion(facts.issued(paper))
      return mayGoOut(step) ? [after, after.union(facts.sent(paper))] : [after]
    }
  }

  /// True from a step that seals to another: what was signed falls. As `Deliberation.sendBack`.
  private func goesBack(_ transition: Int) -> Bool {
    let (source, target) = (chart.transitions[transition].source, chart.transitions[transition].target)
    guard let target, target != source, steps[source] != nil, steps[target] != nil else { return false }
    return chart.transitions.indices.contains {
      chart.transitions[$0].source == source && rules[$0].act == .issue
    }
  }

  /// A joint dossier hands over what its parts issued and sends nothing of its own.
  private func sends(_ paper: String) -> Bool {
    switch audience {
    case .own: documents.contains(paper)
    case .anyProcedure: true
    }
  }

  /// What is signed on paper stays, what is signed digitally goes out: either can be.
  private func mayGoOut(_ step: StepRule?) -> Bool {
    switch audience {
    case .own: step?.sends == true
    case .anyProcedure: true
    }
  }
}

extension Act {
  /// True for acts that guards or later acts ask about.
  fileprivate var changesFacts: Bool {
    switch self {
    case .initial, .approve, .issue, .appendix, .copy, .send: true
    case .scan, .claim, .release, .passOver, .extend, .consign, .collect, .handToCarrier, .cancelOrder,
      .handIn, .takeBack:
      false
    }
  }
}

extension Performer {
  /// What has to be there for anybody to be meant.
  enum Need { case nothing, step, asked }

  var needs: Need {
    switch self {
    case .step, .role(_, Lane.step): .step
    case .asked, .role(_, Lane.asked): .asked
    case .role: .nothing
    }
  }
}
