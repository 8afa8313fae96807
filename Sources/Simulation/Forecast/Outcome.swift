public import DossierModel
import WorkingTime

/// A procedure at the agency that is competent for it.
public struct RowKey: Hashable, Comparable, Sendable {
  public let procedure: String
  public let agency: String

  init(procedure: String, agency: String) {
    self.procedure = procedure
    self.agency = agency
  }

  public static func < (a: Self, b: Self) -> Bool { (a.procedure, a.agency) < (b.procedure, b.agency) }
}

/// An act the rules did not accept, so that a dossier stood still or did not come in.
public struct Refusal: Hashable, Sendable {
  public let procedure: String
  public let action: String
  public let reason: Reason
}

/// What became of dossiers in one run.
struct Counts: Hashable {
  var carried = 0
  var carriedLate = 0
  var arrived = 0
  var finished = 0
  var late = 0
  /// Refused or withdrawn at the door: their clock never ran.
  var turnedAway = 0
  var running = 0
  var runningLate = 0
  /// Working minutes from reception to the end, of those finished.
  var minutes: [Int] = []

  /// Late at the end or still running past their due moment.
  var allLate: Int { late + runningLate }

  mutating func add(_ other: Counts) {
    carried += other.carried
    carriedLate += other.carriedLate
    arrived += other.arrived
    finished += other.finished
    late += other.late
    turnedAway += other.turnedAway
    running += other.running
    runningLate += other.runningLate
    minutes += other.minutes
  }
}

/// How a place fared in one run.
struct Load: Hashable {
  let place: Directory.Place
  /// On the first day.
  let people: Int
  /// Minutes its people worked, whatever on, and minutes they were there.
  let busy: Int
  let available: Int
  /// Minutes that work waited for its people.
  let waited: Int
  let done: Int
}

/// What one run came to.
struct Outcome: Hashable {
  let rows: [RowKey: Counts]
  let loads: [Load]
  let refusals: [Refusal: Int]
  let assumedWork: Set<StateName>
  let assumedWaits: Set<StateName>

  var total: Counts { rows.values.reduce(into: Counts()) { $0.add($1) } }

  init(_ run: Run) {
    var rows: [RowKey: Counts] = [:]
    // A part is counted with the dossier it belongs to, not a second time.
    for matter in run.matters where matter.dossier.parent == nil && !matter.wasEnded {
      let opening = matter.dossier.opening
      let key = RowKey(procedure: opening.procedure, agency: opening.lanes[Lane.agency] ?? "")
      rows[key, default: Counts()].count(matter, run)
    }
    self.rows = rows
    loads = run.workforce.places.map { Load($0, run) }
    refusals = run.refusals
    assumedWork = run.atlas.assumedWork
    assumedWaits = run.atlas.assumedWaits
  }
}

extension Counts {
  fileprivate mutating func count(_ matter: Matter, _ run: Run) {
    let (clock, calendar) = (matter.dossier.clock, run.world.calendar)
    let end = run.clock.over(run.clock.end)
    if matter.isCarried { carried += 1 } else { arrived += 1 }
    if matter.isCarried, matter.wasLate { carriedLate += 1 }
    if let started = clock.started, let ended = clock.ended {
      finished += 1
      if let due = clock.due, ended.isPast(due) { late += 1 }
      minutes.append(calendar.workingMinutes(from: started, to: ended))
    } else if matter.definition.isTurnedAway(matter.dossier) {
      turnedAway += 1
    } else {
      running += 1
      if clock.paused == nil, matter.due < end { runningLate += 1 }
    }
  }
}

extension Load {
  fileprivate init(_ desk: Workforce.Desk, _ run: Run) {
    let (force, first) = (run.workforce, run.clock.days.first)
    let keys = first.map { force.directory.holders(desk.place, on: $0) } ?? []
    var (available, busy) = (0, 0)
    for key in Set(force.directory.posts.filter { $0.place == desk.place }.map(\.person)) {
      available += run.minutes { force.directory.holds(key, desk.place, on: $0) }
      if let person = force.number(ofPerson: key) { busy += force.people[person].busy }
    }
    self.init(
      place: desk.place, people: keys.count, busy: busy, available: available, waited: desk.waited,
      done: desk.done)
  }
}

extension Post {
  fileprivate var place: Directory.Place { Directory.Place(role: role, agency: agency) }
}

extension Run {
  /// How many minutes lie on days for which this is true.
  fileprivate func minutes(_ isMeant: (Day) -> Bool) -> Int {
    clock.days.indices.filter { isMeant(clock.days[$0]) }
      .reduce(0) { $0 + clock.starts[$1 + 1] - clock.starts[$1] }
  }
}
