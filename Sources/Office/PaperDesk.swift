import CheckedYAML
import DossierModel
import DossierStore
import Foundation
import Intake

/// The papers of one command on their way in: looked at, copied and synced, then kept or put away again.
final class PaperDesk {
  private let vault: PaperVault
  private let limit: Int
  private let findings: Findings
  private var staged: [PaperVault.Staged] = []

  init(_ vault: PaperVault, limit: Int, _ findings: Findings) {
    self.vault = vault
    self.limit = limit
    self.findings = findings
  }

  /// Takes a paper in, or adds a problem. Throws what is no fault of the paper, such as a full disk.
  func take(_ file: PaperFile) throws(StoreError) -> Paper? {
    let name = FilePath.name(of: file.path)
    guard let format = PaperFormat(name: name) else {
      let endings = PaperFormat.allEndings.joined(separator: ", ")
      refuse(file, name, "tệp có đuôi: \(endings)", "a file ending in: \(endings)")
      return nil
    }
    do throws(StoreError) {
      let paper = try vault.stage(file.path, limit: limit)
      staged.append(paper)
      guard format.matches(head(of: file.path)) else {
        refuse(file, name, "nội dung đúng là \(format.rawValue)", "contents that are \(format.rawValue)")
        return nil
      }
      return Paper(kind: file.kind, digest: paper.digest, size: paper.size)
    } catch {
      try refuse(file, error, name)
      return nil
    }
  }

  /// Takes in the record of an examination.
  func take(record: [UInt8]) throws(StoreError) { staged.append(try vault.stage(record)) }

  /// Takes in a file that was made here.
  func take(made file: [UInt8]) throws(StoreError) { staged.append(try vault.stage(file)) }

  /// The bytes of a paper taken in; nil: it was not.
  func bytes(of paper: Paper) throws(StoreError) -> [UInt8]? {
    guard let found = staged.first(where: { $0.digest == paper.digest }) else { return nil }
    return try vault.read(found)
  }

  /// Gives the papers their place while the transaction runs; if it fails, those that are new are taken back.
  func keep(in transaction: StoreWriting) throws {
    for paper in staged where try vault.keep(paper) {
      transaction.onRollback { [vault] in vault.remove(paper) }
    }
  }

  /// Puts away what was copied and not kept.
  func clear() {
    for paper in staged { vault.discard(paper) }
    staged.removeAll()
  }

  private func head(of path: String) -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path) else { return [] }
    defer { handle.closeFile() }
    return Array(handle.readData(ofLength: PaperFormat.headSize))
  }

  private func refuse(_ file: PaperFile, _ error: StoreError, _ name: String) throws(StoreError) {
    switch error {
    case .fileEmpty: refuse(file, "\(name) (0 B)", "tệp không rỗng", "a file that is not empty")
    case .fileTooLarge(_, let size, let limit):
      refuse(
        file, "\(name) (\(size) B)", "tệp không quá \(limit) B", "a file of at most \(limit) B")
    case .fileUnreadable: refuse(file, name, "tệp có thật và đọc được", "an existing file that can be read")
    default: throw error
    }
  }

  private func refuse(_ file: PaperFile, _ found: String, _ vi: String, _ en: String) {
    let origin = file.origin
    findings.add(
      Problem(
        file: origin.file, line: origin.line, column: origin.column, path: origin.path,
        issue: .unexpected(found: found, expected: Title(vi: vi, en: en))))
  }
}
