internal import GRDB
internal import GRDBSQLite

/// What this store promises, as read back from the connection that writes.
public struct StoreGuarantees: Codable, Hashable, Sendable {
  public let sqlite: String
  public let journalMode: String
  public let synchronous: String
  /// True for SQLite versions that can corrupt a WAL when two connections write and checkpoint at the same instant; the
  /// office's lock keeps that from happening.
  public let hasWALResetBug: Bool
}

extension DossierStore {
  /// What the open database says about its own settings.
  public func guarantees() throws -> StoreGuarantees {
    try inspect { db in
      StoreGuarantees(
        sqlite: String(cString: sqlite3_libversion()),
        journalMode: try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "",
        synchronous: try Int.fetchOne(db, sql: "PRAGMA synchronous") == 3 ? "EXTRA" : "?",
        hasWALResetBug: Self.hasWALResetBug(Int(sqlite3_libversion_number())))
    }
  }

  /// Fixed in 3.51.3, 3.50.7 and 3.44.6 (sqlite.org, release notes).
  static func hasWALResetBug(_ version: Int) -> Bool {
    let fixed =
      version >= 3_051_003 || (3_050_007..<3_051_000).contains(version)
      || (3_044_006..<3_045_000).contains(version)
    return !fixed
  }
}
