import DossierModel
public import WorkingTime

/// Runs the real rules over a period to come, several times, and once more for each place that could use a person.
///
/// Pure: the same world, scenario and question give the same forecast.
public struct Foresight {
  private let world: World
  private let scenario: Scenario
  private let question: Question

  /// What is asked.
  public struct Question: Hashable, Sendable {
    public var from: Day
    public var until: Day
    public var seed: UInt64 = 1
    public var runs = 5
    /// How many places are tried with one more person, those with the longest queues.
    public var tries = 3

    public init(from: Day, until: Day) {
      self.from = from
      self.until = until
    }
  }

  public init(_ world: World, _ scenario: Scenario, _ question: Question) {
    self.world = world
    self.scenario = scenario
    self.question = question
  }

  /// What is to be expected.
  ///
  /// - Parameter progress: hears how many of how many courses are done.
  public func forecast(_ progress: (Int, Int) -> Void = { _, _ in }) -> Forecast {
    let clock = WorkClock(world.calendar, from: question.from, until: question.until)
    guard clock.end > 0 else { return Forecast(question, clock, [], []) }
    let directory = world.setting.directory.staffed(scenario.staffing, on: question.from)
    let usual = outcomes(clock, directory) { progress($0, question.runs * (1 + question.tries)) }
    let isAnyLate = usual.contains { $0.total.allLate > 0 }
    let places = isAnyLate ? usual.bottlenecks(question.tries) : []
    let gains = places.enumerated().map { number, place in
      let more = outcomes(clock, directory.adding(1, in: place, from: question.from)) {
        progress(question.runs * (1 + number) + $0, question.runs * (1 + places.count))
      }
      return (place: place, gains: zip(usual, more).map { $0.total.allLate - $1.total.allLate })
    }
    return Forecast(question, clock, usual, .ranked(gains))
  }

  /// As many courses as are asked for.
  private func outcomes(_ clock: WorkClock, _ directory: Directory, _ progress: (Int) -> Void) -> [Outcome] {
    (0..<question.runs).map { number in
      var dice = Dice(question.seed, 0, number)
      let outcome = outcome(dice.next(), clock, directory)
      progress(number + 1)
      return outcome
    }
  }

  /// One course; arrivals and all that chance holds for a dossier follow from the seed alone, so that two courses differ
  /// only by who works there.
  private func outcome(_ seed: UInt64, _ clock: WorkClock, _ directory: Directory) -> Outcome {
    let arrivals = Arrival.drawn(scenario.streams, clock, seed: seed)
    let run = Run(world, scenario, clock, directory, arrivals)
    run.run(seed: seed)
    return Outcome(run)
  }
}

extension Forecast {
  fileprivate init(
    _ question: Foresight.Question, _ clock: WorkClock, _ outcomes: [Outcome], _ helps: [Help]
  ) {
    self.init(
      from: question.from, until: question.until, workingDays: clock.days.count, runs: question.runs,
      seed: question.seed, rows: outcomes.rows,
      total: Row(RowKey(procedure: "", agency: ""), outcomes.map(\.total)), places: outcomes.places,
      helps: helps, refusals: outcomes.refusals,
      assumedWork: Set(outcomes.flatMap(\.assumedWork)).sorted(),
      assumedWaits: Set(outcomes.flatMap(\.assumedWaits)).sorted())
  }
}
