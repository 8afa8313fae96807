import DossierModel
import Foundation
import GRDB
import Office
import OfficeFixture
import Testing

@testable import DossierStore

/// Whoever changes history with all guards taken away is found out when the dossier is loaded.
@Suite struct HashChainTests {
  private let sample: SampleOffice
  private let code: String
  private let copy: String

  /// Two dossiers with four and two events; then a copy of the closed database, its triggers dropped.
  init() throws {
    let sample = try SampleOffice()
    self.sample = sample
    code = try sample.submitCopy().code
    try sample.take("receive", on: code, as: "vt-mc")
    try sample.take("transfer", on: code, as: "vt-mc") { $0.note = "đã kiểm tra" }
    try sample.take("propose", on: code, as: "vt-cb") { $0.file = sample.scratch.pdf("draft") }
    let other = try sample.submitRecognition().code
    try sample.take("receive", on: other, as: "lan")
    try sample.office.store.close()
    copy = sample.scratch("copy")
    try FileManager.default.copyItem(atPath: sample.folder, toPath: copy)
    try RawDatabase(copy).dropTriggers()
  }

  /// What loading the dossier says now: the version at which history was altered, or another error's words.
  private func verdict(_ code: String) -> String {
    do {
      let store = try DossierStore.open(copy)
      defer { try? store.close() }
      _ = try store.read { try $0.dossier(code) }
      return "whole"
    } catch StoreError.brokenChain(let found, let version) {
      return found == code ? "broken at \(version)" : "broken in \(found)"
    } catch { return "\(error)" }
  }

