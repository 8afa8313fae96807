/// Durations in whole minutes, or days, kept by how often each came up: percentiles are exact, and memory does not grow with the
/// number of dossiers.
public struct Durations: Hashable, Sendable {
  private var counts: [Int: Int] = [:]
  public private(set) var count = 0

  public init() {}

  /// Adds a duration, so many times.
  public mutating func add(_ minutes: Int, times: Int = 1) {
    counts[minutes, default: 0] += times
    count += times
  }

  /// The nearest-rank percentile: the smallest duration that at least so many of a hundred do not exceed. Nil of none.
  public func percentile(_ percent: Int) -> Int? {
    let rank = max(1, (count * percent + 99) / 100)
    var seen = 0
    for minutes in counts.keys.sorted() {
      seen += counts[minutes] ?? 0
      if seen >= rank { return minutes }
    }
    return nil
  }
}
