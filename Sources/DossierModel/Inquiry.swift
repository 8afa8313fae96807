import Statechart

/// What can be asked about a dossier here and now. A refused command and `can` give the same answers from here.
///
/// One object, since it holds much and is asked by many.
public final class Inquiry {
  let dossier: Dossier
  let definition: Definition
  let setting: Setting
  let configuration: Configuration

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

  /// One action from where the dossier stands: who may, what it asks, and what stands against the actor taking it.
  public struct Answer: Hashable, Sendable {
    public let offer: Offer
    /// Nothing stands against it when this is empty.
    public let reasons: [Reason]
    /// Those the actor may take it for, having their mandate.
    public let onBehalfOf: [String]
  }

  /// An action of an active state, and the steps it is about.
  struct Candidate {
    let rule: ActionRule
    let steps: [StepRule]
    /// The steps of agencies asked within those.
    let asked: [StepRule]

    /// The kind of document it concerns.
    var documentKind: String { steps.first?.paper ?? "result" }
  }

  /// Every action of the active states, innermost first, each once.
  public var answers: [Answer] {
    var seen: Set<String> = []
    return candidates.compactMap { candidate in
      guard seen.insert(candidate.rule.name).inserted else { return nil }
      return Answer(
        offer: offer(candidate), reasons: reasons(against: candidate, principal: nil),
        onBehalfOf: principals(for: candidate))
    }
  }

  /// What the next person has to do: role, agency and, where named, the person.
  public var tasks: [Task] {
    var tasks: [Task] = []
    for candidate in ownCandidates {
      for performer in candidate.rule.performers {
        for seat in seats(performer, candidate) {
          let task = Task(place: seat.place, person: performer.isStep ? dossier.assignees[seat.step] : nil)
          if !tasks.contains(task) { tasks.append(task) }
        }
      }
    }
    return tasks
  }

  /// What is to be done next: the actions of the innermost states, not those open at any time.
  public var next: [Offer] { ownCandidates.filter { holds($0.rule) }.map(offer) }

  /// True when nothing waits to be done any more.
  public var isClosed: Bool { dossier.clock.ended != nil && ownCandidates.isEmpty || candidates.isEmpty }

  /// What waits to be done: the actions of the innermost states and of steps that hold states, whose conditions hold or
  /// will hold once time has passed.
  private var ownCandidates: [Candidate] {
    var found: [Candidate] = []
    for state in configuration.active
    where chart.states[state].children.isEmpty || definition.states[state].step != nil {
      for transition in chart.states[state].transitions where chart.transitions[transition].event != nil {
        let rule = definition.rule(transition)
        // What follows by itself is nobody's task.
        guard !rule.name.isEmpty else { continue }
        if rule.guards.allSatisfy({ $0.word == .late || holds($0) }) { found.append(candidate(transition)) }
      }
    }
    return found
  }

  var chart: Chart { definition.chart }

  /// The actions of all active states, innermost first, conditions not asked.
  var candidates: [Candidate] { definition.candidates(in: configuration).map(candidate) }

  func candidate(_ transition: Int) -> Candidate {
    let steps = definition.steps(of: transition, in: configuration)
    return Candidate(rule: definition.rule(transition), steps: steps.own, asked: steps.asked)
  }

  func transition(for action: String) -> Int? {
    guard definition.actionNames.contains(action) else { return nil }
    return chart.select(action, in: configuration, definition.guards(on: dossier, setting)).first
  }

  func holds(_ rule: ActionRule) -> Bool { rule.guards.allSatisfy(holds) }

  func holds(_ rule: Guard) -> Bool { definition.holds(rule, dossier, configuration, setting) }

  /// A place somebody acts from, and the step he does it for; no step: empty.
  struct Seat {
    let place: Directory.Place
    let step: String
  }

  func seats(_ performer: Performer, _ candidate: Candidate) -> [Seat] {
    switch performer {
    case .role(let role, Lane.step): candidate.steps.compactMap { seat(role, $0.lane, $0.name) }
    case .role(let role, Lane.asked): candidate.asked.compactMap { seat(role, $0.lane, $0.name) }
    case .role(let role, let lane): [seat(role, lane, "")].compactMap(\.self)
    case .step: candidate.steps.compactMap { seat($0.role, $0.lane, $0.name) }
    case .asked: candidate.asked.compactMap { seat($0.role, $0.lane, $0.name) }
    }
  }

  private func seat(_ role: String, _ lane: String, _ step: String) -> Seat? {
    dossier.opening.lanes[lane].map { Seat(place: Directory.Place(role: role, agency: $0), step: step) }
  }

  func seats(_ candidate: Candidate) -> [Seat] { candidate.rule.performers.flatMap { seats($0, candidate) } }

  /// The seats the person holds today.
  func seats(_ candidate: Candidate, of person: String) -> [Seat] {
    seats(candidate).filter { setting.directory.holds(person, $0.place, on: setting.day) }
  }

  func offer(_ candidate: Candidate) -> Offer {
    let people = candidate.rule.performers.flatMap { performer in
      seats(performer, candidate).flatMap { seat -> [String] in
        let holders = setting.directory.holders(seat.place, on: setting.day)
        guard performer.isStep, let assignee = dossier.assignees[seat.step], holders.contains(assignee)
        else {
          return holders
        }
        // Who has the step already does not take it again.
        return candidate.rule.act == .claim ? [] : [assignee]
      }
    }
    return Offer(
      action: candidate.rule.name, title: candidate.rule.title, asks: asks(candidate),
      people: Array(Set(people)).sorted())
  }

  /// What the action asks for here: a document to sign as well, where there is none yet.
  func asks(_ candidate: Candidate) -> [Input] {
    let rule = candidate.rule
    let signs = rule.act == .approve || rule.act == .issue
    return signs && dossier.paper(candidate.documentKind) == nil ? rule.asks + [.draft] : rule.asks
  }

  /// A refusal together with what is possible now.
  func rejection(_ action: String, _ reasons: [Reason]) -> Rejection {
    var seen: Set<String> = []
    let possible = candidates.filter { holds($0.rule) && seen.insert($0.rule.name).inserted }.map(offer)
    return Rejection(action: action, reasons: reasons, possible: possible)
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
