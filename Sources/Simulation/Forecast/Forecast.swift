public import DossierModel
public import WorkingTime

/// The same figure of several runs: the least, the mean, the greatest.
public struct Spread: Hashable, Sendable {
  public let low: Int
  /// Rounded to a whole.
  public let mean: Int
  /// The mean in tenths, rounded: with 1, 2, 5 or 10 runs exact, so that columns add up.
  public let meanTenths: Int
  public let high: Int

  init(_ values: [Int]) {
    (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let (sum, count) = (values.reduce(0, +), max(1, values.count))
    (mean, meanTenths) = (rounded(sum, count), rounded(10 * sum, count))
  }
}

/// A quotient rounded to a whole, halves away from zero.
private func rounded(_ sum: Int, _ count: Int) -> Int {
  sum >= 0 ? (2 * sum + count) / (2 * count) : -((-2 * sum + count) / (2 * count))
}

/// What is to be expected of a period.
public struct Forecast: Hashable, Sendable {
  public let from: Day
  public let until: Day
  public let workingDays: Int
  public let runs: Int
  public let seed: UInt64
  /// By procedure and agency.
  public let rows: [Row]
  public let total: Row
  /// Every place where something was done or waited, the busiest first.
  public let places: [PlaceLoad]
  /// What one more person would change, the most helpful place first.
  public let helps: [Help]
  /// Acts the rules did not accept, with how many of all runs.
  public let refusals: [RefusalCount]
  /// States in which it was assumed how long work takes, and how long somebody outside is waited for.
  public let assumedWork: [StateName]
  public let assumedWaits: [StateName]

  /// Dossiers of one procedure at one agency.
  public struct Row: Hashable, Sendable {
    /// Empty for the total.
    public let procedure: String
    public let agency: String
    /// Under way when the period began, and of these late already.
    public let carried: Spread
    public let carriedLate: Spread
    public let arrived: Spread
    public let finished: Spread
    /// Finished after they were due.
    public let late: Spread
    public let turnedAway: Spread
    public let running: Spread
    public let runningLate: Spread
    /// Working minutes from reception to the end; nil: none finished.
    public let meanMinutes: Spread?
    /// Nine in ten took no longer.
    public let ninetiethMinutes: Spread?

    /// Late when finished, or running past the due moment at the end.
    public let allLate: Spread
  }

  /// How busy the people of a place are.
  public struct PlaceLoad: Hashable, Sendable {
    public let place: Directory.Place
    public let people: Int
    /// Percent of office hours worked, cut off; nil: nobody is there.
    public let busyPercent: Spread?
    /// Minutes a thing waited on the average for somebody to begin.
    public let meanWait: Spread
    public let done: Spread
  }

  /// One more person in a place.
  public struct Help: Hashable, Sendable {
    public let place: Directory.Place
    /// By how many dossiers fewer are late.
    public let fewerLate: Spread
    /// The sum over all runs: what places are ranked by.
    let sum: Int
    /// Equal to the one before it.
    public let isTied: Bool
  }

  /// How often the rules refused the same for the same reason.
  public struct RefusalCount: Hashable, Sendable {
    public let refusal: Refusal
    public let count: Int
  }
}
