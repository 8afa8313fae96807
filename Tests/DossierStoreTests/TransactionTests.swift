@testable import DossierModel
import GRDB
import Hashing
import Office
import OfficeFixture
import Testing
import WorkingTime

@testable import DossierStore

/// All of a transaction or nothing of it.
@Suite struct TransactionTests {
  private let sample: SampleOffice
  private var store: DossierStore { sample.office.store }

  init() throws { sample = try SampleOffice() }

  private struct Stop: Error {}

  @Test func aTransactionThatThrowsLeavesNothing() throws {
    let code = try sample.submitCopy().code
    let raw = try RawDatabase(sample.folder)
    let (rows, files) = (try raw.dump(), contents(of: "\(sample.folder)/files"))
    #expect(throws: Stop.self) {
      try store.write { transaction in
        let stored = try transaction.dossier(code)
        let decision = decision(
          on: stored, [.assigned(step: "a new word", person: "another"), .sent(paper: "p")])
        try transaction.append(append(decision, to: stored), to: stored)
        try transaction.set("directory", "2")
        try transaction.publish("9.999999", .zero, workflow: "w", text: "t")
        try transaction.replaceDirectory(
          .init(agencies: [], people: [], posts: [], mandates: [], services: []))
        try transaction.keepReceipt("key", request: .zero, stored)
        let staged = try store.vault.stage(sample.scratch.pdf("new"), limit: 1000)
        let kept = try store.vault.keep(staged)
        #expect(kept)
        transaction.onRollback { store.vault.remove(staged) }
        throw Stop()
      }
    }
    #expect(try raw.dump() == rows)
    #expect(contents(of: "\(sample.folder)/files") == files)
    #expect(try sample.office.view(code).dossier.version == 1)
    #expect(try sample.take("receive", on: code, as: "vt-mc").version == 2)
  }

  @Test func aPaperThatWasThereBeforeSurvivesARollback() throws {
    let code = try sample.submitCopy("same").code
    let files = contents(of: "\(sample.folder)/files")
    #expect(files.count == 1)
    #expect(throws: (any Error).self) {
      // Refused for the second application, after the first was taken.
      try sample.office.submit(
        [
          .copy(paper: sample.scratch.pdf("same")),
          .init([.procedure: "9.9", .name: "A", .personalNumber: "025123456789"], papers: []),
        ],
        as: "vt-mc")
    }
    #expect(contents(of: "\(sample.folder)/files") == files)
    #expect(try sample.office.view(code).dossier.papers.count == 1)
  }

  @Test func wordsOfARolledBackTransactionAreForgotten() throws {
    let code = try sample.submitCopy().code
    let raw = try RawDatabase(sample.folder)
    let attempt = { (word: String, fail: Bool) in
      try store.write { transaction in
        let stored = try transaction.dossier(code)
        let decision = decision(on: stored, [.assigned(step: word, person: "vt-cb")])
        try transaction.append(append(decision, to: stored), to: stored)
        if fail { throw Stop() }
      }
    }
    #expect(throws: Stop.self) { try attempt("first", true) }
    #expect(try raw.rows("SELECT 1 FROM word WHERE text = 'first'").isEmpty)
    // The next new word gets the number the forgotten one had.
    try attempt("second", false)
    try attempt("first", false)
    for office in [sample.office, try sample.again()] {
      let assigned = try office.history(code).flatMap(\.event.changes)
      #expect(assigned.contains(.assigned(step: "second", person: "vt-cb")))
      #expect(assigned.suffix(1) == [.assigned(step: "first", person: "vt-cb")])
    }
  }

  /// A statement left half bound by one failure must not mix old values into the next row.
  @Test func aFailureWhileBindingDoesNotSpoilTheNextStatement() throws {
    let raw = try RawDatabase(sample.folder)
    let first = try sample.submitCopy().code
    try raw.run(
      "CREATE TRIGGER full BEFORE INSERT ON word WHEN NEW.text = '1.001806' BEGIN SELECT RAISE(ABORT, 'full'); END"
    )
    #expect(throws: StoreError.self) { try sample.submitRecognition() }
    try raw.run("DROP TRIGGER full")
    let second = try sample.submitRecognition().code
    let third = try sample.submitCopy("other").code
    let rows = try raw.rows(
      "SELECT d.code, p.text AS procedure FROM dossier d JOIN word p ON p.id = d.procedure ORDER BY d.id")
    #expect(rows.map { $0["code"] as String } == [first, second, third])
    #expect(rows.map { $0["procedure"] as String } == ["2.000908", "1.001806", "2.000908"])
    for code in [first, second, third] { #expect(try sample.again().view(code).dossier.code == code) }
  }

  @Test func aDecisionOnAnOlderVersionIsAConflict() throws {
    let code = try sample.submitCopy().code
    let old = try store.read { try $0.dossier(code) }
    try sample.take("receive", on: code, as: "vt-mc")
    let raw = try RawDatabase(sample.folder)
    let before = try raw.dump()
    #expect(throws: StoreError.versionConflict(code: code, expected: 1, found: 2)) {
      try store.write { transaction in
        let now = try transaction.dossier(code)
        try transaction.append(append(decision(on: old, [.sent(paper: "result")]), to: old), to: now)
      }
    }
    #expect(throws: StoreError.versionConflict(code: code, expected: 1, found: 2)) {
      try sample.take("transfer", on: code, as: "vt-mc") { $0.expectedVersion = 1 }
    }
    // The action is gone too, but that somebody else was faster is what the person has to know.
    #expect(throws: StoreError.versionConflict(code: code, expected: 1, found: 2)) {
      try sample.take("receive", on: code, as: "vt-mc") { $0.expectedVersion = 1 }
    }
    #expect(try raw.dump() == before)
    #expect(try sample.take("transfer", on: code, as: "vt-mc") { $0.expectedVersion = 2 }.version == 3)
  }

  @Test func anEventThatSkipsAVersionIsRefused() throws {
    let code = try sample.submitCopy().code
    #expect(throws: BrokenHistory(version: 3)) {
      try store.write { transaction in
        let stored = try transaction.dossier(code)
        let event = Event(version: 3, kind: .advanced, moment: sample.clock.now, actor: "lan", changes: [])
        try transaction.append(append(Decision(event), to: stored), to: stored)
      }
    }
  }

  @Test func twoCommandsOnOneDossierInOneTransaction() throws {
    let code = try sample.submitCopy().code
    let results = try sample.office.performAll([
      Order(.advance(Advance("receive")), on: code, as: "vt-mc"),
      Order(.advance(Advance("receive")), on: code, as: "vt-mc"),
      Order(.advance(Advance("transfer")), on: code, as: "vt-mc"),
    ])
    #expect(try results[0].get().version == 2)
    #expect(throws: Rejection.self) { try results[1].get() }
    #expect(try results[2].get().version == 3)
    #expect(try sample.again().view(code).dossier == results[2].get())
    #expect(try sample.again().history(code).map(\.event.version) == [1, 2, 3])
  }

  @Test func numbersRunOnWithinATransactionAndAfterARollback() throws {
    #expect(try serial(sample.submitCopy("a").code) == 1)
    #expect(throws: (any Error).self) {
      try sample.office.submit(
        [
          .copy(paper: sample.scratch.pdf("b")), .copy(paper: sample.scratch.pdf("c")),
          .init([.procedure: "9.9", .name: "A", .personalNumber: "025123456789"], papers: []),
        ],
        as: "vt-mc")
    }
    let two = try sample.office.submit(
      [.copy(paper: sample.scratch.pdf("b")), .copy(paper: sample.scratch.pdf("c"))], as: "vt-mc")
    #expect(two.map { serial($0.code) } == [2, 3])
    sample.clock.set("2026-08-04", minute: 480)
    #expect(try serial(sample.submitCopy("d").code) == 1)
  }

  @Test func aNumberTakenTwiceIsAConflict() throws {
    let code = try sample.submitCopy().code
    let register = Register.dossiers(agency: "phuong-viet-tri", day: Day("2026-08-03")!)
    #expect(try store.read { try $0.last(register) } == 1)
    for serial in [1, 3] {
      #expect(throws: StoreError.numberConflict) {
        try store.write { transaction in
          let stored = try transaction.dossier(code)
          let event = Event(version: 2, kind: .advanced, moment: sample.clock.now, actor: "lan", changes: [])
          try transaction.append(append(Decision(event, claims: [register: serial]), to: stored), to: stored)
        }
      }
    }
    #expect(try store.read { try $0.last(register) } == 1)
  }

  private var task: DossierModel.Task {
    Task(place: .init(role: "new role", agency: "new agency"), person: "new person")
  }

  private func serial(_ code: String) -> Int { Int(code.split(separator: "-").last ?? "") ?? -1 }

  private func decision(on stored: StoredDossier, _ changes: [Change]) -> Decision {
    Decision(
      Event(
        version: stored.dossier.version + 1, kind: .advanced, moment: sample.clock.now, actor: "vt-mc",
        changes: changes))
  }

  private func append(_ decision: Decision, to stored: StoredDossier) -> StoreWriting.Append {
    StoreWriting.Append(decision, expected: stored.dossier.version)
  }
}
