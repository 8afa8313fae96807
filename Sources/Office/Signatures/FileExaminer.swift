public import DossierModel
public import WorkingTime

/// Looks at the signatures of a file. Handed in, as it may work in a process of its own that a hostile file can only kill.
public protocol FileExaminer: AnyObject {
  /// What the file's signatures are worth under a policy.
  ///
  /// - Parameter received: when the file came in; it is the control time of a signature without a time stamp.
  func examine(_ file: [UInt8], under policy: SigningPolicy, received: Moment) throws -> Examination
}

/// What came of it.
public struct Examination: Hashable, Sendable {
  /// Oldest first.
  public let signatures: [SignatureFinding]
  /// The record, as JSON: verdicts, reasons, certificates, revocation lists and answers, tokens, policy, verifier
  /// (Circular 15/2025/TT-BKHCN, Article 6).
  public let record: [UInt8]
  /// What was found against the file itself.
  public let faults: [String]

  public init(signatures: [SignatureFinding], record: [UInt8], faults: [String] = []) {
    self.signatures = signatures
    self.record = record
    self.faults = faults
  }
}
