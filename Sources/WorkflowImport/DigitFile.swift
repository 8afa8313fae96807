import CheckedYAML

/// A business service of DIGIT as written.
struct DigitService {
  let name: Written
  /// The module of DIGIT it belongs to, as in `fsm`.
  let module: String?
  let limit: Elapsed?
  let states: [DigitState]
  let place: Place
}

/// A state as written; only the start state may have no name.
struct DigitState {
  let name: Written?
  let identifier: String?
  let time: Elapsed?
  /// Where it is called a start state, if it is.
  let start: Place?
  let isTerminal: Bool
  let actions: [DigitAction]
  let place: Place
}

/// An action as written.
struct DigitAction {
  let name: Written
  let next: Written
  /// The state it says it starts from.
  let current: Written?
  let roles: [Written]
  let isActive: Bool
}

/// A name with its place.
struct Written {
  let text: String
  let place: Place
}

/// A span of elapsed time in milliseconds, never zero, with its place.
struct Elapsed {
  let milliseconds: Int
  let place: Place
}
