import DossierModel
import Signing
public import WorkingTime

/// Examines in this very process. Where files come from outside, let a process of its own do it.
public final class VerifyingExaminer: FileExaminer {
  private let revocationLists: () -> [[UInt8]]
  /// DER of the newest answers known, asked for at each examination.
  public var statusAnswers: () -> [[UInt8]] = { [] }
  /// The moment of an examination; nil: that at which the file came in.
  public var clock: (() -> Moment)?

  /// - Parameter revocationLists: DER of the newest lists known, asked for at each examination.
  public init(revocationLists: @escaping () -> [[UInt8]] = { [] }) {
    self.revocationLists = revocationLists
  }

  /// Examines a file at once.
  public func examine(
    _ file: [UInt8], under policy: SigningPolicy, received: Moment
  ) throws -> Examination {
    try VerificationRequest(
      file, under: policy, at: clock?() ?? received, received: received, revocationLists: revocationLists(),
      statusAnswers: statusAnswers()
    ).answer().examination()
  }
}
