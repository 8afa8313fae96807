/// Strings (ISO 32000-1, 7.3.4).
extension PDFParser {
  mutating func hexString() throws(PDFFault) -> [UInt8] {
    var string: [UInt8] = []
    var high: UInt8?
    position += 1
    while let byte = current {
      position += 1
      if byte == UInt8(ascii: ">") {
        // A missing last digit is a zero.
        if let high { string.append(high << 4) }
        return string
      }
      if byte.isPDFSpace { continue }
      guard let digit = byte.hexValue else { throw PDFFault(.badString, at: position - 1) }
      if let first = high {
        string.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    throw fault(.unexpectedEnd)
  }

  mutating func literalString() throws(PDFFault) -> [UInt8] {
    var string: [UInt8] = []
    var open = 1
    position += 1
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\\"):
        position += 1
        try escape(into: &string)
        continue
      case 13, 10:
        // Any end of line means one line feed.
        _ = takeLineEnd()
        string.append(10)
        continue
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"): open -= 1
      default: break
      }
      position += 1
      if open == 0 { return string }
      string.append(byte)
    }
    throw fault(.unexpectedEnd)
  }

  private mutating func escape(into string: inout [UInt8]) throws(PDFFault) {
    guard let byte = current else { throw fault(.unexpectedEnd) }
    // A backslash at the end of a line joins two lines.
    if takeLineEnd() { return }
    if byte >= 48, byte <= 55 { return string.append(octal()) }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): string.append(10)
    case UInt8(ascii: "r"): string.append(13)
    case UInt8(ascii: "t"): string.append(9)
    case UInt8(ascii: "b"): string.append(8)
    case UInt8(ascii: "f"): string.append(12)
    default: string.append(byte)
    }
  }

  /// One to three octal digits; high-order overflow is ignored, as 7.3.4.2 says.
  private mutating func octal() -> UInt8 {
    var value = 0
    for _ in 0..<3 {
      guard let byte = current, byte >= 48, byte <= 55 else { break }
      value = value << 3 | Int(byte - 48)
      position += 1
    }
    return UInt8(truncatingIfNeeded: value)
  }
}
