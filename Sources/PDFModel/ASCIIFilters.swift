/// Bytes written as text (ISO 32000-1, 7.4.2 and 7.4.3).
enum ASCIIFilters {
  static func hex(_ data: [UInt8]) throws(PDFFault) -> [UInt8] {
    var parser = PDFParser([UInt8(ascii: "<")] + data, in: 0..<(data.count + 1), limits: .standard)
    return try parser.hexString()
  }

  static func base85(_ data: [UInt8], most: Int) throws(PDFFault) -> [UInt8] {
    var output: [UInt8] = []
    var group: [UInt8] = []
    for byte in data where !byte.isPDFSpace {
      switch byte {
      case UInt8(ascii: "z") where group.isEmpty: output += [0, 0, 0, 0]
      case UInt8(ascii: "~"):
        guard group.count != 1 else { throw PDFFault(.badFilterData) }
        return group.isEmpty ? output : output + (try word(group))
      case 33...117:
        group.append(byte - 33)
        if group.count == 5 {
          output += try word(group)
          group = []
        }
      default: throw PDFFault(.badFilterData)
      }
      guard output.count <= most else { throw PDFFault(.tooMuchData) }
    }
    throw PDFFault(.badFilterData)
  }

  /// The bytes of two to five digits; missing ones count as the highest.
  private static func word(_ group: [UInt8]) throws(PDFFault) -> [UInt8] {
    let padded = group + Array(repeating: 84, count: 5 - group.count)
    guard let value = UInt32(exactly: padded.reduce(0 as UInt64) { $0 * 85 + UInt64($1) }) else {
      throw PDFFault(.badFilterData)
    }
    let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
    return Array(bytes.prefix(group.count - 1))
  }
}

/// Runs of bytes (ISO 32000-1, 7.4.5).
enum RunLength {
  static func decode(_ data: [UInt8], most: Int) throws(PDFFault) -> [UInt8] {
    var output: [UInt8] = []
    var position = 0
    while position < data.count, data[position] != 128 {
      let length = Int(data[position])
      position += 1
      let taken = length < 128 ? length + 1 : 1
      guard data.count - position >= taken else { throw PDFFault(.badFilterData) }
      let run = data[position..<(position + taken)]
      output += length < 128 ? Array(run) : Array(repeating: data[position], count: 257 - length)
      position += taken
      guard output.count <= most else { throw PDFFault(.tooMuchData) }
    }
    return output
  }
}
