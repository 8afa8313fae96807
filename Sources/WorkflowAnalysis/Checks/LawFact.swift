public import DossierModel

/// What the law asks of every way through a procedure: signatures, the clock, times.
public enum LawFact: Hashable, Sendable {
  /// The kind of step is there for a signature or seal, and none of its actions gives it.
  case actMissing(Title, Act)
  /// The business is done while the result lacks these acts.
  case unsigned(Title, missing: [Act])
  /// No action of the workflow signs or seals anything.
  case nothingSigned
  /// Whoever signs or seals in a step has a role the workflow does not name for it.
  case wrongSigner(Title, Act, role: Title, allowed: [Title])
  /// A document has annexes in files of their own, and no action signs them.
  case annexUnsigned(Title)
  /// The clock stands still and no way lets it run again or end.
  case clockStuck(Title)
  /// The dossier is ended and its time still runs.
  case clockRuns(Title)
  /// A step without time, where others have one.
  case noTime(Title)

  var code: String {
    switch self {
    case .actMissing: "act-missing"
    case .unsigned, .nothingSigned: "unsigned-result"
    case .wrongSigner: "wrong-signer"
    case .annexUnsigned: "annex-unsigned"
    case .clockStuck: "clock-stuck"
    case .clockRuns: "clock-runs"
    case .noTime: "no-time"
    }
  }

  var severity: Finding.Severity {
    switch self {
    case .actMissing, .unsigned, .clockStuck, .clockRuns: .error
    case .nothingSigned, .wrongSigner, .annexUnsigned, .noTime: .warning
    }
  }
}
