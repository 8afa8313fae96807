public import Hashing

/// One thing a verification found, as a fact; the words are written elsewhere.
public struct Finding: Hashable, Sendable {
  public let code: FindingCode
  public let place: FindingPlace

  public init(_ code: FindingCode, _ place: FindingPlace = .file) {
    self.code = code
    self.place = place
  }
}

/// Where in the file or in its evidence a finding lies.
public enum FindingPlace: Hashable, Sendable {
  case file
  /// Bytes from the beginning of the file.
  case offset(Int)
  /// An entry of a cross-reference table, by the number of its object, and where it stands.
  case entry(Int, offset: Int)
  /// The number of an indirect object.
  case object(Int)
  /// Counted from 0, the oldest.
  case revision(Int)
  /// SHA-256 of the certificate's DER.
  case certificate(Digest)
}

/// What a finding does to the outcome: a signature is valid only if nothing refuses it and nothing is left open.
public enum FindingWeight: Hashable, Sendable {
  /// The signature is invalid.
  case refuses
  /// Nothing speaks against the signature, but something needed was not proven.
  case leavesOpen
  /// Shown, without changing the outcome.
  case warns
}
