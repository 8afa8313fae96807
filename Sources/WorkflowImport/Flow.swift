import CheckedYAML

/// A business service with every name resolved and every key given: what is written.
struct Flow {
  let key: String
  let name: String
  let module: String?
  /// As the format writes it; nil where DIGIT has none.
  let limit: String?
  /// In the order they are first named.
  let roles: [FlowRole]
  /// The start state first among them.
  let states: [FlowState]
  /// Where the service stands in the file.
  let place: Place

  /// Keys of the roles that take in.
  var submitters: [String] {
    let performers = states.filter(\.isStart).flatMap(\.actions).flatMap(\.performers)
    return roles.map(\.key).filter { key in performers.contains { $0.key == key } }
  }

  var ends: Int { states.count(where: \.isFinal) }
  var actions: Int { states.map(\.actions.count).reduce(0, +) }
  var timed: [FlowState] { states.filter { $0.time != nil } }
}

/// A state to be written.
struct FlowState {
  let key: String
  /// Nil for a start state without a name.
  let name: String?
  let isStart: Bool
  let isTerminal: Bool
  /// As the format writes it.
  let time: String?
  let actions: [FlowAction]

  /// A state that can still be left is not final here.
  var isFinal: Bool { isTerminal && actions.isEmpty }
}

/// An action to be written.
struct FlowAction {
  let key: String
  let name: String
  /// The state's key; nil where the action stays in its state.
  let target: String?
  let performers: [FlowRole]
}

/// A role to be declared, and the lane it acts in.
struct FlowRole {
  let key: String
  let name: String
  let lane: String
}
