import DossierModel
import Statechart

/// The times of a definition's steps that conditions ask about, and when they begin anew, as `decide` counts them.
///
/// A step that is entered again has what it had not used, and none once its time has run out; steps that share a budget use
/// it up together. All begin anew when the legal time starts, and when it restarts after a supplement.
struct StepClocks: Sendable {
  /// A time that can run out: while one of the states is active, and asked about in those of them that hold no other.
  private struct Clock: Sendable {
    let states: Bits
    let asked: Bits
  }

  private let own: [Clock]
  private let any: [Clock]
  /// By state, what it says of the legal clock and of the dossier's status; and the states that do.
  private let words: [StateRule.Clock?]
  private let statuses: [PortalStatus?]
  private let withWord: Bits
  private let withStatus: Bits
  private let restarts: Bool

  init(_ definition: Definition) {
    let beside = Self.besideLateGuards(definition)
    let counted = definition.states.map { rule in
      rule.step.flatMap { definition.allowance($0) == nil ? nil : $0 }
    }
    own = Self.clocks(
      counted.map { $0.map { $0.budget.map { "budget \($0)" } ?? $0.name } }, beside, definition)
    any = Self.clocks(definition.states.map { $0.step?.name }, beside, definition)
    words = definition.states.map(\.clock)
    statuses = definition.states.map(\.status)
    withWord = Bits(words.indices.filter { definition.states[$0].clock != nil }, count: words.count)
    withStatus = Bits(words.indices.filter { definition.states[$0].status != nil }, count: words.count)
    restarts = definition.branch.restartsAfterSupplement
  }

  private static func clocks(_ names: [String?], _ beside: Bits, _ definition: Definition) -> [Clock] {
    let (states, count) = (definition.chart.states, definition.chart.states.count)
    return Set(names.compactMap(\.self)).sorted().compactMap { name in
      let of = names.indices.filter { names[$0] == name }
      let asked = of.filter { states[$0].children.isEmpty && beside.contains($0) }
      return asked.isEmpty ? nil : Clock(states: Bits(of, count: count), asked: Bits(asked, count: count))
    }
  }

  /// The states that can be active where some condition asks whether time has run out.
  private static func besideLateGuards(_ definition: Definition) -> Bits {
    let chart = definition.chart
    let asking = Set(
      chart.transitions.filter { definition.actions[$0.tag].guards.contains { $0.word == .late } }.map(
        \.source))
    return Bits(
      chart.states.indices.filter { state in asking.contains { chart.canStandTogether($0, state) } },
      count: chart.states.count)
  }

  /// How many facts they take.
  var count: Int { max(own.count, any.count) }

  private func clocks(_ audience: Audience) -> [Clock] {
    switch audience {
    case .own: own
    case .anyProcedure: any
    }
  }

  /// What it means that the time of an active step has run out.
  func late(_ audience: Audience) -> [Condition.FactIn] {
    clocks(audience).enumerated().map { Condition.FactIn(states: $1.asked, fact: DossierFacts.over($0)) }
  }

  /// What another procedure gives a step, and when that begins anew, is not known: for any, leaving it is enough.
  func lasting(_ audience: Audience) -> [SpaceRules.Lasting] {
    clocks(audience).enumerated().map {
      SpaceRules.Lasting(fact: DossierFacts.over($0), states: $1.states, outlives: audience == .own)
    }
  }

  /// The facts about the legal clock that tell when the times begin anew.
  var legal: Facts {
    restarts
      ? [DossierFacts.started, DossierFacts.paused, DossierFacts.supplementPending] : DossierFacts.started
  }

  /// The facts once the legal clock has done what the states now active say, as `Deliberation.recordClock` lets it.
  var atRest: @Sendable (Facts, Bits?, Bits) -> Facts {
    { facts, before, after in
      var facts = facts
      if status(after) == .supplementAsked, before.flatMap(status) != .supplementAsked {
        facts.formUnion(DossierFacts.supplementPending)
      }
      switch after.last(in: withWord).flatMap({ words[$0] }) ?? .waits {
      case .runs:
        let starts = facts.isDisjoint(with: DossierFacts.started)
        let resumes = facts.isSuperset(of: DossierFacts.paused)
        let isAnew = resumes && restarts && facts.isSuperset(of: DossierFacts.supplementPending)
        if starts || isAnew { facts.subtract(everyOver) }
        if starts || resumes { facts.subtract([DossierFacts.paused, DossierFacts.supplementPending]) }
        facts.formUnion(DossierFacts.started)
      case .stops:
        if facts.isSuperset(of: DossierFacts.started) { facts.formUnion(DossierFacts.paused) }
      case .waits, .ended: break
      }
      return facts
    }
  }

  private var everyOver: Facts { own.indices.reduce([]) { $0.union(DossierFacts.over($1)) } }

  private func status(_ active: Bits) -> PortalStatus? {
    active.last(in: withStatus).flatMap { statuses[$0] }
  }
}
