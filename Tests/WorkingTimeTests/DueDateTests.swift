import Testing
import WorkingTime

/// Limits in working days: counting starts on the next working day (Civil Code 2015, Article 147).
struct DueDateTests {
  @Test(arguments: [
    ("2026-04-24", 3, "2026-05-04"), ("2026-02-13", 3, "2026-02-25"), ("2026-02-10", 10, "2026-03-03"),
    ("2026-08-21", 3, "2026-08-25"), ("2026-08-28", 1, "2026-09-03"), ("2026-11-20", 5, "2026-11-30"),
  ]) func `six dates a clerk can check by hand`(_ received: String, _ days: Int, _ due: String) {
    #expect(Vietnam.calendar.day(days, workingDaysAfter: day(received)) == day(due))
  }

  @Test func `the table is long enough to mean something`() {
    #expect(dueDates.flatMap(\.due).count >= 60)
  }

  @Test(arguments: dueDates.flatMap { row in row.due.map { (row.start, $0.days, $0.day) } })
  func `the due dates of the table`(_ start: String, _ days: Int, _ due: String) {
    #expect(Vietnam.calendar.day(days, workingDaysAfter: day(start)) == day(due))
    #expect(Vietnam.calendar.workingDays(after: day(start), through: day(due)) == days)
  }

  @Test(arguments: dueDatesWithSwap.flatMap { row in row.due.map { (row.start, $0.days, $0.day) } })
  func `a swapped day added to the calendar moves the dates around it`(
    _ start: String, _ days: Int, _ due: String
  ) {
    let swap = SwappedDay(worked: day("2026-01-10"), off: day("2026-01-02"))
    let swapped = Vietnam.calendar(Vietnam.swaps + [swap])
    #expect(swapped.day(days, workingDaysAfter: day(start)) == day(due))
  }

  @Test(arguments: [
    ("2026-04-24 00:00", "2026-05-04 17:00"), ("2026-04-24 16:59", "2026-05-04 17:00"),
    ("2026-04-24 23:59", "2026-05-04 17:00"), ("2026-04-25 10:00", "2026-05-04 17:00"),
    ("2026-04-26 10:00", "2026-05-04 17:00"), ("2026-04-28 10:00", "2026-05-05 17:00"),
  ]) func `a limit in days ends at closing time, whatever the hour of reception`(
    _ start: String, _ due: String
  ) {
    #expect(text(TimeLimit.workingDays(3).due(from: at(start), Vietnam.calendar)) == due)
  }

  @Test func `no days after a working day is that day, after a rest day the next one worked`() {
    #expect(Vietnam.calendar.day(0, workingDaysAfter: day("2026-04-24")) == day("2026-04-24"))
    #expect(Vietnam.calendar.day(0, workingDaysAfter: day("2026-04-25")) == day("2026-04-28"))
    #expect(Vietnam.calendar.day(0, workingDaysAfter: day("2026-08-22")) == day("2026-08-22"))
  }

  @Test func `a swapped Saturday is worked, the day it stands for is not`() {
    #expect(Vietnam.calendar.isWorking(day("2026-08-22")))
    #expect(!Vietnam.calendar.isWorking(day("2026-08-31")))
    #expect(!Vietnam.calendar.isWorking(day("2026-08-29")))
    #expect(Vietnam.calendar.isWorking(day("2025-04-26")))
    #expect(!Vietnam.calendar.isWorking(day("2025-05-02")))
  }

  @Test func `opening and closing are those of the office hours`() {
    #expect(text(Vietnam.calendar.opening(on: day("2026-04-25"))) == "2026-04-28 07:30")
    #expect(text(Vietnam.calendar.closing(on: day("2026-04-28"))) == "2026-04-28 17:00")
  }

  @Test func `nothing lies between an end and a later start`() {
    #expect(Vietnam.calendar.workingDays(after: day("2026-05-04"), through: day("2026-04-24")) == 0)
    #expect(Vietnam.calendar.workingDays(after: day("2026-05-04"), through: day("2026-05-04")) == 0)
  }
}

/// Limits in working hours.
struct HourLimitTests {
  @Test(arguments: [
    ("2026-06-01 07:30", 8, "2026-06-01 17:00"), ("2026-06-01 08:00", 8, "2026-06-02 08:00"),
    ("2026-06-01 11:00", 1, "2026-06-01 13:30"), ("2026-06-01 12:00", 1, "2026-06-01 14:00"),
    ("2026-06-01 16:30", 1, "2026-06-02 08:00"), ("2026-06-01 17:00", 2, "2026-06-02 09:30"),
    ("2026-06-01 22:15", 4, "2026-06-02 11:30"), ("2026-06-05 15:00", 8, "2026-06-08 15:00"),
    ("2026-06-06 10:00", 3, "2026-06-08 10:30"), ("2026-04-29 16:00", 2, "2026-05-04 08:30"),
    ("2026-08-21 16:00", 2, "2026-08-22 08:30"), ("2026-06-01 06:00", 4, "2026-06-01 11:30"),
    ("2026-06-01 07:30", 24, "2026-06-03 17:00"),
  ]) func `hours run within office hours only`(_ start: String, _ hours: Int, _ due: String) {
    #expect(text(TimeLimit.workingHours(hours).due(from: at(start), Vietnam.calendar)) == due)
  }

  @Test(arguments: [
    ("2026-06-01 07:30", "2026-06-01 17:00", 480), ("2026-06-01 11:00", "2026-06-01 13:30", 60),
    ("2026-06-01 12:00", "2026-06-01 12:30", 0), ("2026-06-01 16:00", "2026-06-02 08:00", 90),
    ("2026-06-05 16:00", "2026-06-08 08:30", 120), ("2026-06-02 08:00", "2026-06-01 08:00", 0),
    ("2026-06-06 08:00", "2026-06-07 16:00", 0), ("2026-06-01 00:00", "2026-06-01 23:59", 480),
  ]) func `minutes of work between two instants`(_ start: String, _ end: String, _ minutes: Int) {
    #expect(Vietnam.calendar.workingMinutes(from: at(start), to: at(end)) == minutes)
  }

  @Test func `a working day counts eight hours`() {
    #expect(TimeLimit.workingDays(10).workingMinutes == 4800)
    #expect(TimeLimit.workingHours(8).workingMinutes == TimeLimit.workingDays(1).workingMinutes)
  }
}
