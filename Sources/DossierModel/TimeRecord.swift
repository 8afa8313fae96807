public import WorkingTime

/// A dossier with all that happened to it, its definition and today's setting: what its time can be told from.
public struct TimeRecord {
  public let dossier: Dossier
  /// All of its events, in order.
  public let events: [Event]
  public let definition: Definition
  public let setting: Setting
  /// What the calendar's holidays are called, by key.
  public let holidays: [String: Title]
  /// The competent agency's calendars by the names its ledger lines have for them.
  public let calendars: [String: WorkingCalendar]

  public init(
    _ dossier: Dossier, _ events: [Event], _ definition: Definition, _ setting: Setting,
    holidays: [String: Title] = [:], calendars: [String: WorkingCalendar] = [:]
  ) {
    self.calendars = calendars
    self.holidays = holidays
    self.dossier = dossier
    self.events = events
    self.definition = definition
    self.setting = setting
  }

  var inquiry: Inquiry { Inquiry(dossier, definition, setting) }
}

extension Event {
  /// What the person or the clock did, as the definition calls it; nil: nothing it has a name for.
  func title(_ definition: Definition) -> Title? {
    for case .moved(let move) in changes {
      return definition.actions.first { $0.name == move.action }?.title
    }
    return nil
  }

  /// True when a reason or remark was given.
  var hasNote: Bool { changes.contains { if case .noted = $0 { true } else { false } } }
}
