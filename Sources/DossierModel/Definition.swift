public import Hashing
public import Statechart

/// A checked procedure on a checked workflow: all that is needed to decide about one case of it.
///
/// A dossier keeps the definition it was submitted under; `digest` names it for ever. One object, shared by all dossiers of
/// the case: it is too big to be copied with every question.
public final class Definition: Sendable {
  public let digest: Digest
  public let procedure: Procedure
  public let branch: ProcedureCase
  public let workflow: Title
  public let roles: [String: Title]
  /// Who may submit: (role, any agency that receives).
  public let submitters: [String]
  /// Who may move a running dossier to this definition.
  public let movers: [Performer]
  /// The roles that may publish a new version of the procedure.
  public let publishers: [String]
  /// The roles that may sign as leader, and seal as the agency; nothing said of an act: any.
  public let signers: [Act: [String]]
  public let chart: Chart
  /// By the chart's state index.
  public let states: [StateRule]
  /// By the chart's transition tag.
  public let actions: [ActionRule]
  /// What time brings about.
  public let timers: [TimerRule]
  /// Every action word of this definition; transitions no person takes have none.
  public let actionNames: Set<String>
  /// By the chart's state index: the step the state is or lies in.
  let stepOfState: [StepRule?]
  /// The steps in which a document is sealed: step to kind of document.
  let sealing: [String: String]
  /// True when dossiers of other procedures are opened as parts.
  let opensParts: Bool

  public init(
    digest: Digest, procedure: Procedure, branch: ProcedureCase, workflow: Title, roles: [String: Title],
    submitters: [String], movers: [Performer] = [], publishers: [String] = [],
    signers: [Act: [String]] = [:], chart: Chart, states: [StateRule], actions: [ActionRule],
    timers: [TimerRule] = []
  ) {
    self.digest = digest
    self.procedure = procedure
    self.branch = branch
    self.workflow = workflow
    self.roles = roles
    self.submitters = submitters
    self.movers = movers
    self.publishers = publishers
    self.signers = signers
    self.chart = chart
    self.states = states
    self.actions = actions
    self.timers = timers
    actionNames = Set(actions.map(\.name)).subtracting([""])
    var steps: [StepRule?] = []
    // Parents stand before their children.
    for (state, rule) in zip(chart.states, states) {
      steps.append(rule.step ?? state.parent.flatMap { steps[$0] })
    }
    stepOfState = steps
    opensParts = states.contains { $0.part != nil }
    sealing = chart.transitions.reduce(into: [:]) { found, transition in
      guard actions[transition.tag].act == .issue, let step = steps[transition.source] else { return }
      found[step.name] = step.paper
    }
  }

  /// The rule behind a transition.
  func rule(_ transition: Int) -> ActionRule { actions[chart.transitions[transition].tag] }
}

/// What the office attaches to a state of the chart.
public struct StateRule: Sendable {
  /// What the legal clock does while a dossier is here.
  public enum Clock: String, CaseIterable, Sendable { case waits, runs, stops, ended }

  public let title: Title
  public let status: PortalStatus?
  public let clock: Clock?
  public let step: StepRule?
  /// The part that is opened on entering and waited for here.
  public let part: PartRule?
  /// True when the applicant is told on entering.
  public let notifies: Bool
  /// True for states not worth telling, such as “nothing to send yet”.
  public let quiet: Bool

  public init(
    title: Title, status: PortalStatus? = nil, clock: Clock? = nil, step: StepRule? = nil,
    part: PartRule? = nil, notifies: Bool = false, quiet: Bool = false
  ) {
    self.title = title
    self.status = status
    self.clock = clock
    self.step = step
    self.part = part
    self.notifies = notifies
    self.quiet = quiet
  }
}

/// What a transition of the chart asks for and does.
public struct ActionRule: Sendable {
  public let name: String
  public let title: Title
  public let performers: [Performer]
  public let asks: [Input]
  public let guards: [Guard]
  public let act: Act?
  /// What a carrier says that takes it, without anybody doing anything.
  public let news: Set<CarrierNews>

  public init(
    name: String, title: Title, performers: [Performer], asks: [Input], guards: [Guard], act: Act?,
    news: Set<CarrierNews> = []
  ) {
    self.news = news
    self.name = name
    self.title = title
    self.performers = performers
    self.asks = asks
    self.guards = guards
    self.act = act
  }
}

/// Who may act: a role in a lane, or whoever has the current step.
public enum Performer: Hashable, Sendable {
  /// ``Lane/step`` and ``Lane/asked`` stand for the lanes of those steps.
  case role(String, lane: String)
  case step
  /// Whoever is asked for an opinion within the current step.
  case asked

  /// The role it names; nil: whoever has a step.
  public var role: String? {
    if case .role(let role, _) = self { role } else { nil }
  }

  /// True for those who have a step, and to whom it can be assigned.
  var isStep: Bool { self == .step || self == .asked }
}

/// Something an action cannot do without.
public enum Input: String, CaseIterable, Sendable {
  case reason
  case assignee
  case draft
  case itemNumber = "item_number"
  case recipient
  case amount
  /// A paper that goes with the action and is no draft of the result.
  case attachment
  /// The day newly appointed.
  case newDue = "new_due"
  /// Which of the applicant's papers a scan is of.
  case scanned
  /// The hand-over minutes the postman signed.
  case minutes
}

/// What an action does besides changing the state; those that sign stand in the table of ``SigningAct``.
public enum Act: String, CaseIterable, Sendable {
  /// An officer or head of division puts his initials on the draft, before the leader signs.
  case initial
  /// The authorised person signs the document.
  case approve
  /// The clerk numbers the document and puts the agency's seal on it.
  case issue
  /// The agency signs an annex that is a file of its own.
  case appendix
  /// The agency certifies an electronic copy and gives it out.
  case copy
  /// A paper of the applicant is digitised, and who did it signs it (Circular 01/2023/TT-VPCP).
  case scan
  /// The issued document goes out over the network.
  case send
  /// The actor takes the step for himself.
  case claim
  /// Who has the step gives it back: anybody in its place can take it.
  case release
  /// Those who have not answered are passed over, and that is recorded.
  case passOver = "pass_over"
  /// A new day is appointed for the result, with an apology and its reason.
  case extend
  /// A result is to go to the applicant: an item is ordered from a carrier.
  case consign
  /// A carrier is asked to fetch the application.
  case collect
  /// The item is handed to the postman.
  case handToCarrier = "hand_to_carrier"
  /// An order is taken back before the postman has the item.
  case cancelOrder = "cancel_order"
  /// The postman hands in what he fetched (Decision 45/2016, Article 7).
  case handIn = "hand_in"
  /// The item lies on the agency's table again, whatever the carrier has told.
  case takeBack = "take_back"
}

/// A condition on the dossier. The vocabulary is closed: an unknown word never reaches this type.
public struct Guard: Hashable, Sendable {
  /// What is looked at.
  public enum Word: Hashable, Sendable {
    case returnBy(Channel)
    case inState(String)
    case feeDue
    /// The whole fee is paid.
    case feePaid
    case cameBy(Channel)
    case sent(String)
    /// The procedure ends in a document of its own.
    case resultDue
    /// The time of an active step has run out.
    case late
    /// The dossier is a part of another one.
    case isPart
    /// Some part has not ended yet.
    case partsOpen
    case partDone(String)
    case partFailed(String)
  }

  public let word: Word
  public let negated: Bool

  public init(_ word: Word, negated: Bool = false) {
    self.word = word
    self.negated = negated
  }
}
