import Statechart

/// What can be asked about a dossier here and now. A refused command and `can` give the same answers from here.
///
/// One object, since it holds much and is asked by many.
public final class Inquiry {
  let dossier: Dossier
  let definition: Definition
  let setting: Setting
  let configuration: Configuration
  /// By action, what was found to stand against what it brings about for other dossiers.
  var knownSequelReasons: [String: [Reason]] = [:]

  public convenience init(_ dossier: Dossier, _ definition: Definition, _ setting: Setting) {
    self.init(dossier, definition, setting, definition.configuration(of: dossier))
  }

  /// - Parameter configuration: the one the dossier stands in.
  init(_ dossier: Dossier, _ definition: Definition, _ setting: Setting, _ configuration: Configuration) {
    self.dossier = dossier
    self.definition = definition
    self.setting = setting
    self.configuration = configuration
  }

  /// An action of an active state, and the steps it is about.
  struct Candidate {
    let rule: ActionRule
    let steps: [StepRule]
    /// The steps of agencies asked within those.
    let asked: [StepRule]
    /// True when it leaves the dossier where it stands.
    let stays: Bool

    /// True when it only gives a step to somebody else.
    var gives: Bool { stays && rule.asks.contains(.assignee) }

    /// The kind of document it concerns.
    var documentKind: String { steps.first?.paper ?? "result" }
  }

  /// What the next person has to do: role, agency and, where named, the person.
  public var tasks: [Task] {
    var tasks: [Task] = []
    for (_, candidate) in ownCandidates {
      for performer in candidate.rule.performers {
        for seat in seats(performer, candidate) {
          let task = Task(place: seat.place, person: taker(performer, seat))
          if !tasks.contains(task) { tasks.append(task) }
        }
      }
    }
    return tasks
  }

  /// Who is to do it: who has the step, and what is done from his place for a step he has.
  func taker(_ performer: Performer, _ seat: Seat) -> String? {
    if performer.isStep { return assigned(seat.step) }
    return configuration.active.lazy.compactMap { self.definition.states[$0].step }
      .compactMap { step in self.seat(step).flatMap { $0.place == seat.place ? self.assignee($0) : nil } }
      .first
  }

  /// What is to be done next: the actions of the innermost states, not those open at any time.
  public var next: [Offer] { ownCandidates.map(\.candidate).filter { holds($0.rule) }.map(offer) }

  /// True when nothing waits to be done any more.
  public var isClosed: Bool { dossier.clock.ended != nil && ownCandidates.isEmpty || candidates.isEmpty }

  /// What waits to be done: the actions of the innermost states and of steps that hold states, whose conditions hold or
  /// will hold once time has passed.
  var ownCandidates: [(state: Int, candidate: Candidate)] {
    var found: [(Int, Candidate)] = []
    for state in configuration.active
    where chart.states[state].children.isEmpty || definition.states[state].step != nil {
      for transition in chart.states[state].transitions where chart.transitions[transition].event != nil {
        let rule = definition.rule(transition)
        // What follows by itself is nobody's task.
        guard !rule.name.isEmpty else { continue }
        if rule.guards.allSatisfy({ $0.word == .late || holds($0) }) {
          found.append((state, candidate(transition)))
        }
      }
    }
    return found
  }

  var chart: Chart { definition.chart }

  /// The actions of all active states, innermost first, conditions not asked.
  var candidates: [Candidate] { definition.candidates(in: configuration).map(candidate) }

  func candidate(_ transition: Int) -> Candidate {
    candidate(transition, definition.steps(of: transition, in: configuration))
  }

  /// Actions of the whole definition, wherever the dossier stands.
  func candidatesAnywhere(_ isMeant: (ActionRule) -> Bool) -> [Candidate] {
    chart.transitions.indices.filter { isMeant(definition.rule($0)) }.map { transition in
      candidate(transition, definition.steps(of: transition))
    }
  }

  private func candidate(_ transition: Int, _ steps: (own: [StepRule], asked: [StepRule])) -> Candidate {
    Candidate(
      rule: definition.rule(transition), steps: steps.own, asked: steps.asked,
      stays: chart.transitions[transition].target == nil)
  }

  func transition(for action: String) -> Int? {
    guard definition.actionNames.contains(action) else { return nil }
    return chart.select(action, in: configuration, definition.guards(on: dossier, setting)).first
  }

  func holds(_ rule: ActionRule) -> Bool { rule.guards.allSatisfy(holds) }

  func holds(_ rule: Guard) -> Bool { definition.holds(rule, dossier, configuration, setting) }

  /// What can be done now, by whom; first what the actor can do.
  public var possible: [Offer] { openAnswers.filter { $0.standing != .later }.map(\.offer) }

  /// A refusal together with what is possible now.
  func rejection(_ action: String, _ reasons: [Reason]) -> Rejection {
    Rejection(action: action, reasons: reasons, possible: possible)
  }
}

/// An entry of somebody's inbox.
public struct Task: Hashable, Sendable {
  public let place: Directory.Place
  /// The person it was assigned to; nil: anybody in the place.
  public let person: String?

  public init(place: Directory.Place, person: String?) {
    self.place = place
    self.person = person
  }
}
