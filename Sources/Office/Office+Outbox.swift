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
    let applicant = try view(item.code).applicant
    let status = item.effect.status
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(
      try encoder.encode(
        Notice(
          id: item.id, dossier: item.code, status: status.rawValue, titleVi: status.title.vi,
          titleEn: status.title.en,
          name: applicant?.name, phone: applicant?.phone, email: applicant?.email)))
  }
}
