/// Why a key did not sign. No case carries a secret.
public enum KeyFault: Error, Hashable, Sendable {
  // The transaction.
  case expired
  case used
  case unknownTransaction
  /// The attributes carry the digest of another document, or not exactly one.
  case otherDocument
  /// The attributes are no DER `SET OF`, or longer than 64 KiB.
  case malformedAttributes

  // The secret.
  case wrongSecret(attempts: AttemptsLeft)
  /// The device takes no PIN any more, until its owner unlocks it.
  case locked
  /// Who was asked gave no secret, or one that cannot be used here.
  case secretNotGiven
  /// The descriptor a secret was to come from is not open.
  case descriptorClosed(Int)

  // The key and its certificate.
  case noKey
  /// Several keys or tokens fit; so many were found.
  case ambiguous(count: Int)
  case malformedCertificate
  /// Neither RSA nor ECDSA over P-256 or P-384.
  case unsupportedKey
  /// Shorter than 2048 bits, or longer than 16384.
  case badKeySize(bits: Int)
  /// The certificate is for another key.
  case otherCertificate
  /// What came back is no signature by this certificate over these attributes.
  case badSignature

  case file(FileFault)
  case token(TokenFault)
  case service(ServiceFault)

  /// What a device says of the tries that are left before it locks.
  public enum AttemptsLeft: Hashable, Sendable { case unknown, few, last }

  /// Why a key file was not used.
  public enum FileFault: Hashable, Sendable {
    /// A production office keeps keys in devices (Circular 15/2025/TT-BKHCN, Article 5).
    case notPermitted
    /// The system's own number for the error (`errno`).
    case unreadable(errno: Int)
    case notAFile
    /// Others than its owner may read it; the mode as nine bits.
    case readableByOthers(mode: Int)
    case foreignOwner
    case tooLarge(limit: Int)
    /// No PKCS#12, or one without the check value that proves it whole.
    case malformed
    /// Encrypted by a method that is not used any more (RC2, single DES).
    case oldEncryption
  }

  /// Why a token was not used (PKCS#11).
  public enum TokenFault: Hashable, Sendable {
    /// The modules that may be loaded are given with it.
    case moduleNotListed(String, allowed: [String])
    /// Listed, and not on this machine.
    case moduleMissing(String)
    case moduleNotLoaded
    /// The process the module ran in died.
    case crashed
    /// The module did not answer in time; its process was ended.
    case hanging
    /// The process the module ran in said something that cannot be.
    case garbled
    /// Neither label nor serial fits, if one was asked for; the labels of those that are plugged in.
    case noToken(asked: String?, present: [String])
    /// The token asks for its PIN on its own keys, or cannot sign this way.
    case unsupported
    /// The module's own number for the error (PKCS#11, `CKR_`).
    case refused(code: UInt)
  }

  /// Why a service far away did not sign (CSC API v2).
  public enum ServiceFault: Hashable, Sendable {
    /// Not asked: the service's address is not `https`.
    case plainHTTP
    /// The exchange failed; a stable word, such as `unreachable`.
    case exchange(String)
    /// The service refused; its status and the error word of its answer, if it is one of the specification's.
    case refused(status: Int, error: String?)
    case malformedAnswer
    /// The certificate is not the one that was shown before.
    case certificateChanged
    /// The credential may not be used now.
    case disabled
    /// The service cannot sign in a way that is accepted here.
    case unsupported
    /// The person did not confirm in time.
    case notConfirmed
  }
}

extension KeyFault {
  /// A stable word for this fault.
  public var code: String {
    switch self {
    case .expired: "transaction-expired"
    case .used: "transaction-used"
    case .unknownTransaction: "transaction-unknown"
    case .otherDocument: "other-document"
    case .malformedAttributes: "malformed-attributes"
    case .wrongSecret: "wrong-secret"
    case .locked: "locked"
    case .secretNotGiven: "secret-not-given"
    case .descriptorClosed: "descriptor-closed"
    case .noKey: "no-key"
    case .ambiguous: "ambiguous-key"
    case .malformedCertificate: "malformed-certificate"
    case .unsupportedKey: "unsupported-key"
    case .badKeySize: "bad-key-size"
    case .otherCertificate: "other-certificate"
    case .badSignature: "bad-signature"
    case .file(let fault): fault.code
    case .token(let fault): fault.code
    case .service(let fault): fault.code
    }
  }
}

extension KeyFault.FileFault {
  /// A stable word for this fault.
  public var code: String {
    switch self {
    case .notPermitted: "key-file-not-permitted"
    case .unreadable: "key-file-unreadable"
    case .notAFile: "key-file-not-a-file"
    case .readableByOthers: "key-file-readable-by-others"
    case .foreignOwner: "key-file-foreign-owner"
    case .tooLarge: "key-file-too-large"
    case .malformed: "key-file-malformed"
    case .oldEncryption: "key-file-old-encryption"
    }
  }
}

extension KeyFault.TokenFault {
  /// A stable word for this fault.
  public var code: String {
    switch self {
    case .moduleNotListed: "token-module-not-listed"
    case .moduleMissing: "token-module-missing"
    case .moduleNotLoaded: "token-module-not-loaded"
    case .crashed: "token-module-crashed"
    case .hanging: "token-module-hanging"
    case .garbled: "token-module-garbled"
    case .noToken: "no-token"
    case .unsupported: "token-unsupported"
    case .refused: "token-refused"
    }
  }
}

extension KeyFault.ServiceFault {
  /// A stable word for this fault.
  public var code: String {
    switch self {
    case .plainHTTP: "service-plain-http"
    case .exchange(let word): "service-\(word)"
    case .refused: "service-refused"
    case .malformedAnswer: "service-malformed-answer"
    case .certificateChanged: "service-certificate-changed"
    case .disabled: "service-credential-disabled"
    case .unsupported: "service-unsupported"
    case .notConfirmed: "service-not-confirmed"
    }
  }
}
