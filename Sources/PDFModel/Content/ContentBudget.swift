/// How much contents may still be read of a file, counted in bytes: what is painted a thousand times is read a thousand times.
///
/// Whoever looks at several pages or revisions hands the same one on, so that all of them together cost no more.
public final class ContentBudget {
  private var left: Int

  public init(_ limits: PDFLimits) { left = limits.contents }

  /// Counts so many bytes, or as much work as reading them.
  ///
  /// - Throws: `tooMuchData` once nothing is left, and ever after.
  public func spend(_ bytes: Int) throws(PDFFault) {
    left = max(left - bytes, -1)
    guard left >= 0 else { throw PDFFault(.tooMuchData) }
  }

  /// Counts what was read for an object, itself and all inside.
  public func spend(on object: PDFObject) throws(PDFFault) { try spend(object.weight) }

  /// Nothing is left: what failed may have cost any amount.
  func exhaust() { left = -1 }
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
    case .stream(let stream): stream.dictionary.weight + stream.raw.count / ContentSource.copySpeed
    }
  }
}

extension PDFDictionary {
  fileprivate var weight: Int { entries.reduce(4) { $0 + $1.key.bytes.count + $1.value.weight } }
}
