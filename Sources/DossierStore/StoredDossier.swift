public import DossierModel
import Hashing

/// A dossier as loaded: its row number and the hash its next event continues from. One object, kept by caches.
public final class StoredDossier: Sendable {
  public let id: Int64
  public let dossier: Dossier
  let hash: Digest

  init(id: Int64, dossier: Dossier, hash: Digest) {
    self.id = id
    self.dossier = dossier
    self.hash = hash
  }
}

extension Dossier {
  /// The due moment while the clock is on; a stopped or ended clock has none in the row.
  var rowDue: Int64? { clock.ended == nil && clock.paused == nil ? clock.due?.milliseconds : nil }
}

/// Dossiers folded lately. An entry counts only while its version is the stored one.
final class DossierCache {
  private var entries: [String: StoredDossier] = [:]
  /// More than this many, and the cache starts anew; a fold costs little.
  private static let limit = 16_384

  func find(_ code: String, version: Int) -> StoredDossier? {
    guard let entry = entries[code], entry.dossier.version == version else { return nil }
    return entry
  }

  func keep(_ stored: StoredDossier) {
    if entries.count >= Self.limit { entries.removeAll(keepingCapacity: true) }
    entries[stored.dossier.code] = stored
  }
}
