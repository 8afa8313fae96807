import Testing
import WorkingTime

/// From when a limit counts, and limits in months and parts of a day.
struct CountingRuleTests {
  private let lastHour = CountingRule(lastMinutes: 60)

  @Test(arguments: [
    ("2026-06-01 15:59", "2026-06-02 17:00"), ("2026-06-01 16:00", "2026-06-03 17:00"),
    ("2026-06-01 18:00", "2026-06-03 17:00"), ("2026-06-01 05:00", "2026-06-02 17:00"),
    ("2026-06-05 16:30", "2026-06-09 17:00"), ("2026-06-06 09:00", "2026-06-09 17:00"),
    ("2026-08-21 16:30", "2026-08-24 17:00"),  // Saturday 22 August is worked
  ]) func `what comes in the last hour counts from the next working day`(_ received: String, _ due: String) {
    #expect(text(TimeLimit.workingDays(1).due(from: at(received), Vietnam.calendar, lastHour)) == due)
  }

  @Test func `the last hour may reach into the morning`() {
    let hours = OfficeHours(
      [.init(from: 450, until: 690), .init(from: 780, until: 810)], on: [1, 2, 3, 4, 5])
    let calendar = Vietnam.calendar([], [OfficeHours.Period(hours: hours)])
    #expect(lastHour.start(at("2026-06-01 10:59"), calendar) == at("2026-06-01 10:59"))
    #expect(text(lastHour.start(at("2026-06-01 11:00"), calendar)) == "2026-06-02 07:30")
  }

  @Test(arguments: [
    ("2026-06-01 15:00", "2026-06-01 16:00"), ("2026-06-01 15:01", "2026-06-02 08:30"),
    ("2026-06-05 15:30", "2026-06-08 08:30"),
  ]) func `after three in the afternoon work begins first thing next working day`(
    _ received: String, _ due: String
  ) {
    let rule = CountingRule(cutoff: 900)
    #expect(text(TimeLimit.workingHours(1).due(from: at(received), Vietnam.calendar, rule)) == due)
  }

  @Test(arguments: [
    (TimeLimit.workingDays(1), "2026-06-01 08:00", "2026-06-01 17:00"),
    (.workingDays(3), "2026-06-01 08:00", "2026-06-03 17:00"),
    (.workingDays(2), "2026-06-06 08:00", "2026-06-09 17:00"),
    (.days(3), "2026-06-01 08:00", "2026-06-03 17:00"),
  ]) func `where the first day counts, the limit ends a day earlier`(
    _ limit: TimeLimit, _ received: String, _ due: String
  ) {
    let rule = CountingRule(countsFirstDay: true)
    #expect(text(limit.due(from: at(received), Vietnam.calendar, rule)) == due)
  }

  @Test(arguments: [
    ("2026-03-10", 1, "2026-04-10 17:00"), ("2026-01-31", 1, "2026-03-02 17:00"),
    ("2028-01-31", 1, "2028-02-29 17:00"), ("2026-03-30", 1, "2026-05-04 17:00"),
    ("2026-08-31", 6, "2027-03-01 17:00"), ("2026-12-15", 12, "2027-12-15 17:00"),
  ]) func `months end on the same day number, or the last of the month, never on a rest day`(
    _ start: String, _ months: Int, _ due: String
  ) {
    #expect(text(TimeLimit.months(months).due(from: at("\(start) 09:00"), Vietnam.calendar)) == due)
  }

  @Test func `a quarter of a day is two hours of work`() {
    #expect(
      text(TimeLimit.workingMinutes(120).due(from: at("2026-06-01 10:30"), Vietnam.calendar))
        == "2026-06-01 14:00")
    #expect(TimeLimit.workingMinutes(120).workingMinutes * 4 == TimeLimit.workingDays(1).workingMinutes)
  }
}

/// Office hours of an agency.
struct OfficeHoursTests {
  private let saturdays = OfficeHours([
    1: Vietnam.spans, 2: Vietnam.spans, 3: Vietnam.spans, 4: Vietnam.spans,
    5: [OfficeHours.Span(from: 420, until: 690), OfficeHours.Span(from: 810, until: 990)],
    6: [OfficeHours.Span(from: 450, until: 690)],
  ])

  @Test func `a Saturday morning is a working day with fewer hours`() {
    let calendar = Vietnam.calendar([], [OfficeHours.Period(from: day("2026-06-01"), hours: saturdays)])
    #expect(text(TimeLimit.workingDays(1).due(from: at("2026-06-05 09:00"), calendar)) == "2026-06-06 11:30")
    #expect(text(TimeLimit.workingHours(5).due(from: at("2026-06-05 16:30"), calendar)) == "2026-06-08 08:30")
    // Before the new hours began, Saturday was a rest day.
    #expect(text(TimeLimit.workingDays(1).due(from: at("2026-05-29 09:00"), calendar)) == "2026-06-01 17:00")
  }

  @Test func `a swapped day has the hours of the weekday it stands for`() {
    let friday = SwappedDay(worked: day("2026-08-22"), off: day("2026-08-21"))
    let none = SwappedDay(worked: day("2026-08-22"))
    let periods = [OfficeHours.Period(hours: saturdays)]
    #expect(Vietnam.calendar([friday], periods).spans(on: day("2026-08-22")) == saturdays.spans(on: 5))
    #expect(Vietnam.calendar([none], periods).spans(on: day("2026-08-22")) == Vietnam.spans)
    #expect(!Vietnam.calendar([friday], periods).isWorking(day("2026-08-21")))
  }

  @Test func `who never works on the weekday made up for works as usual`() {
    let hours = OfficeHours(Vietnam.spans, on: [2, 3, 4, 5])
    let calendar = Vietnam.calendar(Vietnam.swaps, [OfficeHours.Period(hours: hours)])
    #expect(!calendar.isWorking(day("2026-08-22")) && !calendar.isWorking(day("2026-08-31")))
  }

  @Test func `a year counts the working days of its months`() {
    let counts = Vietnam.calendar.workingDaysByMonth(2026)
    #expect(counts == [21, 15, 22, 20, 20, 22, 23, 21, 20, 22, 20, 23])
    let all = Vietnam.calendar.workingDays(after: day("2025-12-31"), through: day("2026-12-31"))
    #expect(counts.reduce(0, +) == all)
  }
}
