public import DossierModel
import DossierStore

/// What became of documents whose files are to prove their signatures by themselves.
public struct Augmenting: Hashable, Sendable {
  public internal(set) var done: [Done] = []
  /// What could not be done yet; it stays and is tried again.
  public internal(set) var held: [Held] = []

  /// A document whose file now carries what proves its signatures.
  public struct Done: Hashable, Sendable {
    public let effect: Int64
    public let code: String
    /// The kind of document.
    public let paper: String
    /// Of its seal, as the new file has it.
    public let level: SignatureProof.Level
  }

  /// A document that waits.
  public struct Held: Hashable, Sendable {
    public let effect: Int64
    public let code: String
    public let obstacle: AugmentingObstacle
  }
}

/// Why a file does not prove its signatures by itself yet. Facts only; the words are written elsewhere.
public enum AugmentingObstacle: Error, Hashable, Sendable {
  /// No time stamp could be had; the code is that of the fault, nil where the policy names no service or it was out of reach.
  case noTimeStamp(code: String?)
  /// A signature is not proven now, for these causes; these places were out of reach.
  case notProven(codes: [String], unreachable: [String])
  /// The file with all that is known does not prove it: something needed is missing.
  case tooLittle
  /// Nothing could be added to the file; a stable code.
  case file(code: String)
  /// The document changed while its file was made.
  case overtaken
}

/// A document that waits for what proves its signatures.
struct AugmentingTask {
  let item: PendingEffect
  /// The kind of document.
  let paper: String
  let seal: Signature
}
