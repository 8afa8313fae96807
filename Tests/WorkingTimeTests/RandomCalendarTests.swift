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

  @Test func `a pause moves limits in hours by exactly the minutes it took`() {
    each(15, starts: 150) { calendar, start, random in
      let total = Int.random(in: 2...6000, using: &random)
      let due = TimeLimit.workingMinutes(total).due(from: start, calendar)
      let paused = calendar.moment(Int.random(in: 0..<total, using: &random), workingMinutesAfter: start)
      let length = Int.random(in: 0...6000, using: &random)
      let resumed = calendar.moment(length, workingMinutesAfter: paused)
      for limit in [TimeLimit.workingMinutes(total), .workingHours(1)] {
        let moved = limit.due(due, pausedAt: paused, resumedAt: resumed, calendar)
        #expect(calendar.workingMinutes(from: due, to: moved) == length)
      }
    }
  }

  @Test func `a pause keeps the count of working days`() {
    each(16, starts: 150) { calendar, start, random in
      let count = Int.random(in: 1...40, using: &random)
      let limit = TimeLimit.workingDays(count)
      let due = limit.due(from: start, calendar)
      let pausedDay = calendar.day(
        Int.random(in: 1...count, using: &random), workingDaysAfter: Zone.vietnam.day(of: start))
      let resumedDay = calendar.day(Int.random(in: 0...40, using: &random), workingDaysAfter: pausedDay)
      let moved = limit.due(
        due, pausedAt: calendar.opening(on: pausedDay), resumedAt: calendar.opening(on: resumedDay), calendar)
      let spent = calendar.workingDays(after: Zone.vietnam.day(of: start), through: pausedDay)
      let left = calendar.workingDays(after: resumedDay, through: Zone.vietnam.day(of: moved))
      #expect(spent + left == count)
    }
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
