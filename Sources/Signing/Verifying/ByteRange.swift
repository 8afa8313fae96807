import PDFModel

/// What a signature covers and where its value lies, by rules R2 and R3.
struct SignedBytes: Sendable {
  /// The two ranges that are signed.
  let ranges: [Range<Int>]
  let coverage: Coverage
  /// The DER value; the zeros after it are gone.
  let der: [UInt8]

  /// Reads `/ByteRange` and `/Contents` of a signature.
  ///
  /// The four numbers start at 0, leave out exactly the one hexadecimal string of `/Contents`, and end where the revision ends.
  init(_ signed: SignedField, in file: PDFFile) throws(FindingCode) {
    guard let numbers = signed.dictionary["ByteRange"]?.array else { throw .byteRangeNotDirect }
    let values = numbers.compactMap(\.integer)
    guard numbers.count == 4, values.count == 4, values.allSatisfy({ (0...file.bytes.count).contains($0) }),
      values[0] == 0
    else { throw .byteRangeWrong }
    let places: [PDFName: Range<Int>]
    do { places = try file.entryRanges(of: signed.value, asOf: signed.revision) } catch {
      throw .contentsWrong
    }
    guard let gap = places["Contents"] else { throw .contentsWrong }
    guard values[1] == gap.lowerBound, values[2] == gap.upperBound else { throw .gapWrong }
    let end = values[2] + values[3]
    guard file.revisions[signed.revision].ends(at: end) else { throw .byteRangeNotWholeRevision }
    let revision = file.revisions[signed.revision]
    ranges = [0..<values[1], values[2]..<end]
    coverage = Coverage(
      revision: signed.revision, end: end,
      wholeFile: signed.revision == file.revisions.count - 1 && revision.ends(at: end))
    der = try Self.value(in: file.bytes[gap], parsed: signed.dictionary["Contents"])
  }

  private static func value(in text: ArraySlice<UInt8>, parsed: PDFObject?) throws(FindingCode) -> [UInt8] {
    let digits = text.dropFirst().dropLast()
    guard text.first == UInt8(ascii: "<"), text.last == UInt8(ascii: ">"), digits.count.isMultiple(of: 2),
      digits.count <= 262_144, digits.allSatisfy(isDigit), let bytes = parsed?.string,
      bytes.count == digits.count / 2
    else { throw .contentsWrong }
    var walk = DERWalk(bytes)
    let length: Int
    do { length = try walk.next(0x30).whole.upperBound } catch { throw .cmsMalformed }
    guard bytes[length...].allSatisfy({ $0 == 0 }) else { throw .paddingNotZero }
    return Array(bytes[..<length])
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
  }

  /// The digest over the signed ranges.
  func digest(of bytes: [UInt8], _ hash: HashAlgorithm) -> [UInt8] {
    bytes.withUnsafeBytes { all in
      hash.digest(ranges.map { UnsafeRawBufferPointer(rebasing: all[$0]) })
    }
  }
}
