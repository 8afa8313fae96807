package import WorkingTime

/// A clock that stands still until a test moves it. Starts on Monday 2026-08-03, 08:00 in Vietnam.
package final class HandClock {
  package var now: Moment

  package init() { now = Zone.vietnam.moment(Day("2026-08-03")!, minute: 8 * 60) }

  package func move(minutes: Int) { now = Moment(milliseconds: now.milliseconds + Int64(minutes) * 60_000) }

  /// Sets a local day and minute.
  package func set(_ day: String, minute: Int) { now = Zone.vietnam.moment(Day(day)!, minute: minute) }
}
