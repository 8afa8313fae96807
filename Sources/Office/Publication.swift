public import DossierModel
public import Hashing
public import WorkflowAnalysis
public import WorkflowFiles

/// What would happen to a running dossier if it were moved to another definition.
public struct RunningDossier: Hashable, Sendable {
  /// How it would stand there.
  public enum Standing: Hashable, Sendable {
    /// It stands on that definition already.
    case there
    case canMove
    case blocked([Reason])
  }

  public let code: String
  /// The digest of the definition it stands on.
  public let definition: Digest
  /// Where it is now.
  public let states: [Title]
  public let standing: Standing
}

/// A definition about to be published, and what that would mean. Nothing moves by itself: every running dossier stays.
public struct Publication: Sendable {
  public let checked: CheckedProcedure
  /// The procedure's definition now; nil: it is new to this office.
  public let current: CheckedProcedure?
  public let running: [RunningDossier]
  /// What a check of the new version found, by itself and in this office.
  public let report: CheckReport
  /// Why the person who looks at it may not publish it; nil: he may.
  public let barred: Reason?

  /// What changes for dossiers submitted from then on; empty for a procedure new to the office.
  public var differences: [Difference] { current.map { Comparison(old: $0, new: checked).differences } ?? [] }

  /// What is wrong with the version itself and stops publishing. What the office lacks does not: people and services for
  /// a version come after it.
  public var faults: [Finding] { report.findings.filter(\.stopsPublishing) }

  /// True when this very text is current already.
  public var changesNothing: Bool { current?.digest == checked.digest }
}

/// A version with faults; it was not published.
public struct PublishRefused: Error, Sendable {
  public let faults: [Finding]
  /// Why the person may not publish it either; nil: he may.
  public let barred: Reason?
}

/// Dossiers that cannot be moved; then none was.
public struct MoveRefused: Error, Sendable {
  /// One dossier, and why not.
  public struct Refusal: Hashable, Sendable {
    public let code: String
    public let rejection: Rejection
  }

  public let refusals: [Refusal]
}
