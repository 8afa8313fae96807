/// A unit that a part of an address may mean, and how well it fits.
struct UnitMatch<Unit: NamedUnit> {
  let unit: Unit
  /// 0 for the very name with its kind or without one; more for letters without marks or another kind.
  let penalty: Int
  let hints: [PostalHint]
}

extension PlaceTable {
  /// The units of a level that a part may name, each once, with the best of its readings.
  func matches<Unit: NamedUnit>(
    _ readings: [UnitName], _ level: UnitLevel, _ units: [Unit], _ index: NameIndex,
    was: (Unit) -> [Renaming] = { _ in [] }, where isWanted: (Unit) -> Bool = { _ in true }
  ) -> [UnitMatch<Unit>] {
    var best: [String: UnitMatch<Unit>] = [:]
    for reading in readings {
      if let kind = reading.kind, !level.kinds.contains(kind) { continue }
      let (places, byLetters) = index.places(reading.key) { isWanted(units[$0]) }
      for place in places {
        let unit = units[place]
        var (penalty, hints) = fit(reading.kind, unit, was(unit))
        if byLetters {
          penalty += 4
          hints.append(.withoutMarks)
        }
        if best[unit.code].map({ $0.penalty <= penalty }) ?? false { continue }
        best[unit.code] = UnitMatch(unit: unit, penalty: penalty, hints: hints)
      }
    }
    return best.values.sorted { $0.unit.code < $1.unit.code }
  }

  /// What it means that a kind was written for a unit.
  private func fit(_ kind: UnitKind?, _ unit: some NamedUnit, _ was: [Renaming]) -> (Int, [PostalHint]) {
    guard let kind, kind != unit.kind else { return (0, []) }
    if let earlier = was.first(where: { $0.kind == kind }) {
      return (0, [.kindChanged(from: earlier.kind.word, document: earlier.document)])
    }
    return (2, [.otherKind(is: unit.kind.word)])
  }

  func provinceMatches(_ readings: [UnitName]) -> [UnitMatch<Province>] {
    matches(readings, .province, provinces, provinceNames, was: { $0.was })
  }

  func communeMatches(_ readings: [UnitName], in province: String) -> [UnitMatch<Commune>] {
    matches(
      readings, .commune, communes, communeNames, was: { $0.was }, where: { $0.province == province })
  }

  func formerProvinceMatches(_ readings: [UnitName]) -> [UnitMatch<FormerProvince>] {
    matches(readings, .province, formerProvinces, formerProvinceNames)
  }

  func districtMatches(_ readings: [UnitName], in provinces: Set<String>) -> [UnitMatch<District>] {
    matches(
      readings, .district, districts, districtNames, where: { provinces.contains($0.province) })
  }

  func formerCommuneMatches(
    _ readings: [UnitName], where isWanted: (FormerCommune) -> Bool
  ) -> [UnitMatch<FormerCommune>] {
    matches(readings, .commune, formerCommunes, formerCommuneNames, where: isWanted)
  }
}
