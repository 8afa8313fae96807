import DossierModel
import WorkingTime
public import Hashing

extension StoreWriting {
  /// Documents and stays follow from events: a document's row with its number, what was put on it and when it was sent
  /// later.
  func project(_ event: Event, _ id: Int64, _ dossier: Dossier) throws {
    try project(postal: event, id, dossier)
    for change in event.changes {
      switch change {
      case .numbered(let number): try insert(number, id, dossier, event)
      case .signed(let signature): try mark(signature, event, dossier)
      case .proven(let paper, let act, let proof):
        try mark(proof, of: act, dossier.number(of: paper), dossier)
      case .voided(let number, let reason): try mark(number, voided: reason)
      case .sent(let paper):
        if let number = dossier.number(of: paper) { try mark(number, sent: event.moment) }
      case .left(let stay): try insert(stay, id, event)
      case .opened, .attached, .drafted, .moved, .noted, .assigned, .clock, .posted, .handedOver,
        .paid, .settled, .actedFor, .passedOver, .joined, .partOpened, .partEnded, .rebased, .released,
        .counted, .waited, .mapped, .fired, .recorded, .keptSince, .carried, .postal, .found:
        break
      }
    }
  }

  func insert(_ effect: Effect, _ id: Int64, _ dossier: Dossier) throws {
    try statements("INSERT INTO effect (dossier, version, kind, status) VALUES (?,?,?,?)").bind(id)
      .bind(dossier.version).bind(effect.kind.rawValue).bind(effect.status.rawValue).run()
  }

  func settle(_ effect: Int64, _ dossier: Dossier) throws {
    let changed = try statements("UPDATE effect SET settled = ? WHERE id = ? AND settled IS NULL")
      .bind(dossier.changed.milliseconds).bind(effect).run()
    if changed != 1 { throw StoreError.unknownEffect(effect) }
  }

  func keep(_ digest: Digest, _ value: [UInt8], _ id: Int64) throws {
    try statements("INSERT OR IGNORE INTO personal (dossier, digest, value) VALUES (?,?,?)").bind(id).bind(
      digest
    )
    .bind(value).run()
  }

  /// Remembers what a keyed command led to.
  public func keepReceipt(_ key: String, request: Digest, _ stored: StoredDossier) throws {
    try statements("INSERT INTO receipt (key, request, dossier, version) VALUES (?,?,?,?)").bind(key)
      .bind(request).bind(stored.id).bind(stored.dossier.version).run()
  }

  /// Gives one of the office's settings a value.
  public func set(_ name: String, _ value: String) throws {
    settings[name] = nil
    try statements(
      "INSERT INTO setting (name, value) VALUES (?,?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
    )
    .bind(name).bind(value).run()
  }
}
