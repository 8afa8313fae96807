public import DossierModel
public import WorkingTime

/// One thing the books of office and carrier do not agree on.
public struct Difference: Hashable, Sendable {
  /// What kinds there are, in the order they are told.
  public enum Class: String, CaseIterable, Sendable {
    /// With the carrier, and it tells nothing.
    case missing
    /// The carrier tells of it, and it is none of ours.
    case unknown
    case duplicate
    case contradictory
    case late
    /// A code nobody has said the meaning of.
    case unmapped
  }

  /// What exactly is the matter; the names are given to programs.
  public enum Kind: String, CaseIterable, Sendable {
    /// The carrier has told nothing of it.
    case nothingTold
    /// It does not stand in the carrier’s own book.
    case notInBook
    /// A report about no item of ours.
    case unknownReport
    /// A row of the carrier’s book about no item of ours.
    case unknownInBook
    /// One order with two item numbers.
    case twoItems
    /// One item number with two orders.
    case twoOrders
    /// Two ends that cannot both be.
    case twoEnds
    /// The carrier tells of it as if it had it, and no hand-over is known here.
    case notHandedOver
    /// Something else was told as of a time after its end.
    case afterEnd
    /// The end the carrier tells of is not the one known here.
    case otherEnd
    /// It ended by a word of the office, and the carrier tells of no end.
    case endNotTold
    /// Two attempts sooner after one another than the law lets them.
    case attemptsTooClose
    /// It cannot have happened when the carrier says: it was told before then, or the order was made after.
    case impossibleTime
    /// The carrier’s book leaves it elsewhere than it is known here.
    case otherInBook
    /// Delivered, and the money collected is not what was asked for.
    case otherAmount
    /// Its due moment is past and it has not ended.
    case overdue
    /// It ended after its due moment.
    case endedLate
    case unmappedCode

    public var ofClass: Class {
      switch self {
      case .nothingTold, .notInBook: .missing
      case .unknownReport, .unknownInBook: .unknown
      case .twoItems, .twoOrders, .twoEnds: .duplicate
      case .notHandedOver, .afterEnd, .otherEnd, .endNotTold, .attemptsTooClose, .impossibleTime,
        .otherInBook, .otherAmount:
        .contradictory
      case .overdue, .endedLate: .late
      case .unmappedCode: .unmapped
      }
    }
  }

  /// What one side says.
  public enum Value: Hashable, Sendable {
    case nothing
    case news(CarrierNews)
    case order(String)
    case item(String)
    /// In đồng.
    case amount(Int)
    case code(String)
    case moment(Moment)
  }

  public let kind: Kind
  /// As known here, else as the carrier tells; nil: not told.
  public let order: String?
  public let item: String?
  /// The dossier's code; nil: none of ours.
  public let dossier: String?
  public let ours: Value
  public let theirs: Value
  /// Since when it is so.
  public let since: Moment
}
