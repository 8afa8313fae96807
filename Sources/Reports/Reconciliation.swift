import DossierModel
public import DossierStore
public import WorkingTime

/// What was given to a carrier against what it tells of it, and against its own book where there is one.
public struct Reconciliation: Hashable, Sendable {
  /// Items of the period: handed over, or to be collected and taken on by the carrier, or told of as if they were.
  public let compared: Int
  /// Those of them without any difference.
  public let agreed: Int
  /// By kind, then by time.
  public let differences: [Difference]

  /// How many differences there are of a class.
  public func count(_ ofClass: Difference.Class) -> Int {
    differences.count { $0.kind.ofClass == ofClass }
  }
}

/// The two books.
public struct PostalBooks: Sendable {
  /// All items of the carrier, of any time: what is not of the period is no stranger.
  public let items: [ConsignmentLine]
  /// What it reported.
  public let reports: [CarrierReportLine]
  /// The rows of its own book, one or more an item; nil: there is none.
  public let book: [CarrierReportLine]?

  public init(items: [ConsignmentLine], reports: [CarrierReportLine], book: [CarrierReportLine]? = nil) {
    (self.items, self.reports, self.book) = (items, reports, book)
  }
}

/// When items were begun, and when what is no item of ours happened; nil: no bound.
public struct PostalPeriod: Hashable, Sendable {
  public let from: Moment?
  /// Not included.
  public let until: Moment?

  public init(from: Moment? = nil, until: Moment? = nil) { (self.from, self.until) = (from, until) }

  func contains(_ moment: Moment) -> Bool {
    (from.map { $0 <= moment } ?? true) && (until.map { moment < $0 } ?? true)
  }
}

extension Reconciliation {
  /// Compares. In which order items and reports are given makes no difference.
  public init(_ books: PostalBooks, _ period: PostalPeriod, _ counting: CountingTime) {
    let matching = PostalMatching(books)
    let accounts = matching.accounts.filter { $0.since.map(period.contains) ?? false }
    let found = accounts.map { $0.differences(counting) }
    let strangers = matching.strangers.filter { period.contains($0.telling.moment) }
    compared = accounts.count
    agreed = found.count(where: \.isEmpty)
    differences = (found.flatMap(\.self) + strangers.differences).sorted { $0.place < $1.place }
  }
}

extension Difference {
  fileprivate var place: (Int, Moment, String, String, String) {
    (Kind.allCases.firstIndex(of: kind) ?? 0, since, order ?? "", item ?? "", "\(theirs)")
  }
}
