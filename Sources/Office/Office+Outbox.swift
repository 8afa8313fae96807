import DossierModel
public import DossierStore
import Foundation
import Intake

/// A notice to an applicant, as a gateway collects it.
private struct Notice: Encodable {
  let id: Int64
  let dossier: String
  let status: Int
  let titleVi: String
  let titleEn: String
  let name: String?
  let phone: String?
  let email: String?
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

  /// Writes each pending notice as a file, then settles it in one commit with the outcome.
  ///
  /// A process that dies in between writes the same file again under the same name: at least once, never lost.
  public func deliverNotices(to spool: String, limit: Int) throws -> [PendingEffect] {
    let pending = try pendingEffects(limit: limit)
    try DurableFile.makeFolder(spool)
    for item in pending {
      try DurableFile.write(try notice(item), to: "\(spool)/\(item.id)-\(item.code).json")
      let settlement = Settlement(effect: item.id, kind: item.effect.kind, succeeded: true)
      _ = try store.write { transaction in
        try perform(
          .settle(settlement), on: item.code, by: nil, as: "outbox", Extra(settling: item.id), in: transaction
        )
      }
    }
    return pending
  }

  private func notice(_ item: PendingEffect) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    switch item.effect.kind {
    case .notifyApplicant: return Array(try encoder.encode(try applicantNotice(item)))
    case .alertOffice: return Array(try encoder.encode(try officeAlert(item)))
    }
  }

  private func applicantNotice(_ item: PendingEffect) throws -> Notice {
    let applicant = try view(item.code).applicant
    let status = item.effect.status
    return Notice(
      id: item.id, dossier: item.code, status: status.rawValue, titleVi: status.title.vi,
      titleEn: status.title.en, name: applicant?.name, phone: applicant?.phone, email: applicant?.email)
  }

  /// Whom a timer tells, and about what: the event that caused the effect says it.
  private func officeAlert(_ item: PendingEffect) throws -> Alert {
    try store.read { reading in
      let dossier = try reading.dossier(item.code).dossier
      let (definition, zone) = (try definition(of: dossier, reading), try calendar(reading).zone)
      let event = try reading.history(item.code).map(\.event).first { $0.version == item.version }
      let firing = event?.changes.lazy.compactMap { if case .fired(let firing) = $0 { firing } else { nil } }
        .first
      guard let firing else { throw StoreError.unknownEffect(item.id) }
      let title = definition.timers.first { $0.name == firing.timer.name }?.title
      let people = try firing.told.flatMap { try directory(reading).holders($0, on: zone.day(of: clock())) }
      return Alert(
        id: item.id, dossier: item.code, timer: firing.timer.name, titleVi: title?.vi ?? firing.timer.name,
        titleEn: title?.en ?? firing.timer.name, due: zone.iso(firing.timer.due),
        people: Set(people).sorted())
    }
  }
}
