import DossierModel
import DossierStore
import ShippedWorkflows
public import WorkflowFiles
public import WorkingTime

/// A new calendar or new rules for a running office, and what they mean for running dossiers.
public struct TimeUpdate: Hashable, Sendable {
  /// Dossiers whose due moment changes.
  public internal(set) var moved: [Moved] = []
  /// How many keep theirs.
  public internal(set) var unmoved = 0
  /// Days from the first that counts for a running dossier until ten years on that become working days or cease to be.
  public internal(set) var days: [ChangedDay] = []

  /// A day the office works under one of two calendars only.
  public struct ChangedDay: Hashable, Sendable {
    public let day: Day
    public let isWorkedAfter: Bool
  }

  /// A dossier whose due moment changes.
  public struct Moved: Hashable, Sendable {
    public let code: String
    public let before: Moment
    public let after: Moment
  }
}

extension Office {
  /// The office's working calendar.
  public func workingCalendar() throws -> WorkingCalendar { try store.read { try calendar($0) } }

  /// The working calendar of an agency: the office's, with the agency's own hours where it has such.
  public func workingCalendar(of agency: String?) throws -> WorkingCalendar {
    try store.read { try calendar(of: agency, $0) }
  }

  /// What the holidays of the office's calendar are called.
  public func namedCalendar() throws -> NamedCalendar { try store.read { try namedCalendar($0) } }

  /// The calendar every office begins with.
  public static func shippedCalendar() throws -> NamedCalendar {
    try CalendarFile.named(Shipped.calendars[0].text, file: Shipped.calendars[0].name)
  }

  /// Checks a calendar file, or the shipped one, and tells which days and due moments it changes.
  public func previewCalendar(_ file: SourceFile?) throws -> TimeUpdate {
    let file = file ?? SourceFile(Shipped.calendars[0])
    let calendar = try CalendarFile.read(file.text, file: file.name)
    return try store.read { try weigh(calendar, $0) }
  }

  /// Takes over a calendar: due moments it changes are counted again, each by an act of its own in the history.
  ///
  /// - Throws: a rejection when this person may not.
  public func updateCalendar(_ file: SourceFile?, as actor: String) throws -> TimeUpdate {
    let file = file ?? SourceFile(Shipped.calendars[0])
    let calendar = try CalendarFile.read(file.text, file: file.name)
    return try store.write { transaction in
      try requireKeeper(actor, "calendar", transaction)
      try fireAll(in: transaction)
      let update = try weigh(calendar, transaction)
      try transaction.keepCalendar(Self.calendarName(file.text), file.text)
      try transaction.set(SettingName.calendar, file.text)
      try recount(update.moved.map(\.code), as: actor, transaction)
      try refreshTimers(transaction)
      return update
    }
  }

  /// Takes over rules about time. Versions there were stay as they are: dossiers received under them name them.
  ///
  /// - Throws: a rejection when this person may not, or when a version is missing or says something else.
  public func updateRules(_ file: SourceFile, as actor: String) throws {
    let book = try RulesFile.read(file.text, file: file.name)
    try store.write { transaction in
      try requireKeeper(actor, "rules", transaction)
      let changed = try rules(transaction).versions.filter { old in book.named(old.name)?.keeps(old) != true }
      guard changed.isEmpty else {
        throw Rejection(action: "rules", reasons: changed.map { .time(.rulesChanged($0.name)) })
      }
      try fireAll(in: transaction)
      try transaction.set(SettingName.rules, file.text)
      try refreshTimers(transaction)
    }
  }

  private func weigh(_ new: WorkingCalendar, _ reading: StoreReading) throws -> TimeUpdate {
    let old = try calendar(reading)
    var update = TimeUpdate()
    update.moved = try moved(new, try directory(reading), reading)
    update.unmoved = try reading.runningCodes().count - update.moved.count
    // From the first day that counts for a dossier still running.
    let first = try reading.firstStart().map(new.zone.day(of:)) ?? new.zone.day(of: clock())
    let last = new.zone.day(of: clock()) + 3653
    update.days = (first.number...max(first, last).number).map(Day.init(number:))
      .filter { old.isWorking($0) != new.isWorking($0) }
      .map { TimeUpdate.ChangedDay(day: $0, isWorkedAfter: new.isWorking($0)) }
    return update
  }

  /// The running dossiers that would be due at another moment by this calendar and the hours of these agencies.
  ///
  /// - Parameter agencies: only what is due at these; nil: all.
  func moved(
    _ calendar: WorkingCalendar, _ directory: Directory, of agencies: Set<String>? = nil,
    _ reading: StoreReading
  ) throws -> [TimeUpdate.Moved] {
    try reading.runningCodes().compactMap { code in
      let dossier = try reading.dossier(code).dossier
      let agency = dossier.opening.lanes[Lane.agency] ?? ""
      guard agencies?.contains(agency) ?? true else { return nil }
      let hours = directory.agencies[agency]?.hours ?? []
      let own = hours.isEmpty ? calendar : calendar.with(hours)
      let counter = LedgerCounter(try definition(of: dossier, reading).branch.limit) { _ in own }
      guard let before = dossier.clock.due, let after = counter.due(dossier.ledger, under: own),
        before != after
      else { return nil }
      return TimeUpdate.Moved(code: code, before: before, after: after)
    }
  }

  /// Counts the due moments of dossiers again, each by an act of its own.
  func recount(_ codes: [String], as actor: String, _ transaction: StoreWriting) throws {
    for code in codes {
      _ = try perform(.recount, on: code, by: nil, as: actor, Extra(), in: transaction)
    }
  }

  /// Timers follow calendar and rules, also of dossiers nothing else happens to.
  func refreshTimers(_ transaction: StoreWriting) throws {
    for code in try transaction.waitingCodes() {
      let stored = try transaction.dossier(code)
      let definition = try definition(of: stored.dossier, transaction)
      let inquiry = Inquiry(stored.dossier, definition, try setting("", transaction))
      try transaction.refreshTimers(of: stored, to: inquiry.timers)
    }
  }

  /// Whoever may publish some procedure keeps the office's calendar and rules.
  func requireKeeper(_ actor: String, _ action: String, _ reading: StoreReading) throws {
    let (directory, day) = (try directory(reading), try calendar(reading).zone.day(of: clock()))
    guard directory.people[actor] != nil else {
      throw Rejection(action: action, reasons: [.unknownPerson(actor)])
    }
    let roles = try Set(
      reading.procedures().flatMap { try current($0, reading).definitions.values.flatMap(\.publishers) })
    let holders = directory.posts.filter { roles.contains($0.role) && $0.validity.contains(day) }.map(
      \.person)
    guard holders.contains(actor) else {
      let reason = Reason.roleNeeded(roles.sorted(), holders: Set(holders).sorted())
      throw Rejection(action: action, reasons: [reason])
    }
  }
}

extension DeadlineRules {
  /// True when this says what an earlier text of the version said; only its last day may have become known.
  fileprivate func keeps(_ old: DeadlineRules) -> Bool {
    validity.from == old.validity.from && (old.validity.until == nil || validity.until == old.validity.until)
      && (title, law, procedures, lastMinutes, limits) == (
        old.title, old.law, old.procedures, old.lastMinutes, old.limits
      )
      && (supplements, extensions, controlSlip) == (old.supplements, old.extensions, old.controlSlip)
  }
}
