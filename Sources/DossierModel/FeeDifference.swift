/// Money the post collected that was not what there was to pay: kept, and not counted as paid until somebody settles it.
public struct FeeDifference: Hashable, Sendable {
  /// The minutes by which the postman handed it over, or the order whose item he delivered.
  public let source: String
  /// In đồng.
  public let collected: Int
  /// What there was to pay then, in đồng; 0: nothing, or nothing any more.
  public let due: Int
  /// What had been paid by then, in đồng.
  public let paid: Int

  public init(source: String, collected: Int, due: Int, paid: Int) {
    (self.source, self.collected, self.due, self.paid) = (source, collected, due, paid)
  }

  /// True where the fee had been paid already: this is to be given back.
  public var isPaidTwice: Bool { due == 0 && paid > 0 }
}
