public import WorkingTime

/// A day off, a worked rest day, or a swap of both that sources disagree on: shown with a calendar, never counted by.
public struct DoubtfulDays: Hashable, Sendable {
  public let off: Day?
  public let worked: Day?
  public let why: Title
  /// The document that would announce it.
  public let source: String

  public init(off: Day?, worked: Day?, why: Title, source: String) {
    (self.off, self.worked) = (off, worked)
    (self.why, self.source) = (why, source)
  }

  /// True when one of its days lies in the year.
  public func touches(_ year: Int) -> Bool { [off, worked].contains { $0?.ymd.year == year } }
}
