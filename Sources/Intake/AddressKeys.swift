import Postal

/// The keys of one person's address: the applicant's, or that of who gets the result.
struct AddressKeys {
  typealias Key = ApplicationDraft.Key

  let details: Key
  let commune: Key
  let province: Key
  let postcode: Key
  let vpostcode: Key

  static let ofApplicant = AddressKeys(
    details: .address, commune: .commune, province: .province, postcode: .postcode, vpostcode: .vpostcode)
  static let ofDelivery = AddressKeys(
    details: .deliveryAddress, commune: .deliveryCommune, province: .deliveryProvince,
    postcode: .deliveryPostcode, vpostcode: .deliveryVpostcode)

  var all: [Key] { [details, commune, province, postcode, vpostcode] }

  /// The key a value of an address was read from.
  func key(_ field: PostalField) -> Key {
    switch field {
    case .commune, .district: commune
    case .province: province
    case .postcode: postcode
    case .vpostcode: vpostcode
    case .address, .number, .street, .hamlet, .itemNumber, .phone, .name: details
    }
  }
}
