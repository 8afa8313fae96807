/// One cross-reference section with its trailer and the `%%EOF` that ends it.
struct CrossReferenceSection {
  let start: Int
  /// After the trailer dictionary, or after `endobj` of a cross-reference stream.
  let end: Int
  let trailer: PDFDictionary
  var entries: [Int: PDFPlace]
  /// Numbers whose entry says they are in use and begin where the file does: nothing is there.
  var blanks: Set<Int> = []
  let isStream: Bool

  /// `/Prev`, if there is an older section.
  func previous() throws(PDFFault) -> Int? { try offset("Prev") }

  /// `/XRefStm`, the other half of a hybrid section.
  func hybridStream() throws(PDFFault) -> Int? { try offset("XRefStm") }

  private func offset(_ key: PDFName) throws(PDFFault) -> Int? {
    guard let value = trailer[key] else { return nil }
    guard case .integer(let offset) = value, offset >= 0 else { throw PDFFault(.badPrevious, at: start) }
    return offset
  }
}

/// Reads cross-reference sections and keeps count of what they cost.
struct SectionReader {
  let source: Source
  private(set) var entries = 0
  private(set) var decoded = 0

  init(_ source: Source) { self.source = source }

  /// The section that begins exactly at an offset, in either form.
  mutating func section(at offset: Int) throws(PDFFault) -> CrossReferenceSection {
    guard offset >= 0, offset < source.bytes.count else { throw PDFFault(.badStartXRef, at: offset) }
    let section =
      source.bytes[offset].isDigit ? try stream(at: offset) : try table(at: offset)
    guard section.trailer["Encrypt"] == nil else { throw PDFFault(.encrypted, at: offset) }
    return section
  }

  private mutating func table(at offset: Int) throws(PDFFault) -> CrossReferenceSection {
    var parser = source.parser(from: offset, to: source.bytes.count)
    guard parser.take("xref") else { throw PDFFault(.badStartXRef, at: offset) }
    guard parser.takeBlank(2) else { throw parser.fault(.badCrossReference) }
    var places: [Int: PDFPlace] = [:]
    var blanks: Set<Int> = []
    while !parser.take("trailer") {
      let (first, count) = try parser.subsectionHeader()
      try spend(count, at: parser.position)
      // Some readers take this for a table that counts from 1 by mistake, and shift it.
      if first == 1, parser.startsList { throw parser.fault(.badCrossReference) }
      for number in first..<(first + count) {
        let entry = try parser.tableEntry(number)
        if entry.isBlank { blanks.insert(number) }
        try Self.add(entry.place, of: number, to: &places, at: parser.position)
      }
      guard parser.takeBlank(4) else { throw parser.fault(.badCrossReference) }
    }
    guard parser.takeBlank(4), case .dictionary(let trailer) = try parser.value() else {
      throw parser.fault(.badTrailer)
    }
    try Self.check(places, trailer, at: offset)
    return CrossReferenceSection(
      start: offset, end: parser.position, trailer: trailer, entries: places, blanks: blanks,
      isStream: false)
  }

  mutating func stream(at offset: Int) throws(PDFFault) -> CrossReferenceSection {
    guard offset >= 0, offset < source.bytes.count else { throw PDFFault(.badPrevious, at: offset) }
    let object = try source.indirect(
      at: offset, before: source.bytes.count, length: Source.directLength)
    guard case .stream(let stream) = object.value, stream.dictionary["Type"] == .name("XRef"),
      let layout = EntryLayout(stream.dictionary)
    else { throw PDFFault(.badCrossReference, at: offset) }
    let data = try decode(stream, at: offset)
    guard let needed = layout.byteCount, needed == data.count else {
      throw PDFFault(.badCrossReference, at: offset)
    }
    var places: [Int: PDFPlace] = [:]
    var position = 0
    for run in layout.runs {
      try spend(run.count, at: offset)
      for number in run {
        guard let place = layout.place(in: data, at: position) else {
          throw PDFFault(.badCrossReference, at: offset)
        }
        try Self.add(place, of: number, to: &places, at: offset)
        position += layout.width
      }
    }
    try Self.check(places, stream.dictionary, at: offset)
    return CrossReferenceSection(
      start: offset, end: object.range.upperBound, trailer: stream.dictionary, entries: places, isStream: true
    )
  }

