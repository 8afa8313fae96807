extension UnitResolver {
  /// Commune and province of today; a district between them is told and left out.
  func twoLevels(_ province: UnitMatch<Province>, _ last: Int) -> [Found] {
    let told = remarks(province.hints, last)
    let direct = table.communeMatches(reading(last - 1), in: province.unit.code).map { commune in
      Found(
        unit: .current(commune.unit, province.unit), start: last - 1,
        penalty: province.penalty + commune.penalty, remarks: told + remarks(commune.hints, last - 1))
    }
    guard last - 2 >= first else { return direct }
    let districts = table.districtMatches(reading(last - 1), in: formerCodes(province.unit))
    guard let district = districts.min(by: { $0.penalty < $1.penalty }) else { return direct }
    return direct
      + table.communeMatches(reading(last - 2), in: province.unit.code).map { commune in
        Found(
          unit: .current(commune.unit, province.unit), start: last - 2,
          penalty: province.penalty + commune.penalty + district.penalty + 6,
          remarks: told + remarks(commune.hints, last - 2) + remarks([.districtNotNeeded], last - 1))
      }
  }

  /// A former commune under the province it belongs to now.
  func formerBelow(_ province: UnitMatch<Province>, _ last: Int) -> [Found] {
    table.formerProvinces.filter { $0.successor == province.unit.code && $0.name != province.unit.name }
      .flatMap { former in
        threeLevels(UnitMatch(unit: former, penalty: province.penalty + 3, hints: province.hints), last)
      }
  }

  /// Commune, district and province of before 2025-07-01; the district may be missing, or be a whole island.
  func threeLevels(_ province: UnitMatch<FormerProvince>, _ last: Int) -> [Found] {
    let told = remarks(province.hints, last) + remarks([.formerUnits], last)
    let districts = table.districtMatches(reading(last - 1), in: [province.unit.code])
    let whole = districts.flatMap { district in
      within(district, reading(last - 2)).map { commune in
        Found(
          unit: .former(commune.unit, district.unit, province.unit), start: last - 2,
          penalty: province.penalty + district.penalty + commune.penalty,
          remarks: told + remarks(district.hints, last - 1) + remarks(commune.hints, last - 2))
      }
    }
    let islands = districts.filter { $0.unit.successor != nil }.map { district in
      Found(
        unit: .formerDistrict(district.unit, province.unit), start: last - 1,
        penalty: province.penalty + district.penalty, remarks: told + remarks(district.hints, last - 1))
    }
    return whole + islands + withoutDistrict(province, last, told)
  }

  /// A commune of today under the name of a province that was merged away.
  func mixed(_ former: UnitMatch<FormerProvince>, _ last: Int) -> [Found] {
    guard let province = table.province(former.unit.successor), province.name != former.unit.name else {
      return []
    }
    let told = remarks(former.hints, last) + remarks([.provinceMerged(into: province.title)], last)
    return table.communeMatches(reading(last - 1), in: province.code).map { commune in
      Found(
        unit: .current(commune.unit, province), start: last - 1,
        penalty: former.penalty + commune.penalty + 3, remarks: told + remarks(commune.hints, last - 1))
    }
  }

  private func withoutDistrict(
    _ province: UnitMatch<FormerProvince>, _ last: Int, _ told: [PostalRemark]
  ) -> [Found] {
    table.formerCommuneMatches(reading(last - 1)) {
      table.district($0.district)?.province == province.unit.code
    }.compactMap { commune in
      guard let district = table.district(commune.unit.district) else { return nil }
      return Found(
        unit: .former(commune.unit, district, province.unit), start: last - 1,
        penalty: province.penalty + commune.penalty + 7,
        remarks: told + remarks(commune.hints, last - 1) + remarks([.districtMissing], last - 1))
    }
  }

  private func within(
    _ district: UnitMatch<District>, _ readings: [UnitName]
  ) -> [UnitMatch<FormerCommune>] {
    table.formerCommuneMatches(readings) { $0.district == district.unit.code }
  }

  private func formerCodes(_ province: Province) -> Set<String> {
    Set(table.formerProvinces.filter { $0.successor == province.code }.map(\.code))
  }
}

extension UnitResolver {
  /// Says which part names nothing: the commune, where its district is known; else the part before the province.
  func tellUnknown(
    _ provinces: [UnitMatch<Province>], _ formers: [UnitMatch<FormerProvince>], _ last: Int,
    _ findings: inout Findings
  ) {
    let codes = formers.map(\.unit.code) + provinces.flatMap { formerCodes($0.unit) }
    let districts = table.districtMatches(reading(last - 1), in: Set(codes))
    let province = provinces.first?.unit.title ?? formers.first?.unit.title ?? ""
    let district = districts.min { $0.penalty < $1.penalty }
    if let district, last - 2 >= first {
      let communes = table.formerCommunes.filter { $0.district == district.unit.code }
      let near = nearest(communes, to: reading(last - 2))
      findings.add(.unknownCommune(within: district.unit.title, near: near), spot(last - 2))
    } else if district != nil {
      findings.add(.missing, PostalSpot(.commune, spot(last - 1).offset))
    } else if saysDistrict(last - 1) {
      findings.add(.unknownDistrict(province: province), spot(last - 1))
    } else {
      let codes = Set(provinces.map(\.unit.code) + formers.map(\.unit.successor))
      let near = nearest(table.communes.filter { codes.contains($0.province) }, to: reading(last - 1))
      findings.add(.unknownCommune(within: province, near: near), spot(last - 1))
    }
  }

  private func saysDistrict(_ place: Int) -> Bool {
    let kinds = Set(reading(place).compactMap(\.kind))
    return !kinds.isDisjoint(with: UnitLevel.district.kinds)
      && kinds.isDisjoint(with: UnitLevel.commune.kinds)
  }
}
