import DossierModel
import DossierStore
import Foundation
import OfficeFixture
import Testing

/// Every dossier of an office, loaded with all its hashes checked.
///
/// Also: SQLite finds no fault, every paper an event names is there with its size, and nothing waits half copied.
@discardableResult
func checkWhole(_ folder: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [String: Int] {
  let raw = try RawDatabase(folder)
  #expect(try raw.text("PRAGMA integrity_check") == "ok", sourceLocation: sourceLocation)
  #expect(try raw.rows("PRAGMA foreign_key_check").isEmpty, sourceLocation: sourceLocation)
  let codes = try raw.rows("SELECT code FROM dossier ORDER BY id").map { $0["code"] as String }
  try raw.close()
  let store = try DossierStore.open(folder)
  defer { try? store.close() }
  return try codes.reduce(into: [:]) { versions, code in
    let stored = try store.read { try $0.dossier(code) }
    versions[code] = stored.dossier.version
    for paper in stored.dossier.papers {
      let size =
        try FileManager.default.attributesOfItem(atPath: store.vault.path(of: paper.digest))[.size] as? Int
      #expect(size == paper.size, "\(code): \(paper.kind)", sourceLocation: sourceLocation)
    }
  }
}

/// Serials of dossier codes, sorted.
func serials(_ codes: some Sequence<String>) -> [Int] {
  codes.compactMap { $0.split(separator: "-").last.flatMap { Int($0) } }.sorted()
}
