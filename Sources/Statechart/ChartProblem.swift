/// What stops a tree of states from being a chart; every problem is listed, not just the first.
public enum ChartProblem: Error, Hashable, Sendable {
  case duplicateName(String)
  /// No state of this name lies inside the compound state, or beside the history state (SCXML 3.3.1, 3.10.2).
  case unknownInitial(state: String, initial: String?)
  /// Only compound and history states have an initial state (3.3.1).
  case idleInitial(state: String)
  case unknownTarget(state: String, target: String)
  /// No configuration holds all targets of one transition, or all initial states (3.11).
  case targetsApart(state: String, targets: [String])
  /// A compound or parallel state needs a state inside (3.3, 3.4).
  case nothingInside(String)
  case atomicWithChildren(String)
  case finalWithChildren(String)
  case finalWithTransitions(String)
  case historyWithChildren(String)
  case historyWithTransitions(String)
  case historyWithDelays(String)
  /// History belongs inside a compound or parallel state (3.10).
  case misplacedHistory(String)
  /// The children of a parallel state are regions, none of them final (3.4.2).
  case misplacedFinal(String)
  /// An event descriptor is one or more words joined by dots, or `*` (3.12.1).
  case malformedEvent(state: String, event: String)
  case negativeDelay(state: String, event: String)
}

/// All problems of one tree.
public struct ChartProblems: Error, Equatable, Sendable {
  public let all: [ChartProblem]
}
