import Foundation
import GRDBSQLite

/// Tells when a writing transaction begins, does something, is about to be committed, and is committed: by SQLite's own
/// trace, so that the store is as it is shipped.
package final class CommitWatch {
  package enum Step { case begun, writing, written, committed }

  // SQLite calls functions without a context at the opening of a connection.
  nonisolated(unsafe) private static var watch: CommitWatch?

  /// The number of the writing transaction, from 1, and where it stands.
  private let tell: (Int, Step) -> Void
  private var count = 0
  private var isWriting = false

  private init(_ tell: @escaping (Int, Step) -> Void) { self.tell = tell }

  /// Watches every connection opened from now on.
  package static func begin(_ tell: @escaping (Int, Step) -> Void) {
    watch = CommitWatch(tell)
    let opened:
      @convention(c) (
        OpaquePointer?, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, UnsafeRawPointer?
      ) -> Int32 = { connection, _, _ in
        let events = UInt32(SQLITE_TRACE_STMT | SQLITE_TRACE_PROFILE)
        return sqlite3_trace_v2(
          connection, events,
          { event, _, statement, _ in
            let text = sqlite3_sql(OpaquePointer(statement)).map { String(cString: $0) } ?? ""
            CommitWatch.watch?.note(text, isOver: event == UInt32(SQLITE_TRACE_PROFILE))
            return 0
          }, nil)
      }
    sqlite3_auto_extension(unsafeBitCast(opened, to: (@convention(c) () -> Void).self))
  }

  private func note(_ statement: String, isOver: Bool) {
    if statement.hasPrefix("BEGIN IMMEDIATE"), isOver {
      (count, isWriting) = (count + 1, true)
      return tell(count, .begun)
    }
    guard isWriting else { return }
    guard statement.hasPrefix("COMMIT") else {
      if isOver, !statement.hasPrefix("SELECT") { tell(count, .writing) }
      return
    }
    if isOver { isWriting = false }
    tell(count, isOver ? .committed : .written)
  }
}
