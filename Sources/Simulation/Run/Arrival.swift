import DossierModel

/// A dossier that will come in.
struct Arrival {
  /// The working minute of the period.
  let minute: Int
  let stream: Stream
  /// What chance holds for this dossier, whatever happens to others.
  let seed: UInt64
}

extension Arrival {
  /// All that come in over a period, in the order of time. They do not depend on who works there.
  static func drawn(_ streams: [Stream], _ clock: WorkClock, seed: UInt64) -> [Arrival] {
    var arrivals: [Arrival] = []
    for (number, stream) in streams.enumerated() {
      let minutes =
        switch stream.rhythm {
        case .chance: byChance(stream, clock, Dice(seed, 1, number))
        case .even: evenly(stream, clock)
        }
      arrivals += minutes.enumerated().map { count, minute in
        var dice = Dice(seed, 2, number, count)
        return Arrival(minute: minute, stream: stream, seed: dice.next())
      }
    }
    return arrivals.enumerated()
      .sorted { ($0.element.minute, $0.offset) < ($1.element.minute, $1.offset) }.map(\.element)
  }

  /// In each minute the same small chance: over a day the numbers are near those of Poisson.
  private static func byChance(_ stream: Stream, _ clock: WorkClock, _ dice: Dice) -> [Int] {
    var (dice, found): (Dice, [Int]) = (dice, [])
    for (start, end) in zip(clock.starts, clock.starts.dropFirst()) {
      let bound = 1000 * (end - start)
      for minute in start..<end {
        let sure = stream.perThousandDays / bound
        let more = dice.below(bound) < stream.perThousandDays % bound ? 1 : 0
        for _ in 0..<(sure + more) { found.append(minute) }
      }
    }
    return found
  }

  /// The first with the first minute.
  private static func evenly(_ stream: Stream, _ clock: WorkClock) -> [Int] {
    zip(clock.starts, clock.starts.dropFirst()).enumerated().flatMap { day, bounds -> [Int] in
      let (before, after) = (day * stream.perThousandDays, (day + 1) * stream.perThousandDays)
      let count = (after + 999) / 1000 - (before + 999) / 1000
      return (0..<count).map { bounds.0 + $0 * (bounds.1 - bounds.0) / count }
    }
  }
}
