/// Finds which units the last parts of an address name. Every way to read them is weighed; the best one counts.
struct UnitResolver {
  let table: PlaceTable
  let parts: [OffsetText]
  /// The first part that may be a unit; those before are number, street and hamlet.
  let first: Int
  private let readings: [[UnitName]]

  init(table: PlaceTable, parts: [OffsetText], first: Int) {
    (self.table, self.parts, self.first) = (table, parts, first)
    readings = parts.map(UnitName.readings)
  }

  /// One way to read the units.
  struct Found {
    let unit: AddressUnit
    /// The first part taken by a unit.
    let start: Int
    var penalty: Int
    var remarks: [PostalRemark]
  }

  /// The best way, or nil and what is wrong.
  func resolve(_ findings: inout Findings) -> Found? {
    guard let last = parts.indices.last, last >= first else { return nil }
    let provinces = table.provinceMatches(readings[last])
    let formers = table.formerProvinceMatches(readings[last])
    if provinces.isEmpty, formers.isEmpty {
      findings.add(.unknownProvince, parts[last].spot())
      return nil
    }
    guard last > first else {
      findings.add(.missing, PostalSpot(.commune, parts[last].spot().offset))
      return nil
    }
    let found = ways(provinces, formers, last).map(weighed)
    guard let best = found.map(\.penalty).min() else {
      tellUnknown(provinces, formers, last, &findings)
      return nil
    }
    let equals = distinct(found.filter { $0.penalty == best })
    guard equals.count == 1, let only = equals.first else {
      findings.add(.severalPlaces(equals.map { PostalAddress(unit: $0.unit).line }), parts[last - 1].spot())
      return nil
    }
    for remark in only.remarks { findings.tell(remark.hint, remark.spot) }
    return only
  }

  private func ways(
    _ provinces: [UnitMatch<Province>], _ formers: [UnitMatch<FormerProvince>], _ last: Int
  ) -> [Found] {
    var found: [Found] = []
    for province in provinces { found += twoLevels(province, last) + formerBelow(province, last) }
    for former in formers { found += threeLevels(former, last) + mixed(former, last) }
    return found
  }

  /// Parts that are left over and say they are a unit speak against a reading; so does a shorter reading of bare names.
  private func weighed(_ found: Found) -> Found {
    var found = found
    let all = UnitLevel.commune.kinds.union(UnitLevel.district.kinds)
    for part in readings[first..<max(first, found.start)]
    where part.contains(where: { $0.kind.map(all.contains) ?? false }) {
      found.penalty += 3
    }
    if found.start == parts.count - 2, found.start > first { found.penalty += 1 }
    return found
  }

  private func distinct(_ found: [Found]) -> [Found] {
    var seen: Set<AddressUnit> = []
    return found.sorted { $0.remarks.count < $1.remarks.count }.filter { seen.insert($0.unit).inserted }
  }

  func spot(_ place: Int) -> PostalSpot { parts[place].spot() }

  func reading(_ place: Int) -> [UnitName] { place >= first && place >= 0 ? readings[place] : [] }

  func remarks(_ hints: [PostalHint], _ place: Int) -> [PostalRemark] {
    hints.map { PostalRemark(spot: spot(place), hint: $0) }
  }
}
