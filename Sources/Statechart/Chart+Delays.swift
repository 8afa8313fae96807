extension Chart {
  /// The delays of all active states, as indices of ``delays``: those that run (SCXML 6.2 without its clock).
  public func delays(in configuration: Configuration) -> [Int] {
    delays.isEmpty ? [] : configuration.active.flatMap { states[$0].delays }
  }
}

/// The delays that begin and end in one macrostep. One that does both inside it has never run.
struct DelayChanges {
  private(set) var began: [Int] = []
  private(set) var ended: [Int] = []

  mutating func start(_ entered: ArraySlice<Int>, in chart: Chart) {
    for state in entered { began += chart.states[state].delays }
  }

  mutating func stop(_ left: ArraySlice<Int>, in chart: Chart) {
    for delay in left.flatMap({ chart.states[$0].delays }) {
      if let place = began.firstIndex(of: delay) {
        began.remove(at: place)
      } else {
        ended.append(delay)
      }
    }
  }
}
