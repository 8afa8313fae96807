/// What became of an address when the communes changed.
public struct Conversion: Hashable, Sendable {
  /// The address in units of today: one for each commune that took over a part of the former one, never none.
  public let answers: [PostalAddress]

  /// True where the former commune was divided, so that street or hamlet have to decide; the table does not know them.
  public var isDivided: Bool { answers.count > 1 }
  /// The one answer; nil where the commune was divided.
  public var only: PostalAddress? { isDivided ? nil : answers.first }
}

extension PlaceTable {
  /// The address in the units of today. Number, street and hamlet stay as they are; a postcode stays too, for old codes
  /// hold within merged units.
  public func convert(_ address: PostalAddress) -> Conversion {
    switch address.unit {
    case .current: Conversion(answers: [address])
    case .former(let commune, _, _):
      Conversion(answers: successors(of: commune).compactMap { moved(address, $0) })
    case .formerDistrict(let district, _):
      Conversion(
        answers: [district.successor.flatMap(commune)].compactMap { $0 }.compactMap { moved(address, $0) })
    }
  }

  private func moved(_ address: PostalAddress, _ commune: Commune) -> PostalAddress? {
    province(commune.province).map {
      PostalAddress(
        number: address.number, street: address.street, hamlet: address.hamlet, unit: .current(commune, $0),
        postcode: address.postcode)
    }
  }
}
