internal import DossierModel
internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// An office's folder: `office.db` with all events and rows, `files/` with all papers.
///
/// Every write is one transaction under the office's lock; when ``write(_:)`` returns, what it did is on the disk.
/// A store belongs to one thread at a time; any number of processes may have stores on the same folder.
public final class DossierStore {
  public let folder: String
  public let vault: PaperVault
  private let queue: DatabaseQueue
  private let lock: OfficeLock
  private let words = WordBook()
  private var statements: Statements?
  private var cache = DossierCache()
  private var walPages: Int32 = 0

  /// Pages in the write-ahead log after which it is copied back: 4 MiB.
  static let checkpointPages: Int32 = 1000

  private init(_ folder: String, _ queue: DatabaseQueue, _ lock: OfficeLock) {
    self.folder = folder
    self.queue = queue
    self.lock = lock
    vault = PaperVault(folder: "\(folder)/files")
  }

  /// Opens an existing office.
  public static func open(_ folder: String) throws -> DossierStore {
    let file = "\(folder)/\(OfficeFile.databaseName)"
    guard FileManager.default.fileExists(atPath: file) else { throw StoreError.noOffice(folder: folder) }
    return try connect(folder, OfficeFile.databaseName, create: false)
  }

  /// Creates the database of a new office in an existing folder, and fills it.
  ///
  /// It is built beside its place and put there whole: a process that dies on the way leaves no half-made office.
  public static func create(_ folder: String, _ fill: (StoreWriting) throws -> Void) throws -> DossierStore {
    let file = "\(folder)/\(OfficeFile.databaseName)"
    if FileManager.default.fileExists(atPath: file) { throw StoreError.alreadyAnOffice(folder: folder) }
    let name = "\(OfficeFile.databaseName)-new-\(getpid())"
    defer { for end in ["", "-wal", "-shm"] { unlink("\(folder)/\(name)\(end)") } }
    let store = try connect(folder, name, create: true)
    try store.write(fill)
    try store.close()
    guard link("\(folder)/\(name)", file) == 0 else {
      throw errno == EEXIST
        ? StoreError.alreadyAnOffice(folder: folder) : StoreError(errno: errno, path: file)
    }
    try DurableFile.syncFolder(folder)
    return try open(folder)
  }

  private static func connect(_ folder: String, _ name: String, create: Bool) throws -> DossierStore {
    let file = "\(folder)/\(name)"
    let lock = try OfficeLock("\(folder)/\(OfficeFile.lockName)")
    return try translating(file) {
      let queue = try OfficeFile.open(file)
      let store = DossierStore(folder, queue, lock)
      try store.prepare(create: create, file)
      return store
    }
  }

  private func prepare(create: Bool, _ file: String) throws {
    if create {
      try lock.hold {
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try Migrations.migrator.migrate(queue)
      }
    }
    try queue.writeWithoutTransaction { db in
      try OfficeFile.checkPromises(db, file: file)
      if try Migrations.migrator.hasBeenSuperseded(db) { throw StoreError.newerOffice(file: file) }
      statements = Statements(db)
      countWalPages(db)
    }
    let complete = try queue.read { try Migrations.migrator.hasCompletedMigrations($0) }
    if !complete { try lock.hold { try Migrations.migrator.migrate(queue) } }
  }

  /// Reads in one consistent view.
  public func read<Result>(_ body: (StoreReading) throws -> Result) throws -> Result {
    try translating {
      try queue.read { db in try body(reading(db)) }
    }
  }

  /// Looks at the connection itself.
  func inspect<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try translating { try queue.writeWithoutTransaction(body) }
  }

  /// Runs one transaction: all of it is durable when this returns, or nothing of it happened.
  public func write<Result>(_ body: (StoreWriting) throws -> Result) throws -> Result {
    try translating {
      try lock.hold {
        let result = try queue.writeWithoutTransaction { try transact($0, body) }
        if walPages >= Self.checkpointPages { checkpoint() }
        return result
      }
    }
  }

  private func transact<Result>(_ db: Database, _ body: (StoreWriting) throws -> Result) throws -> Result {
    let writing = StoreWriting(reading(db))
    do {
      var result: Result?
      try db.inTransaction(.immediate) {
        result = try body(writing)
        return .commit
      }
      words.committed()
      for stored in writing.touched.values { cache.keep(stored) }
      guard let result else { throw StoreError.failed(code: 0, message: "no result") }
      return result
    } catch {
      words.rolledBack()
      writing.undo()
      throw error
    }
  }

  private func reading(_ db: Database) -> StoreReading {
    let statements = self.statements ?? Statements(db)
    self.statements = statements
    return StoreReading(statements, words, cache)
  }

  /// Copies the write-ahead log back into the database; the lock is held.
  ///
  /// What was committed is durable without it. When it fails, say for want of space, the next write tries again.
  private func checkpoint() {
    let code = queue.writeWithoutTransaction {
      sqlite3_wal_checkpoint_v2($0.sqliteConnection, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
    }
    if code == SQLITE_OK { walPages = 0 }
  }

  private func countWalPages(_ db: Database) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_wal_hook(
      db.sqliteConnection,
      { context, _, _, pages in
        if let context {
          Unmanaged<DossierStore>.fromOpaque(context).takeUnretainedValue().walPages = pages
        }
        return SQLITE_OK
      }, context)
  }

  /// Closes the office. The last one out copies the write-ahead log back, so that `office.db` is whole by itself.
  public func close() throws {
    statements = nil
    cache = DossierCache()
    try translating { try lock.hold { try queue.close() } }
  }

  private func translating<Result>(_ body: () throws -> Result) throws -> Result {
    try Self.translating("\(folder)/\(OfficeFile.databaseName)", body)
  }

  private static func translating<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as DatabaseError { throw StoreError(error, path: path) }
  }
}
