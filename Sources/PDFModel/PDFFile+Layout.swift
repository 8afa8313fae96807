/// Which bytes of a revision belong to something, so that a verifier can refuse what hides between.
extension PDFFile {
  /// Bytes of a revision that are neither an object the revision lists there, nor a cross-reference section or
  /// trailer, nor white space or a comment.
  ///
  /// What was written and never listed is told, and so is a comment that runs into what follows it.
  public func unaccountedBytes(in revision: Int) throws(PDFFault) -> [Range<Int>] {
    let span = revisions[try index(revision)]
    var unaccounted: [Range<Int>] = []
    var end = span.start
    for piece in try pieces(of: revision) + [span.end..<span.end] {
      if piece.lowerBound > end { unaccounted += words(in: end..<piece.lowerBound) }
      end = max(end, piece.upperBound)
    }
    return unaccounted
  }

  /// Bytes of a cross-reference section that an object of the revision claims too.
  ///
  /// Objects cannot share bytes: one that reaches into the next is refused when it is read.
  public func overlaps(in revision: Int) throws(PDFFault) -> [Range<Int>] {
    var overlaps: [Range<Int>] = []
    var end = 0
    for piece in try pieces(of: revision) {
      if piece.lowerBound < end { overlaps.append(piece.lowerBound..<min(end, piece.upperBound)) }
      end = max(end, piece.upperBound)
    }
    return overlaps
  }

  /// Objects that lie in an object stream of this revision and that the revision does not list there.
  public func unlistedMembers(in revision: Int) throws(PDFFault) -> [PDFPlace] {
    let own = revisions[try index(revision)].entries.sorted { $0.key < $1.key }
    return own.flatMap { number, place -> [PDFPlace] in
      guard case .offset(let offset, _) = place, let stream = objectStreams[offset] else { return [] }
      return stream.members.enumerated().compactMap { index, member in
        let place = PDFPlace.inStream(number, index: index)
        return history.place(of: member.number, asOf: revision) == place ? nil : place
      }
    }
  }

  /// Sections and the texts of the objects listed, by where they begin.
  private func pieces(of revision: Int) throws(PDFFault) -> [Range<Int>] {
    let span = revisions[try index(revision)]
    var pieces = span.sections
    let starts = Set(pieces.map(\.lowerBound))
    for (number, place) in span.entries {
      // A cross-reference stream may list itself.
      guard case .offset(let offset, let generation) = place, offset >= span.start, !starts.contains(offset)
      else { continue }
      let reference = PDFReference(number: number, generation: generation)
      pieces.append(try indirect(reference, at: offset, asOf: revision).range)
    }
    return pieces.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// What is neither white space nor a comment that ends inside.
  private func words(in gap: Range<Int>) -> [Range<Int>] {
    var parser = source.parser(from: gap.lowerBound, to: gap.upperBound)
    var words: [Range<Int>] = []
    while let byte = parser.current {
      let start = parser.position
      if byte.isPDFSpace {
        parser.position += 1
      } else if byte == UInt8(ascii: "%") {
        while let next = parser.current, !next.isPDFLineEnd { parser.position += 1 }
        if parser.position == gap.upperBound { words.append(start..<parser.position) }
      } else {
        while let next = parser.current, !next.isPDFSpace, next != UInt8(ascii: "%") {
          parser.position += 1
        }
        words.append(start..<parser.position)
      }
    }
    return words
  }
}
