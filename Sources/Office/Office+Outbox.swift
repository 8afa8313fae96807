public import DossierModel
public import DossierStore
import Foundation
import Intake
import Postal
import WorkingTime

/// A notice to an applicant, as a gateway collects it.
private struct Notice: Encodable {
  let id: Int64
  let dossier: String
  let status: Int
  let titleVi: String
  let titleEn: String
  let name: String?
  /// E.164.
  let phone: String?
  let email: String?
  /// When the result is due from this event on; absent where it changed no such day.
  let due: String?
  /// The day appointed before, which no longer holds because time starts anew.
  let lapsedAppointment: String?
}

/// A notice to people of the office, by key.
private struct Alert: Encodable {
  let id: Int64
  let dossier: String
  let timer: String
  let titleVi: String
  let titleEn: String
  /// When the timer was due.
  let due: String
  let people: [String]
}

extension Office {
  /// The oldest effects not yet carried out.
  public func pendingEffects(limit: Int) throws -> [PendingEffect] {
    try store.read { try $0.pendingEffects(limit: limit) }
  }

  /// How many effects are not yet carried out, by kind.
  public func pendingCounts() throws -> [Effect.Kind: Int] { try store.read { try $0.pendingCounts() } }

  /// Writes each pending notice as a file, then settles it in one commit with the outcome.
  ///
  /// A process that dies in between writes the same file again under the same name: at least once, never lost.
  public func deliverNotices(to spool: String, limit: Int) throws -> [PendingEffect] {
    let pending = try store.read { reading in
      try reading.pendingEffects(limit: limit, .notifyApplicant)
        + reading.pendingEffects(limit: limit, .alertOffice)
    }.sorted { $0.id < $1.id }.prefix(limit)
    try DurableFile.makeFolder(spool)
    for item in pending {
      try DurableFile.write(try notice(item), to: "\(spool)/\(item.id)-\(item.code).json")
      let settlement = Settlement(effect: item.id, kind: item.effect.kind, succeeded: true)
      _ = try store.write { transaction in
        try perform(
          .settle(settlement), on: item.code, by: nil, as: Self.outbox, Extra(settling: item.id),
          in: transaction
        )
      }
    }
    return Array(pending)
  }

  /// Who settles effects.
  static let outbox = "outbox"

  private func notice(_ item: PendingEffect) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    switch item.effect.kind {
    case .notifyApplicant: return Array(try encoder.encode(try applicantNotice(item)))
    case .alertOffice: return Array(try encoder.encode(try officeAlert(item)))
    case .augmentSignatures, .orderConsignment, .cancelConsignment: throw StoreError.unknownEffect(item.id)
    }
  }

  private func applicantNotice(_ item: PendingEffect) throws -> Notice {
    let applicant = try view(item.code).applicant
    let status = item.effect.status
    let (due, lapsed) = try store.read { try dueChanged(by: item, $0) }
    return Notice(
      id: item.id, dossier: item.code, status: status.rawValue, titleVi: status.title.vi,
      titleEn: status.title.en, name: applicant?.name,
      phone: applicant?.phone.map(PhoneNumber.international), email: applicant?.email,
      due: due, lapsedAppointment: lapsed)
  }

  /// The due moment an event gave, and the appointed day it took back; nil where it did neither.
  private func dueChanged(
    by item: PendingEffect, _ reading: StoreReading
  ) throws -> (due: String?, lapsed: String?) {
    let events = try reading.history(item.code).map(\.event).prefix { $0.version <= item.version }
    let (zone, entries) = (try calendar(reading).zone, events.last?.changes.compactMap(\.due) ?? [])
    guard let due = entries.last else { return (nil, nil) }
    let restarts = events.last?.changes.contains(.clock(.restarted(due: due))) == true
    let lapsed = restarts ? try fold(events)?.lapsedAppointment : nil
    return (zone.iso(due), lapsed.map(zone.iso))
  }

  /// Whom a timer tells, and about what: the event that caused the effect says it.
  private func officeAlert(_ item: PendingEffect) throws -> Alert {
    try store.read { reading in
      let dossier = try reading.dossier(item.code).dossier
      let (definition, zone) = (try definition(of: dossier, reading), try calendar(reading).zone)
      let event = try reading.history(item.code).map(\.event).first { $0.version == item.version }
      guard let firing = event?.firing else { throw StoreError.unknownEffect(item.id) }
      let title = definition.timers.first { $0.name == firing.timer.name }?.title
      let people = try firing.told.flatMap { try directory(reading).holders($0, on: zone.day(of: clock())) }
      return Alert(
        id: item.id, dossier: item.code, timer: firing.timer.name, titleVi: title?.vi ?? firing.timer.name,
        titleEn: title?.en ?? firing.timer.name, due: zone.iso(firing.timer.due),
        people: Set(people).sorted())
    }
  }
}

extension Change {
  /// The due moment it gives the dossier.
  fileprivate var due: Moment? {
    guard case .clock(let entry) = self else { return nil }
    return switch entry {
    case .started(let due), .restarted(let due), .resumed(let due), .extended(let due),
      .recounted(let due, _):
      due
    case .paused, .ended: nil
    }
  }
}
