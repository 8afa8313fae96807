public import WorkingTime

/// When something told of an item can have happened: no later than it was told, and of a result no earlier than its order
/// was made. Clocks may differ by a day.
public struct PossibleTime: Sendable {
  /// Nil: a collection, which the post may have fetched before anybody wrote that down.
  private let ordered: Moment?
  private let told: Moment

  public init(_ way: ConsignmentOrder.Way, ordered: Moment, told: Moment) {
    self.ordered = way == .toApplicant ? ordered : nil
    self.told = told
  }

  /// In milliseconds.
  private static let day: Int64 = 86_400_000

  /// The moment of ours that this one contradicts; nil: it can have happened then.
  public func contradicted(by moment: Moment) -> Moment? {
    if moment.milliseconds > told.milliseconds + Self.day { return told }
    if let ordered, moment.milliseconds < ordered.milliseconds - Self.day { return ordered }
    return nil
  }
}
