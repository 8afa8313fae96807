/// A day off, and why.
public struct DayOff: Hashable, Sendable {
  /// Why a day is off.
  public enum Reason: Hashable, Sendable {
    case holiday
    /// For a holiday on a weekly rest day (Labour Code 2019, Article 111.3).
    case compensation
    /// Off for another day that is worked.
    case swapped(worked: Day)
  }

  public let day: Day
  /// The holiday's key; empty for a swapped day.
  public let holiday: String
  public let reason: Reason

  public init(_ day: Day, _ holiday: String, _ reason: Reason = .holiday) {
    self.day = day
    self.holiday = holiday
    self.reason = reason
  }
}

/// A rest day that is worked, in the place of a day that is off; where none is named, in the place of a Monday.
public struct SwappedDay: Hashable, Sendable {
  public let worked: Day
  public let off: Day?
  public let source: String

  public init(worked: Day, off: Day? = nil, source: String = "") {
    self.worked = worked
    self.off = off
    self.source = source
  }

  /// The weekday whose hours are worked.
  public var weekday: Int { off?.weekday ?? 1 }
}

/// The days off of one year as they were announced.
public struct AnnouncedYear: Hashable, Sendable {
  public let year: Int
  /// The documents that announce them.
  public let sources: [String]
  public let daysOff: [DayOff]

  public init(year: Int, sources: [String], daysOff: [DayOff]) {
    self.year = year
    self.sources = sources
    self.daysOff = daysOff
  }
}

/// The days off and the swapped days of one year, and what that rests on.
public struct HolidayYear: Hashable, Sendable {
  /// What the days of a year rest on.
  public enum Basis: Hashable, Sendable {
    case official(sources: [String])
    /// The rule of law alone: the days have not been announced.
    case estimate
    /// Neither announced nor to be had from a rule.
    case unknown
  }

  public let year: Int
  public let basis: Basis
  public let daysOff: [DayOff]
  /// Those whose worked day lies in the year.
  public let daysWorked: [SwappedDay]
}

/// Public holidays and swapped days, as data: what was announced, and the rules for years that were not.
public struct Holidays: Hashable, Sendable {
  public let rules: [HolidayRule]
  public let announced: [AnnouncedYear]
  public let swaps: [SwappedDay]
  /// Further days off, of any year.
  public let further: [DayOff]
  /// The weekly rest days a holiday may fall on, 1 (Monday) to 7.
  public let restDays: Set<Int>

  public init(
    rules: [HolidayRule] = [], announced: [AnnouncedYear] = [], swaps: [SwappedDay] = [],
    further: [DayOff] = [], restDays: Set<Int> = [6, 7]
  ) {
    self.rules = rules
    self.announced = announced
    self.swaps = swaps
    self.further = further
    self.restDays = restDays
  }

  /// The years in which sun and moon are reckoned.
  static let estimable = 1800...2199

  /// The days off and swapped days of a year: as announced, else by the rules.
  public func year(_ year: Int) -> HolidayYear {
    let known = announced.first { $0.year == year }
    let swapped = swaps.compactMap { swap in
      swap.off.flatMap { $0.ymd.year == year ? DayOff($0, "", .swapped(worked: swap.worked)) : nil }
    }
    let isEstimable = !rules.isEmpty && Self.estimable.contains(year)
    let basis: HolidayYear.Basis =
      known.map { .official(sources: $0.sources) } ?? (isEstimable ? .estimate : .unknown)
    return HolidayYear(
      year: year, basis: basis,
      daysOff: ((known?.daysOff ?? (isEstimable ? estimate(year) : [])) + swapped
        + further.filter { $0.day.ymd.year == year })
        .sorted { $0.day < $1.day },
      daysWorked: swaps.filter { $0.worked.ymd.year == year })
  }

  /// The days off by the rules: each holiday, and for one on a rest day the next day that is neither.
  public func estimate(_ year: Int) -> [DayOff] {
    let holidays = rules.flatMap { rule in rule.days(in: year).map { DayOff($0, rule.key) } }
      .sorted { $0.day < $1.day }
    var taken = Set(holidays.map(\.day))
    let compensation = holidays.filter { restDays.contains($0.day.weekday) }.map { holiday in
      var day = holiday.day
      while taken.contains(day) || restDays.contains(day.weekday) { day = day + 1 }
      taken.insert(day)
      return DayOff(day, holiday.holiday, .compensation)
    }
    return holidays + compensation
  }
}
