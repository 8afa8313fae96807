public import DossierModel
public import DossierStore
public import WorkingTime

/// Whose due moments are meant. Nil: any.
public struct DueRequest: Hashable, Sendable {
  /// How many working days ahead.
  public var within: Int
  /// The competent agency.
  public var agency: String?
  /// Only what waits for this person, or for those he substitutes.
  public var person: String?

  public init(within: Int) { self.within = within }
}

/// What will be late, and what falls due on the days ahead.
public struct DueOutlook: Sendable {
  public let request: DueRequest
  public let now: Moment
  /// Those late or expected to be, then those that fall due within the days asked for; the least slack first.
  public let entries: [DueEntry]
  /// How many of them are due after those days, and expected to be late.
  public let lateBeyond: Int
  /// How many more are due after those days, and not expected to be late; not among the entries.
  public let later: Int
  /// Today, if it is a working day, and the working days ahead.
  public let days: [DueDay]
  /// What “usual” rests on: the percentile, of how many days, of how many stays at least.
  public let percentile = UsualTimes.percentile
  public let sampleDays = UsualTimes.days
  public let sampleSize = UsualTimes.enough
}

/// A dossier whose time runs, against the time it still needs.
public struct DueEntry: Sendable {
  public let dossier: DossierLine
  public let due: Moment
  /// The step it stands in.
  public let state: Title
  /// Who has to act.
  public let holders: [Task]
  /// Working minutes until it is due; below zero once it is late.
  public let remaining: Int
  /// Working minutes the steps ahead usually take.
  public let needed: Int
  /// True when for some step there were too few stays, and its allowance was taken.
  public let isByAllowance: Bool
  public let isLate: Bool

  public var slack: Int { remaining - needed }
  /// True when it is late, or will be unless somebody is faster than usual.
  public var isExpectedLate: Bool { isLate || slack < 0 }
}

/// A day ahead.
public struct DueDay: Hashable, Sendable {
  public let day: Day
  /// How many fall due on it.
  public let due: Int
  /// How many of them are expected to be late.
  public let expectedLate: Int
}
