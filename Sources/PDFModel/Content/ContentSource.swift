/// A revision of a file, as contents are read from it: everything counts.
struct ContentSource {
  let file: PDFFile
  let revision: Int
  let budget: ContentBudget

  /// Taking bytes as they are is that much quicker than reading them: a scanned page costs little.
  static let copySpeed = 256
  /// Undoing filters is that much quicker than reading what comes out.
  static let filterSpeed = 8

  func resolve(_ object: PDFObject) throws(PDFFault) -> PDFObject {
    let value = try file.resolve(object, asOf: revision)
    try budget.spend(on: value)
    return value
  }

  /// What a key leads to in the end; `.null` if it is not there.
  func value(_ key: PDFName, of dictionary: PDFDictionary) throws(PDFFault) -> PDFObject {
    try resolve(dictionary[key] ?? .null)
  }

  /// A rectangle whose numbers may be objects of their own; nil where there is none.
  ///
  /// - Throws: for anything else.
  func box(_ key: PDFName, of dictionary: PDFDictionary) throws(PDFFault) -> PDFBox? {
    try file.box(key, of: dictionary, revision)
  }

  /// A matrix whose numbers may be objects of their own; where there is none everything stays where it is.
  func matrix(_ key: PDFName, of dictionary: PDFDictionary) throws(PDFFault) -> PDFMatrix {
    guard let numbers = try file.numbers(key, of: dictionary, revision) else { return .identity }
    guard let matrix = PDFMatrix(numbers) else { throw PDFFault(.badNumber) }
    return matrix
  }

  /// The bytes of a stream with its filters undone.
  func decoded(_ stream: PDFStream, expected: Int = 0) throws(PDFFault) -> PDFDecoded {
    try budget.spend(stream.raw.count / Self.filterSpeed)
    let decoded: PDFDecoded
    do { decoded = try file.decoded(stream, asOf: revision, expected: expected) } catch {
      budget.exhaust()
      throw error
    }
    try budget.spend(decoded.bytes.count / Self.filterSpeed)
    return decoded
  }

  /// A content stream's bytes; an image filter has no business there.
  func content(_ stream: PDFStream) throws(PDFFault) -> [UInt8] {
    let decoded = try decoded(stream)
    guard decoded.remaining.isEmpty else { throw PDFFault(.unknownFilter) }
    return decoded.bytes
  }
}

extension PDFFile {
  /// A rectangle whose numbers may be objects of their own; nil where there is none.
  ///
  /// - Throws: for anything else.
  public func box(_ key: PDFName, of dictionary: PDFDictionary, _ revision: Int) throws(PDFFault) -> PDFBox? {
    guard let numbers = try numbers(key, of: dictionary, revision) else { return nil }
    guard let box = PDFBox(corners: numbers) else { throw PDFFault(.badNumber) }
    return box
  }

  /// Up to six values, each followed; nil where there is no list.
  fileprivate func numbers(
    _ key: PDFName, of dictionary: PDFDictionary, _ revision: Int
  ) throws(PDFFault) -> [PDFObject]? {
    let value = try value(key, of: dictionary, asOf: revision)
    if value == .null { return nil }
    guard let members = value.array, members.count <= 6 else { throw PDFFault(.badNumber) }
    var numbers: [PDFObject] = []
    for member in members { numbers.append(try resolve(member, asOf: revision)) }
    return numbers
  }
}
