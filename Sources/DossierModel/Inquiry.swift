import Statechart

/// What can be asked about a dossier here and now. A refused command and `can` give the same answers from here.
///
/// One object, since it holds much and is asked by many.
public final class Inquiry {
  let dossier: Dossier
  let definition: Definition
  let setting: Setting
  let configuration: Configuration
  /// The step the dossier is in, if it is in one.
  let step: StepRule?

  public convenience init(_ dossier: Dossier, _ definition: Definition, _ setting: Setting) {
    self.init(dossier, definition, setting, definition.configuration(of: dossier))
  }

  /// - Parameter configuration: the one the dossier stands in.
  init(_ dossier: Dossier, _ definition: Definition, _ setting: Setting, _ configuration: Configuration) {
    self.dossier = dossier
    self.definition = definition
    self.setting = setting
    self.configuration = configuration
    step = definition.step(in: configuration)
  }

  /// One action from where the dossier stands: who may, what it asks, and what stands against the actor taking it.
  public struct Answer: Hashable, Sendable {
    public let offer: Offer
    public let reasons: [Reason]
  }

  /// Every action of the active states, innermost first, each once.
  public var answers: [Answer] {
    var seen: Set<String> = []
    return definition.candidates(in: configuration).compactMap { id in
      let rule = definition.rule(id)
      guard seen.insert(rule.name).inserted else { return nil }
      return Answer(
        offer: offer(rule),
        reasons: reasons(against: rule, from: place(for: rule, principal: nil), principal: nil))
    }
  }

  /// What the next person has to do: role, agency and, where named, the person.
  public var tasks: [Task] {
    var tasks: [Task] = []
    for rule in ownRules {
      for performer in rule.performers {
        guard let place = place(performer) else { continue }
        let task = Task(place: place, person: performer == .step ? assignee : nil)
        if !tasks.contains(task) { tasks.append(task) }
      }
    }
    return tasks
  }

  /// What is to be done next: the actions of the innermost states, not those open at any time.
  public var next: [Offer] { ownRules.map(offer) }

  /// Actions whose conditions hold and whose source is an innermost active state.
  private var ownRules: [ActionRule] {
    var rules: [ActionRule] = []
    for leaf in chart.leaves(of: configuration) {
      for transition in chart.states[leaf].transitions where chart.transitions[transition].event != nil {
        let rule = definition.rule(transition)
        if holds(rule) { rules.append(rule) }
      }
    }
    return rules
  }

  var chart: Chart { definition.chart }
  /// The kind of document the current step is about.
  var documentKind: String { step?.paper ?? "result" }
  var assignee: String? { step.flatMap { dossier.assignees[$0.name] } }

  func transition(for action: String) -> Int? {
    guard definition.actionNames.contains(action) else { return nil }
    return chart.select(action, in: configuration, definition.guards(on: dossier)).first
  }

  func holds(_ rule: ActionRule) -> Bool {
    rule.guards.allSatisfy { definition.holds($0, dossier, configuration) }
  }

  func place(_ performer: Performer) -> Directory.Place? {
    switch performer {
    case .role(let role, let lane):
      dossier.opening.lanes[lane].map { Directory.Place(role: role, agency: $0) }
    case .step:
      step.flatMap { step in
        dossier.opening.lanes[step.lane].map { Directory.Place(role: step.role, agency: $0) }
      }
    }
  }

  /// The place the actor acts from: held by himself, or by the person he signs for.
  func place(for rule: ActionRule, principal: String?) -> Directory.Place? {
    let holder = principal ?? setting.actor
    for performer in rule.performers {
      if let place = place(performer), setting.directory.holds(holder, place, on: setting.day) {
        return place
      }
    }
    return nil
  }

  func offer(_ rule: ActionRule) -> Offer {
    let people = rule.performers.flatMap { performer -> [String] in
      guard let place = place(performer) else { return [] }
      let holders = setting.directory.holders(place, on: setting.day)
      guard performer == .step, let assignee, holders.contains(assignee) else { return holders }
      return [assignee]
    }
    return Offer(
      action: rule.name, title: rule.title, asks: asks(rule), people: Array(Set(people)).sorted())
  }

  /// What the action asks for here: a document to sign as well, where there is none yet.
  func asks(_ rule: ActionRule) -> [Input] {
    let signs = rule.act == .approve || rule.act == .issue
    return signs && dossier.paper(documentKind) == nil ? rule.asks + [.draft] : rule.asks
  }

  /// A refusal together with what is possible now.
  func rejection(_ action: String, _ reasons: [Reason]) -> Rejection {
    let possible = answers.filter { answer in
      definition.candidates(in: configuration).contains {
        definition.rule($0).name == answer.offer.action && holds(definition.rule($0))
      }
    }
    return Rejection(action: action, reasons: reasons, possible: possible.map(\.offer))
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
