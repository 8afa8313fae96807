/// Numbers, references and names (ISO 32000-1, 7.3.3, 7.3.5, 7.3.10).
extension PDFParser {
  /// Decimal digits only, no sign.
  mutating func unsigned() throws(PDFFault) -> Int {
    let start = position
    guard let number = digits() else { throw PDFFault(.badNumber, at: start) }
    return number
  }

  /// Decimal digits; nil if there are none, or more than any offset has: readers lose count at different lengths.
  private mutating func digits() -> Int? {
    let start = position
    while let byte = current, byte.isDigit { position += 1 }
    guard position - start <= 10 else { return nil }
    return Int(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  mutating func numberOrReference() throws(PDFFault) -> PDFObject {
    let start = position
    while let byte = current, byte.isPDFRegular { position += 1 }
    let word = bytes[start..<position]
    if word.allSatisfy(\.isDigit), let reference = reference(from: start) { return .reference(reference) }
    guard word.count <= 512, let number = Self.number(word) else { throw PDFFault(.badNumber, at: start) }
    return number
  }

  /// An integer with an optional sign, or a real with one point and at least one digit.
  ///
  /// An integer too great for this machine is kept as written, as a real: Quartz writes the greatest double so.
  static func number(_ word: ArraySlice<UInt8>) -> PDFObject? {
    let signed = word.first == UInt8(ascii: "+") || word.first == UInt8(ascii: "-")
    let digits = signed ? word.dropFirst() : word
    let points = digits.count { $0 == UInt8(ascii: ".") }
    guard digits.count > points, points <= 1, digits.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") })
    else { return nil }
    // Some readers look no further than so many digits.
    guard digits.prefix(while: { $0 == 0x30 }).count <= 10 else { return nil }
    let text = String(decoding: word, as: UTF8.self)
    return points == 0 ? Int(text).map { .integer($0) } ?? .real(text) : .real(text)
  }

  /// `number generation R`, looked for without moving on when it is something else.
  private mutating func reference(from start: Int) -> PDFReference? {
    let after = position
    var ahead = self
    ahead.position = start
    guard let number = ahead.digits(), ahead.skipSpace(), let generation = ahead.digits(),
      ahead.skipSpace(), ahead.take("R")
    else {
      position = after
      return nil
    }
    guard number <= PDFLimits.number, generation <= 65_535 else { return nil }
    position = ahead.position
    return PDFReference(number: number, generation: generation)
  }

  mutating func name() throws(PDFFault) -> PDFName {
    var name: [UInt8] = []
    position += 1
    while let byte = current, byte.isPDFRegular {
      guard byte == UInt8(ascii: "#") else {
        name.append(byte)
        position += 1
        continue
      }
      guard let high = self.byte(after: 1)?.hexValue, let low = self.byte(after: 2)?.hexValue,
        high << 4 | low != 0
      else { throw fault(.badName) }
      name.append(high << 4 | low)
      position += 3
    }
    return PDFName(name)
  }
}
