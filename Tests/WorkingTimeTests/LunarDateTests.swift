import Testing
import WorkingTime

/// Dates of the Vietnamese lunar calendar.
struct LunarDateTests {
  private let years = Facts.lines("tet")

  @Test func `Tết, Hùng Kings’ day and leap months of 1986 to 2050`() {
    #expect(years.count == 65)
    for line in years {
      let year = Int(line[0]) ?? 0
      #expect(LunarDate(year: year, month: 1, day: 1).date?.text == "\(year)-\(line[1])")
      #expect(LunarDate(year: year, month: 3, day: 10).date?.text == "\(year)-\(line[2])")
      #expect(LunarDate(day("\(year)-\(line[1])")) == LunarDate(year: year, month: 1, day: 1))
      let leap = (1...12).filter { LunarDate(year: year, month: $0, isLeap: true, day: 1).date != nil }
      #expect(leap.map(String.init).first ?? "-" == line[3], "\(year)")
      #expect(leap.count <= 1)
    }
  }

  @Test(arguments: Facts.lines("lunar")) func `public holidays of 2018 to 2035`(_ line: [String]) {
    let lunar = LunarDate(day(line[0]))
    let text = "\(lunar.year)-\(two(lunar.month))-\(two(lunar.day))\(lunar.isLeap ? "L" : "")"
    #expect(text == line[1])
    #expect(lunar.date == day(line[0]))
  }

  @Test func `the Vietnamese and the Chinese year begin on other days`() {
    // The Chinese calendar has 18 February 2007 and 3 February 2030.
    #expect(LunarDate(year: 2007, month: 1, day: 1).date == day("2007-02-17"))
    #expect(LunarDate(year: 2030, month: 1, day: 1).date == day("2030-02-02"))
    // In 1985 they were a whole month apart.
    #expect(LunarDate(year: 1985, month: 1, day: 1).date == day("1985-01-21"))
  }

  @Test func `every day of 1986 to 2050 goes there and back, without a gap`() {
    var before = LunarDate(day("1985-12-31"))
    for number in day("1986-01-01").number...day("2050-12-31").number {
      let lunar = LunarDate(Day(number: number))
      // The way back works out a whole lunar year: on every ninth day it costs enough.
      guard number % 9 != 0 || lunar.date == Day(number: number) else {
        Issue.record("\(Day(number: number).text)")
        return
      }
      let goesOn = lunar.day == before.day + 1 && lunar.month == before.month
      let begins = lunar.day == 1 && (29...30).contains(before.day)
      #expect(goesOn || begins, "\(Day(number: number).text)")
      before = lunar
    }
  }

  @Test func `what is no lunar date is none`() {
    #expect(LunarDate(year: 2026, month: 1, day: 31).date == nil)
    #expect(LunarDate(year: 2026, month: 1, day: 0).date == nil)
    #expect(LunarDate(year: 2026, month: 13, day: 1).date == nil)
    #expect(LunarDate(year: 2026, month: 6, isLeap: true, day: 1).date == nil)
    #expect(LunarDate(year: 2025, month: 6, isLeap: true, day: 1).date == day("2025-07-25"))
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
