import Testing
import WorkingTime

/// What holds for any calendar, any start and any limit.
@Suite(.serialized) struct RandomCalendarTests {
  /// Twelve calendars, each with so many starts.
  private func each(_ seed: UInt64, starts: Int, _ check: (WorkingCalendar, Moment, inout Seeded) -> Void) {
    var random = Seeded(seed)
    for _ in 0..<12 {
      let calendar = RandomCalendar.make(&random)
      for _ in 0..<starts {
        let minute = Int.random(in: 0..<1440, using: &random)
        check(calendar, Zone.vietnam.moment(RandomCalendar.someDay(&random), minute: minute), &random)
      }
    }
  }

  private func isOpen(_ moment: Moment, _ calendar: WorkingCalendar) -> Bool {
    calendar.spans(on: Zone.vietnam.day(of: moment)).contains {
      ($0.from...$0.until).contains(Zone.vietnam.minute(of: moment))
    }
  }

  @Test func `no limit ends on a rest day or outside of office hours`() {
    each(11, starts: 150) { calendar, start, random in
      let count = Int.random(in: 1...60, using: &random)
      for limit in [
        TimeLimit.workingDays(count), .workingHours(count), .workingMinutes(count * 30 + 1), .days(count),
        .months(count % 13 + 1), .sameDay(until: 900),
      ] {
        for rule in [
          CountingRule.civilCode, CountingRule(lastMinutes: 60), CountingRule(countsFirstDay: true),
        ] {
          #expect(isOpen(limit.due(from: start, calendar, rule), calendar))
        }
      }
    }
  }

  @Test func `minutes added are minutes measured`() {
    each(12, starts: 300) { calendar, start, random in
      let minutes = Int.random(in: 0...20_000, using: &random)
      let end = calendar.moment(minutes, workingMinutesAfter: start)
      #expect(calendar.workingMinutes(from: start, to: end) == minutes)
      // No earlier instant would do.
      let before = Moment(milliseconds: end.milliseconds - 60_000)
      #expect(minutes == 0 || calendar.workingMinutes(from: start, to: before) == minutes - 1)
    }
  }

  @Test func `days added are days measured`() {
    each(13, starts: 300) { calendar, start, random in
      let (day, count) = (Zone.vietnam.day(of: start), Int.random(in: 1...300, using: &random))
      let due = calendar.day(count, workingDaysAfter: day)
      #expect(calendar.workingDays(after: day, through: due) == count && calendar.isWorking(due))
    }
  }

  @Test func `a later start is never due earlier`() {
    each(14, starts: 150) { calendar, start, random in
      let later = Moment(
        milliseconds: start.milliseconds + Int64.random(in: 0...9000, using: &random) * 60_000)
      let count = Int.random(in: 1...40, using: &random)
      for limit in [TimeLimit.workingDays(count), .workingHours(count), .workingMinutes(count), .days(count)]
      {
        for rule in [
          CountingRule.civilCode, CountingRule(lastMinutes: 60), CountingRule(cutoff: 900),
          CountingRule(lastMinutes: 60, countsFirstDay: true),
        ] {
          #expect(limit.due(from: start, calendar, rule) <= limit.due(from: later, calendar, rule))
        }
      }
    }
  }

  @Test func `a pause moves every due moment by exactly the office hours it took`() {
    each(15, starts: 150) { calendar, start, random in
      let count = Int.random(in: 1...40, using: &random)
      for limit in [
        TimeLimit.workingDays(count), .workingHours(count), .workingMinutes(count * 37), .days(count),
        .months(1), .sameDay(until: 900),
      ] {
        let due = limit.due(from: start, calendar)
        let paused = later(than: start, by: due.milliseconds - start.milliseconds - 1, &random)
        let resumed = later(than: paused, by: 60 * 86_400_000, &random)
        guard paused < due else { continue }
        let moved = calendar.due(due, pausedAt: paused, resumedAt: resumed)
        #expect(
          calendar.workingMinutes(from: due, to: moved) == calendar.workingMinutes(from: paused, to: resumed))
        #expect(isOpen(moved, calendar))
      }
    }
  }

  /// Some whole minute at most so many milliseconds later.
  private func later(than moment: Moment, by most: Int64, _ random: inout Seeded) -> Moment {
    let minutes = Int64.random(in: 0...max(0, most / 60_000), using: &random)
    return Moment(milliseconds: moment.milliseconds + minutes * 60_000)
  }

  @Test(arguments: ["2230-01-05", "2950-06-01"])
  func `no year is too far off to be counted`(_ start: String) {
    let due = Vietnam.calendar.day(5, workingDaysAfter: day(start))
    #expect(Vietnam.calendar.workingDays(after: day(start), through: due) == 5)
  }

  @Test func `outside of the counted years it is the same, day by day`() {
    // The table ends with 2047: a start in its last days and one beyond it are counted from day to day.
    let calendar = Vietnam.calendar
    for start in ["2047-12-20", "2048-02-20", "2017-12-28", "2005-04-27"] {
      for count in [1, 5, 30] {
        let due = calendar.day(count, workingDaysAfter: day(start))
        #expect(calendar.isWorking(due) && calendar.workingDays(after: day(start), through: due) == count)
        let end = calendar.moment(count * 100, workingMinutesAfter: at("\(start) 09:00"))
        #expect(calendar.workingMinutes(from: at("\(start) 09:00"), to: end) == count * 100)
      }
    }
    #expect(!calendar.isWorking(day("2060-04-30")) && !calendar.isWorking(day("2061-11-24")))
  }
}
