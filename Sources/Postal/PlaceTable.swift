public import WorkingTime

/// The provinces and communes of today, those of before 2025-07-01, and what became of each: a value that is handed in.
public struct PlaceTable: Sendable {
  /// The day of the newest list the table was made from; what changed later is not in it.
  public let asOf: Day
  /// From this day on there are no districts: 2025-07-01 (Resolution 203/2025/QH15).
  public let twoLevelsFrom: Day
  public let sources: [String]
  public let provinces: [Province]
  public let communes: [Commune]
  public let formerProvinces: [FormerProvince]
  public let districts: [District]
  public let formerCommunes: [FormerCommune]

  let provinceNames: NameIndex
  let communeNames: NameIndex
  let formerProvinceNames: NameIndex
  let districtNames: NameIndex
  let formerCommuneNames: NameIndex
  private let provincePlaces: [String: Int]
  private let communePlaces: [String: Int]
  private let formerProvincePlaces: [String: Int]
  private let districtPlaces: [String: Int]
  private let formerCommunePlaces: [String: Int]
  private let provinceOfPostcode: [String: Int]

  init(_ draft: PlaceDraft, asOf: Day, twoLevelsFrom: Day) {
    (self.asOf, self.twoLevelsFrom, sources) = (asOf, twoLevelsFrom, draft.sources)
    (provinces, communes) = (draft.provinces, draft.communes)
    (formerProvinces, districts) = (draft.formerProvinces, draft.districts)
    formerCommunes = draft.formerCommunes
    provinceNames = NameIndex(provinces, draft.otherNames) { $0.was }
    communeNames = NameIndex(communes, draft.otherNames) { $0.was }
    formerProvinceNames = NameIndex(formerProvinces, draft.otherNames)
    districtNames = NameIndex(districts, draft.otherNames)
    formerCommuneNames = NameIndex(formerCommunes, draft.otherNames)
    provincePlaces = placesByCode(provinces)
    communePlaces = placesByCode(communes)
    formerProvincePlaces = placesByCode(formerProvinces)
    districtPlaces = placesByCode(districts)
    formerCommunePlaces = placesByCode(formerCommunes)
    provinceOfPostcode = Dictionary(
      provinces.enumerated().flatMap { place, province in province.postcodes.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension PlaceTable {
  /// A province of today by its code.
  public func province(_ code: String) -> Province? { provincePlaces[code].map { provinces[$0] } }
  /// A commune of today by its code.
  public func commune(_ code: String) -> Commune? { communePlaces[code].map { communes[$0] } }
  /// A province of before 2025-07-01 by its code.
  public func formerProvince(_ code: String) -> FormerProvince? {
    formerProvincePlaces[code].map { formerProvinces[$0] }
  }
  /// A district of before 2025-07-01 by its code.
  public func district(_ code: String) -> District? { districtPlaces[code].map { districts[$0] } }
  /// A commune of before 2025-07-01 by its code.
  public func formerCommune(_ code: String) -> FormerCommune? {
    formerCommunePlaces[code].map { formerCommunes[$0] }
  }

  /// The province whose postcodes begin with two digits; nil where the table has none.
  public func province(postcode prefix: String) -> Province? {
    provinceOfPostcode[prefix].map { provinces[$0] }
  }

  /// The province of today a unit lies in.
  public func province(of unit: AddressUnit) -> Province? {
    switch unit {
    case .current(_, let province): province
    case .former(_, _, let province), .formerDistrict(_, let province): self.province(province.successor)
    }
  }

  /// The communes a former one went into: several where it was divided.
  public func successors(of commune: FormerCommune) -> [Commune] {
    commune.successors.compactMap(self.commune)
  }
}

/// Which places of a list have a name.
struct NameIndex: Sendable {
  private var exact: [String: [Int]] = [:]
  private var plain: [String: [Int]] = [:]

  init<Unit: NamedUnit>(
    _ units: [Unit], _ others: [String: [String]], _ was: (Unit) -> [Renaming] = { _ in [] }
  ) {
    exact.reserveCapacity(units.count)
    plain.reserveCapacity(units.count)
    for (place, unit) in units.enumerated() {
      add(unit.name, place)
      for name in others[PlaceDraft.nameKey(unit)] ?? [] { add(name, place) }
      for earlier in was(unit) { add(earlier.name, place) }
    }
  }

  /// Wanted places with this very name, else those with the same letters without marks.
  func places(_ key: NameKey, where isWanted: (Int) -> Bool) -> (places: [Int], byLetters: Bool) {
    let found = (exact[key.exact] ?? []).filter(isWanted)
    return found.isEmpty ? ((plain[key.plain] ?? []).filter(isWanted), true) : (found, false)
  }

  private mutating func add(_ name: String, _ place: Int) {
    let key = NameKey(name)
    if exact[key.exact]?.last != place { exact[key.exact, default: []].append(place) }
    if plain[key.plain]?.last != place { plain[key.plain, default: []].append(place) }
  }
}

private func placesByCode(_ units: [some NamedUnit]) -> [String: Int] {
  Dictionary(units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
}
