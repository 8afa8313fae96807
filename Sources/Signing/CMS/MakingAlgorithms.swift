/// How algorithms are named in what is made (RFC 4055, RFC 5754, RFC 5758).
extension SignatureScheme {
  /// The AlgorithmIdentifier as DER.
  public var identifier: [UInt8] {
    switch self {
    case .rsaPSS(let hash, let salt):
      WriteDER.sequence(
        WriteDER.identifier("1.2.840.113549.1.1.10"),
        WriteDER.sequence(
          WriteDER.explicit(0, hash.identifierWithNull),
          WriteDER.explicit(
            1, WriteDER.sequence(WriteDER.identifier("1.2.840.113549.1.1.8"), hash.identifierWithNull)),
          WriteDER.explicit(2, WriteDER.integer(UInt64(clamping: salt)))))
    case .rsaPKCS1(let hash):
      WriteDER.sequence(WriteDER.identifier("1.2.840.113549.1.1.\(hash.pick(11, 12, 13))"), WriteDER.null)
    case .ecdsa(let hash):
      WriteDER.sequence(WriteDER.identifier("1.2.840.10045.4.3.\(hash.pick(2, 3, 4))"))
    }
  }
}

extension SignatureAlgorithm {
  /// The same as a verifier reads it: the salt of RSASSA-PSS is as long as the digest.
  public var scheme: SignatureScheme {
    switch self {
    case .rsaPSS(let hash): .rsaPSS(hash, salt: hash.rawValue / 8)
    case .ecdsa(let hash): .ecdsa(hash)
    }
  }
}

extension HashAlgorithm {
  /// The AlgorithmIdentifier as DER; parameters are left out (RFC 5754, 2).
  public var identifier: [UInt8] { WriteDER.sequence(name) }

  /// As RFC 4055, 2.1 writes it inside the parameters of RSASSA-PSS.
  fileprivate var identifierWithNull: [UInt8] { WriteDER.sequence(name, WriteDER.null) }

  private var name: [UInt8] { WriteDER.identifier("2.16.840.1.101.3.4.2.\(pick(1, 2, 3))") }

  fileprivate func pick(_ short: Int, _ middle: Int, _ long: Int) -> Int {
    switch self {
    case .sha256: short
    case .sha384: middle
    case .sha512: long
    }
  }
}
