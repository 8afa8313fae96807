/// What a chart asks and tells while it runs, in the order of SCXML Appendix D.
///
/// A chart knows no language: guards are answered and content is run here. All hooks but `holds` may be left out.
public protocol Behaviour {
  /// False promises that no hook but `holds` does anything, which lets a chart run faster.
  static var hasContent: Bool { get }

  /// Whether a transition's guard holds (3.12.2, conditionMatch); may raise an event when it cannot be told.
  mutating func holds(_ transition: Int, _ scene: inout Scene) -> Bool

  /// An internal event is next: from here on it is the current one (3.12).
  mutating func receive(_ event: InternalEvent, _ scene: inout Scene)

  /// An active state is about to be left (3.9).
  mutating func leave(_ state: Int, _ scene: inout Scene)

  /// A transition is taken; also between leaving and entering where there is nothing to leave (3.5).
  mutating func take(_ transition: Int, _ scene: inout Scene)

  /// A state has become active (3.8).
  mutating func enter(_ state: Int, _ scene: inout Scene)

  /// A compound state just entered goes on by its initial transition (3.6).
  mutating func begin(_ state: Int, _ scene: inout Scene)

  /// The parent of a history state that remembers nothing has been entered, on to the history's default (3.10).
  mutating func recall(_ history: Int, _ scene: inout Scene)

  /// A final state has been entered: the tag of the done event of its parent, which stands for its data (3.7, 5.5).
  mutating func complete(_ final: Int, _ scene: inout Scene) -> Int
}

extension Behaviour {
  /// True.
  public static var hasContent: Bool { true }
  /// Nothing.
  public mutating func receive(_ event: InternalEvent, _ scene: inout Scene) {}
  /// Nothing.
  public mutating func leave(_ state: Int, _ scene: inout Scene) {}
  /// Nothing.
  public mutating func take(_ transition: Int, _ scene: inout Scene) {}
  /// Nothing.
  public mutating func enter(_ state: Int, _ scene: inout Scene) {}
  /// Nothing.
  public mutating func begin(_ state: Int, _ scene: inout Scene) {}
  /// Nothing.
  public mutating func recall(_ history: Int, _ scene: inout Scene) {}
  /// No data.
  public mutating func complete(_ final: Int, _ scene: inout Scene) -> Int { 0 }
}

/// Where a chart stands in the middle of a microstep, and the internal events waiting.
public struct Scene: Sendable {
  public internal(set) var configuration: Configuration
  private(set) var waiting: [InternalEvent] = []

  init(_ configuration: Configuration) { self.configuration = configuration }

  /// Puts an event at the end of the internal queue (SCXML 4.2).
  ///
  /// - Parameter tag: the caller's own number, for the data of the event.
  public mutating func raise(_ event: String, tag: Int = 0) { waiting.append(.raised(event, tag: tag)) }

  mutating func raise(done state: Int, tag: Int) { waiting.append(.done(state: state, tag: tag)) }

  var isWaiting: Bool { !waiting.isEmpty }

  mutating func next() -> InternalEvent? { waiting.isEmpty ? nil : waiting.removeFirst() }
}

/// An event of the internal queue.
public enum InternalEvent: Equatable, Sendable {
  /// A state has come to its end: `done.state.` and its name (SCXML 3.7).
  case done(state: Int, tag: Int)
  case raised(String, tag: Int)

  /// The number given where it was raised.
  public var tag: Int {
    switch self {
    case .done(_, let tag), .raised(_, let tag): tag
    }
  }
}

extension Chart {
  /// The name of an internal event.
  public func name(of event: InternalEvent) -> String {
    switch event {
    case .done(let state, _): "done.state.\(states[state].name)"
    case .raised(let name, _): name
    }
  }

  func number(of event: InternalEvent) -> Int {
    switch event {
    case .done(let state, _): states[state].done
    case .raised(let name, _): events.number(name)
    }
  }
}

/// A plain guard without any content.
struct Guarded: Behaviour {
  static var hasContent: Bool { false }
  let chart: Chart
  let holds: Chart.Guard

  func holds(_ transition: Int, _ scene: inout Scene) -> Bool {
    holds(chart.transitions[transition], scene.configuration)
  }
}
