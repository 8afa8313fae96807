import DossierModel
import Statechart

/// The facts about a dossier that guards and legal acts ask for, as bits, and how acts change them.
struct DossierFacts {
  /// The documents of the procedure, in a fixed order.
  private let papers: [String]

  init(_ procedure: Procedure) { papers = Set(procedure.documents.keys).union(["result"]).sorted() }

  static let feeDue = Facts(3)
  static let paid = Facts(4)
  private static let firstOfPapers = 5

  static func returnBy(_ channel: Channel) -> Facts { Facts(channel.rawValue - 1) }
  func approved(_ paper: String) -> Facts { Facts(Self.firstOfPapers + 3 * number(paper)) }
  func issued(_ paper: String) -> Facts { Facts(Self.firstOfPapers + 3 * number(paper) + 1) }
  func sent(_ paper: String) -> Facts { Facts(Self.firstOfPapers + 3 * number(paper) + 2) }
  /// Everything said of one document.
  func all(_ paper: String) -> Facts { [approved(paper), issued(paper), sent(paper)] }

  /// The way the result goes back.
  static func returnBy(in facts: Facts) -> Channel? {
    Channel.allCases.first { facts.isSuperset(of: returnBy($0)) }
  }

  private func number(_ paper: String) -> Int { papers.firstIndex(of: paper) ?? 0 }
}

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
    let facts = DossierFacts(definition.procedure)
    let acts = ActResults(definition, facts, audience)
    let rules = chart.transitions.map { definition.actions[$0.tag] }
    conditions = rules.map { rule in rule.guards.map { Condition($0, chart, facts) } }
    openings = Self.openings(definition.procedure, audience)
    free = []
    results = rules.map { acts.results(of: $0) }
    let assigning = rules.indices.filter { rules[$0].asks.contains(.assignee) }
    mustMeet = Dictionary(uniqueKeysWithValues: assigning.map { ($0, acts.withStep) })
  }

  private static func openings(_ procedure: Procedure, _ audience: Audience) -> [Facts] {
    let (channels, fees) =
      switch audience {
      case .own: (procedure.returns, [procedure.fee.amount > 0])
      case .anyProcedure: (Channel.allCases, [false, true])
      }
    return channels.flatMap { channel in
      fees.map { DossierFacts.returnBy(channel).union($0 ? DossierFacts.feeDue : []) }
    }
  }
}

extension Condition {
  init(_ rule: DossierModel.Guard, _ chart: Chart, _ facts: DossierFacts) {
    let negated = rule.negated
    self =
      switch rule.word {
      case .returnBy(let channel): .fact(DossierFacts.returnBy(channel), negated: negated)
      case .inState(let name): .active(state: chart.index(of: name) ?? 0, negated: negated)
      case .feeDue: .fact(DossierFacts.feeDue, negated: negated)
      case .sent(let paper): .fact(facts.sent(paper), negated: negated)
      }
  }
}

/// What taking an action needs of the configuration and changes in the facts.
struct ActResults: Sendable {
  /// By state: its step.
  private let steps: [StepRule?]
  /// The states with a step.
  let withStep: Bits
  private let facts: DossierFacts
  private let audience: Audience

  init(_ definition: Definition, _ facts: DossierFacts, _ audience: Audience) {
    steps = definition.states.map(\.step)
    withStep = Bits(steps.indices.filter { [steps] in steps[$0] != nil }, count: steps.count)
    self.facts = facts
    self.audience = audience
  }

  /// The step a configuration is in: that of the innermost, last active state with one.
  func step(_ active: Bits) -> StepRule? { active.last(in: withStep).flatMap { steps[$0] } }

  /// The facts after an action, one set for each way it can go; nil where anybody can take it and nothing changes.
  func results(of rule: ActionRule) -> (@Sendable (Spot) -> [Facts])? {
    guard !rule.name.isEmpty else { return nil }
    let plain = rule.act == nil && !rule.asks.contains(.draft) && !rule.asks.contains(.amount)
    if plain, rule.performers.contains(where: { !$0.needsStep }) { return nil }
    return { after(rule, $0) }
  }

  private func after(_ rule: ActionRule, _ spot: Spot) -> [Facts] {
    let step = step(spot.active)
    guard rule.performers.contains(where: { !$0.needsStep || step != nil }) else { return [] }
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
    case nil: return [after]
    case .send: return [after.union(facts.sent(paper))]
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

  /// What is signed on paper stays, what is signed digitally goes out: either can be.
  private func mayGoOut(_ step: StepRule?) -> Bool {
    switch audience {
    case .own: step?.sends == true
    case .anyProcedure: true
    }
  }
}

extension Performer {
  /// True when nobody is meant unless the dossier is in a step.
  var needsStep: Bool {
    switch self {
    case .step: true
    case .role: false
    }
  }
}
