import WorkingTime

/// One step of a case: who does what, where, in how much time.
public struct StepRule: Hashable, Sendable {
  public let name: String
  public let title: Title
  /// The kind of step, a word of the workflow: receive, assign, process, consult, review, approve, issue, return.
  public let kind: String
  public let role: String
  /// The lane, bound to a real agency by the office's services.
  public let lane: String
  /// Working minutes allowed; nil where the time is not counted, or shared.
  public let minutes: Int?
  /// The budget this step shares with others (``ProcedureCase/budgets``).
  public var budget: String?
  /// The document this step drafts, signs or issues.
  public let paper: String
  /// True when issuing here also sends the document over the network.
  public let sends: Bool
  /// The step work goes back to from here; nil: the latest processing step.
  public var backTo: String?
  /// Agencies asked for their opinion here, side by side.
  public var asked: [AskedAgency] = []
  /// Dossiers of other procedures opened here.
  public var parts: [PartRule] = []
  /// True when each part waits for the one before it, false when all are opened at once.
  public var inSequence = false
  /// True when silence decides: once its time is over the dossier goes on by itself.
  public var isTacit = false

  public init(
    name: String, title: Title, kind: String, role: String, lane: String, minutes: Int?, paper: String,
    sends: Bool
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    self.role = role
    self.lane = lane
    self.minutes = minutes
    self.paper = paper
    self.sends = sends
  }
}

extension ProcedureCase {
  /// The lanes its steps and the agencies they ask stand in.
  public var lanes: [String] { steps.flatMap { [$0.lane] + $0.asked.map(\.lane) } }
}

/// An agency asked for its opinion, and who answers there.
public struct AskedAgency: Hashable, Sendable {
  public let name: String
  public let title: Title
  public let role: String
  public let lane: String

  public init(name: String, title: Title, role: String, lane: String) {
    self.name = name
    self.title = title
    self.role = role
    self.lane = lane
  }
}

/// A dossier of another procedure, opened for the same applicant as a part of this one.
public struct PartRule: Hashable, Sendable {
  public let name: String
  public let title: Title
  /// The code of the part's procedure.
  public let procedure: String
  /// The case of that procedure.
  public let branch: String

  public init(name: String, title: Title, procedure: String, branch: String) {
    self.name = name
    self.title = title
    self.procedure = procedure
    self.branch = branch
  }
}
