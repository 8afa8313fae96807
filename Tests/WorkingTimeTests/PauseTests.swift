import Testing
import WorkingTime

/// The clock stands still between a pause and its end. Office hours are 7:30 to 11:30 and 13:00 to 17:00.
struct PauseTests {
  private func due(_ due: String, paused: String, resumed: String) -> String {
    text(Vietnam.calendar.due(at(due), pausedAt: at(paused), resumedAt: at(resumed)))
  }

  @Test(arguments: [
    // Monday 15 June, paused on Thursday 4 with seven days and 5:30 hours left; back on Wednesday, and on a Saturday.
    ("2026-06-04 10:00", "2026-06-10 09:00", "2026-06-19 16:00"),
    ("2026-06-04 10:00", "2026-06-13 09:00", "2026-06-24 14:30"),
    // Away for 6:30 hours of one day.
    ("2026-06-04 08:00", "2026-06-04 16:00", "2026-06-16 15:30"),
    // Away over noon only, over a night, over a weekend: nobody worked.
    ("2026-06-04 11:30", "2026-06-04 13:00", "2026-06-15 17:00"),
    ("2026-06-04 17:00", "2026-06-05 07:30", "2026-06-15 17:00"),
    ("2026-06-05 18:00", "2026-06-08 06:00", "2026-06-15 17:00"),
    // One minute before closing to one minute after opening is two minutes, not a day.
    ("2026-06-04 16:59", "2026-06-05 07:31", "2026-06-16 07:32"),
    // An hour was left of the last day.
    ("2026-06-15 16:00", "2026-06-18 09:00", "2026-06-18 10:00"),
    ("2026-06-15 16:00", "2026-06-20 09:00", "2026-06-22 08:30"),
  ]) func `the office hours waited are added, whatever the unit of the limit`(
    _ paused: String, _ resumed: String, _ expected: String
  ) {
    #expect(due("2026-06-15 17:00", paused: paused, resumed: resumed) == expected)
  }

  @Test func `a limit of calendar days moves by the office hours waited too`() {
    // Three days from 20 April, nine o’clock; 30 April and 1 May are free.
    #expect(
      due("2026-05-04 17:00", paused: "2026-04-20 09:00", resumed: "2026-04-23 09:00") == "2026-05-07 17:00")
  }

  @Test func `the same day becomes another when it paused before its end`() {
    #expect(
      due("2026-06-01 17:00", paused: "2026-06-01 10:00", resumed: "2026-06-03 14:00") == "2026-06-04 10:00")
  }

  @Test(arguments: ["2026-06-15 17:00", "2026-06-16 08:00"]) func `what was late stays late`(_ paused: String)
  {
    #expect(due("2026-06-15 17:00", paused: paused, resumed: "2026-06-30 08:00") == "2026-06-15 17:00")
  }

  @Test func `hours are counted on to the minute`() {
    // Four hours and a half are left when it pauses.
    #expect(
      due("2026-06-01 17:00", paused: "2026-06-01 11:00", resumed: "2026-06-03 14:00") == "2026-06-04 09:00")
  }
}
