extension Chart {
  /// Takes whatever eventless transitions hold by now, for instance because time has passed.
  public func settle(_ from: Configuration, _ holds: Guard) throws(Livelock) -> Step {
    var run = Run(chart: self, configuration: from)
    return try run.settle(holds)
  }
}
