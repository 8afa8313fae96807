public import DossierModel
import DossierStore
import WorkflowFiles
public import WorkingTime

/// A new calendar or new rules for a running office, and what they mean for running dossiers.
public struct TimeUpdate: Hashable, Sendable {
  /// Dossiers whose due moment changes.
  public internal(set) var moved: [Moved] = []
  /// How many keep theirs.
  public internal(set) var unmoved = 0

  /// A dossier whose due moment changes.
  public struct Moved: Hashable, Sendable {
    public let code: String
    public let before: Moment
    public let after: Moment
  }
}

extension Office {
  /// Checks a calendar file and tells which due moments it changes.
  public func previewCalendar(_ file: SourceFile) throws -> TimeUpdate {
    let calendar = try CalendarFile.read(file.text, file: file.name)
    return try store.read { reading in
      try reading.runningCodes().reduce(into: TimeUpdate()) { update, code in
        try weigh(code, calendar, reading, &update)
      }
    }
  }

  /// Takes over a calendar: due moments it changes are counted again, each by an act of its own in the history.
  ///
  /// - Throws: a rejection when this person may not.
  public func updateCalendar(_ file: SourceFile, as actor: String) throws -> TimeUpdate {
    _ = try CalendarFile.read(file.text, file: file.name)
    return try store.write { transaction in
      try requireKeeper(actor, transaction)
      try transaction.keepCalendar(Self.calendarName(file.text), file.text)
      try transaction.set(SettingName.calendar, file.text)
      let calendar = try calendar(transaction)
      var update = TimeUpdate()
      for code in try transaction.runningCodes() { try weigh(code, calendar, transaction, &update) }
      for moved in update.moved {
        _ = try perform(.recount, on: moved.code, by: nil, as: actor, Extra(), in: transaction)
      }
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
      try requireKeeper(actor, transaction)
      let changed = try rules(transaction).versions.filter { old in book.named(old.name)?.keeps(old) != true }
      guard changed.isEmpty else {
        throw Rejection(action: "rules", reasons: changed.map { .time(.rulesChanged($0.name)) })
      }
      try transaction.set(SettingName.rules, file.text)
      try refreshTimers(transaction)
    }
  }

  private func weigh(
    _ code: String, _ calendar: WorkingCalendar, _ reading: StoreReading, _ update: inout TimeUpdate
  ) throws {
    let dossier = try reading.dossier(code).dossier
    let counter = LedgerCounter(try definition(of: dossier, reading).branch.limit) { _ in calendar }
    guard let before = dossier.clock.due, let after = counter.due(dossier.ledger, under: calendar) else {
      return
    }
    if before == after {
      update.unmoved += 1
    } else {
      update.moved.append(TimeUpdate.Moved(code: code, before: before, after: after))
    }
  }

  /// Timers follow calendar and rules, also of dossiers nothing else happens to.
  private func refreshTimers(_ transaction: StoreWriting) throws {
    for code in try transaction.waitingCodes() {
      let stored = try transaction.dossier(code)
      let definition = try definition(of: stored.dossier, transaction)
      let inquiry = Inquiry(stored.dossier, definition, try setting("", transaction))
      try transaction.refreshTimers(of: stored, to: inquiry.timers)
    }
  }

  /// Whoever may publish some procedure keeps the office's calendar and rules.
  private func requireKeeper(_ actor: String, _ reading: StoreReading) throws {
    let (directory, day) = (try directory(reading), try calendar(reading).zone.day(of: clock()))
    guard directory.people[actor] != nil else {
      throw Rejection(action: "calendar", reasons: [.unknownPerson(actor)])
    }
    let roles = try Set(
      reading.procedures().flatMap { try current($0, reading).definitions.values.flatMap(\.publishers) })
    let holders = directory.posts.filter { roles.contains($0.role) && $0.validity.contains(day) }.map(
      \.person)
    guard holders.contains(actor) else {
      let reason = Reason.roleNeeded(roles.sorted(), holders: Set(holders).sorted())
      throw Rejection(action: "calendar", reasons: [reason])
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
