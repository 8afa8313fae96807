/// Where objects and sections begin, in all revisions: none may reach into the next.
///
/// So no two objects share bytes, and reading all of them reads no byte twice, whatever the entries say.
struct ObjectBounds: Sendable {
  /// Ascending.
  private let starts: [Int]
  private let end: Int

  init(_ revisions: [PDFRevision]) {
    var starts: Set<Int> = []
    for revision in revisions {
      for case .offset(let offset, _) in revision.entries.values { starts.insert(offset) }
      starts.formUnion(revision.sections.map(\.lowerBound))
    }
    self.starts = starts.sorted()
    end = revisions.last?.endOfFile ?? 0
  }

  /// What an object that begins at an offset must end before.
  func end(after offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low < starts.count ? starts[low] : end
  }
}
