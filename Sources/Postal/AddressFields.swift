/// An address as a form has it: each value in a field of its own.
public struct AddressFields: Hashable, Sendable {
  public var number: String?
  /// May hold number and hamlet too, as in `Số 12, tổ 5`, where those fields are empty.
  public var street: String?
  public var hamlet: String?
  public var commune: String?
  /// Only before 2025-07-01.
  public var district: String?
  public var province: String?
  public var postcode: String?

  public init(
    number: String? = nil, street: String? = nil, hamlet: String? = nil, commune: String? = nil,
    district: String? = nil, province: String? = nil, postcode: String? = nil
  ) {
    (self.number, self.street, self.hamlet) = (number, street, hamlet)
    (self.commune, self.district, self.province) = (commune, district, province)
    self.postcode = postcode
  }
}
