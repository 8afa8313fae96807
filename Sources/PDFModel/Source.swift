/// The bytes of a file and how its indirect objects are read from them.
struct Source: Sendable {
  let bytes: [UInt8]
  let limits: PDFLimits

  /// An indirect object and its text, from its number to `endobj`.
  struct Indirect {
    let reference: PDFReference
    let value: PDFObject
    let range: Range<Int>
  }

  func parser(from start: Int, to end: Int) -> PDFParser {
    PDFParser(bytes, in: start..<max(start, end), limits: limits)
  }

  /// The object whose text begins exactly at an offset.
  ///
  /// - Parameters:
  ///   - end: the text must end before it.
  ///   - length: what a stream's `/Length` comes to.
  func indirect(
    at offset: Int, before end: Int, length: (PDFObject?) throws(PDFFault) -> Int
  ) throws(PDFFault) -> Indirect {
    guard offset >= 0, offset < end, end <= bytes.count else { throw PDFFault(.entryOutside, at: offset) }
    var parser = parser(from: offset, to: end)
    let reference = try parser.objectHeader()
    do throws(PDFFault) {
      let value = try body(&parser, length: length)
      parser.skipSpace()
      guard parser.take("endobj") else { throw parser.fault(.noEndOfObject) }
      return Indirect(reference: reference, value: value, range: offset..<parser.position)
    } catch {
      throw error.inside(reference)
    }
  }

  private func body(
    _ parser: inout PDFParser, length: (PDFObject?) throws(PDFFault) -> Int
  ) throws(PDFFault) -> PDFObject {
    let value = try parser.value()
    guard case .dictionary(let dictionary) = value else { return value }
    parser.skipSpace()
    guard parser.take("stream") else { return value }
    // 7.3.8.1: CR LF or LF, never CR alone.
    if parser.current == 13 { parser.position += 1 }
    guard parser.current == 10 else { throw parser.fault(.badStream) }
    parser.position += 1
    let start = parser.position
    let length = try length(dictionary["Length"])
    guard length >= 0, length <= parser.end - start else { throw PDFFault(.badLength, at: start) }
    parser.position = start + length
    _ = parser.takeLineEnd()
    guard parser.take("endstream") else { throw PDFFault(.badLength, at: start) }
    return .stream(PDFStream(dictionary, raw: Array(bytes[start..<(start + length)])))
  }

  /// The length of a stream that must not lean on another object.
  static func directLength(_ value: PDFObject?) throws(PDFFault) -> Int {
    guard case .integer(let length) = value else { throw PDFFault(.badLength) }
    return length
  }
}

extension PDFParser {
  /// `number generation obj`, beginning with a digit, one space or line feed apart: all there are, and what every reader finds.
  mutating func objectHeader() throws(PDFFault) -> PDFReference {
    let start = position
    guard let first = current, first.isDigit, first != 0x30 else {
      throw PDFFault(.badObjectHeader, at: start)
    }
    let number = try unsigned()
    guard takeGap(), let digit = current, digit.isDigit else { throw PDFFault(.badObjectHeader, at: start) }
    let generation = try unsigned()
    guard takeGap(), take("obj"), number > 0, number <= PDFLimits.number, generation <= 65_535 else {
      throw PDFFault(.badObjectHeader, at: start)
    }
    return PDFReference(number: number, generation: generation)
  }

  private mutating func takeGap() -> Bool {
    guard current == 32 || current == 10 else { return false }
    position += 1
    return true
  }
}
