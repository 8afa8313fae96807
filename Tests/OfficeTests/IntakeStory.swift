import CheckedYAML
import DossierModel
import DossierStore
import Foundation
import GRDB
import Intake
import Office
import OfficeFixture
import Testing

/// Applications that are not taken, and what is left of them: nothing.
@Suite struct IntakeStory {
  private let sample: SampleOffice
  private var scratch: Scratch { sample.scratch }

  init() throws { sample = try SampleOffice() }

  /// Every row of every table, and every file.
  private func everything() throws -> [String: [String]] {
    let queue = try DatabaseQueue(path: "\(sample.folder)/office.db")
    defer { try? queue.close() }
    return try queue.read { db in
      let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
      var all = try tables.reduce(into: [:]) { all, table in
        all[table] = try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map(\.debugDescription)
      }
      all["files"] = contents(of: "\(sample.folder)/files").map { "\($0.key) \($0.value.count)" }.sorted()
      return all
    }
  }

  private func refusal(_ body: () throws -> Void) -> SubmissionRefused? {
    do {
      try body()
      return nil
    } catch { return error as? SubmissionRefused }
  }

  @Test func everythingThatIsWrongIsToldAtOnce() throws {
    let before = try everything()
    let empty = scratch.file("registration.pdf", "")
    let draft = ApplicationDraft(
      [
        .procedure: "1.001806", .receivedAt: "ttpvhcc-tinh", .name: "Trần Văn Bình",
        .personalNumber: "0251234567890",
        .channel: "counter",
      ],
      papers: [("application", scratch.pdf("application")), ("registration", empty)])
    let refused = try #require(refusal { _ = try sample.office.submit([draft], as: "lan") })
    #expect(refused.problems.map(\.path) == ["--personal-number", "--paper"])
    #expect(
      refused.problems.map(\.issue) == [
        .unexpected(
          found: "9999999999999 (13)",
          expected: Title(vi: "số định danh đúng 12 chữ số", en: "a personal number of exactly 12 digits")),
        .unexpected(
          found: "registration.pdf (0 B)",
          expected: Title(vi: "tệp không rỗng", en: "a file that is not empty")),
      ])
    // The empty file is told once, as empty; missing is the list nobody gave.
    let reasons = refused.rejections.flatMap(\.reasons)
    #expect(reasons.count == 1)
    let missing = reasons.compactMap { reason in
      if case .missingPaper(let rule) = reason { rule.kind } else { nil }
    }
    #expect(missing == ["worker_list"])
    #expect(try everything() == before)
  }

  @Test func aPersonsValuesAreNotToldBackByARefusal() throws {
    let draft = ApplicationDraft(
      [.procedure: "2.000908", .name: "Trần Văn Bình", .personalNumber: "02512345678X", .phone: "0a77-888"],
      papers: [("identity", scratch.pdf("identity"))])
    let refused = try #require(refusal { _ = try sample.office.submit([draft], as: "vt-mc") })
    let said = refused.problems.flatMap { [$0.text(.vi), $0.text(.en)] }.joined()
    for secret in ["025123", "888", "Trần"] { #expect(!said.contains(secret)) }
  }

  @Test func aFileOf200MegabytesIsRefusedAtOnce() throws {
    let before = try everything()
    let large = scratch.file("large.pdf", "%PDF-1.4")
    truncate(large, 200 << 20)
    let refused = try #require(refusal { _ = try sample.office.submit([.copy(paper: large)], as: "vt-mc") })
    #expect(
      refused.problems.map(\.issue) == [
        .unexpected(
          found: "large.pdf (209715200 B)",
          expected: Title(vi: "tệp không quá 52428800 B", en: "a file of at most 52428800 B"))
      ])
    #expect(try everything() == before)
    // Not even a folder to copy into was made: nothing was read.
    #expect(!FileManager.default.fileExists(atPath: "\(sample.folder)/files"))
  }

  /// A file of a size no machine could copy in a test's time: it is refused by its size, unread.
  @Test func aFileTooLargeIsNotRead() throws {
    let huge = scratch.file("huge.pdf", "%PDF-1.4")
    #expect(truncate(huge, 1 << 42) == 0)
    #expect(refusal { _ = try sample.office.submit([.copy(paper: huge)], as: "vt-mc") } != nil)
    #expect(!FileManager.default.fileExists(atPath: "\(sample.folder)/files"))
  }

  @Test func theLimitItselfIsTaken() throws {
    let paper = scratch.file("paper.pdf", "%PDF-1.4" + String(repeating: "x", count: 992))
    #expect(throws: Never.self) {
      try sample.office.submit([.copy(paper: paper)], as: "vt-mc", fileLimit: 1000)
    }
    #expect(
      refusal { _ = try sample.office.submit([.copy(paper: paper)], as: "vt-mc", fileLimit: 999) } != nil)
  }

  @Test(arguments: ["paper.exe", "paper", "paper.pdf.bat"]) func aFileOfAnotherKindIsRefused(_ name: String)
    throws
  {
    let before = try everything()
    let paper = scratch.file(name, "%PDF-1.4")
    #expect(refusal { _ = try sample.office.submit([.copy(paper: paper)], as: "vt-mc") }?.problems.count == 1)
    #expect(try everything() == before)
  }

  @Test func aFileThatOnlySaysItIsADocumentIsRefused() throws {
    let before = try everything()
    let paper = scratch.file("paper.pdf", "MZ not a document")
    #expect(refusal { _ = try sample.office.submit([.copy(paper: paper)], as: "vt-mc") }?.problems.count == 1)
    #expect(try everything()["files"] == before["files"])
    for missing in ["/no/such.pdf", scratch.path + "/folder.pdf"] {
      try FileManager.default.createDirectory(
        atPath: "\(scratch.path)/folder.pdf", withIntermediateDirectories: true)
      #expect(
        refusal { _ = try sample.office.submit([.copy(paper: missing)], as: "vt-mc") }?.problems.count == 1)
    }
  }

  private func submit(csv: [String]) throws -> [Dossier] {
    let findings = Findings()
    let text = (["procedure,name,personal_number,channel,papers"] + csv).joined(separator: "\r\n") + "\r\n"
    let drafts = ApplicationFile.drafts(text, file: "apply.csv", findings)
    return try sample.office.submit(drafts, as: "vt-mc", findings: findings)
  }

  private func row(_ name: String, number: String = "025123456789", procedure: String = "2.000908") -> String
  {
    "\(procedure),\(name),\(number),counter,identity=\(scratch.pdf("identity-\(name.hasPrefix("\"") ? 0 : name.count)"))"
  }

  @Test func aTableOfApplicationsIsTakenAsAWhole() throws {
    let dossiers = try submit(csv: [row("An"), row("\"Bình, Văn\""), row("Chi Mai Lan")])
    #expect(dossiers.map(\.code) == ["H44.71-260803-0001", "H44.71-260803-0002", "H44.71-260803-0003"])
    #expect(
      try dossiers.map { try sample.office.view($0.code).applicant?.name } == [
        "An", "Bình, Văn", "Chi Mai Lan",
      ])
    #expect(contents(of: "\(sample.folder)/files").count == 3)
  }

  @Test func oneWrongRowAndNoneIsTaken() throws {
    let before = try everything()
    let form = try #require(
      refusal {
        _ = try submit(csv: [row("An"), row("Bình Văn", number: "12"), row("Chi Mai"), row("D", number: "x")])
      })
    #expect(form.problems.map(\.file) == ["apply.csv", "apply.csv"])
    #expect(form.problems.map(\.line) == [3, 5])
    #expect(form.problems.map(\.column) == [3, 3])
    // Nothing wrong with the form, but the ward does not offer what the third asks for.
    let rule = refusal {
      _ = try submit(csv: [row("An"), row("Bình Văn"), row("Chi Mai", procedure: "9.999999")])
    }
    #expect(
      rule?.rejections.flatMap(\.reasons) == [
        .unknownProcedure("9.999999", known: try sample.office.procedures())
      ])
    #expect(rule?.origins.map(\.line) == [4])
    #expect(try everything() == before)
    // The numbers that were not given out are still free.
    #expect(try submit(csv: [row("An")]).map(\.code) == ["H44.71-260803-0001"])
  }

  @Test func aColumnNobodyKnowsIsAProblem() throws {
    let findings = Findings()
    _ = ApplicationFile.drafts("procedure,nmae\n2.000908,An\n", file: "a.csv", findings)
    #expect(findings.problems.map(\.path) == ["nmae"])
  }
}
