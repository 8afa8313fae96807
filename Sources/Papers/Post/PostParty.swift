/// Somebody an item goes from or to, as it will be printed.
public struct PostParty: Hashable, Sendable {
  public var name: String
  public var phone: String?
  public var email: String?
  /// Number, street, hamlet, the smallest part first.
  public var street: [String]
  public var commune: String?
  public var province: String?
  public var postcode: String?
  public var vpostcode: String?

  public init(
    name: String, phone: String? = nil, email: String? = nil, street: [String] = [], commune: String? = nil,
    province: String? = nil, postcode: String? = nil, vpostcode: String? = nil
  ) {
    self.name = name
    self.phone = phone
    self.email = email
    self.street = street
    self.commune = commune
    self.province = province
    self.postcode = postcode
    self.vpostcode = vpostcode
  }

  /// Everything before the province.
  var local: String { Self.joined(street + [commune]) }

  /// Commune, province and postcode.
  var destination: String { Self.joined([commune, province, postcode]) }

  /// The whole address on one line.
  var address: String { Self.joined([local, province, postcode]) }

  private static func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
