import GRDB
import OfficeFixture
import Testing

@testable import DossierStore

/// What the schema itself refuses, whoever writes.
@Suite struct AppendOnlyTests {
  private let sample: SampleOffice
  private let raw: RawDatabase

  init() throws {
    sample = try SampleOffice()
    let code = try sample.submitCopy().code
    try sample.take("receive", on: code, as: "vt-mc")
    raw = try RawDatabase(sample.folder)
  }

  @Test(arguments: [
    "UPDATE event SET moment = moment + 1", "DELETE FROM event",
    "UPDATE word SET text = text || 'x'", "DELETE FROM word",
    "UPDATE definition SET procedure_text = ''", "DELETE FROM definition",
    "DELETE FROM personal", "UPDATE personal SET value = x'00'",
    "UPDATE personal SET digest = zeroblob(32), value = NULL",
    "UPDATE register SET last = last + 2", "UPDATE register SET last = last - 1",
    "UPDATE register SET last = last", "DELETE FROM register",
  ])
  func historyCannotBeChanged(_ sql: String) throws {
    let before = try raw.dump()
    let message = try #require(raw.refusal(sql), "accepted: \(sql)")
    let words = ["append-only", "erased, not", "count up by one", "are kept"]
    #expect(words.contains { message.contains($0) }, "\(message)")
    #expect(try raw.dump() == before)
  }

  @Test func aPersonalValueCanBeErasedAndNothingElseIsLost() throws {
    let code = try raw.text("SELECT code FROM dossier")
    try raw.run("UPDATE personal SET value = NULL")
    #expect(try sample.again().view(code).applicant == nil)
    #expect(try sample.again().history(code).count == 2)
  }

  @Test func twoEventsCannotHaveOneVersion() throws {
    let message = raw.refusal("INSERT INTO event SELECT * FROM event WHERE version = 2")
    #expect(message?.contains("UNIQUE constraint failed: event.dossier, event.version") == true)
  }

  @Test(arguments: [
    "INSERT INTO event SELECT 99, version, kind, format, moment, actor, body, hash FROM event WHERE version = 1",
    "INSERT INTO event SELECT dossier, 3, kind, format, moment, 9999, body, hash FROM event WHERE version = 1",
    "INSERT INTO post (person, role, agency, valid_from) VALUES ('nobody', 'clerk', 'so-y-te', 1)",
    "DELETE FROM person", "DELETE FROM dossier",
  ])
  func foreignKeysHold(_ sql: String) throws {
    #expect(raw.refusal(sql)?.contains("FOREIGN KEY constraint failed") == true)
  }

  @Test(arguments: [
    "INSERT INTO register VALUES ('one', 1, 1, 1)",
    "INSERT INTO setting VALUES ('x', x'00')",
    "INSERT INTO event SELECT dossier, 3, kind, format, 'now', actor, body, hash FROM event WHERE version = 1",
    "INSERT INTO event SELECT dossier, 3, kind, format, moment, actor, 'text', hash FROM event WHERE version = 1",
    "UPDATE dossier SET due = 'tomorrow'",
  ])
  func aValueOfAnotherTypeIsRefused(_ sql: String) throws {
    #expect(raw.refusal(sql)?.contains("cannot store") == true)
  }

  @Test(arguments: [
    "INSERT INTO event SELECT dossier, 3, kind, format, moment, actor, body, x'00' FROM event WHERE version = 1",
    "INSERT INTO event SELECT dossier, 0, kind, format, moment, actor, body, hash FROM event WHERE version = 1",
    "UPDATE dossier SET status = 11", "UPDATE dossier SET channel = 0",
    "INSERT INTO personal VALUES (1, x'00', x'00')",
  ])
  func aValueOutOfRangeIsRefused(_ sql: String) throws {
    #expect(raw.refusal(sql)?.contains("CHECK constraint failed") == true)
  }

  @Test func theWriterKeepsItsPromises() throws {
    let expected = [
      "synchronous": "3", "journal_mode": "wal", "foreign_keys": "1", "wal_autocheckpoint": "0",
      "trusted_schema": "0", "cell_size_check": "1",
    ]
    let found = try sample.office.store.write { transaction in
      try expected.keys.reduce(into: [:]) { found, name in
        found[name] = try String.fetchOne(transaction.statements.db, sql: "PRAGMA \(name)")
      }
    }
    #expect(found == expected)
  }

  @Test func theWritersOwnConnectionChecksForeignKeys() throws {
    #expect(throws: StoreError.failed(code: 787, message: "FOREIGN KEY constraint failed")) {
      try sample.office.store.write { transaction in
        try transaction.statements("INSERT INTO receipt VALUES ('key', zeroblob(32), 99, 1)").run()
      }
    }
  }
}
