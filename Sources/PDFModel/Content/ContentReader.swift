/// Reads a content stream operator by operator (ISO 32000-1, 7.8.2), by the letter.
struct ContentReader {
  private var parser: PDFParser
  /// Between `BI` and `ID`.
  private var describesImage = false

  /// An operator with what it is applied to.
  struct Operation {
    let name: String
    let operands: [PDFObject]

    /// The numbers it is applied to, exactly so many.
    func numbers(_ count: Int) throws(PDFFault) -> [Double] {
      let numbers = operands.compactMap(\.number)
      guard operands.count == count, numbers.count == count, numbers.allSatisfy(\.isFinite) else {
        throw PDFFault(.badToken)
      }
      return numbers
    }

    /// What the last operand names.
    var lastName: PDFName {
      get throws(PDFFault) {
        guard let name = operands.last?.name else { throw PDFFault(.badToken) }
        return name
      }
    }
  }

  init(_ bytes: [UInt8], limits: PDFLimits) {
    parser = PDFParser(bytes, in: 0..<bytes.count, limits: limits)
  }

  /// The next operator; nil at the end.
  ///
  /// - Throws: where something is left open or is no token.
  mutating func next() throws(PDFFault) -> Operation? {
    var operands: [PDFObject] = []
    while true {
      parser.skipSpace()
      guard let byte = parser.current else {
        guard operands.isEmpty else { throw parser.fault(.unexpectedEnd) }
        return nil
      }
      guard let name = word(byte) else {
        operands.append(try parser.value())
        continue
      }
      // Readers do not agree on an image that was not begun.
      guard describesImage == (name == "ID") else { throw parser.fault(.badToken) }
      describesImage = name == "BI"
      guard name == "ID" else { return Operation(name: name, operands: operands) }
      try skipImage()
      return Operation(name: "EI", operands: operands)
    }
  }

  /// An operator that begins here; nil where an operand does.
  private mutating func word(_ byte: UInt8) -> String? {
    guard byte.isPDFRegular, !byte.isDigit, !"+-.".utf8.contains(byte) else { return nil }
    let start = parser.position
    while let next = parser.current, next.isPDFRegular { parser.position += 1 }
    let word = String(decoding: parser.bytes[start..<parser.position], as: UTF8.self)
    guard ["true", "false", "null"].contains(word) else { return word }
    parser.position = start
    return nil
  }

  /// To the `EI` that stands by itself.
  ///
  /// - Throws: where another may be taken for the end.
  private mutating func skipImage() throws(PDFFault) {
    let bytes = parser.bytes
    while parser.position + 2 < parser.end {
      let place = parser.position
      let ends = place + 3 >= parser.end || !bytes[place + 3].isPDFRegular
      if bytes[place + 1] == UInt8(ascii: "E"), bytes[place + 2] == UInt8(ascii: "I"), ends {
        guard bytes[place].isPDFSpace else { throw parser.fault(.badToken) }
        parser.position += 3
        return
      }
      parser.position += 1
    }
    throw parser.fault(.unexpectedEnd)
  }
}
