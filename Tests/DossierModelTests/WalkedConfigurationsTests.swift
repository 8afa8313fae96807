import Testing

@testable import DossierModel
@testable import WorkflowAnalysis

/// What checks prove, they prove of configurations they worked out themselves: they have to be the ones dossiers come to.
struct WalkedConfigurationsTests {
  @Test(arguments: Town.definitions.indices)
  func `whatever people do, the dossier stands where a check has looked`(_ index: Int) throws {
    let definition = Town.definitions[index]
    let rules = SpaceRules(definition, .own)
    let space = StateSpace(CompactChart(definition.chart), rules)
    let known = Set(space.spots.map { Standing($0, rules) })
    var random = Seeded(UInt64(index) + 314)
    var met: Set<Standing> = []
    for _ in 0..<15 {
      var walk = try Walk(definition, &random)
      for _ in 0..<60 {
        let standing = Standing(walk.story, definition, rules)
        let isKnown = known.contains(standing)
        #expect(isKnown, "\(definition.procedure.code): \(walk.story.dossier.leaves), \(standing.facts)")
        met.insert(standing)
        _ = try walk.step(&random)
      }
    }
    #expect(met.count > 20)
  }
}

/// Active states and facts, as a check sees them.
private struct Standing: Hashable {
  let active: Bits
  let facts: Facts
  /// True when the time of an active step has run out, where anything depends on it.
  let late: Bool

  init(_ spot: Spot, _ rules: SpaceRules) {
    active = spot.active
    facts = spot.facts.subtracting(Self.times(rules))
    late = rules.late?.holds(spot) ?? false
  }

  /// How the clocks stand is not compared, only what comes of it.
  private static func times(_ rules: SpaceRules) -> Facts {
    rules.lasting.reduce([DossierFacts.started, DossierFacts.paused, DossierFacts.supplementPending]) {
      $0.union($1.fact)
    }
  }

  init(_ story: Story, _ definition: Definition, _ rules: SpaceRules) {
    let dossier = story.dossier
    let configuration = definition.configuration(of: dossier)
    active = Bits(configuration.active, count: definition.chart.states.count)
    late =
      rules.asksForLateness(active)
      && definition.holds(Guard(.late), dossier, configuration, story.setting("lan"))
    let words = DossierFacts(definition)
    var facts = DossierFacts.returnBy(dossier.opening.returnBy)
    facts.formUnion(DossierFacts.cameBy(dossier.opening.channel))
    if definition.procedure.fee.amount > 0 { facts.formUnion(DossierFacts.feeDue) }
    if dossier.paid > 0 { facts.formUnion(DossierFacts.paid) }
    if definition.procedure.documents["result"] != nil { facts.formUnion(DossierFacts.resultDue) }
    for signature in dossier.signatures where signature.act == .approve || signature.act == .issue {
      facts.formUnion(
        signature.act == .approve ? words.approved(signature.paper) : words.issued(signature.paper))
    }
    for paper in dossier.sent where DocumentForm(kind: paper) == .main { facts.formUnion(words.sent(paper)) }
    for (part, state) in dossier.parts {
      facts.formUnion(
        state.ended.map { $0.isDone ? words.isDone(part) : words.hasFailed(part) } ?? words.isOpen(part))
    }
    self.facts = facts.intersection(rules.relevant)
  }
}

extension SpaceRules {
  /// True where an active step's time can be asked for.
  fileprivate func asksForLateness(_ active: Bits) -> Bool {
    guard case .anyFactIn(let facts, _)? = late else { return false }
    return facts.contains { $0.states.meets(active) }
  }

  /// The condition that asks whether time has run out, where there is one.
  fileprivate var late: Condition? {
    for case .anyFactIn(let facts, _) in conditions.joined() where !facts.isEmpty {
      return .anyFactIn(facts, negated: false)
    }
    return nil
  }
}
