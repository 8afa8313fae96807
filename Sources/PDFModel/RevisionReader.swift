/// Follows the cross-reference sections from the last `startxref` back to the original file.
struct RevisionReader {
  private let source: Source

  init(_ source: Source) { self.source = source }

  /// What stands after a section: `startxref`, a number, `%%EOF`.
  private struct Tail {
    let startXRef: Int
    let endOfFile: Int
    let end: Int
  }

  /// A revision whose beginning is not known yet, because it is read from its end.
  private struct Draft {
    let section: CrossReferenceSection
    let tail: Tail
    let form: PDFRevision.Form
    let isLinearized: Bool
    var hybridStream: Int?
    var hidden: Set<Int> = []
    /// Where its earliest section begins.
    let firstSection: Int
    let sections: [Range<Int>]

    /// One more than the greatest object number so far; it never falls.
    var size: Int { section.trailer["Size"]?.integer ?? 0 }
  }

  /// Every revision, oldest first.
  func revisions(_ reader: inout SectionReader) throws(PDFFault) -> [PDFRevision] {
    var drafts: [Draft] = []
    var next: Int? = try lastStartXRef()
    while let offset = next {
      guard drafts.count < source.limits.revisions else { throw PDFFault(.tooManyRevisions, at: offset) }
      let (draft, previous) = try revision(at: offset, &reader)
      if let newer = drafts.last {
        guard draft.tail.end <= newer.firstSection else { throw PDFFault(.badPrevious, at: offset) }
        guard draft.size <= newer.size else { throw PDFFault(.badTrailer, at: newer.firstSection) }
        try checkJoint(after: draft, newer)
      } else {
        guard draft.tail.end == source.bytes.count else { throw PDFFault(.noEndOfFile, at: draft.tail.end) }
      }
      drafts.append(draft)
      next = previous
    }
    if drafts.last?.isLinearized == false { try checkNotLinearized() }
    var start = 0
    var revisions: [PDFRevision] = []
    for draft in drafts.reversed() {
      revisions.append(try finish(draft, from: start))
      start = draft.tail.end
    }
    return revisions
  }

  private func revision(
    at offset: Int, _ reader: inout SectionReader
  ) throws(PDFFault) -> (Draft, previous: Int?) {
    let section = try reader.section(at: offset)
    let previous = try section.previous()
    if let previous, previous > offset {
      return (try linearized(section, main: previous, &reader), nil)
    }
    let tail = try tail(after: section.end)
    guard tail.startXRef == offset else { throw PDFFault(.badStartXRef, at: section.end) }
    let whole = try withHybridStream(section, &reader)
    let draft = Draft(
      section: whole.section, tail: tail, form: whole.form, isLinearized: false,
      hybridStream: whole.stream?.lowerBound, hidden: whole.hidden,
      firstSection: offset,
      sections: [section.start..<tail.end] + (whole.stream.map { [$0] } ?? []))
    if let previous, previous == offset { throw PDFFault(.badPrevious, at: offset) }
    return (draft, previous)
  }

  /// Word ends its files without a line end, and some who append add none: the mark runs into what comes next, which is
  /// then something the newer revision names.
  private func checkJoint(after older: Draft, _ newer: Draft) throws(PDFFault) {
    let place = older.tail.end
    guard place == older.tail.endOfFile else { return }
    let isNamed = newer.section.entries.values.contains {
      if case .offset(place, _) = $0 { true } else { false }
    }
    guard isNamed || newer.sections.contains(where: { $0.lowerBound == place }) else {
      throw PDFFault(.noEndOfFile, at: place)
    }
  }

  /// A linearised original (Annex F): the section at the front names the one at the end as if it were older.
  private func linearized(
    _ front: CrossReferenceSection, main offset: Int, _ reader: inout SectionReader
  ) throws(PDFFault) -> Draft {
    var frontEnd = front.end
    if try startsTail(at: front.end) {
      let tail = try tail(after: front.end)
      guard tail.end > tail.endOfFile else { throw PDFFault(.noEndOfFile, at: tail.end) }
      frontEnd = tail.end
    }
    let main = try reader.section(at: offset)
    guard frontEnd <= main.start, main.isStream == front.isStream,
      try main.previous() == nil, try main.hybridStream() == nil, try front.hybridStream() == nil
    else { throw PDFFault(.badPrevious, at: offset) }
    let tail = try tail(after: main.end)
    guard tail.startXRef == front.start else { throw PDFFault(.badStartXRef, at: main.end) }
    try checkLinearizationDictionary(endOfFile: tail.endOfFile, end: tail.end, front: front.start)
    var both = front
    both.blanks.formUnion(main.blanks)
    for (number, place) in main.entries where both.entries.updateValue(place, forKey: number) != nil {
      throw PDFFault(.duplicateEntry, at: offset)
    }
    return Draft(
      section: both, tail: tail, form: front.isStream ? .stream : .table, isLinearized: true,
      firstSection: front.start,
      sections: [front.start..<frontEnd, main.start..<tail.end])
  }

  /// A dictionary that only claims it leads some readers to another first page, once the file is as long as it says.
  private func checkNotLinearized() throws(PDFFault) {
    var parser = source.parser(from: 0, to: source.bytes.count)
    parser.skipSpace()
    let place = parser.position
    var first = PDFObject.null
    do throws(PDFFault) {
      _ = try parser.objectHeader()
      first = try parser.value()
    } catch { return }
    guard first.dictionary?["Linearized"] == nil else { throw PDFFault(.badLinearization, at: place) }
  }

