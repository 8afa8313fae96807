/// One table of a font: every reading is bounded by the table's own bytes.
///
/// Numbers in fonts have at most 32 bits, so sums of a few of them never overflow.
struct FontTable: Sendable {
  let name: String
  let bytes: ArraySlice<UInt8>

  var count: Int { bytes.count }

  func byte(at offset: Int) throws(FontFault) -> Int { Int(try part(offset, 1)[0]) }

  func word(at offset: Int) throws(FontFault) -> Int {
    let pair = try part(offset, 2)
    return Int(pair[0]) << 8 | Int(pair[1])
  }

  func signedWord(at offset: Int) throws(FontFault) -> Int {
    Int(Int16(truncatingIfNeeded: try word(at: offset)))
  }

  func long(at offset: Int) throws(FontFault) -> Int {
    try word(at: offset) << 16 | word(at: offset + 2)
  }

  func signedLong(at offset: Int) throws(FontFault) -> Int {
    Int(Int32(truncatingIfNeeded: try long(at: offset)))
  }

  /// So many bytes from a place, counted from 0.
  func part(_ offset: Int, _ length: Int) throws(FontFault) -> [UInt8] {
    guard offset >= 0, length >= 0, offset <= count, length <= count - offset else {
      throw FontFault.badTable(name)
    }
    return Array(bytes[(bytes.startIndex + offset)..<(bytes.startIndex + offset + length)])
  }
}

/// Numbers as fonts and colour profiles write them: the highest byte first.
extension [UInt8] {
  mutating func appendWord(_ value: Int) {
    append(UInt8(truncatingIfNeeded: value >> 8))
    append(UInt8(truncatingIfNeeded: value))
  }

  mutating func appendLong(_ value: Int) {
    appendWord(value >> 16)
    appendWord(value)
  }

  mutating func setWord(_ value: Int, at offset: Int) {
    self[offset] = UInt8(truncatingIfNeeded: value >> 8)
    self[offset + 1] = UInt8(truncatingIfNeeded: value)
  }

  mutating func setLong(_ value: Int, at offset: Int) {
    setWord(value >> 16, at: offset)
    setWord(value, at: offset + 2)
  }

  /// Zeros up to the next place that four divides.
  mutating func pad() { while !count.isMultiple(of: 4) { append(0) } }
}
