internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// Opens an office's database so that an acknowledged commit is on the disk, and checks that it is so.
///
/// Journal mode and durability are decided in `Docs/Decisions/0002-journal-and-durability.md`.
enum OfficeFile {
  static let databaseName = "office.db"
  static let lockName = "office.lock"
  /// `MOTC` in ASCII; SQLite keeps it in the file's header.
  static let applicationID = 0x4D4F_5443

  static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(TimeInterval(OfficeLock.patience))
    configuration.prepareDatabase { db in
      // Durability first: what comes after may already write.
      try db.execute(sql: "PRAGMA synchronous = EXTRA")
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      try db.execute(sql: "PRAGMA cell_size_check = ON")
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
      try db.execute(sql: "PRAGMA cache_size = -32768")
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Settings a promise rests on, with the value each must have on this very connection; first, whose file it is.
  static let promises = [
    ("application_id", String(applicationID)), ("synchronous", "3"), ("journal_mode", "wal"),
    ("foreign_keys", "1"),
    ("wal_autocheckpoint", "0"),
  ]

  static func checkPromises(_ db: Database, file: String) throws {
    for (name, expected) in promises {
      let found = try String.fetchOne(db, sql: "PRAGMA \(name)") ?? ""
      guard found != expected else { continue }
      if name == "application_id" { throw StoreError.notAnOffice(file: file) }
      throw StoreError.unsafeSetting(name: name, expected: expected, found: found)
    }
  }
}
