import Foundation
import Glibc
import WorkflowFiles
import WorkingTime

/// `bench dues CALENDAR ROUNDS DAYS`: due dates per second, and the days of the calendar written to a file, so that a C
/// program can do the same work. Both print the sum of all due moments, which must be equal.
enum DueDateBench {
  private static let count = 2_000_000
  private static let first = Day(number: 17_532)  // 2018-01-01

  static func run(calendar: String, rounds: Int, days: String) throws {
    let text = try String(contentsOfFile: calendar, encoding: .utf8)
    let value = try CalendarFile.read(text, file: calendar)
    try write(value, to: days)
    for round in 1...rounds {
      measure("days", round) { start, amount in TimeLimit.workingDays(amount).due(from: start, value) }
      measure("hours", round) { start, amount in TimeLimit.workingHours(amount).due(from: start, value) }
    }
    let before = seconds(CLOCK_PROCESS_CPUTIME_ID)
    for _ in 0..<100 { _ = value.with([OfficeHours.Period(hours: value.hours)]) }
    let table = (seconds(CLOCK_PROCESS_CPUTIME_ID) - before) / 100
    print("calendar table_ms=\(table * 1000)")
  }

  /// Starts in 2018 to 2027 at any minute, limits of 1 to 60, the same in every run.
  private static func measure(_ kind: String, _ round: Int, _ due: (Moment, Int) -> Moment) {
    var (state, sum) = (UInt64(1), Int64(0))
    let start = seconds(CLOCK_PROCESS_CPUTIME_ID)
    for _ in 0..<count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let minute = Int64(25_246_080 + (state >> 33) % 5_258_880)
      let moment = Moment(milliseconds: minute * 60_000)
      sum &+= due(moment, Int(1 + (state >> 20) % 60)).milliseconds / 60_000
    }
    let cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - start
    print("due program=swift kind=\(kind) round=\(round) count=\(count) cpu=\(cpu) sum=\(sum)")
  }

  /// One line a day from 2018 to 2047: the ends of its spans.
  private static func write(_ calendar: WorkingCalendar, to file: String) throws {
    let lines = (0..<10_957).map { place in
      let spans = calendar.spans(on: first + place).flatMap { [$0.from, $0.until] }
      return ([spans.count / 2] + spans).map { "\($0)" }.joined(separator: " ")
    }
    try lines.joined(separator: "\n").write(toFile: file, atomically: false, encoding: .utf8)
  }
}
