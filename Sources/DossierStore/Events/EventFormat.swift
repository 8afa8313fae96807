import DossierModel
import Hashing

/// How events are written today, and how every older form is read.
///
/// A change of the form gets the next number and a reader of its own in ``read(_:format:word:)``; what is stored is
/// never rewritten.
enum EventFormat {
  static let current = 1

  static func isKnown(_ format: Int) -> Bool { (1...current).contains(format) }

  /// Reads the changes of an event of any known format, as today's changes.
  static func read(
    _ body: [UInt8], format: Int, word: @escaping (Int64) throws -> String
  ) throws -> (changes: [Change], texts: [UInt8]) {
    switch format {
    case 1: try readFormat1(body, word)
    default: throw StoreError.unknownFormat(format)
    }
  }

  /// The event's SHA-256: over the hash before it, its own columns, and the texts its word numbers stand for.
  static func hash(
    after previous: Digest, dossier: Int64, version: Int, kind: Int, format: Int, moment: Int64, actor: Int64,
    body: [UInt8], texts: [UInt8], _ hasher: SHA256
  ) -> Digest {
    hasher.update(previous)
    let columns = (
      dossier.littleEndian, Int64(version).littleEndian, Int64(kind).littleEndian, Int64(format).littleEndian,
      moment.littleEndian, actor.littleEndian, Int64(body.count).littleEndian
    )
    withUnsafeBytes(of: columns) { hasher.update($0) }
    hasher.update(body)
    hasher.update(texts)
    return hasher.finish()
  }

  private static func readFormat1(
    _ body: [UInt8], _ word: @escaping (Int64) throws -> String
  ) throws -> ([Change], [UInt8]) {
    var reader = EventReader(body, format: 1, word: word)
    var changes: [Change] = []
    while !reader.atEnd { changes.append(try reader.change()) }
    return (changes, reader.texts)
  }
}
