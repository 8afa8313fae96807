/// How much contents may still be read of a file, counted in bytes: what is painted a thousand times is read a thousand times.
///
/// Whoever looks at several pages or revisions hands the same one on, so that all of them together cost no more.
public struct ContentBudget: Sendable {
  private var left: Int

  public init(_ limits: PDFLimits) { left = limits.contents }

  /// Counts so many bytes, or as much work as reading them.
  ///
  /// - Throws: `tooMuchData` once nothing is left, and ever after.
  public mutating func spend(_ bytes: Int) throws(PDFFault) {
    left = max(left - bytes, -1)
    guard left >= 0 else { throw PDFFault(.tooMuchData) }
  }

  /// Counts what was read for an object, itself and all inside.
  public mutating func spend(on object: PDFObject) throws(PDFFault) { try spend(object.weight) }

  /// Nothing is left: what failed may have cost any amount.
  mutating func exhaust() { left = -1 }
}

/// A revision of a file, as contents are read from it: everything counts.
struct ContentSource {
  let file: PDFFile
  let revision: Int
  var budget: ContentBudget

  /// Undoing filters is that much quicker than reading what comes out.
  fileprivate static let filterSpeed = 8

  mutating func resolve(_ object: PDFObject) throws(PDFFault) -> PDFObject {
    let value = try file.resolve(object, asOf: revision)
    try budget.spend(on: value)
    return value
  }

  /// What a key leads to in the end; `.null` if it is not there.
  mutating func value(_ key: PDFName, of dictionary: PDFDictionary) throws(PDFFault) -> PDFObject {
    try resolve(dictionary[key] ?? .null)
  }

  /// The bytes of a stream with its filters undone.
  mutating func decoded(_ stream: PDFStream) throws(PDFFault) -> PDFDecoded {
    try budget.spend(stream.raw.count / Self.filterSpeed)
    let decoded: PDFDecoded
    do { decoded = try file.decoded(stream, asOf: revision) } catch {
      budget.exhaust()
      throw error
    }
    try budget.spend(decoded.bytes.count / Self.filterSpeed)
    return decoded
  }

  /// A content stream's bytes; an image filter has no business there.
  mutating func content(_ stream: PDFStream) throws(PDFFault) -> [UInt8] {
    let decoded = try decoded(stream)
    guard decoded.remaining.isEmpty else { throw PDFFault(.unknownFilter) }
    return decoded.bytes
  }
}

extension PDFObject {
  /// About how many bytes were read for it.
  fileprivate var weight: Int {
    switch self {
    case .null, .boolean, .integer, .reference: 4
    case .real(let text): text.utf8.count
    case .string(let bytes): bytes.count
    case .name(let name): name.bytes.count
    case .array(let members): members.reduce(4) { $0 + $1.weight }
    case .dictionary(let dictionary): dictionary.weight
    case .stream(let stream): stream.dictionary.weight + stream.raw.count / ContentSource.filterSpeed
    }
  }
}

extension PDFDictionary {
  fileprivate var weight: Int { entries.reduce(4) { $0 + $1.key.bytes.count + $1.value.weight } }
}
