public import PDFModel
public import WorkingTime

/// Signs PDF files with a key and, where one is at hand, a time stamp (PAdES-B-T, else B-B).
///
/// Two steps, as keys have them: `begin` says who would sign what, `finish` asks for the secret and signs. What was made
/// is read again before it is handed out.
public struct DocumentSigner {
  private let key: any KeySource
  private let timeStamps: TimeStampSource?

  public init(key: any KeySource, timeStamps: TimeStampSource?) {
    self.key = key
    self.timeStamps = timeStamps
  }

  /// A signature begun: all is known but the secret.
  public struct Begun: Sendable {
    public let prepared: PreparedSignature
    public let transaction: KeyTransaction
    let attributes: [UInt8]
  }

  /// Prepares a file and says who would sign it.
  ///
  /// - Parameter now: our time; the certificate must be valid then.
  public func begin(
    _ file: PDFFile, _ request: SignatureRequest, now: Moment,
    changing: (inout PDFUpdate) throws(PDFFault) -> Void = { _ in }
  ) throws(MakingFault) -> Begun {
    let prepared = try PreparedSignature(file, request, changing: changing)
    let transaction: KeyTransaction
    do { transaction = try key.prepare(prepared.digest, now: now) } catch { throw .key(error) }
    let identity = transaction.identity
    guard identity.algorithm.scheme.hash == .sha256 else { throw .unsupportedHash }
    guard let certificate = Self.read(identity.certificate) else { throw .message(.certificateMalformed) }
    guard certificate.notBefore <= now, now <= certificate.notAfter else { throw .certificateNotInTime }
    let attributes = try Self.message { () throws(CMSFault) in
      try CMSMaker.signedAttributes(digest: prepared.digest.bytes, certificate: identity.certificate)
    }
    let begun = Begun(prepared: prepared, transaction: transaction, attributes: attributes)
    try checkRoom(begun, certificate.key.signatureSize)
    return begun
  }

  /// Signs, stamps and embeds. A time stamp that cannot be had is told and done without.
  ///
  /// - Parameter now: our time, asked again after each wait.
  public func finish(_ begun: Begun, now: () -> Moment) throws(MakingFault) -> SignedDocument {
    let signature: [UInt8]
    do {
      signature = try key.complete(begun.transaction, signedAttributes: begun.attributes, now: now())
    } catch { throw .key(error) }
    let (token, fault) = stamp(signature, now)
    let message = try Self.message { () throws(CMSFault) in
      try CMSMaker.signedData(
        attributes: begun.attributes, signature: signature, identity: begun.transaction.identity,
        token: token?.der)
    }
    let bytes = try begun.prepared.embed(message)
    try MadeSignature(bytes, begun.prepared, message).check(begun.transaction.identity)
    return SignedDocument(
      bytes: bytes, identity: begun.transaction.identity, timeStamp: token, timeStampFault: fault,
      messageSize: message.count)
  }

  /// Both steps at once.
  public func sign(_ file: PDFFile, _ request: SignatureRequest, now: () -> Moment) throws(MakingFault)
    -> SignedDocument
  {
    try finish(begin(file, request, now: now()), now: now)
  }

  private func stamp(_ signature: [UInt8], _ now: () -> Moment) -> (TimeStampToken?, TimeStampFault?) {
    guard let timeStamps else { return (nil, nil) }
    do { return (try timeStamps.stamp(signature, now: now), nil) } catch { return (nil, error) }
  }

  /// A message that will not fit is refused before a secret is asked for; a token's size is known only later.
  private func checkRoom(_ begun: Begun, _ signatureSize: Int) throws(MakingFault) {
    let blank = try Self.message { () throws(CMSFault) in
      try CMSMaker.signedData(
        attributes: begun.attributes, signature: [UInt8](repeating: 0, count: signatureSize),
        identity: begun.transaction.identity)
    }
    let reserved = begun.prepared.reserved
    guard blank.count <= reserved else { throw .doesNotFit(needed: blank.count, reserved: reserved) }
  }

  private static func message(_ body: () throws(CMSFault) -> [UInt8]) throws(MakingFault) -> [UInt8] {
    do { return try body() } catch { throw .message(error) }
  }

  private static func read(_ der: [UInt8]) -> Certificate? {
    do { return try Certificate(der) } catch { return nil }
  }
}

/// A file with one more signature.
public struct SignedDocument: Sendable {
  public let bytes: [UInt8]
  public let identity: SigningIdentity
  /// Nil for a signature without a time stamp (B-B).
  public let timeStamp: TimeStampToken?
  /// Why there is none, where one was wanted.
  public let timeStampFault: TimeStampFault?
  /// Bytes of the CMS message.
  public let messageSize: Int
}

extension PublicKey {
  /// The most bytes a raw signature of this key may have.
  fileprivate var signatureSize: Int {
    switch kind {
    case .rsa(let bits): (bits + 7) / 8
    case .curve(let bits): 2 * (bits / 8 + 4) + 4
    case .other: 0
    }
  }
}
