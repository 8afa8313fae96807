import CCrypto
import Signing
import WorkingTime

/// An authority of the demonstration: issues certificates, lists the revoked ones, answers about one.
public struct DemoAuthority: Sendable {
  public let holder: DemoHolder
  /// Bytes nobody can guess, so many; serial numbers are made of them.
  let random: @Sendable (Int) -> [UInt8]

  /// A root: its certificate is signed by itself.
  public init(
    root plan: CertificatePlan, key: DemoKey, random: @escaping @Sendable (Int) -> [UInt8]
  ) {
    let certificate = Self.certificate(
      plan, publicKey: key.publicKey, serial: random(16), issuer: plan.name.der, issuerKey: key, by: nil)
    holder = DemoHolder(certificate: certificate, chain: [], key: key)
    self.random = random
  }

  /// An authority whose certificate was issued by another.
  public init(_ holder: DemoHolder, random: @escaping @Sendable (Int) -> [UInt8]) {
    self.holder = holder
    self.random = random
  }

  /// A certificate signed by this authority, and its key.
  ///
  /// - Parameter scheme: RSA with PKCS#1 v1.5 or ECDSA where nil, as authorities use today.
  public func issue(_ plan: CertificatePlan, key: DemoKey, scheme: DemoScheme? = nil) -> DemoHolder {
    let certificate = Self.certificate(
      plan, publicKey: key.publicKey, serial: random(16), issuer: holder.subject, issuerKey: holder.key,
      by: scheme)
    let chain = isRoot ? [] : [holder.certificate] + holder.chain
    return DemoHolder(certificate: certificate, chain: chain, key: key)
  }

  private var isRoot: Bool { holder.subject == CertificateParts.issuer(holder.certificate) }

  private static func certificate(
    _ plan: CertificatePlan, publicKey: [UInt8], serial: [UInt8], issuer: [UInt8], issuerKey: DemoKey,
    by scheme: DemoScheme?
  ) -> [UInt8] {
    let scheme = scheme ?? .sound(issuerKey.usual)
    let body = WriteDER.sequence(
      WriteDER.explicit(0, WriteDER.integer(2)), serialNumber(serial), scheme.identifier, issuer,
      WriteDER.sequence(WriteDER.time(plan.notBefore), WriteDER.time(plan.notAfter)), plan.name.der,
      publicKey,
      plan.extensions(subjectKey: keyIdentifier(publicKey), issuerKey: keyIdentifier(issuerKey.publicKey)))
    return signed(body, issuerKey, scheme)
  }

  /// Positive, and never of the same length by chance: the first octet is 01 to 7f.
  private static func serialNumber(_ bytes: [UInt8]) -> [UInt8] {
    WriteDER.integer(bigEndian: [(bytes.first ?? 0) & 0x7f | 1] + bytes.dropFirst())
  }

  static func signed(_ body: [UInt8], _ key: DemoKey, _ scheme: DemoScheme) -> [UInt8] {
    WriteDER.sequence(body, scheme.identifier, WriteDER.bits(key.sign(body, scheme)))
  }

  /// SHA-1 of the key's bits (RFC 5280, 4.2.1.2, method 1): a name, not a protection.
  static func keyIdentifier(_ publicKey: [UInt8]) -> [UInt8] {
    sha1(CertificateParts.keyBits(publicKey))
  }

  static func sha1(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 20)
    precondition(EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha1(), nil) == 1, "libcrypto: no SHA-1")
    return digest
  }
}

extension DemoKey {
  /// How authorities sign with such a key, and what every tool of today reads.
  var usual: SignatureScheme {
    switch kind {
    case .rsa: .rsaPKCS1(.sha256)
    case .p256, .p384: .ecdsa(.sha256)
    }
  }
}
