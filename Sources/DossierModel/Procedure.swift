public import WorkingTime

/// An administrative procedure as its decision describes it, checked.
public struct Procedure: Sendable {
  /// The national code, such as `1.001806`.
  public let code: String
  public let name: Title
  public let field: Title
  /// `province` or `commune`.
  public let level: String
  /// The kind of agency that is competent.
  public let agency: Title
  /// First and last day on which it can be submitted.
  public let validFrom: Day
  public let validUntil: Day?
  public let channels: [Channel]
  public let returns: [Channel]
  public let fee: Fee
  public let papers: [PaperRule]
  /// The documents made for the applicant's case, by kind; `result` is always there.
  public let documents: [String: DocumentRule]
  public let cases: [ProcedureCase]

  public init(
    code: String, name: Title, field: Title, level: String, agency: Title, validFrom: Day, validUntil: Day?,
    channels: [Channel], returns: [Channel], fee: Fee, papers: [PaperRule], documents: [String: DocumentRule],
    cases: [ProcedureCase]
  ) {
    self.code = code
    self.name = name
    self.field = field
    self.level = level
    self.agency = agency
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.channels = channels
    self.returns = returns
    self.fee = fee
    self.papers = papers
    self.documents = documents
    self.cases = cases
  }
}

/// What is paid, in Vietnamese đồng; 0 means free.
public struct Fee: Hashable, Sendable {
  public let amount: Int
  public let note: Title?

  public init(amount: Int, note: Title?) {
    self.amount = amount
    self.note = note
  }
}

/// A paper the applicant hands in.
public struct PaperRule: Hashable, Sendable {
  public let kind: String
  public let title: Title
  public let required: Bool

  public init(kind: String, title: Title, required: Bool) {
    self.kind = kind
    self.title = title
    self.required = required
  }
}

/// A document an agency signs and issues; `symbol` follows the number on the document, as in `12/QĐ-SYT`.
public struct DocumentRule: Hashable, Sendable {
  public let title: Title
  public let symbol: String

  public init(title: Title, symbol: String) {
    self.title = title
    self.symbol = symbol
  }
}

/// One case of a procedure: the same code with its own limit and steps.
public struct ProcedureCase: Sendable {
  public let key: String
  public let title: Title
  public let limit: TimeLimit
  /// True when the time starts again from zero after a supplement, false when it goes on.
  public let restartsAfterSupplement: Bool
  public let steps: [StepRule]

  public init(
    key: String, title: Title, limit: TimeLimit, restartsAfterSupplement: Bool, steps: [StepRule]
  ) {
    self.key = key
    self.title = title
    self.limit = limit
    self.restartsAfterSupplement = restartsAfterSupplement
    self.steps = steps
  }
}

/// One step of a case: who does what, where, in how much time.
public struct StepRule: Hashable, Sendable {
  public let name: String
  public let title: Title
  /// The kind of step, a word of the workflow: receive, assign, process, review, approve, issue, return.
  public let kind: String
  public let role: String
  /// The lane, bound to a real agency by the office's services.
  public let lane: String
  /// Working minutes allowed; nil where the time is not counted.
  public let minutes: Int?
  /// The document this step drafts, signs or issues.
  public let paper: String
  /// True when issuing here also sends the document over the network.
  public let sends: Bool

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
