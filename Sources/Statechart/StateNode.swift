/// A state as written down, with what lies inside it.
public struct StateNode: Sendable {
  /// The kinds of SCXML 3.3 to 3.10.
  public enum Kind: Sendable { case atomic, compound, parallel, final, shallowHistory, deepHistory }

  public var name: String
  public var kind: Kind
  /// For compound and history states: the names of the first or default states (3.3.1, 3.6, 3.10).
  public var initials: [String]
  public var children: [StateNode]
  public var edges: [Edge]
  /// Events the caller sends once the state has been active for so long.
  public var delays: [Delay]

  public init(
    _ name: String, _ kind: Kind, initial: String? = nil, children: [StateNode] = [], edges: [Edge] = [],
    delays: [Delay] = []
  ) {
    self.name = name
    self.kind = kind
    self.initials = initial.map { [$0] } ?? []
    self.children = children
    self.edges = edges
    self.delays = delays
  }

  /// The first or default state, where there is one only.
  public var initial: String? {
    get { initials.first }
    set { initials = newValue.map { [$0] } ?? [] }
  }
}

/// A transition as written down.
public struct Edge: Sendable {
  /// Event descriptors (SCXML 3.12.1): `a`, `a.b`, `a.*` or `*`. Without any the transition is eventless.
  public var events: [String]
  /// Without any target the transition leaves and enters nothing.
  public var targets: [String]
  /// An internal transition of a compound state to states inside it does not leave it (3.5, `type`).
  public var isInternal: Bool
  /// True when the descriptors match nothing but the very names.
  public var isExact = false
  public var tag: Int

  public init(events: [String], targets: [String], isInternal: Bool = false, tag: Int) {
    self.events = events
    self.targets = targets
    self.isInternal = isInternal
    self.tag = tag
  }

  /// The plain transition: one event by its whole name, so that `a` is not `a.b`, or none.
  public init(event: String?, target: String?, tag: Int) {
    self.init(events: event.map { [$0] } ?? [], targets: target.map { [$0] } ?? [], tag: tag)
    isExact = true
  }
}

/// An event that is due when its state has been active for so long, as data: the chart never waits.
public struct Delay: Hashable, Sendable {
  public var event: String
  /// In a unit of the caller's choice.
  public var after: Int

  public init(_ event: String, after: Int) {
    self.event = event
    self.after = after
  }
}
