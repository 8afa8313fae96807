import DossierModel
import DossierStore
public import Simulation
public import WorkingTime

/// What is to be foreseen, and from what.
public struct ForesightRequest: Sendable {
  /// Nil: the next working day.
  public var from: Day?
  /// Nil: so many weeks after it began.
  public var until: Day?
  public var weeks = 13
  public var seed: UInt64 = 1
  public var runs = 5
  /// What the file leaves out comes from the office's own history; nil: all does.
  public var scenario: SourceFile?

  public init() {}
}

/// A forecast, and what it rests on.
public struct Foreseen: Sendable {
  public let forecast: Forecast
  /// The scenario as it was run, the history's part included.
  public let scenario: Scenario
  /// The days of history that were looked at, and the dossiers that came in then.
  public let past: (from: Day, until: Day)
  public let pastDossiers: Int
  /// True when the file says what comes in, not the history.
  public let arrivalsAreGiven: Bool
}

/// The office's past says too little to foresee anything by, and no scenario says what comes in.
public struct HistoryTooShort: Error, Hashable, Sendable {
  public let found: Int
  public let needed: Int
  public let from: Day
  public let until: Day
}

extension Office {
  /// Runs the office's own rules, people and calendar over a period to come. Nothing is written.
  public func foresee(
    _ request: ForesightRequest, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> Foreseen {
    // Read first, reckoned afterwards: no transaction stays open meanwhile.
    let basis = try store.read { try gather(request, $0) }
    var question = Foresight.Question(
      from: basis.from, until: request.until ?? basis.from + (request.weeks * 7 - 1))
    (question.seed, question.runs) = (request.seed, request.runs)
    let (scenario, history) = (basis.scenario, basis.history)
    return Foreseen(
      forecast: Foresight(basis.world, scenario, question).forecast(progress), scenario: scenario,
      past: (history.from, history.until), pastDossiers: history.dossiers,
      arrivalsAreGiven: basis.arrivalsAreGiven)
  }

  /// All that is read for a forecast.
  private struct Basis {
    let from: Day
    let world: World
    let history: History
    let scenario: Scenario
    let arrivalsAreGiven: Bool
  }

  private func gather(_ request: ForesightRequest, _ reading: StoreReading) throws -> Basis {
    let calendar = try calendar(reading)
    let from = request.from ?? calendar.day(1, workingDaysAfter: calendar.zone.day(of: clock()))
    let past = (from: from + -History.days, until: from + -1)
    let current = try currentDefinitions(reading)
    let given = try request.scenario.map {
      try ScenarioFile.read(
        $0.text, file: $0.name, definitions: current, try directory(reading), on: from)
    }
    let courses = try courses(since: past.from, before: from, calendar, reading)
    let history = History(courses, from: past.from, until: past.until, calendar)
    let arrivalsAreGiven = given?.streams.isEmpty == false
    guard arrivalsAreGiven || history.dossiers >= History.leastDossiers else {
      throw HistoryTooShort(
        found: history.dossiers, needed: History.leastDossiers, from: past.from, until: past.until)
    }
    // Runs count for themselves; the registers are there only as long as the transaction.
    var setting = try setting("", reading).detached(serial: 1)
    // Signing takes its time; no file is made, so none is proven.
    setting.signing = nil
    return Basis(
      from: from,
      world: World(current: current, running: try running(courses, setting), setting: setting),
      history: history, scenario: given?.completed(by: history.scenario) ?? history.scenario,
      arrivalsAreGiven: arrivalsAreGiven)
  }

  private func currentDefinitions(_ reading: StoreReading) throws -> [Definition] {
    try reading.procedures().sorted().flatMap { code in
      try current(code, reading).definitions.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  /// The past of all dossiers that came in since a day or have something waiting, up to another day.
  private func courses(
    since first: Day, before end: Day, _ calendar: WorkingCalendar, _ reading: StoreReading
  ) throws -> [History.Course] {
    var filter = DossierFilter(limit: .max)
    filter.from = calendar.zone.moment(first, minute: 0)
    let recent = try reading.dossiers(filter).map(\.code)
    let codes = recent + Set(try reading.waitingCodes()).subtracting(recent).sorted()
    let limit = calendar.zone.moment(end, minute: 0)
    return try codes.compactMap { code in
      let events = try reading.history(code).map(\.event).filter { $0.moment < limit }
      guard let dossier = try fold(events) else { return nil }
      return History.Course(events, try definition(of: dossier, reading))
    }
  }

  /// The dossiers in which something was still to be done.
  private func running(_ courses: [History.Course], _ setting: Setting) throws -> [World.Running] {
    try courses.compactMap { course in
      guard let dossier = try fold(course.events), !Inquiry(dossier, course.definition, setting).isClosed
      else {
        return nil
      }
      return World.Running(dossier, course.definition)
    }
  }
}
