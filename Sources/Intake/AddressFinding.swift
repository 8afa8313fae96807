import Postal

/// What the place table says of an address as it was given.
struct AddressFinding {
  /// Its unit may be one of before 2025-07-01; nil where it names no place.
  let address: PostalAddress?
  /// The same in the units of today: several where the commune was divided, none where it names no place.
  let today: [PostalAddress]
  /// The postcode, be it only the beginning of the Vpostcode.
  let postcode: Postcode?
  let vpostcode: Vpostcode?
  let problems: [PostalProblem]
  let remarks: [PostalRemark]

  init(_ given: GivenAddress, _ table: PlaceTable) {
    let place = given.hasPlace ? Self.place(given, AddressReader(table)) : nil
    let province = place?.value.flatMap { table.province(of: $0.unit) }
    let code = given.postcode.map { Postcode.read($0, table, province: province) }
    let known = code.map(\.value) ?? place?.value?.postcode
    let long = given.vpostcode.map { Vpostcode.read($0, postcode: known, table) }
    let postcode = known ?? long?.value?.postcode
    let address = place?.value.map {
      PostalAddress(
        number: $0.number, street: $0.street, hamlet: $0.hamlet, unit: $0.unit, postcode: postcode)
    }
    (self.address, self.postcode, vpostcode) = (address, postcode, long?.value)
    today = address.map { table.convert($0).answers } ?? []
    problems = (place?.problems ?? []) + (code?.problems ?? []) + (long?.problems ?? [])
    remarks = (place?.remarks ?? []) + (code?.remarks ?? []) + (long?.remarks ?? [])
  }

  /// A line that holds everything is read as one, and so is one that ends with a province; else the fields it should have
  /// filled are missing.
  private static func place(_ given: GivenAddress, _ reader: AddressReader) -> Reading<PostalAddress> {
    if given.commune == nil, given.province == nil, let details = given.details {
      let line = reader.read(details)
      if line.value != nil || line.namesProvince { return line }
    }
    let units = given.commune?.split(separator: ",", maxSplits: 1).map(String.init) ?? []
    return reader.read(
      AddressFields(
        street: given.details, commune: units.first, district: units.dropFirst().first,
        province: given.province))
  }
}

extension Reading<PostalAddress> {
  /// True where it was the commune that could not be found, or not be told from others.
  fileprivate var namesProvince: Bool {
    problems.contains { problem in
      switch problem.issue {
      case .unknownCommune, .unknownDistrict, .severalPlaces: true
      default: false
      }
    }
  }
}
