/// What transitions do taken alone, for those who walk every configuration of a chart and work each effect out only once.
extension Chart {
  /// The states entered when the chart starts, in document order.
  public var firstEntered: [Int] {
    var set = EntrySet(self, remembered: [:])
    set.addDescendants(of: 0)
    return set.states
  }

  /// True when where a transition leads may depend on what history states remember.
  public func asksHistory(_ transition: Int) -> Bool {
    routes[transition].hasTarget && routes[transition].way == nil
  }

  /// The states a transition leaves wherever they are active: all inside its domain.
  ///
  /// - Parameter remembered: what the history states remember; matters only where ``asksHistory(_:)``.
  public func left(by transition: Int, remembered: [Int: [Int]] = [:]) -> [Int] {
    guard let domain = domain(transition, Configuration(remembered: remembered)) else { return [] }
    return Array(states.indices.dropFirst(domain + 1).prefix { $0 <= last(of: domain) })
  }

  /// The states a transition enters, apart from those that stay active, in document order.
  ///
  /// Transitions taken together never leave a state in common, so what they enter together is what each enters alone.
  public func entered(by transition: Int, remembered: [Int: [Int]] = [:]) -> [Int] {
    var set = EntrySet(self, remembered: remembered)
    set.add(transitions[transition])
    return set.states
  }
}