  @Test func theCopyIsWhole() throws { #expect(verdict(code) == "whole") }

  @Test func anyChangedByteOfABodyIsFound() throws {
    let raw = try RawDatabase(copy)
    let store = try DossierStore.open(copy)
    var tried = 0
    for row in try raw.rows("SELECT version, body FROM event WHERE dossier = 1") {
      let (version, body) = (row["version"] as Int, [UInt8](row["body"] as Data))
      for bit in stride(from: 0, to: body.count * 8, by: 8).flatMap({ [$0, $0 + 7] }) {
        var changed = body
        changed[bit / 8] ^= 1 << UInt8(bit % 8)
        try write(Data(changed), version, raw)
        #expect(
          throws: StoreError.brokenChain(code: code, version: version), "version \(version), bit \(bit)"
        ) {
          try store.read { try $0.history(code) }
        }
        tried += 1
      }
      for changed in [body.dropLast(), body + [0], []] {
        try write(Data(changed), version, raw)
        #expect(throws: StoreError.brokenChain(code: code, version: version)) {
          try store.read { try $0.history(code) }
        }
      }
      try write(Data(body), version, raw)
    }
    #expect(tried > 400)
    #expect(try store.read { try $0.history(code) }.count == 4)
  }

  private func write(_ body: Data, _ version: Int, _ raw: RawDatabase) throws {
    try raw.run("UPDATE event SET body = ? WHERE dossier = 1 AND version = ?", [body, version])
  }

  @Test func anyChangedByteOfAHashIsFound() throws {
    let raw = try RawDatabase(copy)
    let store = try DossierStore.open(copy)
    for row in try raw.rows("SELECT version, hash FROM event WHERE dossier = 1") {
      let (version, hash) = (row["version"] as Int, [UInt8](row["hash"] as Data))
      for bit in stride(from: 3, to: 256, by: 8) {
        var changed = hash
        changed[bit / 8] ^= 1 << UInt8(bit % 8)
        let update = "UPDATE event SET hash = ? WHERE dossier = 1 AND version = ?"
        try raw.run(update, [Data(changed), version])
        #expect(throws: StoreError.brokenChain(code: code, version: version)) {
          try store.read { try $0.history(code) }
        }
        try raw.run(update, [Data(hash), version])
      }
    }
  }

  @Test(arguments: [
    ("UPDATE event SET moment = moment + 1 WHERE dossier = 1 AND version = 3", 3),
    ("UPDATE event SET moment = moment - 86400000 WHERE dossier = 1 AND version = 1", 1),
    ("UPDATE event SET kind = 3 WHERE dossier = 1 AND version = 2", 2),
    ("UPDATE event SET kind = 77 WHERE dossier = 1 AND version = 2", 2),
    (
      "UPDATE event SET actor = (SELECT id FROM word WHERE text = 'vt-cb') WHERE dossier = 1 AND version = 2",
      2
    ),
    ("UPDATE event SET version = 5 WHERE dossier = 1 AND version = 4", 5),
    ("DELETE FROM event WHERE dossier = 1 AND version = 4", 4),
    ("DELETE FROM event WHERE dossier = 1 AND version = 2", 3),
    ("DELETE FROM event WHERE dossier = 1 AND version = 1", 2),
    ("DELETE FROM event WHERE dossier = 1", 4),
    ("UPDATE dossier SET version = 3 WHERE id = 1", 3),
    (
      "INSERT INTO event SELECT dossier, 5, kind, format, moment, actor, body, hash FROM event WHERE dossier = 1 AND version = 4",
      5
    ),
    (
      "UPDATE event SET hash = (SELECT hash FROM event WHERE dossier = 2 AND version = 2), body = (SELECT body FROM event WHERE dossier = 2 AND version = 2) WHERE dossier = 1 AND version = 2",
      2
    ),
  ])
  func anyOtherChangeOfHistoryIsFound(_ sql: String, _ version: Int) throws {
    try RawDatabase(copy).run(sql)
    #expect(verdict(code) == "broken at \(version)")
  }

  @Test func swappedEventsAreFound() throws {
    let raw = try RawDatabase(copy)
    for (from, to) in [(2, 9), (3, 2), (9, 3)] {
      try raw.run("UPDATE event SET version = \(to) WHERE dossier = 1 AND version = \(from)")
    }
    #expect(verdict(code) == "broken at 2")
  }

  @Test func anEventOfALaterFormatIsNamedAsSuch() throws {
    try RawDatabase(copy).run("UPDATE event SET format = 2 WHERE dossier = 1 AND version = 3")
    #expect(verdict(code) == "unknownFormat(2)")
  }

  @Test func anyChangedWordIsFoundByTheDossiersThatUseIt() throws {
    let raw = try RawDatabase(copy)
    let words = try raw.rows("SELECT id, text FROM word").map {
      (id: $0["id"] as Int, text: $0["text"] as String)
    }
    let codes = [code] + (try raw.rows("SELECT code FROM dossier WHERE id = 2").map { $0["code"] as String })
    var found = 0
    for word in words {
      for changed in [word.text + "x", String(word.text.dropLast()) + "\u{1}", "no word", word.text + " "] {
        try raw.run("UPDATE word SET text = ? WHERE id = ?", [changed, word.id])
        let verdicts = codes.map(verdict)
        #expect(
          verdicts.allSatisfy { $0 == "whole" || $0.hasPrefix("broken at") }, "\(word.text): \(verdicts)")
        // Some words stand in rows only, such as the roles of tasks and the names of timers.
        if verdicts.contains(where: { $0 != "whole" }) { found += 1 }
      }
      try raw.run("UPDATE word SET text = ? WHERE id = ?", [word.text, word.id])
    }
    let rowsOnly = try Set(
      raw.rows("SELECT role a, agency b FROM task UNION SELECT name, subject FROM timer").flatMap {
        [$0["a"] as Int, $0["b"] as Int]
      })
    #expect(found >= (words.count - rowsOnly.count) * 4)
  }

  @Test func aMissingWordIsFound() throws {
    try RawDatabase(copy).run("PRAGMA foreign_keys = OFF; DELETE FROM word WHERE text = 'propose'")
    #expect(verdict(code) == "broken at 4")
  }

  @Test func anEventAfterAForgedOneIsNotAppended() throws {
    try RawDatabase(copy).run("UPDATE event SET moment = moment + 1 WHERE dossier = 1 AND version = 2")
    let office = try Office.open(copy, clock: { sample.clock.now }, salt: salts("forged"))
    #expect(throws: StoreError.brokenChain(code: code, version: 2)) {
      try office.advance(AdvanceRequest(code, "sign"), as: "vt-ct")
    }
  }
}
