/// Widths of the letters of a composite font, by runs of codes: a list costs what it holds, not what it spans.
struct CodeWidths {
  private struct Run {
    let first: Int
    var last: Int
    let width: Double
  }

  private var runs: [Run] = []

  /// Gives codes a width; to be settled before the first is asked for.
  mutating func add(_ codes: ClosedRange<Int>, _ width: Double) throws(PDFFault) {
    guard codes.upperBound <= 65_535 else { throw PDFFault(.badNumber) }
    guard runs.count < 65_536 else { throw PDFFault(.tooManyValues) }
    runs.append(Run(first: codes.lowerBound, last: codes.upperBound, width: width))
  }

  /// Puts the runs in order.
  ///
  /// - Throws: where a code has two widths, of which each reader takes its own.
  mutating func settle() throws(PDFFault) {
    var ordered: [Run] = []
    for run in runs.sorted(by: { $0.first < $1.first }) {
      guard let before = ordered.last, run.first <= before.last else {
        ordered.append(run)
        continue
      }
      guard run.width == before.width else { throw PDFFault(.badNumber) }
      ordered[ordered.count - 1].last = max(before.last, run.last)
    }
    runs = ordered
  }

  subscript(_ code: Int) -> Double? {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].last < code { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].first <= code ? runs[low].width : nil
  }
}
