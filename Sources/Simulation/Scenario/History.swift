public import DossierModel
public import WorkingTime

/// What an office's own past says about its work.
public struct History {
  /// Days that are looked back.
  public static let days = 90
  /// With fewer dossiers than this, the past says too little.
  public static let leastDossiers = 20
  /// With fewer visits than this, a state of one procedure is judged by all states of that name.
  static let leastVisits = 5

  /// A dossier's past: its events, and the definition by its digest and case.
  public struct Course {
    public let events: [Event]
    public let definition: Definition

    public init(_ events: [Event], _ definition: Definition) {
      self.events = events
      self.definition = definition
    }
  }

  /// The first and the last day looked at; none lies before the first dossier that came in.
  public private(set) var from: Day
  public let until: Day
  private let calendar: WorkingCalendar
  private var first: Day?
  private var streams: [Stream: Int] = [:]
  private var visits: [Visit] = []

  /// A stay in a state, and the act that ended it.
  private struct Visit {
    let procedure: String
    let state: String
    let waitsOutside: Bool
    let since: Moment
    let left: Moment
    let actor: String
    let action: String
  }

  /// Looks at what happened on these days, both included.
  public init(_ courses: [Course], from: Day, until: Day, _ calendar: WorkingCalendar) {
    (self.from, self.until, self.calendar) = (from, until, calendar)
    for course in courses { look(course) }
    // An office that began meanwhile had no arrivals before; those days would thin out the rest.
    self.from = max(from, first ?? from)
    visits.sort { ($0.left, $0.actor) < ($1.left, $1.actor) }
  }

  /// How many dossiers came in, parts aside.
  public var dossiers: Int { streams.values.reduce(0, +) }

  private mutating func look(_ course: Course) {
    var dossier: Dossier?
    for event in course.events {
      let next: Dossier
      // What the store hands out has been folded before.
      do { next = try evolve(dossier, event) } catch { return }
      if isMeant(event.moment) { look(event, from: dossier, to: next, course.definition) }
      dossier = next
    }
  }

  private func isMeant(_ moment: Moment) -> Bool {
    let day = calendar.zone.day(of: moment)
    return from <= day && day <= until
  }

  private mutating func look(_ event: Event, from old: Dossier?, to new: Dossier, _ definition: Definition) {
    guard let old else {
      if new.parent == nil { count(new) }
      return
    }
    guard case .moved(let move)? = event.changes.first(where: \.isMove), !move.action.isEmpty,
      let left = definition.left(old, new, by: move.action), let since = old.since[left.name]
    else { return }
    visits.append(
      Visit(
        procedure: definition.procedure.code, state: Definition.shortName(left.name),
        waitsOutside: definition.waitsOutside(left.index), since: since, left: event.moment,
        actor: event.actor, action: move.action))
  }

  private mutating func count(_ dossier: Dossier) {
    streams[Stream(dossier.opening), default: 0] += 1
    let day = calendar.zone.day(of: dossier.submitted)
    first = min(first ?? day, day)
  }

  /// The scenario in which all goes on as it was.
  public var scenario: Scenario {
    var scenario = Scenario()
    let days = max(1, calendar.workingDays(after: from + -1, through: until))
    scenario.streams = streams.map { stream, count in
      var stream = stream
      stream.perThousandDays = count * 1000 / days
      return stream
    }.sorted { $0.rank < $1.rank }
    scenario.work = book(work) { .observed($0.map(\.minutes).sorted()) }
    scenario.waits = book(waits) { .observed($0.map(\.minutes).sorted()) }
    scenario.turns = book(visits.map { Seen($0.procedure, $0.state, 0, $0.action) }) { turns($0) }
    return scenario
  }

  /// Something seen in a state.
  private struct Seen {
    let procedure: String
    let state: String
    let minutes: Int
    let action: String

    init(_ procedure: String, _ state: String, _ minutes: Int, _ action: String) {
      (self.procedure, self.state, self.minutes, self.action) = (procedure, state, minutes, action)
    }
  }

  /// Who acts one act after the other has worked on this one since the one before, or since there was something to do. So
  /// what waits in his queue is not counted as work twice; what he was idle is counted.
  private var work: [Seen] {
    var last: [String: Moment] = [:]
    return visits.compactMap { visit in
      let begun = max(visit.since, last[visit.actor] ?? visit.since)
      last[visit.actor] = visit.left
      guard !visit.waitsOutside else { return nil }
      let minutes = calendar.workingMinutes(from: begun, to: visit.left)
      return Seen(visit.procedure, visit.state, max(1, minutes), visit.action)
    }
  }

  private var waits: [Seen] {
    visits.filter(\.waitsOutside).map {
      let minutes = calendar.workingMinutes(from: $0.since, to: $0.left)
      return Seen($0.procedure, $0.state, max(1, minutes), $0.action)
    }
  }

  /// Each state of each procedure seen often enough, and each state whatever the procedure.
  private func book<Value>(_ seen: [Seen], _ value: ([Seen]) -> Value) -> StateBook<Value> {
    var book = StateBook<Value>()
    for (state, all) in Dictionary(grouping: seen, by: \.state) {
      book[nil, state] = value(all)
      for (procedure, some) in Dictionary(grouping: all, by: \.procedure) where some.count >= Self.leastVisits
      {
        book[procedure, state] = value(some)
      }
    }
    return book
  }

  private func turns(_ seen: [Seen]) -> [Turn] {
    Dictionary(grouping: seen, by: \.action).map { action, some in
      Turn(action, perMille: some.count * 1000 / seen.count)
    }.sorted { $0.action < $1.action }
  }
}

extension Definition {
  /// The innermost state an action took a dossier out of.
  fileprivate func left(_ old: Dossier, _ new: Dossier, by action: String) -> (index: Int, name: String)? {
    old.leaves.filter { !new.leaves.contains($0) }.compactMap { name in
      chart.index(of: name).map { (index: $0, name: name) }
    }.first { !transitions(action, from: $0.index).isEmpty }
  }
}

extension Change {
  fileprivate var isMove: Bool { if case .moved = self { true } else { false } }
}

extension Stream {
  fileprivate init(_ opening: Opening) {
    self.init(
      procedure: opening.procedure, branch: opening.branch, channel: opening.channel,
      returnBy: opening.returnBy, receivedAt: opening.lanes[Lane.receiving] ?? "", perThousandDays: 0)
  }

  fileprivate var rank: (String, String, String, Int, Int) {
    (procedure, branch, receivedAt, channel.rawValue, returnBy.rawValue)
  }
}
