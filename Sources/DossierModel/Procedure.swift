public import WorkingTime

/// An administrative procedure as its decision describes it, checked.
public struct Procedure: Sendable {
  /// The national code, such as `1.001806`.
  public let code: String
  /// Tells apart the ways two provinces handle one procedure; an office has one of them. Nil: the only or usual way.
  public let variant: String?
  public let name: Title
  public let field: Title
  /// Who is competent: the province or the commune.
  public let level: Level
  /// The kind of agency that is competent.
  public let agency: Title
  /// First and last day on which it can be submitted.
  public let validFrom: Day
  public let validUntil: Day?
  public let channels: [Channel]
  public let returns: [Channel]
  public let fee: Fee
  public let papers: [PaperRule]
  /// The documents made for the applicant's case, by kind; `result` is there unless the procedure only joins parts.
  public let documents: [String: DocumentRule]
  public let cases: [ProcedureCase]
  /// The decisions and laws it was taken from, as its file names them.
  public var sources: [String] = []

  /// True when dossiers can be handed in under it on that day.
  public func isInForce(on day: Day) -> Bool { Validity(from: validFrom, until: validUntil).contains(day) }

  public init(
    code: String, variant: String? = nil, name: Title, field: Title, level: Level, agency: Title,
    validFrom: Day, validUntil: Day?,
    channels: [Channel], returns: [Channel], fee: Fee, papers: [PaperRule], documents: [String: DocumentRule],
    cases: [ProcedureCase]
  ) {
    self.code = code
    self.variant = variant
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

extension Procedure {
  /// The tier of government that handles a procedure; there is no district since 2025-07-01.
  public enum Level: String, CaseIterable, Sendable {
    case province, commune

    public var title: Title {
      switch self {
      case .province: Title(vi: "cấp tỉnh", en: "province")
      case .commune: Title(vi: "cấp xã", en: "commune")
      }
    }
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
  /// What its annexes in files of their own are called; nil: it has none.
  public let annex: Title?

  public init(title: Title, symbol: String, annex: Title? = nil) {
    self.annex = annex
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
  /// Working minutes several steps share, by the budget's name.
  public let budgets: [String: Int]
  public let steps: [StepRule]

  public init(
    key: String, title: Title, limit: TimeLimit, restartsAfterSupplement: Bool, budgets: [String: Int] = [:],
    steps: [StepRule]
  ) {
    self.key = key
    self.title = title
    self.limit = limit
    self.restartsAfterSupplement = restartsAfterSupplement
    self.budgets = budgets
    self.steps = steps
  }
}
