public import Hashing

/// What an examination found of a signed paper that came in. Facts to be shown; nothing is decided by them.
public struct PaperFinding: Hashable, Sendable {
  /// The paper, by content.
  public let paper: Digest
  /// The worst of its signatures.
  public let standing: SignatureProof.Standing
  /// Why it is not valid, in the words of the examination; empty when it is.
  public let codes: [String]
  /// The record of the examination, by content.
  public let evidence: Digest

  public init(paper: Digest, standing: SignatureProof.Standing, codes: [String], evidence: Digest) {
    self.paper = paper
    self.standing = standing
    self.codes = codes
    self.evidence = evidence
  }
}
