/// Where somebody lives or gets post, as it was written down; no value has to name a place.
public struct GivenAddress: Hashable, Sendable {
  /// House, street, hamlet; the whole address where the fields below are empty.
  public var details: String?
  /// Before 2025-07-01 with the district behind a comma.
  public var commune: String?
  public var province: String?
  public var postcode: String?
  public var vpostcode: String?

  public init(
    details: String? = nil, commune: String? = nil, province: String? = nil, postcode: String? = nil,
    vpostcode: String? = nil
  ) {
    (self.details, self.commune, self.province) = (details, commune, province)
    (self.postcode, self.vpostcode) = (postcode, vpostcode)
  }

  public var isEmpty: Bool { self == GivenAddress() }

  /// One line, the smallest part first; empty where nothing was given.
  public var line: String {
    [details, commune, province, postcode].compactMap(\.self).joined(separator: ", ")
  }

  /// True when a place is named, be it in part; codes alone name none.
  var hasPlace: Bool { details != nil || commune != nil || province != nil }
}
