public import Hashing
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
  /// The definitions it stood on, by digest; where one is missing the present one stands for it.
  public let versions: [Digest: Definition]

  public init(
    _ dossier: Dossier, _ events: [Event], _ definition: Definition, _ setting: Setting,
    holidays: [String: Title] = [:], calendars: [String: WorkingCalendar] = [:],
    versions: [Digest: Definition] = [:]
  ) {
    self.versions = versions
    self.calendars = calendars
    self.holidays = holidays
    self.dossier = dossier
    self.events = events
    self.definition = definition
    self.setting = setting
  }

  var inquiry: Inquiry { Inquiry(dossier, definition, setting) }

  /// The definition the dossier stood on with an event.
  func definition(at event: Event) -> Definition {
    var digest = dossier.opening.definition
    for earlier in events.prefix(while: { $0.version <= event.version }) {
      for case .rebased(let definition, _) in earlier.changes { digest = definition }
    }
    return versions[digest] ?? definition
  }

  /// What was done with an event, as it was called then.
  func title(of event: Event) -> Title { event.title(definition(at: event)) ?? Title(vi: "", en: "") }
}

extension Event {
  /// What the person or the clock did, as the definition calls it; nil: nothing it has a name for.
  func title(_ definition: Definition) -> Title? {
    if kind == .rebased { return definition.moving.title }
    for case .moved(let move) in changes {
      return definition.actions.first { $0.name == move.action }?.title
    }
    return nil
  }

  /// On the strength of what mandate it was done for somebody else, whether something was signed or done otherwise; nil:
  /// the actor acted for himself.
  public var mandate: MandateUse? {
    for change in changes {
      if case .actedFor(let mandate) = change { return mandate }
      if case .signed(let signature) = change, let mandate = signature.mandate { return mandate }
    }
    return nil
  }

  /// Who did it for somebody else; nil: the actor acted for himself.
  var substitution: Substitution? { mandate.map { Substitution(person: actor, mandate: $0) } }

  /// True when a reason or remark was given.
  var hasNote: Bool { changes.contains { if case .noted = $0 { true } else { false } } }
}
