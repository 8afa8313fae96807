/// LZW as TIFF has it: codes of 9 to 12 bits, high bits first (ISO 32000-1, 7.4.4).
enum LZW {
  private static let clear = 256
  private static let end = 257

  /// - Parameters:
  ///   - early: whether codes grow one entry before they must, which is what `/EarlyChange` means unless 0.
  ///   - most: more bytes than these are refused.
  static func decode(_ data: [UInt8], early: Bool, most: Int) throws(PDFFault) -> [UInt8] {
    var output: [UInt8] = []
    // What each code from 258 on stands for, as places in the output.
    var table: [Range<Int>] = []
    var last: Range<Int>?
    var (bits, held) = (0, 0)
    for byte in data {
      bits = bits << 8 | Int(byte)
      held += 8
      let width = width(table.count + (early ? 1 : 0))
      guard held >= width else { continue }
      held -= width
      let code = bits >> held
      bits &= (1 << held) - 1
      if code == end { return output }
      if code == clear {
        (table, last) = ([], nil)
        continue
      }
      // Each code adds one: what came before it, and its own first byte, which lies just after that.
      if let last {
        // Readers do not agree on what follows a full table, but on its being cleared.
        guard table.count < 4_096 - 258 else { throw PDFFault(.badFilterData) }
        table.append(last.lowerBound..<(last.upperBound + 1))
      }
      let start = output.count
      if code < clear {
        output.append(UInt8(code))
      } else if table.indices.contains(code - 258) {
        // Byte by byte: an entry may reach into what it is just writing.
        for place in table[code - 258] { output.append(output[place]) }
      } else {
        throw PDFFault(.badFilterData)
      }
      guard output.count <= most else { throw PDFFault(.tooMuchData) }
      last = start..<output.count
    }
    return output
  }

  private static func width(_ entries: Int) -> Int {
    switch entries + 258 {
    case ..<512: 9
    case ..<1_024: 10
    case ..<2_048: 11
    default: 12
    }
  }
}
