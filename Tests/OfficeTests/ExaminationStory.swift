import DossierModel
import DossierStore
import Foundation
import GRDB
import Office
import OfficeFixture
import Testing

/// What is altered behind the office's back is found by examining it.
@Suite struct ExaminationStory {
  private let sample: SampleOffice
  private let code: String

  init() throws {
    sample = try SampleOffice()
    code = try sample.submitCopy().code
    try sample.take("receive", on: code, as: "vt-mc")
    try sample.take("transfer", on: code, as: "vt-mc")
    try sample.take("propose", on: code, as: "vt-cb") { $0.file = sample.scratch.pdf("draft") }
    try sample.take("sign", on: code, as: "vt-ct")
    try sample.take("issue", on: code, as: "vt-vt")
  }

  /// Examines after an alteration made with all triggers gone.
  private func flaws(after sql: String) throws -> [Flaw] {
    let queue = try DatabaseQueue(path: "\(sample.folder)/office.db")
    try queue.write { db in
      for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      try db.execute(sql: sql)
    }
    try queue.close()
    return try sample.again().examine().flaws
  }

  @Test func anUntouchedOfficeHasNoFlaws() throws {
    let health = try sample.office.examine()
    #expect(health.flaws.isEmpty)
    #expect((health.dossiers, health.events) == (1, 6))
  }

  @Test(arguments: [
    "UPDATE dossier SET status = 5", "UPDATE dossier SET due = 1",
    "UPDATE dossier SET code = 'H44.71-260803-0009'",
    "UPDATE document SET leader_medium = 2", "UPDATE document SET sent = 1", "UPDATE document SET serial = 2",
    "DELETE FROM document", "DELETE FROM task", "UPDATE register SET last = last + 1",
    "UPDATE register SET last = last - 1 WHERE last > 1 OR kind = 9; UPDATE register SET last = 5 WHERE kind = 2",
    "UPDATE personal SET value = x'00'", "DELETE FROM event WHERE version = 6",
    "UPDATE definition SET procedure_text = procedure_text || ' '",
  ]) func whatIsAlteredIsFound(_ sql: String) throws {
    #expect(try !flaws(after: sql).isEmpty, "\(sql)")
  }

  @Test func anAlteredPaperIsFoundAndTheGoodOneReplacesIt() throws {
    let name = try #require(
      contents(of: "\(sample.folder)/files").first {
        String(decoding: $0.value, as: UTF8.self).contains("draft")
      }?.key)
    let place = URL(fileURLWithPath: "\(sample.folder)/files/\(name)")
    let good = try Data(contentsOf: place)
    try Data("%PDF-1.7 something else".utf8).write(to: place)
    #expect(try sample.office.examine().flaws.count == 1)
    _ = try sample.submitCopy("draft")
    #expect(try Data(contentsOf: place) == good)
    #expect(try sample.office.examine().flaws.isEmpty)
  }
}
