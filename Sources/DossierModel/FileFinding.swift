public import Hashing

/// What an examination found of the file handed in with an action. Facts, made outside; `decide` judges by them.
public struct FileFinding: Hashable, Sendable {
  /// Oldest first.
  public let signatures: [SignatureFinding]
  /// The document as it stood before: true when the file begins with its very bytes.
  public let continues: Bool
  /// What stands against the file itself, in the words of the examination.
  public let faults: [String]
  /// The letters seen on its first page, words apart by spaces, where number and date belong; empty: none can be read, or nobody looked.
  public let letters: String

  /// True when it keeps empty fields for number and date, which a later signature fills.
  public let keepsPlaces: Bool

  public init(
    signatures: [SignatureFinding], continues: Bool, faults: [String] = [], letters: String = "",
    keepsPlaces: Bool = false
  ) {
    self.keepsPlaces = keepsPlaces
    self.letters = letters
    self.signatures = signatures
    self.continues = continues
    self.faults = faults
  }
}

/// One signature of a file.
public struct SignatureFinding: Hashable, Sendable {
  public let proof: SignatureProof
  /// Why it is not valid, in the words of the examination; empty when it is.
  public let codes: [String]
  /// What the signature is known by, wherever it lies: SHA-256 of its own value; nil: it could not be read.
  public let identity: Digest?

  public init(proof: SignatureProof, codes: [String], identity: Digest? = nil) {
    self.proof = proof
    self.codes = codes
    self.identity = identity
  }
}

/// What an office asks of digital signatures; nil where signatures are only recorded.
public struct SigningRules: Hashable, Sendable {
  /// True when a signature that is not proven, because no revocation list or time stamp could be had, is taken too: the
  /// document then counts only once it is.
  public let takesUnproven: Bool
  /// Milliseconds the clock of a time stamp may be behind ours.
  public let skew: Int64

  public init(takesUnproven: Bool, skew: Int64) {
    self.takesUnproven = takesUnproven
    self.skew = skew
  }
}
