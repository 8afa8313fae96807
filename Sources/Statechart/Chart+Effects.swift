/// What transitions do taken alone, for those who walk every configuration of a chart and work each effect out only once.
extension Chart {
  /// The states entered when the chart starts, in document order.
  public var firstEntered: [Int] { addDescendants(0, to: [], in: Configuration()).sorted() }

  /// The states a transition leaves wherever they are active: all inside the innermost state around source and targets.
  ///
  /// - Parameter remembered: what the history states remember; matters only where the target is one.
  public func left(by transition: Int, remembered: [Int: [Int]] = [:]) -> [Int] {
    exitSet(transition, Configuration(active: Array(states.indices), remembered: remembered))
  }

  /// The states a transition enters, in document order.
  ///
  /// Transitions taken together never leave a state in common, so what they enter together is what each enters alone.
  public func entered(by transition: Int, remembered: [Int: [Int]] = [:]) -> [Int] {
    entrySet(transition, [], Configuration(remembered: remembered)).sorted()
  }
}
