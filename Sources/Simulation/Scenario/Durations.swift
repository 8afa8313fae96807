/// How long something takes, in working minutes, at least one.
public enum Durations: Hashable, Sendable {
  /// What was seen; each is as likely as the others.
  case observed([Int])
  /// Any number of minutes between these, both included.
  case between(Int, Int)

  /// Always the same.
  public static func exactly(_ minutes: Int) -> Durations { .between(minutes, minutes) }

  func draw(_ dice: inout Dice) -> Int {
    switch self {
    case .observed(let minutes): max(1, minutes[dice.below(minutes.count)])
    case .between(let low, let high): max(1, low + dice.below(high - low + 1))
    }
  }
}

/// Something known of the states of a procedure, or of states by that name in all.
public struct StateBook<Value: Hashable & Sendable>: Hashable, Sendable {
  private var values: [Key: Value] = [:]

  private struct Key: Hashable {
    let procedure: String?
    let state: String
  }

  public init() {}

  /// - Parameter procedure: nil: all of them.
  public subscript(_ procedure: String?, _ state: String) -> Value? {
    get { values[Key(procedure: procedure, state: state)] }
    set { values[Key(procedure: procedure, state: state)] = newValue }
  }

  /// What is known of a state of a procedure: of itself, else of all by that name.
  public func find(_ procedure: String, _ state: String) -> Value? {
    self[procedure, state] ?? self[nil, state]
  }

  public var count: Int { values.count }

  /// This, and where it says nothing of a state the other.
  func completed(by other: StateBook) -> StateBook {
    var both = self
    for (key, value) in other.values where self[nil, key.state] == nil && values[key] == nil {
      both.values[key] = value
    }
    return both
  }
}
