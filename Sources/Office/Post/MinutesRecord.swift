import DossierModel
import Foundation
import Hashing

/// What hand-over minutes say, as it is kept to print them again: all but whose papers they are and what was remarked in
/// words, which are personal values of the dossiers.
struct MinutesRecord: Codable, Hashable {
  /// So that nobody finds out what was erased by trying.
  let salt: String
  let agency: String
  let carrier: String
  let postman: String
  let clerk: String
  let entries: [Entry]

  struct Entry: Codable, Hashable {
    let number: String
    let hasBars: Bool
    /// Empty: it is on no list.
    let dossier: String
    let procedure: String
    let papers: [Paper]
    let remarks: [String]
    /// What both had to say beside it, by digest.
    let note: String?
    /// The appointed day, as a number of days.
    let due: Int?
    let isMissing: Bool
  }

  struct Paper: Codable, Hashable {
    let name: String
    let isOriginal: Bool
    let declared: Int
    let counted: Int
  }

  /// As it is stored: the same record gives the same bytes.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }

  /// Reads what ``encoded()`` wrote.
  static func read(_ bytes: [UInt8]) throws -> MinutesRecord {
    try JSONDecoder().decode(MinutesRecord.self, from: Data(bytes))
  }
}
