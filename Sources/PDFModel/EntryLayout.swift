/// How the entries of a cross-reference stream lie in its data: `/W`, `/Index`, `/Size` (ISO 32000-1, 7.5.8).
struct EntryLayout {
  /// Object numbers, run by run.
  let runs: [Range<Int>]
  private let widths: (Int, Int, Int)

  /// Bytes of one entry.
  var width: Int { widths.0 + widths.1 + widths.2 }

  init?(_ dictionary: PDFDictionary) {
    guard let fields = dictionary["W"]?.array?.map(\.integer), fields.count == 3,
      let type = fields[0], let second = fields[1], let third = fields[2],
      // What producers write; readers give up at different widths beyond.
      (0...1).contains(type), (1...4).contains(second) || second == 8, (0...2).contains(third),
      let size = dictionary["Size"]?.integer
    else { return nil }
    widths = (type, second, third)
    let index = dictionary["Index"] ?? .array([.integer(0), .integer(size)])
    guard let runs = Self.runs(index) else { return nil }
    self.runs = runs
  }

  private static func runs(_ index: PDFObject) -> [Range<Int>]? {
    guard let numbers = index.array?.map(\.integer), numbers.count.isMultiple(of: 2) else { return nil }
    var runs: [Range<Int>] = []
    for place in stride(from: 0, to: numbers.count, by: 2) {
      guard let first = numbers[place], let count = numbers[place + 1],
        (0...PDFLimits.number).contains(first), (0...PDFLimits.number).contains(count)
      else { return nil }
      runs.append(first..<(first + count))
    }
    return runs
  }

  /// Bytes of all entries; nil when that is no number.
  var byteCount: Int? {
    var sum = 0
    for run in runs {
      let (bytes, over) = run.count.multipliedReportingOverflow(by: width)
      let (total, above) = sum.addingReportingOverflow(bytes)
      guard !over, !above else { return nil }
      sum = total
    }
    return sum
  }

  /// What one entry says; nil for a type that is not of this specification or a value beyond any file.
  func place(in data: [UInt8], at position: Int) -> PDFPlace? {
    let second = position + widths.0
    let third = second + widths.1
    guard let kind = widths.0 == 0 ? 1 : field(data, position..<second),
      let first = field(data, second..<third), let last = field(data, third..<(third + widths.2))
    else { return nil }
    switch kind {
    case 0: return .free
    case 1: return last <= 65_535 ? .offset(first, generation: last) : nil
    case 2: return first > 0 && first <= PDFLimits.number ? .inStream(first, index: last) : nil
    default: return nil
    }
  }

  private func field(_ data: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.upperBound <= data.count else { return nil }
    let value = data[range].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    return Int(exactly: value)
  }
}