  private mutating func decode(_ stream: PDFStream, at offset: Int) throws(PDFFault) -> [UInt8] {
    let chain = try FilterChain(stream.dictionary, of: .structure) { $0 }
    let data = try chain.decode(stream.raw, limits: source.limits)
    guard data.remaining.isEmpty else { throw PDFFault(.unknownFilter, at: offset) }
    decoded += data.bytes.count
    guard decoded <= source.limits.decoded else { throw PDFFault(.tooMuchData, at: offset) }
    return data.bytes
  }

  private mutating func spend(_ count: Int, at offset: Int) throws(PDFFault) {
    let (sum, over) = entries.addingReportingOverflow(count)
    guard !over, sum <= source.limits.entries else { throw PDFFault(.tooManyObjects, at: offset) }
    entries = sum
  }

  private static func add(
    _ place: PDFPlace, of number: Int, to places: inout [Int: PDFPlace], at offset: Int
  ) throws(PDFFault) {
    if number == 0 {
      guard place == .free else { throw PDFFault(.badCrossReference, at: offset) }
      return
    }
    guard places.updateValue(place, forKey: number) == nil else {
      throw PDFFault(.duplicateEntry, at: offset)
    }
  }

  private static func check(
    _ places: [Int: PDFPlace], _ trailer: PDFDictionary, at offset: Int
  ) throws(PDFFault) {
    guard case .integer(let size)? = trailer["Size"], size > 0, size <= PDFLimits.number + 1 else {
      throw PDFFault(.badTrailer, at: offset)
    }
    guard places.keys.allSatisfy({ $0 < size }) else { throw PDFFault(.beyondSize, at: offset) }
  }
}

extension PDFParser {
  /// `first count` and an end of line.
  fileprivate mutating func subsectionHeader() throws(PDFFault) -> (first: Int, count: Int) {
    let start = position
    guard let digit = current, digit.isDigit else { throw fault(.badCrossReference) }
    let first = try unsigned()
    guard current == 32 else { throw fault(.badCrossReference) }
    position += 1
    let count = try unsigned()
    if current == 32 { position += 1 }
    guard takeLineEnd(), first <= PDFLimits.number, count <= PDFLimits.number else {
      throw PDFFault(.badCrossReference, at: start)
    }
    return (first, count)
  }

  /// Twenty bytes: ten digits, a space, five digits, a space, `n` or `f`, two bytes of line end (7.5.4). Of an entry that is
  /// free the digits say nothing: producers write 65536 there.
  fileprivate mutating func tableEntry(_ number: Int) throws(PDFFault) -> (place: PDFPlace, isBlank: Bool) {
    let (start, wrong) = (position, PDFReference(number: number))
    let fault = PDFFault(.badCrossReference, at: start, in: wrong)
    guard end - start >= 20 else { throw fault }
    guard let offset = digits(10), let generation = digits(5) else { throw fault }
    let kind = bytes[start + 17]
    let lineEnd = (bytes[start + 18], bytes[start + 19])
    guard lineEnd == (32, 13) || lineEnd == (32, 10) || lineEnd == (13, 10) else { throw fault }
    position = start + 20
    switch kind {
    case UInt8(ascii: "f"): return (.free, false)
    // Nothing begins where the header is: some producers write such entries for numbers they never used.
    case UInt8(ascii: "n") where offset == 0: return (.free, true)
    case UInt8(ascii: "n") where generation <= 65_535: return (.offset(offset, generation: generation), false)
    default: throw fault
    }
  }

  /// The entry that begins the list of free objects, which is that of number 0.
  fileprivate var startsList: Bool { bytes[position...].starts(with: "0000000000 65535 f".utf8) }

  /// So many digits and a space; nil for anything else.
  private mutating func digits(_ count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let digit = current, digit.isDigit else { return nil }
      value = value * 10 + Int(digit - 0x30)
      position += 1
    }
    guard current == 32 else { return nil }
    position += 1
    return value
  }
}
