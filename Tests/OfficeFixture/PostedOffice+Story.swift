package import Carriers

/// Seventeen items of which something of everything becomes, looked at on Monday 2026-08-10, 12:00.
///
/// | name | what becomes of it | class |
/// |---|---|---|
/// | onTime | delivered 08-05 17:00, the very moment it is due | delivered on time |
/// | late | delivered 08-05 17:01 | delivered late |
/// | twice | failed 08-05 and 08-07, delivered 08-10 09:00 with 300,000 đồng, paid on | delivered late |
/// | paid | delivered 08-05 10:00 with 300,000 đồng, not paid on | delivered on time |
/// | far | in transit 08-05, due 08-10 17:00 | under way |
/// | stuck | accepted 08-04 | overdue |
/// | silent | nothing is told | overdue |
/// | refused | refused by the receiver 08-05 | going back |
/// | going | failed 08-05 and 08-07, going back 08-10 | going back |
/// | back | failed 08-05 and 08-07, going back 08-07, returned 08-10 | sent back |
/// | lost | lost 08-06 | lost |
/// | called | cancelled by the carrier 08-04, which has it | going back |
/// | untimed | delivered 08-06 with 250,000 of 300,000 đồng | delivered, no time known |
/// | open | a code nobody knows 08-05 | under way, no time known |
/// | fetched | a collection, delivered 08-06 | delivered, no time known |
/// | asked | a collection of which nothing is told | under way, no time known |
/// | vain | a collection the carrier cancels | cancelled |
extension PostedOffice {
  package static func story() throws -> PostedOffice {
    try PostedOffice([
      "onTime": .near, "late": .near, "twice": .cash, "paid": .cash, "far": .far, "stuck": .near,
      "silent": .near, "refused": .near, "going": .near, "back": .near, "lost": .near, "called": .near,
      "untimed": .untimed, "open": .untimed, "fetched": .collection, "asked": .collection,
      "vain": .collection,
    ])
  }

  package var storyReports: [(carrier: String, report: CarrierReport)] {
    [
      report("stuck", .accepted, "2026-08-04", 11), report("called", .cancelled, "2026-08-04", 15),
      report("onTime", .accepted, "2026-08-04", 11), report("vain", .cancelled, "2026-08-04", 16),
      report("late", .inTransit, "2026-08-05", 8), report("open", nil, "2026-08-05", 8),
      report("far", .inTransit, "2026-08-05", 8),
      report("paid", .delivered, "2026-08-05", 10, amount: 300_000),
      report("twice", .attemptFailed, "2026-08-05", 10), report("going", .attemptFailed, "2026-08-05", 10),
      report("back", .attemptFailed, "2026-08-05", 10), report("refused", .refused, "2026-08-05", 10),
      report("onTime", .delivered, "2026-08-05", 17), report("late", .delivered, "2026-08-05", 17, 1),
      report("fetched", .collected, "2026-08-05", 9), report("fetched", .delivered, "2026-08-06", 9),
      report("lost", .lost, "2026-08-06", 9),
      report("untimed", .delivered, "2026-08-06", 9, amount: 250_000),
      report("twice", .attemptFailed, "2026-08-07", 10), report("going", .attemptFailed, "2026-08-07", 10),
      report("back", .attemptFailed, "2026-08-07", 10), report("back", .goingBack, "2026-08-07", 16),
      report("twice", .delivered, "2026-08-10", 9, amount: 300_000),
      report("going", .goingBack, "2026-08-10", 9), report("back", .returned, "2026-08-10", 9),
    ]
  }

  /// Tells the story in this order, and sets the clock to its end.
  package func tell(_ reports: [(carrier: String, report: CarrierReport)]) throws {
    sample.clock.set("2026-08-10", minute: 11 * 60)
    try take(reports)
    sample.clock.set("2026-08-10", minute: 12 * 60)
  }
}
