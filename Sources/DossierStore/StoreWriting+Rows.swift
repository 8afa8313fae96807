import DossierModel
import WorkingTime
public import Hashing

extension StoreWriting {
  /// Documents and stays follow from events: a document's row on issue, its moment of sending later.
  func project(_ event: Event, _ id: Int64, _ dossier: Dossier) throws {
    for change in event.changes {
      switch change {
      case .numbered(let number): try insert(number, id, dossier, event.moment)
      case .sent(let paper):
        if let number = dossier.number(of: paper) { try markSent(number, event.moment) }
      case .left(let stay): try insert(stay, id, event)
      case .opened, .attached, .drafted, .moved, .noted, .assigned, .signed, .clock, .posted, .handedOver,
        .paid, .settled, .actedFor, .passedOver, .joined, .partOpened, .partEnded, .rebased, .released,
        .counted, .waited, .mapped, .fired:
        break
      }
    }
  }

  private func markSent(_ number: DocumentNumber, _ moment: Moment) throws {
    try statements(
      "UPDATE document SET sent = ? WHERE agency = ? AND year = ? AND serial = ? AND sent IS NULL"
    ).bind(moment.milliseconds).bind(self.number(of: number.agency)).bind(number.year).bind(number.serial)
      .run()
  }

  private func insert(_ number: DocumentNumber, _ id: Int64, _ dossier: Dossier, _ moment: Moment) throws {
    let medium = { (act: Act) in dossier.signature(act, on: number.paper)?.medium.rawValue ?? 0 }
    try statements(
      """
      INSERT INTO document (dossier, paper, agency, procedure, year, serial, symbol, issued, leader_medium,
        agency_medium, secret, sent) VALUES (?,?,?,?,?,?,?,?,?,?,?,NULL)
      """
    ).bind(id).bind(self.number(of: number.paper)).bind(self.number(of: number.agency))
      .bind(self.number(of: dossier.opening.procedure)).bind(number.year).bind(number.serial)
      .bind(self.number(of: number.symbol)).bind(moment.milliseconds).bind(medium(.approve))
      .bind(medium(.issue)).bind(number.secret ? 1 : 0).run()
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
