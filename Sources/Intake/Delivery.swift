/// Who gets the result by post instead of the applicant, and where.
public struct Delivery: Hashable, Sendable {
  public var name: String
  /// E.164.
  public var phone: String
  public var address: GivenAddress

  public init(name: String, phone: String, address: GivenAddress) {
    (self.name, self.phone, self.address) = (name, phone, address)
  }
}
