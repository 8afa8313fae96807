import Foundation
import GRDB
import Hashing
import Office
import OfficeFixture
import Testing
import WorkingTime

@testable import DossierStore

/// Folders that are no office, not ours, not whole, or not to be written to.
@Suite struct OpeningTests {
  private let scratch = Scratch()
  private var folder: String { scratch("office") }
  private var file: String { "\(folder)/office.db" }

  private func create() throws -> Office {
    try Office.create(folder, OfficePlan(), clock: { HandClock().now }, salt: salts("open"))
  }

  private func error(_ body: () throws -> Void) -> StoreError? {
    do {
      try body()
      return nil
    } catch { return error as? StoreError }
  }

  private func openError() -> StoreError? { error { try DossierStore.open(folder).close() } }

  @Test func nothingThereIsNoOffice() {
    #expect(openError() == .noOffice(folder: folder))
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func aDatabaseOfANewerVersionIsLeftAlone() throws {
    try create().store.close()
    let raw = try RawDatabase(folder)
    try raw.run("INSERT INTO grdb_migrations VALUES ('999')")
    try raw.close()
    let before = contents(of: folder)
    #expect(openError() == .newerOffice(file: file))
    #expect(contents(of: folder) == before)
  }

  @Test(arguments: ["just text, and no database\n", String(repeating: "x", count: 10_000), "SQLite", ""])
  func anotherFileOfThatNameIsNoOffice(_ text: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    scratch.file("office/office.db", text)
    #expect(openError() == .notAnOffice(file: file))
    #expect(contents(of: folder)["office.db"] == Data(text.utf8))
  }

  @Test(arguments: ["DELETE", "WAL"]) func anotherProgramsDatabaseIsNoOffice(_ mode: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let raw = try RawDatabase(folder)
    try raw.run("PRAGMA journal_mode = \(mode); CREATE TABLE t (x)")
    try raw.close()
    #expect(openError() == .notAnOffice(file: file))
  }

  @Test func anOfficeInAnotherJournalModeIsRefused() throws {
    try create().store.close()
    let raw = try RawDatabase(folder)
    try raw.run("PRAGMA journal_mode = DELETE")
    try raw.close()
    #expect(openError() == .unsafeSetting(name: "journal_mode", expected: "wal", found: "delete"))
  }

  /// Cut off or overwritten, at many places: a typed error at opening or loading, or nothing that was read is harmed.
  @Test func aDamagedDatabaseIsNamedAsSuch() throws {
    let office = try create()
    let code = try office.submit([.copy(paper: scratch.pdf("identity"))], as: "vt-mc")[0].code
    let history = try office.history(code).map(\.hash)
    try office.store.close()
    let whole = try #require(FileManager.default.contents(atPath: file))
    var seen: Set<String> = []
    for cut in [50, 512, 4096, 8192, whole.count / 2, whole.count - 4096, whole.count - 1] {
      seen.insert(try verdict(whole.prefix(cut), code, history))
    }
    var random = Seeded(7)
    for page in stride(from: 0, to: whole.count, by: 4096) {
      var bytes = whole
      for place in page..<page + 4096 { bytes[place] = .random(in: 0...255, using: &random) }
      seen.insert(try verdict(bytes, code, history))
    }
    #expect(seen.isSuperset(of: ["damaged", "notAnOffice", "whole"]))
    #expect(seen.isSubset(of: ["damaged", "notAnOffice", "whole"]), "\(seen)")
  }

  private func verdict(_ bytes: Data, _ code: String, _ history: [Digest]) throws -> String {
    for name in ["office.db-wal", "office.db-shm"] { unlink("\(folder)/\(name)") }
    try bytes.write(to: URL(fileURLWithPath: file))
    do {
      let office = try Office.open(folder, clock: { HandClock().now }, salt: salts("damaged"))
      defer { try? office.store.close() }
      _ = try office.view(code)
      #expect(try office.history(code).map(\.hash) == history)
      return "whole"
    } catch StoreError.damaged { return "damaged" } catch StoreError.notAnOffice {
      return "notAnOffice"
    } catch {
      return "\(error)"
    }
  }

  @Test func creatingOverAnOfficeChangesNothing() throws {
    let office = try create()
    _ = try office.submit([.copy(paper: scratch.pdf("identity"))], as: "vt-mc")
    let rows = try RawDatabase(folder).dump()
    #expect(error { _ = try create() } == .alreadyAnOffice(folder: folder))
    #expect(error { _ = try DossierStore.create(folder) { _ in } } == .alreadyAnOffice(folder: folder))
    #expect(try RawDatabase(folder).dump() == rows)
    try office.store.close()
    let before = contents(of: folder)
    #expect(error { _ = try create() } == .alreadyAnOffice(folder: folder))
    #expect(contents(of: folder) == before)
  }

  @Test func creatingOverAnotherFileChangesNothing() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    scratch.file("office/office.db", "letters")
    scratch.file("office/notes.txt", "mine")
    let before = contents(of: folder)
    #expect(error { _ = try create() } == .alreadyAnOffice(folder: folder))
    #expect(contents(of: folder) == before)
  }

  @Test func aFolderThatCannotBeMadeIsNamed() throws {
    scratch.file("blocked", "a file")
    let error = error {
      _ = try Office.create(
        scratch("blocked/office"), OfficePlan(), clock: { HandClock().now }, salt: salts("x"))
    }
    guard case .cannotCreate(scratch("blocked/office"), _) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
  }

  @Test func afterClosingTheDatabaseIsWholeByItself() throws {
    let office = try create()
    let code = try office.submit([.copy(paper: scratch.pdf("identity"))], as: "vt-mc")[0].code
    try office.store.close()
    #expect(
      try Set(FileManager.default.contentsOfDirectory(atPath: folder)) == [
        "office.db", "office.lock", "files",
      ])
    let alone = scratch("alone")
    try FileManager.default.createDirectory(atPath: alone, withIntermediateDirectories: false)
    try FileManager.default.copyItem(atPath: file, toPath: "\(alone)/office.db")
    let copy = try Office.open(alone, clock: { HandClock().now }, salt: salts("alone"))
    #expect(try copy.view(code).dossier.version == 1)
    #expect(try copy.history(code).count == 1)
  }
}
