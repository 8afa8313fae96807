/// Reads objects from a run of bytes, by the letter of ISO 32000-1, 7.2 and 7.3.
///
/// Ambiguities are refused: a key that stands twice, a name with a broken `#`, a number of another form.
struct PDFParser {
  let bytes: [UInt8]
  let end: Int
  let limits: PDFLimits
  var position: Int
  private var values = 0

  init(_ bytes: [UInt8], in range: Range<Int>, limits: PDFLimits) {
    self.bytes = bytes
    self.limits = limits
    end = min(range.upperBound, bytes.count)
    position = min(range.lowerBound, end)
  }

  var current: UInt8? { position < end ? bytes[position] : nil }

  func byte(after distance: Int) -> UInt8? {
    position + distance < end ? bytes[position + distance] : nil
  }

  func fault(_ reason: PDFFault.Reason) -> PDFFault { PDFFault(reason, at: position) }

  /// One object; a stream ends with its dictionary here.
  mutating func value(depth: Int = 0) throws(PDFFault) -> PDFObject {
    guard depth < limits.depth else { throw fault(.tooDeep) }
    values += 1
    guard values <= limits.values else { throw fault(.tooManyValues) }
    skipSpace()
    guard let byte = current else { throw fault(.unexpectedEnd) }
    switch byte {
    case UInt8(ascii: "/"): return .name(try name())
    case UInt8(ascii: "("): return .string(try literalString())
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "<"):
      return self.byte(after: 1) == byte
        ? .dictionary(try dictionary(depth: depth)) : .string(try hexString())
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return try numberOrReference()
    default: return try keyword()
    }
  }

  private mutating func keyword() throws(PDFFault) -> PDFObject {
    if take("true") { return .boolean(true) }
    if take("false") { return .boolean(false) }
    if take("null") { return .null }
    throw fault(.badToken)
  }

  private mutating func array(depth: Int) throws(PDFFault) -> [PDFObject] {
    var elements: [PDFObject] = []
    position += 1
    while true {
      skipSpace()
      guard let byte = current else { throw fault(.unexpectedEnd) }
      if byte == UInt8(ascii: "]") {
        position += 1
        return elements
      }
      elements.append(try value(depth: depth + 1))
    }
  }

  private mutating func dictionary(depth: Int) throws(PDFFault) -> PDFDictionary {
    var dictionary = PDFDictionary()
    try entries(depth: depth) { key, value, _ in
      guard dictionary[key] == nil else { return false }
      dictionary[key] = value
      return true
    }
    return dictionary
  }

  /// Where each value of the dictionary lies that begins here, as offsets of its text.
  mutating func entryRanges() throws(PDFFault) -> [PDFName: Range<Int>] {
    var ranges: [PDFName: Range<Int>] = [:]
    skipSpace()
    guard current == UInt8(ascii: "<"), byte(after: 1) == UInt8(ascii: "<") else {
      throw fault(.badDictionary)
    }
    try entries(depth: 0) { key, _, range in ranges.updateValue(range, forKey: key) == nil }
    return ranges
  }

  /// Hands out every entry in turn; the taker answers whether the key is new.
  private mutating func entries(
    depth: Int, take: (PDFName, PDFObject, Range<Int>) -> Bool
  ) throws(PDFFault) {
    position += 2
    while true {
      skipSpace()
      guard let byte = current else { throw fault(.unexpectedEnd) }
      if byte == UInt8(ascii: ">"), self.byte(after: 1) == byte {
        position += 2
        return
      }
      guard byte == UInt8(ascii: "/") else { throw fault(.badDictionary) }
      let start = position
      let key = try name()
      skipSpace()
      let first = position
      let value = try value(depth: depth + 1)
      guard take(key, value, first..<position) else { throw PDFFault(.duplicateKey, at: start) }
    }
  }
}

/// White space and words.
extension PDFParser {
  /// Skips white space and comments; tells whether there was any.
  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = position
    while position < end {
      if bytes[position] == UInt8(ascii: "%") {
        while position < end, !bytes[position].isPDFLineEnd { position += 1 }
      } else if bytes[position].isPDFSpace {
        position += 1
      } else {
        break
      }
    }
    return position > start
  }

  /// Takes a word that ends here, or leaves everything as it is.
  mutating func take(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard end - position >= length else { return false }
    let same = word.withUTF8Buffer { text in
      (0..<length).allSatisfy { bytes[position + $0] == text[$0] }
    }
    guard same else { return false }
    if let next = byte(after: length), next.isPDFRegular { return false }
    position += length
    return true
  }

  /// Takes white space of the usual kinds, at most so much: where readers look for a word, they look no further.
  ///
  /// - Returns: false for more of it, for other kinds, for a comment.
  mutating func takeBlank(_ most: Int) -> Bool {
    let start = position
    while let byte = current, byte == 32 || byte == 9 || byte.isPDFLineEnd { position += 1 }
    guard let byte = current else { return true }
    return position - start <= most && !byte.isPDFSpace && byte != UInt8(ascii: "%")
  }

  /// Takes one end of line: CR LF, LF or CR.
  mutating func takeLineEnd() -> Bool {
    guard let byte = current, byte.isPDFLineEnd else { return false }
    position += byte == 13 && self.byte(after: 1) == 10 ? 2 : 1
    return true
  }
}
