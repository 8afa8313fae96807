/// A state chart ready to run: states and transitions in document order, names resolved to indices.
///
/// The meaning of every part is that of W3C SCXML 1.0 section 3. A chart holds structure only; what a guard means is
/// the caller's business. Build one from a ``StateNode`` tree with `Chart(_:)`.
public struct Chart: Sendable {
  /// One state. `parent` is nil for the root only; children are in document order.
  public struct State: Sendable {
    public let name: String
    public let kind: StateNode.Kind
    public let parent: Int?
    /// All states around this one, nearest first.
    let ancestors: [Int]
    public internal(set) var children: [Int] = []
    /// Where a compound state starts, or where a history state leads when it remembers nothing.
    public internal(set) var initial: Int?
    public internal(set) var transitions: [Int] = []

    public var isHistory: Bool { kind == .shallowHistory || kind == .deepHistory }
  }

  /// One transition. Without an event it is eventless (SCXML 3.13); without a target it changes no state.
  public struct Transition: Sendable {
    public let source: Int
    public let event: String?
    public let target: Int?
    /// The caller's own number for this transition, given in ``Edge/tag``.
    public let tag: Int
  }

  public internal(set) var states: [State] = []
  public internal(set) var transitions: [Transition] = []
  var indexes: [String: Int] = [:]
  /// The history states, in document order.
  var histories: [Int] = []

  /// The index of a state by its name.
  public func index(of name: String) -> Int? { indexes[name] }

  /// True when `state` lies strictly inside `ancestor`.
  public func isDescendant(_ state: Int, of ancestor: Int) -> Bool {
    states[state].ancestors.contains(ancestor)
  }
}

/// A state as written down, with what lies inside it.
public struct StateNode: Sendable {
  /// The kinds of SCXML 3.3 to 3.10.
  public enum Kind: Sendable { case atomic, compound, parallel, final, shallowHistory, deepHistory }

  public var name: String
  public var kind: Kind
  /// For compound and history states: the name of the first or default state.
  public var initial: String?
  public var children: [StateNode]
  public var edges: [Edge]

  public init(
    _ name: String, _ kind: Kind, initial: String? = nil, children: [StateNode] = [], edges: [Edge] = []
  ) {
    self.name = name
    self.kind = kind
    self.initial = initial
    self.children = children
    self.edges = edges
  }
}

/// A transition as written down.
public struct Edge: Sendable {
  public var event: String?
  public var target: String?
  public var tag: Int

  public init(event: String?, target: String?, tag: Int) {
    self.event = event
    self.target = target
    self.tag = tag
  }
}
