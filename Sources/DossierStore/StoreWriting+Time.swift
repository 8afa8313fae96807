public import DossierModel
import WorkingTime

extension StoreWriting {
  /// The timers of a dossier are from now on these, although nothing happened to it: a calendar or a rule has changed.
  public func refreshTimers(of stored: StoredDossier, to timers: [RunningTimer]) throws {
    try replaceTimers(by: timers, stored.id)
  }

  /// The timers of a dossier are from now on these.
  func replaceTimers(by after: [RunningTimer], _ id: Int64) throws {
    let before = try timers(of: id)
    for timer in before where !after.contains(timer) {
      try statements("DELETE FROM timer WHERE dossier = ? AND name = ? AND subject = ?").bind(id)
        .bind(number(of: timer.name)).bind(number(of: timer.subject)).run()
    }
    for timer in after where !before.contains(timer) {
      try statements("INSERT INTO timer (dossier, name, subject, due) VALUES (?,?,?,?)").bind(id)
        .bind(number(of: timer.name)).bind(number(of: timer.subject)).bind(timer.due.milliseconds).run()
    }
  }

  func insert(_ stay: Stay, _ id: Int64, _ event: Event) throws {
    try statements(
      """
      INSERT INTO stay (dossier, version, step, agency, role, person, entered, ended, minutes, due,
        interrupted)
      VALUES (?,?,?,?,?,?,?,?,?,?,?)
      """
    ).bind(id).bind(event.version).bind(number(of: stay.step)).bind(number(of: stay.place.agency))
      .bind(number(of: stay.place.role)).bind(number(of: stay.person)).bind(stay.entered.milliseconds)
      .bind(stay.left.milliseconds).bind(stay.minutes).bind(stay.due?.milliseconds)
      .bind(event.changes.contains(.clock(.paused)) ? 1 : 0).run()
  }

  /// Takes away all rows that follow from events, to be written anew dossier by dossier.
  public func clearRows() throws {
    try statements("DELETE FROM task").run()
    try statements("DELETE FROM timer").run()
    try statements("DELETE FROM stay").run()
    try statements("DELETE FROM document").run()
    try statements("DELETE FROM consignment").run()
  }

  /// Writes the rows of a dossier, cleared before, from its history.
  public func rebuild(_ stored: StoredDossier, _ history: [Event], tasks: [Task], timers: [RunningTimer])
    throws
  {
    var dossier: Dossier?
    for event in history {
      let next = try evolve(dossier, event)
      try project(event, stored.id, next)
      dossier = next
    }
    try updateRow(stored.id, stored.dossier)
    try replace([], by: tasks, stored.id)
    try replaceTimers(by: timers, stored.id)
  }

  /// Keeps a calendar by its name; the same name never stands for another text.
  public func keepCalendar(_ name: String, _ text: String) throws {
    try statements("INSERT OR IGNORE INTO calendar (name, text) VALUES (?,?)").bind(name).bind(text).run()
  }
}