  /// The first object must be a linearisation dictionary whose length is that of the original.
  private func checkLinearizationDictionary(endOfFile: Int, end: Int, front: Int) throws(PDFFault) {
    var parser = source.parser(from: 0, to: front)
    parser.skipSpace()
    let object = try source.indirect(at: parser.position, before: front, length: Source.directLength)
    guard let dictionary = object.value.dictionary, dictionary["Linearized"] != nil,
      let length = dictionary["L"]?.integer, length == endOfFile || length == end
    else { throw PDFFault(.badLinearization, at: parser.position) }
  }

  /// A section with what its stream adds.
  private struct Whole {
    let section: CrossReferenceSection
    let form: PDFRevision.Form
    var stream: Range<Int>?
    var hidden: Set<Int> = []
  }

  /// A hybrid section reads its stream for what the table hides as free (7.5.8.4).
  private func withHybridStream(
    _ table: CrossReferenceSection, _ reader: inout SectionReader
  ) throws(PDFFault) -> Whole {
    // Some readers follow it there too.
    guard !table.isStream || table.trailer["XRefStm"] == nil else {
      throw PDFFault(.badPrevious, at: table.start)
    }
    guard let offset = try table.hybridStream() else {
      return Whole(section: table, form: table.isStream ? .stream : .table)
    }
    guard offset < table.start else { throw PDFFault(.badPrevious, at: table.start) }
    let hidden = try reader.stream(at: offset)
    guard hidden.end <= table.start, hidden.trailer["Encrypt"] == nil else {
      throw PDFFault(.badPrevious, at: offset)
    }
    var both = table
    var onlyThere: Set<Int> = []
    for (number, place) in hidden.entries {
      if table.entries[number] != place { onlyThere.insert(number) }
      let shown = both.entries.updateValue(place, forKey: number)
      guard shown == nil || shown == .free || shown == place else {
        throw PDFFault(.duplicateEntry, at: offset)
      }
    }
    return Whole(section: both, form: .hybrid, stream: hidden.start..<hidden.end, hidden: onlyThere)
  }

  private func finish(_ draft: Draft, from start: Int) throws(PDFFault) -> PDFRevision {
    guard draft.firstSection >= start else { throw PDFFault(.badPrevious, at: draft.firstSection) }
    for place in draft.section.entries.values {
      if case .offset(let offset, _) = place, offset >= draft.tail.endOfFile {
        throw PDFFault(.entryOutside, at: offset)
      }
    }
    guard case .reference? = draft.section.trailer["Root"] else {
      throw PDFFault(.badTrailer, at: draft.section.start)
    }
    return PDFRevision(
      start: start, endOfFile: draft.tail.endOfFile, end: draft.tail.end,
      startXRef: draft.section.start, form: draft.form, isLinearized: draft.isLinearized,
      trailer: draft.section.trailer, entries: draft.section.entries,
      hybridStream: draft.hybridStream, blanks: draft.section.blanks, hidden: draft.hidden,
      // The stream of a hybrid section may lie in an older revision: some producers write it first.
      sections: draft.sections.filter { $0.lowerBound >= start })
  }

  /// The number after the last `startxref`, found from the end of the file backwards.
  private func lastStartXRef() throws(PDFFault) -> Int {
    let bytes = source.bytes
    var end = bytes.count
    if end > 0, bytes[end - 1] == 10 { end -= 1 }
    if end > 0, bytes[end - 1] == 13 { end -= 1 }
    guard bytes[..<end].suffix(5).elementsEqual("%%EOF".utf8) else {
      throw PDFFault(.noEndOfFile, at: end)
    }
    end -= 5
    while end > 0, bytes[end - 1].isPDFSpace { end -= 1 }
    while end > 0, bytes[end - 1].isDigit { end -= 1 }
    let number = end
    while end > 0, bytes[end - 1].isPDFSpace { end -= 1 }
    guard bytes[..<end].suffix(9).elementsEqual("startxref".utf8) else {
      throw PDFFault(.noStartXRef, at: end)
    }
    var parser = source.parser(from: number, to: bytes.count)
    return try parser.unsigned()
  }

  private func startsTail(at position: Int) throws(PDFFault) -> Bool {
    var parser = source.parser(from: position, to: source.bytes.count)
    parser.skipSpace()
    return parser.take("startxref")
  }

  private func tail(after position: Int) throws(PDFFault) -> Tail {
    var parser = source.parser(from: position, to: source.bytes.count)
    parser.skipSpace()
    // Readers that find it written in another way build the table anew, by what they find in the bytes.
    guard parser.take("startxref"), parser.takeLineEnd() else { throw parser.fault(.noStartXRef) }
    let startXRef = try parser.unsigned()
    if parser.current == 32 { parser.position += 1 }
    let isEnded = parser.takeLineEnd()
    let mark = parser.position
    guard isEnded, source.bytes[mark...].prefix(5).elementsEqual("%%EOF".utf8)
    else { throw PDFFault(.noEndOfFile, at: mark) }
    parser.position = mark + 5
    let endOfFile = parser.position
    _ = parser.takeLineEnd()
    return Tail(startXRef: startXRef, endOfFile: endOfFile, end: parser.position)
  }
}
