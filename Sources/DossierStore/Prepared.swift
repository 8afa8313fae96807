internal import GRDB
internal import GRDBSQLite
import Hashing

/// A prepared statement of the hot path, bound and stepped without intermediate values.
///
/// GRDB owns the statement and the connection; only binding and stepping go straight to SQLite, which halves the cost of
/// a row (measured in `Benchmarks`).
final class Prepared {
  private let statement: Statement
  private let handle: OpaquePointer
  private let connection: OpaquePointer
  private var next: Int32 = 1

  init(_ db: Database, _ sql: String) throws {
    statement = try db.makeStatement(sql: sql)
    handle = statement.sqliteStatement
    guard let connection = db.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    self.connection = connection
  }

  /// SQLite copies the bytes at once, so that they need not outlive the call.
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  @discardableResult func bind(_ value: Int64?) -> Prepared {
    if let value { sqlite3_bind_int64(handle, next, value) } else { sqlite3_bind_null(handle, next) }
    next += 1
    return self
  }

  @discardableResult func bind(_ value: Int) -> Prepared { bind(Int64(value)) }

  @discardableResult func bind(_ text: String) -> Prepared {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        _ = sqlite3_bind_text(handle, next, $0.baseAddress, Int32($0.count), Self.transient)
      }
    }
    next += 1
    return self
  }

  @discardableResult func bind(_ text: String?) -> Prepared {
    guard let text else { return bind(Int64?.none) }
    return bind(text)
  }

  @discardableResult func bind(_ bytes: [UInt8]) -> Prepared {
    bytes.withUnsafeBytes { blob($0) }
    return self
  }

  @discardableResult func bind(_ digest: Digest) -> Prepared {
    digest.withUnsafeBytes { blob($0) }
    return self
  }

  private func blob(_ bytes: UnsafeRawBufferPointer) {
    // A zero-length blob needs a pointer that is not nil, or it becomes NULL.
    if bytes.isEmpty {
      sqlite3_bind_zeroblob(handle, next, 0)
    } else {
      sqlite3_bind_blob(handle, next, bytes.baseAddress, Int32(bytes.count), Self.transient)
    }
    next += 1
  }

  /// Runs the statement for its effect; returns how many rows it changed.
  @discardableResult func run() throws -> Int {
    defer { reset() }
    while try step() {}
    return Int(sqlite3_changes(connection))
  }

  /// Runs the statement and reads every row.
  func rows<Row>(_ read: (Prepared) throws -> Row) throws -> [Row] {
    defer { reset() }
    var rows: [Row] = []
    while try step() { rows.append(try read(self)) }
    return rows
  }

  /// Runs the statement and looks at one row after the other, keeping none.
  func each(_ look: (Prepared) throws -> Void) throws {
    defer { reset() }
    while try step() { try look(self) }
  }

  /// Runs the statement and reads its first row.
  func first<Row>(_ read: (Prepared) throws -> Row) throws -> Row? {
    defer { reset() }
    return try step() ? try read(self) : nil
  }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }
  func int(_ column: Int32) -> Int { Int(integer(column)) }
  func optional(_ column: Int32) -> Int64? {
    sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : integer(column)
  }
  func text(_ column: Int32) -> String {
    sqlite3_column_text(handle, column).map { String(cString: $0) } ?? ""
  }
  func optionalText(_ column: Int32) -> String? {
    sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : text(column)
  }
  func bytes(_ column: Int32) -> [UInt8] {
    let count = Int(sqlite3_column_bytes(handle, column))
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  var lastInserted: Int64 { sqlite3_last_insert_rowid(connection) }

  private func step() throws -> Bool {
    let code = sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let message = String(cString: sqlite3_errmsg(connection))
      throw DatabaseError(
        resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)), message: message)
    }
  }

  /// The statement ready to be bound; a failure may have left it half bound.
  fileprivate var fresh: Prepared {
    if next > 1 { reset() }
    return self
  }

  private func reset() {
    sqlite3_reset(handle)
    next = 1
  }
}

/// The prepared statements of one connection, each made on first use.
final class Statements {
  let db: Database
  private var written: [UnsafePointer<UInt8>: Prepared] = [:]
  private var composed: [String: Prepared] = [:]

  init(_ db: Database) { self.db = db }

  /// A statement written out in the source, known by the address of its text: hashing SQL costs more than binding it.
  func callAsFunction(_ sql: StaticString) throws -> Prepared {
    if let found = written[sql.utf8Start] { return found.fresh }
    let made = try Prepared(db, sql.description)
    written[sql.utf8Start] = made
    return made
  }

  /// A statement put together from parts.
  func callAsFunction(composed sql: String) throws -> Prepared {
    if let found = composed[sql] { return found.fresh }
    let made = try Prepared(db, sql)
    composed[sql] = made
    return made
  }
}
