/// A state chart ready to run: states and transitions in document order, names resolved to indices.
///
/// The meaning of every part is that of W3C SCXML 1.0 section 3. A chart holds structure only; what a guard or content
/// means is the caller's business. Build one from a ``StateNode`` tree. It never changes, and is a class only so that
/// handing it on costs one reference.
public final class Chart: Sendable {
  /// One state. `parent` is nil for the root only; children are in document order.
  public struct State: Sendable {
    public let name: String
    public let kind: StateNode.Kind
    public let parent: Int?
    public internal(set) var children: [Int] = []
    /// Where a compound state starts, or where a history state leads when it remembers nothing.
    public internal(set) var initials: [Int] = []
    /// Its transitions, in document order.
    public internal(set) var transitions = 0..<0
    /// Its delays, as indices of ``Chart/delays``.
    public internal(set) var delays = 0..<0
    /// The last state inside this one: all from the next to this are its descendants, and no others.
    var last: Int
    /// The number of its done event.
    var done = EventTable.other
    /// True when an eventless transition starts here or around.
    var maySettle = false

    /// The first of ``initials``.
    public var initial: Int? { initials.first }

    public var isHistory: Bool { kind == .shallowHistory || kind == .deepHistory }
  }

  /// One transition. Without an event it is eventless (SCXML 3.13); without a target it changes no state.
  public struct Transition: Sendable {
    public let source: Int
    /// The first event descriptor as written down.
    public let event: String?
    /// The first target.
    public let target: Int?
    /// The caller's own number for this transition, given in ``Edge/tag``.
    public let tag: Int
    public let isInternal: Bool
    /// True when no longer names match its descriptors.
    public let isExact: Bool
    /// Most transitions have none: they are copied without counting references.
    private let further: Further?

    /// The event descriptors and targets after the first.
    private final class Further: Sendable {
      let events: [String]
      let targets: [Int]

      init?(_ events: [String], _ targets: [Int]) {
        guard events.count > 1 || targets.count > 1 else { return nil }
        self.events = Array(events.dropFirst())
        self.targets = Array(targets.dropFirst())
      }
    }

    init(_ edge: Edge, from source: Int, to targets: [Int]) {
      self.source = source
      event = edge.events.first
      target = targets.first
      tag = edge.tag
      isInternal = edge.isInternal
      isExact = edge.isExact
      further = Further(edge.events, targets)
    }

    /// All event descriptors.
    public var events: [String] { (event.map { [$0] } ?? []) + (further?.events ?? []) }
    /// All targets.
    public var targets: [Int] { (target.map { [$0] } ?? []) + (further?.targets ?? []) }
  }

  /// A delay and its state.
  public struct StateDelay: Sendable {
    public let state: Int
    public let delay: Delay
  }

  public let states: [State]
  public let transitions: [Transition]
  /// All delays, in document order of their states.
  public let delays: [StateDelay]
  /// For each transition, what choosing and taking it needs.
  let routes: [Route]
  /// What the routes of transitions with more than one descriptor also match.
  let furtherEvents: [ClosedRange<Int>]
  /// The entry sets of all routes that have a fixed one.
  let entries: [Int]
  /// The history states, in document order.
  let histories: [Int]
  let events: EventTable
  /// False when no transition is eventless.
  let maySettle: Bool
  private let indexes: [String: Int]

  /// Resolves names to indices in document order (SCXML Appendix D), or lists every problem.
  public init(_ root: StateNode) throws(ChartProblems) {
    var builder = ChartBuilder()
    builder.build(root)
    guard builder.problems.isEmpty else { throw ChartProblems(all: builder.problems) }
    let planner = RoutePlanner(builder)
    routes = planner.routes
    furtherEvents = planner.furtherEvents
    entries = planner.entries
    states = builder.states
    transitions = builder.transitions
    delays = builder.delays
    histories = builder.states.indices.filter { builder.states[$0].isHistory }
    events = builder.events
    maySettle = builder.states.contains(where: \.maySettle)
    indexes = builder.indexes
  }

  /// The index of a state by its name.
  public func index(of name: String) -> Int? { indexes[name] }

  /// True when `state` lies strictly inside `ancestor`.
  public func isDescendant(_ state: Int, of ancestor: Int) -> Bool { lies(state, inside: ancestor) }

  /// True once a final state directly inside a compound root is active: the chart takes no event any more (SCXML 3.7).
  public func isFinished(_ configuration: Configuration) -> Bool {
    configuration.active.count == 2 && states[configuration.active[1]].kind == .final
      && states[0].kind == .compound
  }
}
