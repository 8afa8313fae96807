public import Hashing
public import WorkingTime

/// Something that holds a private key and signs with it: a file, a token, a service far away. All pass one promise
/// suite.
///
/// Two steps, so that everything about a signature is known and checked before a secret is asked for: `prepare` says
/// who would sign, `complete` signs. What is signed is the DER of the signed attributes; they must carry the digest of
/// the prepared document. A transaction completes once, before it expires; one whose secret was wrong is used up, and
/// the document is prepared anew. A wrong secret is never tried again by itself.
public protocol KeySource: AnyObject {
  /// Says who would sign. Asks for no secret where the certificate can be read without one.
  ///
  /// - Parameters:
  ///   - document: SHA-256 over the byte ranges to be signed.
  ///   - now: the moment, handed in; the transaction expires so many milliseconds later.
  func prepare(_ document: Digest, now: Moment) throws(KeyFault) -> KeyTransaction

  /// The raw signature: RSASSA-PSS octets, or an ECDSA signature as DER `SEQUENCE {r, s}`.
  ///
  /// - Parameter signedAttributes: DER of the attributes as `SET OF` (first octet 31).
  func complete(
    _ transaction: KeyTransaction, signedAttributes: [UInt8], now: Moment
  ) throws(KeyFault) -> [UInt8]
}

/// A signature about to be made, bound to one document.
public struct KeyTransaction: Hashable, Sendable {
  /// Random, given by the source.
  public let id: String
  public let document: Digest
  public let identity: SigningIdentity
  public let expires: Moment

  public init(id: String, document: Digest, identity: SigningIdentity, expires: Moment) {
    self.id = id
    self.document = document
    self.identity = identity
    self.expires = expires
  }
}

/// Who signs, and how: the certificate as DER, and those of its issuers.
public struct SigningIdentity: Hashable, Sendable {
  public let certificate: [UInt8]
  /// The issuers' certificates, nearest first, without the signer's own; may be short of the root.
  public let chain: [[UInt8]]
  public let algorithm: SignatureAlgorithm

  public init(certificate: [UInt8], chain: [[UInt8]], algorithm: SignatureAlgorithm) {
    self.certificate = certificate
    self.chain = chain
    self.algorithm = algorithm
  }
}

/// How a signature is made (Circular 15/2025/TT-BKHCN, Annex I: RSASSA-PSS or ECDSA, SHA-256 and up).
public enum SignatureAlgorithm: Hashable, Sendable {
  /// Salt as long as the digest, MGF1 with the same hash.
  case rsaPSS(HashAlgorithm)
  case ecdsa(HashAlgorithm)
}

/// The hashes a signature may use.
public enum HashAlgorithm: Int, Hashable, Sendable, CaseIterable {
  case sha256 = 256
  case sha384 = 384
  case sha512 = 512
}
