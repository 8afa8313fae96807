extension PDFUpdate {
  /// An updated file and where everything new lies in it, as offsets from the start of the file.
  public struct Written: Sendable {
    public private(set) var bytes: [UInt8]
    /// The new revision, without an end of line that was missing before it.
    public let revision: Range<Int>
    /// The text of each object written, from its number to `endobj`.
    public let objects: [PDFReference: Range<Int>]
    /// The text of each value of a dictionary written, by key.
    public let values: [PDFReference: [PDFName: Range<Int>]]

    init(
      bytes: [UInt8], revision: Range<Int>, objects: [PDFReference: Range<Int>],
      values: [PDFReference: [PDFName: Range<Int>]]
    ) {
      self.bytes = bytes
      self.revision = revision
      self.objects = objects
      self.values = values
    }

    /// Fills a blank of kind `hex` with the digits of some bytes, zeros after them.
    ///
    /// - Returns: false, and nothing is changed, if there is no such blank or it is too small.
    public mutating func fill(_ key: PDFName, of reference: PDFReference, hex value: [UInt8]) -> Bool {
      guard let range = blank(key, of: reference, UInt8(ascii: "<")), value.count * 2 <= range.count else {
        return false
      }
      var place = range.lowerBound
      for byte in value {
        bytes[place] = hexDigits[Int(byte >> 4)]
        bytes[place + 1] = hexDigits[Int(byte & 15)]
        place += 2
      }
      for rest in place..<range.upperBound { bytes[rest] = 48 }
      return true
    }

    /// Fills a blank of kind `array` with integers, spaces after them.
    ///
    /// - Returns: false, and nothing is changed, if there is no such blank or it is too small.
    public mutating func fill(_ key: PDFName, of reference: PDFReference, integers: [Int]) -> Bool {
      let text = Array(integers.map(String.init).joined(separator: " ").utf8)
      guard let range = blank(key, of: reference, UInt8(ascii: "[")), text.count <= range.count else {
        return false
      }
      let padded = text + Array(repeating: 32, count: range.count - text.count)
      bytes.replaceSubrange(range, with: padded)
      return true
    }

    /// The inside of a blank, between its brackets.
    private func blank(_ key: PDFName, of reference: PDFReference, _ open: UInt8) -> Range<Int>? {
      guard let range = values[reference]?[key], range.count >= 2, bytes[range.lowerBound] == open else {
        return nil
      }
      return (range.lowerBound + 1)..<(range.upperBound - 1)
    }
  }
}
