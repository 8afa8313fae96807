public import DossierModel

/// What never happens, always happens, or nobody can do.
public enum ReachFact: Hashable, Sendable {
  /// No way leads to a state; nor, for that reason, to some others.
  case unreachableState(Title, others: Int)
  case unreachableStep(Title, others: Int)
  /// An action, or a transition without one, that nothing ever takes, though its conditions hold.
  case neverTaken(Title)
  case guardNever(Guard)
  /// Each condition holds at times, never all together.
  case guardsNeverTogether([Guard])
  case guardAlways(Guard)
  /// Only whoever has the step may take it, and there is no step.
  case noStep(Title)
  /// What the action does is never allowed where it is offered.
  case neverAllowed(Title, Barrier)

  /// Why what an action does is never allowed.
  public enum Barrier: Hashable, Sendable {
    case signedAlready, notIssuedYet, notSignedYet, noFee, noStep
  }

  var code: String {
    switch self {
    case .unreachableState: "unreachable-state"
    case .unreachableStep: "unreachable-step"
    case .neverTaken: "never-taken"
    case .guardNever, .guardsNeverTogether: "guard-never"
    case .guardAlways: "guard-always"
    case .noStep: "no-step"
    case .neverAllowed: "never-allowed"
    }
  }

  var severity: Finding.Severity {
    switch self {
    case .unreachableState, .unreachableStep, .neverTaken, .guardNever, .guardsNeverTogether, .noStep,
      .neverAllowed:
      .error
    case .guardAlways: .warning
    }
  }
}
