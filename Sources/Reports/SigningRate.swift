import DossierModel
import DossierStore
public import WorkingTime

/// What is asked of the signing rate. The default is Decree 307/2025/NĐ-CP, Articles 6 to 8, criterion g; state secrets,
/// which are not to be signed digitally, stand apart.
public struct SigningRateQuestion: Hashable, Sendable {
  /// What a document needs to be counted.
  public enum Criterion: String, CaseIterable, Sendable {
    /// Signed by the leader, digitally and proven.
    case leader
    /// Sealed by the agency, digitally and proven.
    case agency
    /// Sent over the network.
    case sent
  }

  /// Which documents are counted against.
  public enum Base: String, CaseIterable, Sendable {
    case all
    case notSecret = "not-secret"
    case results
  }

  /// By what the figures are split.
  public enum Grouping: String, CaseIterable, Sendable { case agency, month, procedure }

  /// First and last day of issue, both included; nil: no bound.
  public var from: Day?
  public var until: Day?
  public var agency: String?
  public var procedure: String?
  public var criteria = Set(Criterion.allCases)
  public var base = Base.notSecret
  /// True: certified copies are counted among the documents of the base. They are copies of what was counted already, made by
  /// the agency alone as often as somebody asks, so that they stand apart unless this is asked for.
  public var countsCopies = false
  public var groupings: [Grouping] = [.agency]

  public init() {}

  func filter(_ zone: Zone) -> DocumentFilter {
    var filter = DocumentFilter()
    filter.from = from.map { zone.moment($0, minute: 0) }
    filter.until = until.map { zone.moment($0 + 1, minute: 0) }
    filter.agency = agency
    filter.procedure = procedure
    return filter
  }

  /// Where a number of the register stands in the figures.
  func place(paper: String, secret: Bool, _ standing: DocumentStanding) -> CountedDocument.Place {
    switch standing {
    case .pending: return .pending
    case .voided: return .voided
    case .issued: break
    }
    // Apart from documents, so that a secret one is none of those left out of the base.
    if DocumentForm(kind: paper) == .copy, !countsCopies { return .copy }
    return isMeant(paper: paper, secret: secret) ? .base : .excluded
  }

  /// True for what the base asks for.
  func isMeant(paper: String, secret: Bool) -> Bool {
    switch base {
    case .all: true
    case .notSecret: !secret
    case .results: DocumentForm.main(of: paper) == "result"
    }
  }
}

/// A rate of documents, exact: never a floating-point number, and over zero it is none.
public struct Rate: Hashable, Sendable {
  public let numerator: Int
  public let denominator: Int

  public init(_ numerator: Int, of denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Hundredths of a percent, cut off, never rounded up: 97.996 % is 97.99 %. Nil over zero.
  public var hundredths: Int? { denominator == 0 ? nil : numerator * 10_000 / denominator }

  /// True when the rate reaches a target in hundredths of a percent; exact, before any cutting. Nil over zero.
  public func reaches(_ target: Int) -> Bool? {
    denominator == 0 ? nil : numerator * 10_000 >= target * denominator
  }
}

/// One line of the report.
public struct SigningRateRow: Hashable, Sendable {
  /// The values of the groupings, in their order.
  public let keys: [String]
  public let rate: Rate
  /// Issued documents of the base in each class; they add up to the base.
  public let classes: [SigningClass: Int]
  /// Issued documents outside the base.
  public let excluded: Int
  /// Numbers whose document waits for signature or seal.
  public let pending: Int
  /// Numbers that no document bears.
  public let voided: Int
  /// How many documents of the base lack each criterion; one document can lack several.
  public let lacking: [SigningRateQuestion.Criterion: Int]
  /// Certified copies, which need the agency’s signature alone: those that meet the criteria, of all.
  public let copies: Rate
  /// How many certified copies stand apart, outside the base, those the base does not ask for (secret ones) among them.
  public let copiesApart: Int

  /// Every number of the register in the period: base, copies, outside the base, waiting, given up.
  public var numbers: Int { rate.denominator + copiesApart + excluded + pending + voided }
}

/// The signing rate with all that proves it.
public struct SigningRate: Hashable, Sendable {
  public let question: SigningRateQuestion
  public let rows: [SigningRateRow]
  public let total: SigningRateRow
}
