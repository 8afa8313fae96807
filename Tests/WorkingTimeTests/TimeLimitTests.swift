import Testing
import WorkingTime

/// Limits in other units than working days, on days a clerk can check by hand.
struct TimeLimitTests {
  @Test(arguments: [
    ("2026-06-01 08:00", 2, "2026-06-03 17:00"),  // Wednesday
    ("2026-06-01 08:00", 5, "2026-06-08 17:00"),  // a Saturday rolls on to Monday
    ("2026-04-10 16:00", 20, "2026-05-04 17:00"),  // 30 April and 1 May, then a weekend
    ("2026-08-21 08:00", 1, "2026-08-22 17:00"),  // a Saturday that is worked
  ]) func `calendar days count rest days and never end on one`(_ start: String, _ days: Int, _ due: String) {
    #expect(text(TimeLimit.days(days).due(from: at(start), Vietnam.calendar)) == due)
  }

  @Test(arguments: [
    ("2026-06-01 07:30", "2026-06-01 17:00"), ("2026-06-01 15:00", "2026-06-01 17:00"),
    ("2026-06-01 15:01", "2026-06-02 17:00"), ("2026-06-05 15:01", "2026-06-08 17:00"),
    ("2026-06-06 10:00", "2026-06-08 17:00"), ("2026-11-23 15:01", "2026-11-25 17:00"),
  ]) func `what comes after three in the afternoon is due the next working day`(
    _ start: String, _ due: String
  ) {
    #expect(text(TimeLimit.sameDay(until: 15 * 60).due(from: at(start), Vietnam.calendar)) == due)
  }
}
