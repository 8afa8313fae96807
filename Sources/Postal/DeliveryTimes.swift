public import DossierModel
public import WorkingTime

/// How far an item goes, by which the time for it is set.
public enum DestinationClass: String, CaseIterable, Sendable {
  /// Within a district of before 2025-07-01, or within a commune.
  case near
  case sameProvince
  case betweenCities
  case otherProvince
}

/// Within how many working days the post delivers: data, with the document they come from.
public struct DeliveryTimes: Hashable, Sendable {
  /// Working days after the day of acceptance (J + n).
  public struct Days: Hashable, Sendable {
    public let delivery: Int
    /// Where the postman also brings back the appointment slip.
    public let withSlip: Int

    public init(delivery: Int, withSlip: Int) {
      (self.delivery, self.withSlip) = (delivery, withSlip)
    }
  }

  public let law: Title
  public let days: [DestinationClass: Days]
  /// The codes of the provinces that count as big cities.
  public let cities: Set<String>

  public init(law: Title, days: [DestinationClass: Days], cities: Set<String>) {
    (self.law, self.days, self.cities) = (law, days, cities)
  }

  /// J+1, J+2, J+3, J+4, and with the slip twice as long, for the cities that are handed in.
  public static func publicPost(cities: Set<String>) -> DeliveryTimes {
    DeliveryTimes(
      law: Title(vi: "Thông tư 17/2017/TT-BTTTT", en: "Circular 17/2017/TT-BTTTT"),
      days: [
        .near: Days(delivery: 1, withSlip: 2), .sameProvince: Days(delivery: 2, withSlip: 4),
        .betweenCities: Days(delivery: 3, withSlip: 6), .otherProvince: Days(delivery: 4, withSlip: 8),
      ], cities: cities)
  }
}

extension DeliveryTimes {
  /// How far it is between two addresses. A former address counts by the province it belongs to now.
  public func destination(
    from: PostalAddress, to: PostalAddress, _ table: PlaceTable
  ) -> DestinationClass {
    let (start, end) = (Location(from.unit, table), Location(to.unit, table))
    if start.province != end.province {
      let areCities = cities.contains(start.province) && cities.contains(end.province)
      return areCities ? .betweenCities : .otherProvince
    }
    let isNear =
      start.district != nil && start.district == end.district
      || start.communes.count == 1 && start.communes == end.communes
    return isNear ? .near : .sameProvince
  }

  /// The last working day of delivery for an item accepted on a day; nil where the data has no time for the class.
  ///
  /// Counting starts the next working day. An item that is fetched at a post office is delivered when its receiver was told.
  public func due(
    _ destination: DestinationClass, accepted: Day, withSlip: Bool = false, _ calendar: WorkingCalendar
  ) -> Day? {
    guard let days = days[destination] else { return nil }
    let start = calendar.day(0, workingDaysAfter: accepted)
    return calendar.day(withSlip ? days.withSlip : days.delivery, workingDaysAfter: start)
  }
}

/// Where an address lies, in codes.
private struct Location {
  let province: String
  let district: String?
  let communes: [String]

  init(_ unit: AddressUnit, _ table: PlaceTable) {
    switch unit {
    case .current(let commune, let province):
      (self.province, district, communes) = (province.code, nil, [commune.code])
    case .former(let commune, let district, let province):
      (self.province, self.district) = (province.successor, district.code)
      communes = commune.successors
    case .formerDistrict(let district, let province):
      (self.province, self.district) = (province.successor, district.code)
      communes = [district.successor].compactMap { $0 }
    }
  }
}
