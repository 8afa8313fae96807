import CCrypto
public import Hashing
public import Signing
public import WorkingTime

/// Whether an office lets keys lie in files: its own decision, handed in.
public enum KeyFilePolicy: Hashable, Sendable {
  case permitted
  /// A production office: keys lie in devices (Circular 15/2025/TT-BKHCN, Article 5 and Annex I).
  case refused
}

/// A private key in a PKCS#12 file, for tests, trials and offices that may.
///
/// The file must belong to who runs the program and be readable by no other (mode 0600 or stricter). The key stays
/// in the memory of this process.
public final class KeyFile: KeySource {
  private static let sizeLimit = 256 << 10

  private let file: PKCS12
  private let identity: SigningIdentity
  private let check: CertificateKey
  private var transactions = KeyTransactions()

  /// Opens the file.
  ///
  /// - Throws: `KeyFault.file`, `wrongSecret`, `noKey`, `unsupportedKey`, `badKeySize` or `otherCertificate`.
  public init(_ path: String, passphrase: Secret, policy: KeyFilePolicy) throws(KeyFault) {
    guard policy == .permitted else { throw .file(.notPermitted) }
    file = try PKCS12(PrivateFile.read(path, limit: Self.sizeLimit), passphrase: passphrase)
    check = try CertificateKey(ParsedCertificate(sharing: file.certificate))
    guard X509_check_private_key(file.certificate, file.key) == 1 else {
      ERR_clear_error()
      throw .otherCertificate
    }
    identity = SigningIdentity(
      certificate: check.certificate.der,
      chain: CertificateChain.from(check.certificate, among: file.issuers),
      algorithm: check.algorithm)
  }

  /// Looks whether there is such a file, before anybody is asked for its passphrase.
  public static func check(_ path: String) throws(KeyFault) {
    try PKCS12.check(PrivateFile.read(path, limit: sizeLimit))
  }

  /// Says who would sign.
  public func prepare(_ document: Digest, now: Moment) throws(KeyFault) -> KeyTransaction {
    transactions.begin(document, identity, now: now)
  }

  /// Signs with the key of the file.
  public func complete(
    _ transaction: KeyTransaction, signedAttributes: [UInt8], now: Moment
  ) throws(KeyFault) -> [UInt8] {
    try transactions.use(transaction, for: signedAttributes, now: now)
    let signature = try sign(signedAttributes)
    guard check.verifies(signature, over: signedAttributes) else { throw .badSignature }
    return signature
  }

  private func sign(_ bytes: [UInt8]) throws(KeyFault) -> [UInt8] {
    guard let context = EVP_MD_CTX_new() else { throw .badSignature }
    defer { EVP_MD_CTX_free(context) }
    defer { ERR_clear_error() }
    let algorithm = identity.algorithm
    var parameters: OpaquePointer?
    var count = 0
    guard EVP_DigestSignInit(context, &parameters, algorithm.hash.method, nil, file.key) == 1,
      algorithm.setPadding(parameters),
      EVP_DigestSign(context, nil, &count, bytes, bytes.count) == 1, (1...16384).contains(count)
    else { throw .badSignature }
    var signature = [UInt8](repeating: 0, count: count)
    guard EVP_DigestSign(context, &signature, &count, bytes, bytes.count) == 1 else { throw .badSignature }
    return Array(signature.prefix(count))
  }
}
