import DossierModel
import DossierStore
import WorkingTime

/// Whatever is asked of a dossier is asked of it as time has left it, whenever somebody last ran a tick.
///
/// What fell due before an act is recorded before it, in the same transaction, each with the moment from which it holds;
/// a question counts it in without recording it.
extension Office {
  /// Something time has brought about and nobody has recorded yet.
  struct Fallen {
    let code: String
    let decision: Decision

    var event: Event { decision.events[0] }
  }

  /// A dossier as it stands now: what fell due by now is counted in, recorded or not.
  struct Standing {
    var dossier: Dossier
    let definition: Definition
    /// The events that will be recorded before the next act.
    var unrecorded: [Event] = []

    fileprivate mutating func take(_ events: [Event]) throws(BrokenHistory) {
      for event in events { dossier = try evolve(dossier, event) }
      unrecorded += events
    }
  }

  /// Records what fell due in a dossier and its open parts before a decision about it.
  ///
  /// - Parameter setting: of the decision; its moment is not yet over for time itself.
  func catchUp(
    _ stored: StoredDossier, _ setting: Setting, in transaction: StoreWriting
  ) throws -> StoredDossier {
    var stored = stored
    let find = { try transaction.dossier($0).dossier }
    while let fallen = try fallen(stored.dossier, setting, transaction, find) {
      try record(fallen, until: setting.moment, transaction)
      stored = try transaction.dossier(stored.dossier.code)
    }
    return stored
  }

  /// Records one thing that fell due; the same way for a tick and for what goes before an act.
  func record(_ fallen: Fallen, until moment: Moment, _ transaction: StoreWriting) throws {
    guard let timer = fallen.event.firing?.timer else { return }
    _ = try perform(
      .fire(timer, recorded: clock()), on: fallen.code, by: nil, as: Setting.clockActor,
      Extra(moment: moment),
      in: transaction)
  }

  /// Of all that fell due in a dossier and its open parts before the setting's moment, what holds from the earliest moment;
  /// nil: nothing is left.
  func fallen(
    _ dossier: Dossier, _ setting: Setting, _ reading: StoreReading, _ find: (String) throws -> Dossier
  ) throws -> Fallen? {
    var setting = setting
    setting.actor = Setting.clockActor
    let found = try ([dossier] + dossier.openParts.map(find)).compactMap { member in
      let inquiry = Inquiry(member, try definition(of: member, reading), setting)
      return inquiry.fallen.map { Fallen(code: member.code, decision: $0) }
    }
    return found.min { $0.event.moment < $1.event.moment }
  }

  /// A dossier as an act would find it now. What a part still to be opened would change is not foreseen.
  func standing(_ code: String, _ reading: StoreReading) throws -> Standing {
    let dossier = try reading.dossier(code).dossier
    var standing = Standing(dossier: dossier, definition: try definition(of: dossier, reading))
    var setting = try setting(Setting.clockActor, reading)
    setting.moment = max(setting.moment, dossier.changed)
    var parts: [String: Dossier] = [:]
    while let next = try fallen(
      standing.dossier, setting, reading, { try parts[$0] ?? reading.dossier($0).dossier })
    {
      if next.code == code {
        try standing.take(next.decision.events)
      } else {
        parts[next.code] = try evolve(parts[next.code] ?? reading.dossier(next.code).dossier, next.event)
      }
      for case .tell(let link, let status) in next.decision.sequels where link.parent == code {
        try standing.take(news(.ended(part: link.part, status), of: next.event, standing, setting))
      }
    }
    return standing
  }

  private func news(
    _ news: PartNews, of event: Event, _ standing: Standing, _ setting: Setting
  ) throws -> [Event] {
    var setting = setting
    setting.moment = max(event.moment, standing.dossier.changed)
    return try decide(.notePart(news), on: standing.dossier, by: standing.definition, in: setting).events
  }
}

extension Dossier {
  /// The codes of its parts that are under way.
  var openParts: [String] { parts.values.filter { $0.ended == nil }.map(\.code).sorted() }
}
