import Testing
import WorkingTime

/// Calendar days.
struct DayTests {
  @Test func `every day from 1900 to 2999 goes there and back, without a gap`() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var expected = Day(year: 1900, month: 1, day: 1)?.number ?? 0
    var weekday = 1  // 1 January 1900 was a Monday.
    for year in 1900...2999 {
      let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for month in 1...12 {
        let length = lengths[month - 1] + (leap && month == 2 ? 1 : 0)
        for number in 1...length {
          let day = Day(year: year, month: month, day: number)
          guard let day, day.number == expected, day.ymd == (year, month, number), day.weekday == weekday
          else {
            Issue.record("\(year)-\(month)-\(number)")
            return
          }
          expected += 1
          weekday = weekday % 7 + 1
        }
        #expect(Day(year: year, month: month, day: length + 1) == nil)
      }
    }
  }

  @Test func `the text form goes there and back`() {
    for number in stride(from: day("1900-01-01").number, through: day("2999-12-31").number, by: 17) {
      let text = Day(number: number).text
      #expect(text.utf8.count == 10)
      #expect(Day(text) == Day(number: number))
      #expect(Day(number: number).monthText == String(text.prefix(7)))
    }
  }

  @Test(arguments: [
    "", "2026", "2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31",
    "2026-1-01", "26-01-01",
    "2026-01-01 ", " 2026-01-01", "2026/01/01", "01-01-2026", "2026-01-01-", "-026-01-01", "+026-01-01",
    "2026-01-0a",
    "٢٠٢٦-٠١-٠١", "1899-12-31", "3000-01-01",
  ]) func `what is no day is none`(_ text: String) { #expect(Day(text) == nil) }

  @Test func `known days`() {
    #expect(day("1970-01-01").number == 0)
    #expect(day("2000-02-29").number == 11016)
    #expect(day("2026-11-24").weekday == 2)
    #expect(Day(number: -1).text == "1969-12-31")
    #expect(day("2024-02-28") + 2 == day("2024-03-01"))
    #expect(day("2026-01-01") + -1 < day("2026-01-01"))
  }
}

/// Instants in the office's zone.
struct ZoneTests {
  @Test(
    arguments: [
      (0, "1970-01-01 07:00"), (-1, "1970-01-01 06:59"), (1_777_000_000_000, "2026-04-24 10:06"),
      (-25_200_000, "1970-01-01 00:00"), (-25_200_001, "1969-12-31 23:59"),
    ] as [(Int64, String)]) func `local day and minute of an instant`(
      _ milliseconds: Int64, _ expected: String
    )
  {
    #expect(text(Moment(milliseconds: milliseconds)) == expected)
  }

  @Test func `a local midnight belongs to the new day`() {
    let midnight = Zone.vietnam.moment(day("2026-07-01"), minute: 0)
    #expect(Zone.vietnam.day(of: midnight) == day("2026-07-01"))
    #expect(Zone.vietnam.day(of: Moment(milliseconds: midnight.milliseconds - 1)) == day("2026-06-30"))
    #expect(Zone(offsetMinutes: 0).day(of: midnight) == day("2026-06-30"))
  }

  @Test(arguments: [-720, -210, 0, 330, 420, 840]) func `day and minute give the instant back`(_ offset: Int)
  {
    let zone = Zone(offsetMinutes: offset)
    for minute in stride(from: -3_000_000, to: 3_000_000, by: 7919) {
      let moment = Moment(milliseconds: Int64(minute) * 60_000)
      #expect(zone.moment(zone.day(of: moment), minute: zone.minute(of: moment)) == moment)
      #expect((0..<1440).contains(zone.minute(of: moment)))
    }
  }

  @Test func `ISO text keeps milliseconds and the zone's distance`() {
    #expect(Zone.vietnam.iso(Moment(milliseconds: 1_777_000_000_007)) == "2026-04-24T10:06:40.007+07:00")
    #expect(Zone(offsetMinutes: -210).iso(Moment(milliseconds: 0)) == "1969-12-31T20:30:00.000-03:30")
    #expect(Zone(offsetMinutes: 0).iso(Moment(milliseconds: -1)) == "1969-12-31T23:59:59.999+00:00")
  }
}
