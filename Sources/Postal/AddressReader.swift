/// Reads addresses against a place table: from one line, or from the fields of a form.
public struct AddressReader: Sendable {
  public let table: PlaceTable

  /// In characters; longer texts are no addresses.
  public static let longest = 500

  public init(_ table: PlaceTable) { self.table = table }

  /// Reads one line such as `12 Hùng Vương, tổ 5, P. Việt Trì, Phú Thọ`. The smallest part comes first.
  public func read(_ line: String) -> Reading<PostalAddress> {
    var findings = Findings()
    let text = OffsetText(line, .address)
    guard check(text, &findings) else { return Reading(nil, findings) }
    var parts = AddressParts(text)
    parts.dropCountry()
    let postcode = parts.takePostcode()
    guard !parts.all.isEmpty else {
      findings.add(.missing, PostalSpot(.province))
      return Reading(nil, findings)
    }
    let reading = finish(parts.all, postcode, findings)
    guard reading.value == nil, parts.cutAtWords() else { return reading }
    let again = finish(parts.all, postcode, findings)
    return again.value == nil ? reading : again
  }

  /// Reads the fields of a form; every problem names its field.
  public func read(_ fields: AddressFields) -> Reading<PostalAddress> {
    var findings = Findings()
    let given = { (value: String?, field: PostalField) -> OffsetText? in
      let text = OffsetText(value ?? "", field).trimmed
      return text.isEmpty ? nil : text
    }
    let (number, hamlet) = (given(fields.number, .number), given(fields.hamlet, .hamlet))
    let street = given(fields.street, .street)
    let units = [
      given(fields.commune, .commune), given(fields.district, .district), given(fields.province, .province),
    ]
    let postcode = given(fields.postcode, .postcode)
    for text in ([number, street, hamlet, postcode] + units).compactMap({ $0 }) { _ = check(text, &findings) }
    if units[2] == nil { findings.add(.missing, PostalSpot(.province)) }
    if units[0] == nil, units[1] == nil { findings.add(.missing, PostalSpot(.commune)) }
    guard findings.problems.isEmpty else { return Reading(nil, findings) }
    let details = street.map { AddressParts($0).all } ?? []
    if let street, details.isEmpty { findings.add(.noLetterOrDigit, street.spot()) }
    return finish(details + units.compactMap { $0 }, postcode, findings, first: details.count) {
      AddressDetails($0, number: number, hamlet: hamlet)
    }
  }

  /// Finds the units from the right, then takes apart what is left of them.
  private func finish(
    _ parts: [OffsetText], _ postcode: OffsetText?, _ earlier: Findings, first: Int = 0,
    _ takeApart: ([OffsetText]) -> AddressDetails = { AddressDetails($0) }
  ) -> Reading<PostalAddress> {
    var findings = earlier
    let resolver = UnitResolver(table: table, parts: parts, first: first)
    let found = resolver.resolve(&findings)
    var code: Postcode?
    if let postcode {
      let reading = Postcode.read(postcode, table, province: found.flatMap { table.province(of: $0.unit) })
      code = reading.value
      findings.take(reading)
    }
    guard let found else { return Reading(nil, findings) }
    let before = parts[..<found.start]
    if let first = before.first, !before.contains(where: \.hasLetterOrDigit) {
      findings.add(.noLetterOrDigit, first.spot())
    }
    let details = takeApart(Array(before))
    let address = PostalAddress(
      number: details.number, street: details.street, hamlet: details.hamlet, unit: found.unit, postcode: code
    )
    return Reading(address, findings)
  }

  /// False when the text is nothing to look into further.
  private func check(_ text: OffsetText, _ findings: inout Findings) -> Bool {
    for (place, sign) in text.signs.enumerated() where sign.isControl && !sign.isBlank {
      findings.add(.controlCharacter, text.spot(place))
    }
    if text.trimmed.isEmpty { findings.add(.missing, text.spot(0)) }
    if text.count > Self.longest {
      findings.add(.tooLong(found: text.count, most: Self.longest), text.spot(Self.longest))
    }
    return findings.problems.isEmpty
  }
}

extension Findings {
  /// What was found in a part read for itself.
  mutating func take(_ reading: Reading<some Sendable & Hashable>) {
    for problem in reading.problems { add(problem.issue, problem.spot) }
    for remark in reading.remarks { tell(remark.hint, remark.spot) }
  }
}
