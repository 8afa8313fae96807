public import WorkingTime

/// One version of the rules about time: what holds for dossiers received in its days.
///
/// The law changes these often, so they are data (`Workflows/rules`); a dossier keeps those it was received under, by name.
public struct DeadlineRules: Hashable, Sendable {
  /// The version's name; what a name stands for never changes.
  public let name: String
  public let title: Title
  /// The articles it follows.
  public let law: Title
  /// The days of reception it is for.
  public let validity: Validity
  /// The procedures it is for, by code; empty: all.
  public let procedures: Set<String>
  /// What is received in so many minutes before closing time counts from the next working day; 0: no such rule.
  public let lastMinutes: Int
  public let limits: [RuleLimit: TimeLimit]
  /// How many supplement requests the law allows.
  public let supplements: Int
  /// How many new appointments it allows.
  public let extensions: Int
  /// The number of the control slip's form.
  public let controlSlip: String

  public init(
    name: String, title: Title, law: Title, validity: Validity, procedures: Set<String>, lastMinutes: Int,
    limits: [RuleLimit: TimeLimit], supplements: Int, extensions: Int, controlSlip: String
  ) {
    self.name = name
    self.title = title
    self.law = law
    self.validity = validity
    self.procedures = procedures
    self.lastMinutes = lastMinutes
    self.limits = limits
    self.supplements = supplements
    self.extensions = extensions
    self.controlSlip = controlSlip
  }

  /// The moment time is counted from for what is received at `moment`.
  public func start(_ moment: Moment, _ calendar: WorkingCalendar) -> Moment {
    CountingRule(lastMinutes: lastMinutes).start(moment, calendar)
  }
}

/// A limit the rules give, beside the procedure's own.
public enum RuleLimit: String, CaseIterable, Sendable {
  /// Within which an application is answered: taken in, refused, or a supplement asked.
  case answer
  /// After which the receiver is reminded of it.
  case answerAlert = "answer_alert"
  /// Within which a received dossier goes to who processes it.
  case handOver = "hand_over"
  /// Within which a supplement is asked, from reception on.
  case supplementNotice = "supplement_notice"
  /// Within which the applicant completes his dossier, else it is closed.
  case completion
  /// How long before the end a new appointment is given at the latest.
  case apology
}

extension RuleLimit {
  /// What it is called in a sentence.
  public var title: Title {
    switch self {
    case .answer: Title(vi: "hạn trả lời hồ sơ trực tuyến", en: "the limit for an answer")
    case .answerAlert: Title(vi: "hạn nhắc trả lời", en: "the limit for a reminder to answer")
    case .handOver: Title(vi: "hạn chuyển hồ sơ", en: "the limit for handing over")
    case .supplementNotice: Title(vi: "hạn yêu cầu bổ sung", en: "the limit for asking a supplement")
    case .completion: Title(vi: "hạn bổ sung hồ sơ", en: "the limit for the supplement")
    case .apology: Title(vi: "hạn gửi thư xin lỗi", en: "the limit for the letter of apology")
    }
  }
}

/// All versions of the rules an office knows.
public struct RuleBook: Hashable, Sendable {
  public let versions: [DeadlineRules]

  public init(_ versions: [DeadlineRules]) { self.versions = versions }

  /// No rules beside the procedure's own limit.
  public static let none = RuleBook([])

  /// Those for a procedure on the day of reception: of its own, else those for all.
  public func rules(for procedure: String, on day: Day) -> DeadlineRules? {
    let valid = versions.filter { $0.validity.contains(day) }
    return valid.last { $0.procedures.contains(procedure) } ?? valid.last { $0.procedures.isEmpty }
  }

  /// The version of that name.
  public func named(_ name: String) -> DeadlineRules? { versions.first { $0.name == name } }
}
