public import Postal

/// Who gets what goes back by post: the one named for delivery, else the applicant.
public struct PostalReceiver: Hashable, Sendable {
  public let name: String
  /// E.164; a number kept by earlier versions that cannot be read stays as it was kept.
  public let phone: String?
  /// In the unit of today; nil where there is not exactly one, and ``given`` is what to print.
  public let address: PostalAddress?
  /// As it was written down.
  public let given: GivenAddress
  /// In the units of today: several where the former commune was divided, so that people decide.
  public let possible: [PostalAddress]
  /// The postcode given, else the one the Vpostcode begins with.
  public let postcode: Postcode?
  public let vpostcode: Vpostcode?

  /// The address on one line: of today where there is exactly one, else as it was written down.
  public var line: String { address?.line ?? given.line }
}

extension Applicant {
  /// Who gets the result by post, against the places of a table. Nothing is refused: what cannot be read is nil.
  public func postalReceiver(_ table: PlaceTable) -> PostalReceiver {
    let given = delivery?.address ?? address
    let finding = AddressFinding(given, table)
    return PostalReceiver(
      name: delivery?.name ?? name, phone: (delivery?.phone ?? phone).map(PhoneNumber.international),
      address: finding.today.count == 1 ? finding.today[0] : nil, given: given, possible: finding.today,
      postcode: finding.postcode, vpostcode: finding.vpostcode)
  }
}
