import Testing
import WorkingTime

/// The same numbers on every run.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// What holds for any start and any limit.
struct PropertyTests {
  private let calendar = Vietnam.calendar

  private func moment(_ random: inout Seeded) -> Moment {
    let day = Int.random(in: day("2025-01-01").number...day("2027-06-30").number, using: &random)
    return Zone.vietnam.moment(Day(number: day), minute: Int.random(in: 0..<1440, using: &random))
  }

  @Test func `a due date is never a rest day`() {
    var random = Seeded(1)
    for _ in 0..<2000 {
      let (start, count) = (moment(&random), Int.random(in: 0...60, using: &random))
      #expect(calendar.isWorking(calendar.day(count, workingDaysAfter: Zone.vietnam.day(of: start))))
      let due = TimeLimit.workingHours(count + 1).due(from: start, calendar)
      #expect(calendar.isWorking(Zone.vietnam.day(of: due)))
      #expect(Vietnam.spans.contains { ($0.from...$0.until).contains(Zone.vietnam.minute(of: due)) })
    }
  }

  @Test func `days added are days measured`() {
    var random = Seeded(2)
    for _ in 0..<2000 {
      let start = Zone.vietnam.day(of: moment(&random))
      let count = Int.random(in: 1...80, using: &random)
      let due = calendar.day(count, workingDaysAfter: start)
      #expect(calendar.workingDays(after: start, through: due) == count)
      #expect(calendar.workingDays(after: start, through: due + -1) == count - 1)
    }
  }

  @Test func `minutes added are minutes measured`() {
    var random = Seeded(3)
    for _ in 0..<2000 {
      let (start, count) = (moment(&random), Int.random(in: 1...9600, using: &random))
      let end = calendar.moment(count, workingMinutesAfter: start)
      #expect(calendar.workingMinutes(from: start, to: end) == count)
    }
  }

  @Test func `two stretches in a row are one long stretch`() {
    var random = Seeded(4)
    for _ in 0..<1000 {
      let start = moment(&random)
      let (first, second) = (
        Int.random(in: 1...3000, using: &random), Int.random(in: 1...3000, using: &random)
      )
      let between = calendar.moment(first, workingMinutesAfter: start)
      #expect(
        calendar.moment(second, workingMinutesAfter: between)
          == calendar.moment(first + second, workingMinutesAfter: start))
    }
  }

  @Test func `a later start is never due earlier`() {
    var random = Seeded(5)
    for _ in 0..<1000 {
      let (a, b) = (moment(&random), moment(&random))
      for limit in [TimeLimit.workingDays(7), .workingHours(13)] {
        #expect(limit.due(from: min(a, b), calendar) <= limit.due(from: max(a, b), calendar))
      }
    }
  }

  @Test func `a pause never brings the due date forward`() {
    var random = Seeded(6)
    for _ in 0..<1000 {
      let start = moment(&random)
      for limit in [TimeLimit.workingDays(10), .workingHours(40)] {
        let due = limit.due(from: start, calendar)
        let paused = Moment(
          milliseconds: start.milliseconds + Int64.random(in: 0...12, using: &random) * 86_400_000)
        let resumed = Moment(
          milliseconds: paused.milliseconds + Int64.random(in: 0...40_000, using: &random) * 60_000)
        #expect(calendar.due(due, pausedAt: paused, resumedAt: resumed) >= due)
        #expect(calendar.due(due, pausedAt: paused, resumedAt: paused) == due)
      }
    }
  }
}
