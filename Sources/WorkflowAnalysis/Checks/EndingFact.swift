public import DossierModel

/// What goes wrong on the way of some dossier; the finding's way leads there.
public enum EndingFact: Hashable, Sendable {
  /// Nothing leads on from a state; `waiting`: the state of the business that waits for it.
  case deadEnd(Title, waiting: Title?)
  /// A step none of whose own actions can be taken: only the ways open at any time lead out.
  case stuckStep(Title, Hindrance?)
  /// It goes on, but no way leads to an end.
  case cannotFinish(Title)
  /// It can end, but no way leads to the returned result any more.
  case cannotReturn(Title)
  /// The workflow has no region that ends with a status.
  case noEnd
  /// The dossier is ended while a step is still open.
  case workLeft(Title, end: Title)
  /// Transitions without an event go round for ever.
  case loop([Title])
  /// Too many configurations to look at all; nothing is proven.
  case tooBig(configurations: Int)

  /// What keeps the own actions of a step from being taken.
  public enum Hindrance: Hashable, Sendable {
    case notSigned, signed, sealed, timeOver
  }

  var code: String {
    switch self {
    case .deadEnd: "dead-end"
    case .stuckStep: "stuck-step"
    case .cannotFinish: "cannot-finish"
    case .cannotReturn: "cannot-return"
    case .noEnd: "no-end"
    case .workLeft: "work-left"
    case .loop: "automatic-loop"
    case .tooBig: "too-big"
    }
  }

  var severity: Finding.Severity {
    switch self {
    case .deadEnd, .stuckStep, .cannotFinish, .noEnd, .workLeft, .loop, .tooBig: .error
    case .cannotReturn: .warning
    }
  }
}
