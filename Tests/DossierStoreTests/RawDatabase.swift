import Foundation
import GRDB

/// The same database file through a connection of its own, for what the store itself never does.
final class RawDatabase {
  private let queue: DatabaseQueue

  init(_ folder: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    queue = try DatabaseQueue(path: "\(folder)/office.db", configuration: configuration)
  }

  func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try queue.writeWithoutTransaction { try $0.execute(sql: sql, arguments: arguments) }
  }

  func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
    try queue.read { try Row.fetchAll($0, sql: sql, arguments: arguments) }
  }

  func text(_ sql: String) throws -> String { try queue.read { try String.fetchOne($0, sql: sql) ?? "" } }
  func count(_ table: String) throws -> Int { Int(try text("SELECT count(*) FROM \(table)")) ?? -1 }

  /// Every row of every table, by table.
  func dump() throws -> [String: [String]] {
    let tables = try rows("SELECT name FROM sqlite_master WHERE type = 'table'").map { $0["name"] as String }
    return try tables.reduce(into: [:]) { dump, table in
      dump[table] = try rows("SELECT * FROM \(table)").map(\.debugDescription)
    }
  }

  /// The message of a statement that must be refused; nil if it was not.
  func refusal(_ sql: String) -> String? {
    do {
      try run(sql)
      return nil
    } catch { return (error as? DatabaseError)?.message ?? "\(error)" }
  }

  func dropTriggers() throws {
    for row in try rows("SELECT name FROM sqlite_master WHERE type = 'trigger'") {
      try run("DROP TRIGGER \(row["name"] as String)")
    }
  }

  func close() throws { try queue.close() }
}
