public import Hashing
public import Signing
public import WorkingTime

/// A key whose certificate comes without those of its issuers, as on many devices: they are taken from what is known besides,
/// so that every signature carries them.
public final class ChainedKey: KeySource {
  private let key: any KeySource
  private let issuers: [ParsedCertificate]
  /// What the key itself prepared, by what was handed out instead.
  private var own: [KeyTransaction: KeyTransaction] = [:]

  /// - Parameter issuers: DER, in any order; what is no certificate is left out.
  public init(_ key: any KeySource, issuers: [[UInt8]]) {
    self.key = key
    self.issuers = issuers.compactMap(Self.parsed)
  }

  /// Says who would sign, with all the issuers that are known.
  public func prepare(_ document: Digest, now: Moment) throws(KeyFault) -> KeyTransaction {
    let prepared = try key.prepare(document, now: now)
    let identity = prepared.identity
    let others = identity.chain.compactMap(Self.parsed) + issuers
    let chain = CertificateChain.from(try ParsedCertificate(identity.certificate), among: others)
    let chained = KeyTransaction(
      id: prepared.id, document: prepared.document,
      identity: SigningIdentity(
        certificate: identity.certificate, chain: chain, algorithm: identity.algorithm),
      expires: prepared.expires)
    own = own.filter { $0.key.expires > now }
    own[chained] = prepared
    return chained
  }

  /// Has the key sign.
  public func complete(
    _ transaction: KeyTransaction, signedAttributes: [UInt8], now: Moment
  ) throws(KeyFault) -> [UInt8] {
    try key.complete(own[transaction] ?? transaction, signedAttributes: signedAttributes, now: now)
  }

  private static func parsed(_ der: [UInt8]) -> ParsedCertificate? {
    do { return try ParsedCertificate(der) } catch { return nil }
  }
}
