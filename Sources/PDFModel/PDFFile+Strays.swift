/// What a reader finds that does not believe the cross-reference sections and looks through the bytes itself.
///
/// Readers do that at the slightest oddity, each at others, and take the last object of a number they meet, inside a stream
/// or a string as well. So there must be no header of an object, no trailer and no `startxref` but those that count.
extension PDFFile {
  /// Offsets of headers, trailers and `startxref`s no revision names; at most ten.
  public func strays() -> [Int] {
    let headers = knownHeaders
    let bytes = source.bytes
    var strays: [Int] = []
    for place in bytes.places(of: Word.object) {
      for start in bytes.headers(before: place) where !headers.contains(start) || !bytes.beginsLine(start) {
        strays.append(start)
      }
      if strays.count >= 10 { return strays }
    }
    for word in [Word.trailer, Word.start] {
      var free = revisions.flatMap(\.sections)
      for place in bytes.places(of: word) {
        // One of a kind in a section.
        if let own = free.firstIndex(where: { $0.contains(place) }) {
          free.remove(at: own)
        } else {
          strays.append(place)
        }
        if strays.count >= 10 { return strays }
      }
    }
    return strays
  }

  /// Object streams no object is read from, or not all of them, and cross-reference streams that belong to no section: their
  /// numbers. A reader that builds the table anew reads them all.
  public func strayStreams(asOf revision: Int? = nil) throws(PDFFault) -> [Int] {
    let revision = try index(revision)
    let sections = Set(revisions.flatMap(\.sections).map(\.lowerBound) + revisions.compactMap(\.hybridStream))
    var strays: [Int] = []
    for number in try objectNumbers(asOf: revision) {
      guard case .offset(let offset, let generation)? = history.place(of: number, asOf: revision),
        let stream = try object(PDFReference(number: number, generation: generation), asOf: revision).stream
      else { continue }
      switch stream.dictionary["Type"] {
      case .name("ObjStm")? where objectStreams[offset] == nil: strays.append(number)
      case .name("XRef")? where !sections.contains(offset): strays.append(number)
      case _: break
      }
    }
    return strays
  }

  /// Where the objects of all revisions begin.
  private var knownHeaders: Set<Int> {
    var places: Set<Int> = []
    for revision in revisions {
      for case .offset(let offset, _) in revision.entries.values { places.insert(offset) }
      // A cross-reference stream need not list itself.
      for section in revision.sections { places.insert(section.lowerBound) }
      if let stream = revision.hybridStream { places.insert(stream) }
    }
    return places
  }

  private enum Word {
    static let object = Array("obj".utf8)
    static let trailer = Array("trailer".utf8)
    static let start = Array("startxref".utf8)
  }
}

extension [UInt8] {
  /// Where a word stands, also inside a longer one.
  fileprivate func places(of word: [UInt8]) -> [Int] {
    guard count >= word.count else { return [] }
    var places: [Int] = []
    withUnsafeBufferPointer { bytes in
      let last = word[word.count - 1]
      for end in (word.count - 1)..<bytes.count where bytes[end] == last {
        let start = end - word.count + 1
        if (0..<(word.count - 1)).allSatisfy({ bytes[start + $0] == word[$0] }) { places.append(start) }
      }
    }
    return places
  }

  /// Where the two numbers begin that make the word at a place the header of an object, for one reader or another.
  fileprivate func headers(before place: Int) -> Set<Int> {
    var headers: Set<Int> = []
    var left = 64
    for generation in numbers(before: place, &left) {
      headers.formUnion(numbers(before: generation, &left))
    }
    // Nobody writes so many comments there.
    return left > 0 ? headers : headers.union([place])
  }

  /// Where numbers begin that may stand before a place, with nothing but white space and comments between, however much of it.
  /// A comment may begin with any `%` of its line: the others stand in strings, or in the comment.
  private func numbers(before place: Int, _ left: inout Int) -> Set<Int> {
    var (starts, waiting, met): (Set<Int>, [Int], Set<Int>) = ([], [place], [place])
    while let next = waiting.popLast(), left > 0 {
      left -= 1
      var end = next
      while end > 0, self[end - 1].isBlankToAny {
        end -= 1
        guard self[end].isPDFLineEnd else { continue }
        let line = self[..<end].lastIndex { $0.isPDFLineEnd }.map { $0 + 1 } ?? 0
        let comments = self[line..<end].indices.filter { self[$0] == UInt8(ascii: "%") }
        waiting += comments.prefix(left + 1).filter { met.insert($0).inserted }
      }
      var start = end
      while start > 0, self[start - 1].isOfNumber { start -= 1 }
      if self[start..<end].contains(where: \.isDigit) { starts.insert(start) }
    }
    return starts
  }

  /// A known header begins a line: readers that take a long line in pieces begin one inside of it. Some programs go on right
  /// behind the end mark of Word.
  fileprivate func beginsLine(_ place: Int) -> Bool {
    let blanks = self[..<place].suffix(16).reversed().prefix { $0.isPDFSpace && !$0.isPDFLineEnd }
    let start = place - blanks.count
    return start == 0 || self[start - 1].isPDFLineEnd || self[..<place].suffix(5).elementsEqual("%%EOF".utf8)
  }
}

extension UInt8 {
  /// White space, and what one reader or another takes for it.
  fileprivate var isBlankToAny: Bool { isPDFSpace || [11, 133, 160].contains(self) }

  /// Digits, and what readers take as part of a number.
  fileprivate var isOfNumber: Bool { isDigit || [43, 45, 46].contains(self) }
}
