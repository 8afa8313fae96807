/// What one event did.
public struct Step: Equatable, Sendable {
  public var configuration: Configuration
  /// The transitions taken, in order.
  public var taken: [Int]
  /// The delays that began to run and still do, and those running before that ended: indices of ``Chart/delays``.
  /// One whose state was left and entered again is in both.
  public var began: [Int] = []
  public var ended: [Int] = []
}

/// Eventless transitions that never come to rest, with the states active when the limit was reached.
public struct Livelock: Error, Equatable, Sendable {
  public let states: [String]
}

extension Chart {
  /// Decides whether a transition's guard holds in a configuration.
  public typealias Guard = (Transition, Configuration) -> Bool

  /// Enters the chart for the first time and runs it to rest.
  public func start(_ holds: Guard) throws(Livelock) -> Step {
    try guarded(holds) { (guarded) throws(Livelock) in try start(&guarded) }
  }

  /// Gives one event to the chart and runs it to rest (a macrostep, SCXML 3.13), or nil when nothing takes the event.
  public func step(_ from: Configuration, on event: String, _ holds: Guard) throws(Livelock) -> Step? {
    try guarded(holds) { (guarded) throws(Livelock) in try step(from, on: event, &guarded) }
  }

  /// Takes whatever eventless transitions hold by now, for instance because time has passed.
  public func settle(_ from: Configuration, _ holds: Guard) throws(Livelock) -> Step {
    try guarded(holds) { (guarded) throws(Livelock) in
      var run = Run(chart: self, from: from)
      try run.settle(&guarded)
      return run.finish()
    }
  }

  /// The transitions one event (nil: no event) would take, conflicts resolved (Appendix D, selectTransitions).
  public func select(_ event: String?, in configuration: Configuration, _ holds: Guard) -> [Int] {
    guarded(holds) { guarded in
      var scene = Scene(configuration)
      return select(event.map(events.number) ?? EventTable.none, &scene, &guarded)
    }
  }

  /// Runs something with a plain guard as the behaviour.
  @inline(__always) private func guarded<Value, Failure: Error>(
    _ holds: Guard, _ body: (inout Guarded) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try withoutActuallyEscaping(holds) { (holds) throws(Failure) in
      var guarded = Guarded(chart: self, holds: holds)
      return try body(&guarded)
    }
  }

  /// Enters the chart for the first time and runs it to rest, content included.
  public func start(_ behaviour: inout some Behaviour) throws(Livelock) -> Step {
    var run = Run(chart: self, from: Configuration())
    run.begin(&behaviour)
    try run.settle(&behaviour)
    return run.finish()
  }

  /// Gives one event to the chart and runs it to rest, content included, or nil when it moved nothing.
  public func step(
    _ from: Configuration, on event: String, _ behaviour: inout some Behaviour
  ) throws(Livelock) -> Step? {
    guard !isFinished(from) else { return nil }
    var run = Run(chart: self, from: from)
    guard run.take(events.number(event), &behaviour) else { return nil }
    try run.settle(&behaviour)
    return run.finish()
  }

  /// Leaves every active state (Appendix D, exitInterpreter).
  public func stop(_ from: Configuration, _ behaviour: inout some Behaviour) -> Step {
    var run = Run(chart: self, from: from)
    run.leave(outside, &behaviour)
    return run.finish()
  }
}
