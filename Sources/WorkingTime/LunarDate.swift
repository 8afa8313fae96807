/// A date of the Vietnamese lunar calendar, which is reckoned for UTC+7 and so differs from the Chinese one (UTC+8) on
/// some days: Tết of 2007 and 2030 fall a day earlier.
public struct LunarDate: Hashable, Sendable {
  public let year: Int
  public let month: Int
  /// True in a leap month, which bears the number of the month before it.
  public let isLeap: Bool
  public let day: Int

  public init(year: Int, month: Int, isLeap: Bool = false, day: Int) {
    self.year = year
    self.month = month
    self.isLeap = isLeap
    self.day = day
  }

  /// The lunar date of a calendar day.
  public init(_ date: Day) {
    let months = LunarYear.months(around: date)
    let place = months.lastIndex { $0.first <= date } ?? 0
    let month = months[place]
    self.init(
      year: month.year, month: month.number, isLeap: month.isLeap,
      day: date.number - month.first.number + 1)
  }

  /// The calendar day, or nil when there is no such lunar date.
  public var date: Day? {
    let months = LunarYear.months(fromWinterOf: month < 11 ? year - 1 : year)
    guard let month = months.first(where: { ($0.year, $0.number, $0.isLeap) == (year, month, isLeap) }) else {
      return nil
    }
    return (1...month.length).contains(day) ? month.first + (day - 1) : nil
  }
}

/// A lunar month and the day it begins.
private struct LunarMonth {
  let year: Int
  let number: Int
  let isLeap: Bool
  let first: Day
  let length: Int
}

/// The months between two winter solstices. The month that holds the solstice is the eleventh; of thirteen months the
/// first in which the sun enters no new twelfth of its way is the leap month.
private enum LunarYear {
  private static let zone = Zone.vietnam

  static func months(around date: Day) -> [LunarMonth] {
    let year = date.ymd.year
    let hasBegun = SunAndMoon.newMoon(winterMoon(year), zone) <= date
    return months(fromWinterOf: hasBegun ? year : year - 1)
  }

  /// The months from the eleventh of lunar year `year` up to the next year's eleventh.
  static func months(fromWinterOf year: Int) -> [LunarMonth] {
    let (start, end) = (winterMoon(year), winterMoon(year + 1))
    let firsts = (start...end).map { SunAndMoon.newMoon($0, zone) }
    let leap = end - start == 13 ? leapPlace(firsts) : nil
    return (0..<end - start).map { place in
      let number = 10 + place - (leap.map { place >= $0 ? 1 : 0 } ?? 0)
      return LunarMonth(
        year: year + number / 12, number: number % 12 + 1, isLeap: place == leap, first: firsts[place],
        length: firsts[place + 1].number - firsts[place].number)
    }
  }

  private static func leapPlace(_ firsts: [Day]) -> Int? {
    let sectors = firsts.map { SunAndMoon.sector(at: $0, zone) }
    return (1..<firsts.count - 1).first { sectors[$0] == sectors[$0 + 1] }
  }

  /// The number of the new moon that opens the month of the winter solstice.
  private static func winterMoon(_ year: Int) -> Int {
    let lastDay = Day(year: year, month: 12, day: 31)?.number ?? 0
    let count = (lastDay + 25_567) * 10_000 / 295_306
    let isAfterSolstice = SunAndMoon.sector(at: SunAndMoon.newMoon(count, zone), zone) >= 9
    return isAfterSolstice ? count - 1 : count
  }
}
