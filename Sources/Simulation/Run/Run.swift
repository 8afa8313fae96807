import DossierModel
import WorkingTime

/// One course of events: dossiers come in, people take the most urgent thing they may do, one at a time, in office hours
/// only, and every act is decided by the real rules.
final class Run {
  let world: World
  let clock: WorkClock
  let atlas: Atlas
  var workforce: Workforce
  private(set) var matters: [Matter] = []
  private(set) var refusals: [Refusal: Int] = [:]
  /// Hears every event, for who wants to check them.
  var witness: ((Event, Dossier) -> Void)?
  private let arrivals: [Arrival]
  let current: [CaseKey: Definition]
  /// Dossiers that changed because another one did.
  var changed: [Matter] = []
  /// When each person is done with what he does.
  private var ends: [Int: Int] = [:]
  private var numbers: [String: Int] = [:]
  var serials: [Register: Int] = [:]
  private var agenda: Heap<Entry>
  private var order = 0

  struct CaseKey: Hashable {
    let procedure: String
    let branch: String
  }

  /// Something that will happen. Who finishes is free before anything new comes in that minute.
  private struct Entry {
    let minute: Int
    let order: Int
    let happening: Happening
  }

  private enum Happening {
    case day(Day)
    case finish(Int)
    case ready(Job)
    case arrival(Int)

    var rank: Int {
      switch self {
      case .day: 0
      case .finish: 1
      case .ready: 2
      case .arrival: 3
      }
    }
  }

  init(
    _ world: World, _ scenario: Scenario, _ clock: WorkClock, _ directory: Directory, _ arrivals: [Arrival]
  ) {
    self.world = world
    self.clock = clock
    self.arrivals = arrivals
    atlas = Atlas(scenario)
    workforce = Workforce(directory)
    current = Dictionary(
      world.current.map { (CaseKey(procedure: $0.procedure.code, branch: $0.branch.key), $0) }
    ) { first, _ in first }
    agenda = Heap { a, b in
      (a.minute, a.happening.rank, a.order) < (b.minute, b.happening.rank, b.order)
    }
  }

  /// Runs to the end of the period; what is not done by then stays as it is.
  func run(seed: UInt64) {
    for (day, start) in zip(clock.days, clock.starts) { plan(.day(day), at: start) }
    if !arrivals.isEmpty { plan(.arrival(0), at: arrivals[0].minute) }
    if let first = clock.days.first { workforce.begin(first) }
    for (number, running) in world.running.enumerated() {
      var dice = Dice(seed, 3, number)
      let matter = Matter(
        running.dossier, running.definition, seed: dice.next(), world.calendar, carriedAt: clock.begin(0))
      add(matter)
    }
    for matter in matters { review(matter, at: 0) }
    while let entry = agenda.pop(), entry.minute < clock.end { happen(entry.happening, at: entry.minute) }
    finishWhatEnds()
    workforce.close(at: clock.end)
  }

  /// What ends with the last minute was done in the period.
  private func finishWhatEnds() {
    let last = workforce.people.indices.filter { ends[$0] == clock.end }
    for person in last {
      if let job = workforce.people[person].job { act(job, by: person, at: clock.end) }
    }
  }

  private func happen(_ happening: Happening, at minute: Int) {
    switch happening {
    case .day(let day): begin(day, at: minute)
    case .finish(let person):
      // Not free before it is done: what follows from it queues with the rest.
      if let job = workforce.people[person].job { act(job, by: person, at: minute) }
      workforce.finish(person)
      goOn(person, at: minute)
    case .ready(let job): if !job.isGone { offer(job, at: minute) }
    case .arrival(let number):
      if number + 1 < arrivals.count { plan(.arrival(number + 1), at: arrivals[number + 1].minute) }
      receive(arrivals[number], at: minute)
    }
  }

  func nextOrder() -> Int {
    order += 1
    return order
  }

  private func plan(_ happening: Happening, at minute: Int) {
    agenda.push(Entry(minute: minute, order: nextOrder(), happening: happening))
  }

  private func begin(_ day: Day, at minute: Int) {
    workforce.begin(day)
    for person in workforce.people.indices { goOn(person, at: minute) }
  }

  /// Somebody takes the next thing, if he is free and there is one.
  private func goOn(_ person: Int, at minute: Int) {
    guard workforce.people[person].job == nil, let job = workforce.next(for: person) else { return }
    start(job, by: person, at: minute)
  }

  private func start(_ job: Job, by person: Int, at minute: Int) {
    workforce.start(job, by: person, at: minute, until: clock.end)
    ends[person] = minute + job.minutes
    plan(.finish(person), at: minute + job.minutes)
  }

  func offer(_ job: Job, at minute: Int) {
    (job.waitsSince, job.urgency) = (minute, job.matter.urgency)
    if let person = workforce.offer(job) { start(job, by: person, at: minute) }
  }

  func add(_ matter: Matter) {
    numbers[matter.dossier.code] = matters.count
    matters.append(matter)
  }

  func matter(_ code: String) -> Matter? { numbers[code].map { matters[$0] } }

  // MARK: Deciding

  /// Names the moment and who acts; the only place where a run makes a setting.
  func setting(_ actor: String, _ moment: Moment) -> Setting {
    var setting = world.setting
    (setting.moment, setting.actor, setting.directory) = (moment, actor, workforce.directory)
    setting.nextSerial = { self.serials[$0, default: 0] + 1 }
    return setting
  }

  /// Takes over a decision: events, numbers, and what follows for other dossiers.
  func take(_ decision: Decision, on matter: Matter, by actor: String, at moment: Moment) {
    serials.merge(decision.claims) { _, new in new }
    for event in decision.events {
      // A decision the core has just made follows from the dossier it was made on.
      do { matter.dossier = try evolve(matter.dossier, event) } catch { continue }
      witness?(event, matter.dossier)
    }
    for sequel in decision.sequels { follow(sequel, of: matter, by: actor, at: moment) }
  }

  func refused(_ rejection: Rejection, _ definition: Definition) {
    let reason = rejection.reasons.first ?? .noDossier
    let refusal = Refusal(
      procedure: definition.procedure.code, action: rejection.action, reason: reason)
    refusals[refusal, default: 0] += 1
  }

  /// Looks what waits on a dossier now, and on those it changed.
  func review(_ matter: Matter, at minute: Int) {
    let others = changed.filter { $0 !== matter }
    changed = []
    for matter in [matter] + others {
      for job in jobs(on: matter, at: minute) {
        guard let wait = job.site.wait else {
          offer(job, at: minute)
          continue
        }
        var dice = matter.dice(-1 - job.state)
        plan(.ready(job), at: minute + wait.draw(&dice))
      }
    }
  }
}
