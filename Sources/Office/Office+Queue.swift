public import DossierModel
public import DossierStore
public import WorkingTime

/// Which of the waiting work is meant. Nil: any.
public struct QueueRequest: Hashable, Sendable {
  public var role: String?
  public var agency: String?
  /// The field of the procedures, by its name in either language.
  public var field: String?
  /// Only what nobody has.
  public var unassigned = false
  /// Only what nobody can do today, or was given to somebody who has left.
  public var stranded = false
  public var limit: Int

  public init(limit: Int) { self.limit = limit }
}

/// Something that waits to be done.
public struct QueueEntry: Sendable {
  /// Why work waits unseen.
  public enum Stranded: String, Sendable, Encodable {
    /// Nobody holds the place today.
    case nobody
    /// It was given to somebody who does not hold the place any more; others there may take it.
    case left
  }

  public let dossier: DossierLine
  public let task: Task
  /// The state it waits in.
  public let state: Title
  public let since: Moment
  /// When the time of the step runs out.
  public let stepDue: Moment?
  /// All who can do it today.
  public let people: [String]
  public let stranded: Stranded?
}

/// Something that waits for a person, or for somebody whose work he does.
public struct InboxEntry: Sendable {
  public let dossier: DossierLine
  /// Those it waits for; empty: for the person himself.
  public let onBehalfOf: [String]

  public var code: String { dossier.code }
}

extension Office {
  /// What waits for a person today, and for those who gave him a mandate for all their work.
  public func inbox(_ person: String) throws -> [InboxEntry] {
    try store.read { reading in
      let (directory, today) = (try directory(reading), try calendar(reading).zone.day(of: clock()))
      guard directory.people[person] != nil else {
        throw Rejection(action: "inbox", reasons: [.unknownPerson(person)], possible: [])
      }
      var found: [String: InboxEntry] = [:]
      for line in try waiting(person, nil, directory, today, reading) {
        found[line.code] = InboxEntry(dossier: line, onBehalfOf: [])
      }
      for mandate in directory.mandates(of: person, on: today) where mandate.scope == .work {
        for line in try waiting(mandate.principal, mandate.procedures, directory, today, reading) {
          let known = found[line.code]
          if let known, known.onBehalfOf.isEmpty { continue }
          let principals = Set((known?.onBehalfOf ?? []) + [mandate.principal]).sorted()
          found[line.code] = InboxEntry(dossier: line, onBehalfOf: principals)
        }
      }
      return found.values.sorted { $0.dossier.urgency < $1.dossier.urgency }
    }
  }

  /// What waits in the places of a person, apart from what others there have.
  private func waiting(
    _ person: String, _ procedures: Set<String>?, _ directory: Directory, _ today: Day,
    _ reading: StoreReading
  ) throws -> [DossierLine] {
    try directory.places(of: person, on: today).flatMap { place in
      var filter = TaskFilter(place)
      filter.without = directory.holders(place, on: today).filter { $0 != person }
      filter.procedures = procedures.flatMap { $0.isEmpty ? nil : $0.sorted() }
      return try reading.tasks(filter).map(\.dossier)
    }
  }

  /// What waits to be done, the most urgent first; one more than the limit tells that there is more.
  public func queue(_ request: QueueRequest) throws -> [QueueEntry] {
    try store.read { try queue(request, try directory($0), $0) }
  }

  func queue(
    _ request: QueueRequest, _ directory: Directory, _ reading: StoreReading
  ) throws -> [QueueEntry] {
    let day = try calendar(reading).zone.day(of: clock())
    let procedures = try request.field.map { try self.procedures(inField: $0, reading) }
    let lines = try reading.waitingPlaces()
      .filter { request.role ?? $0.role == $0.role && request.agency ?? $0.agency == $0.agency }
      .flatMap { place in
        try reading.tasks(filter(place, request, procedures, directory.holders(place, on: day)))
      }
    var setting = try setting("", reading)
    setting.directory = directory
    var entries: [QueueEntry] = []
    for line in lines.sorted(by: { $0.dossier.urgency < $1.dossier.urgency }) {
      let entry = try entry(line, setting, day, reading)
      if !request.stranded || entry.stranded != nil { entries.append(entry) }
      if entries.count > request.limit { break }
    }
    return entries
  }

  private func filter(
    _ place: Directory.Place, _ request: QueueRequest, _ procedures: [String]?, _ holders: [String]
  ) -> TaskFilter {
    var filter = TaskFilter(place, limit: request.stranded ? .max : max(request.limit, request.limit &+ 1))
    filter.procedures = procedures
    if request.unassigned || request.stranded { filter.without = holders }
    filter.assignedOnly = request.stranded && !holders.isEmpty
    return filter
  }

  private func entry(
    _ line: TaskLine, _ setting: Setting, _ day: Day, _ reading: StoreReading
  ) throws -> QueueEntry {
    let dossier = try reading.dossier(line.dossier.code).dossier
    let waiting = Inquiry(dossier, try definition(of: dossier, reading), setting).waiting
    let found = waiting.first { $0.task == line.task }
    let people = found?.people ?? []
    let left = line.task.person.map { !setting.directory.holds($0, line.task.place, on: day) } ?? false
    return QueueEntry(
      dossier: line.dossier, task: line.task, state: found?.state ?? dossier.status.title,
      since: found?.since ?? dossier.changed, stepDue: found?.due, people: people,
      stranded: people.isEmpty ? .nobody : left ? .left : nil)
  }

  /// The fields of all procedures, each once.
  public func fields() throws -> [Title] {
    try store.read { reading in
      let titles = try reading.procedures().map { try current($0, reading).procedure.field }
      return Set(titles).sorted { $0.vi < $1.vi }
    }
  }

  private func procedures(inField name: String, _ reading: StoreReading) throws -> [String] {
    try reading.procedures().filter { try current($0, reading).procedure.field.isNamed(name) }
  }
}

extension Title {
  /// True when this is the name in either language; capital letters do not count.
  public func isNamed(_ name: String) -> Bool {
    [vi, en].contains { $0.lowercased() == name.lowercased() }
  }
}

extension DossierLine {
  /// The order of urgency: by due moment, those without last.
  fileprivate var urgency: (Int64, String) { (due?.milliseconds ?? .max, code) }
}
