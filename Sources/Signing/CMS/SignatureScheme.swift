import SwiftASN1

/// How a signature was made, as its AlgorithmIdentifier says (RFC 4055, RFC 5758).
public enum SignatureScheme: Hashable, Sendable {
  /// RSASSA-PSS, MGF1 with the same hash; the salt's length in bytes.
  case rsaPSS(HashAlgorithm, salt: Int)
  /// RSASSA-PKCS1-v1_5.
  case rsaPKCS1(HashAlgorithm)
  case ecdsa(HashAlgorithm)

  /// The hash of what is signed.
  public var hash: HashAlgorithm {
    switch self {
    case .rsaPSS(let hash, _), .rsaPKCS1(let hash), .ecdsa(let hash): hash
    }
  }

  var isLegacy: Bool {
    switch self {
    case .rsaPKCS1: true
    case .rsaPSS, .ecdsa: false
    }
  }

  /// Reads an AlgorithmIdentifier.
  ///
  /// - Parameter digest: the digest algorithm told beside it, which the bare `rsaEncryption` of CMS leans on.
  init(reading node: ASN1Node, digest: HashAlgorithm? = nil) throws(FindingCode) {
    let (name, parameters) = try AlgorithmName.read(node)
    switch name {
    case "1.2.840.113549.1.1.10": self = try Self.readPSS(parameters)
    case "1.2.840.113549.1.1.11": self = .rsaPKCS1(try Self.null(parameters, .sha256))
    case "1.2.840.113549.1.1.12": self = .rsaPKCS1(try Self.null(parameters, .sha384))
    case "1.2.840.113549.1.1.13": self = .rsaPKCS1(try Self.null(parameters, .sha512))
    case "1.2.840.113549.1.1.1":
      guard let digest else { throw .algorithmUnknown }
      self = .rsaPKCS1(try Self.null(parameters, digest))
    case "1.2.840.10045.4.3.2": self = .ecdsa(try Self.absent(parameters, .sha256))
    case "1.2.840.10045.4.3.3": self = .ecdsa(try Self.absent(parameters, .sha384))
    case "1.2.840.10045.4.3.4": self = .ecdsa(try Self.absent(parameters, .sha512))
    case _ where AlgorithmName.weak.contains(name): throw .algorithmWeak
    case _: throw .algorithmUnknown
    }
    if let digest, digest != hash { throw .algorithmMismatch }
  }

  private static func null(_ parameters: ASN1Node?, _ hash: HashAlgorithm) throws(FindingCode)
    -> HashAlgorithm
  {
    guard let parameters else { return hash }
    guard parameters.identifier == .null, parameters.encodedBytes.count == 2 else { throw .algorithmUnknown }
    return hash
  }

  private static func absent(_ parameters: ASN1Node?, _ hash: HashAlgorithm) throws(FindingCode)
    -> HashAlgorithm
  {
    guard parameters == nil else { throw .algorithmUnknown }
    return hash
  }

  /// RSASSA-PSS-params; each default is SHA-1 and therefore weak.
  private static func readPSS(_ parameters: ASN1Node?) throws(FindingCode) -> SignatureScheme {
    guard let parameters else { throw .algorithmWeak }
    do {
      var cursor = try DERCursor(parameters)
      guard let hashNode = try cursor.explicit(0), let maskNode = try cursor.explicit(1) else {
        throw FindingCode.algorithmWeak
      }
      let hash = try HashAlgorithm(reading: hashNode)
      let (mask, maskHash) = try AlgorithmName.read(maskNode)
      guard mask == "1.2.840.113549.1.1.8", let maskHash else { throw FindingCode.algorithmUnknown }
      guard try HashAlgorithm(reading: maskHash) == hash else { throw FindingCode.algorithmMismatch }
      let salt = try cursor.explicit(2).map { node throws(DERFault) in try ReadDER.small(node) } ?? 20
      if let trailer = try cursor.explicit(3), try ReadDER.small(trailer) != 1 {
        throw FindingCode.algorithmUnknown
      }
      try cursor.end()
      return .rsaPSS(hash, salt: salt)
    } catch let code as FindingCode {
      throw code
    } catch { throw .algorithmUnknown }
  }
}

extension HashAlgorithm {
  /// Reads a digest's AlgorithmIdentifier; parameters are absent or NULL.
  init(reading node: ASN1Node) throws(FindingCode) {
    let (name, parameters) = try AlgorithmName.read(node)
    if let parameters, parameters.identifier != .null || parameters.encodedBytes.count != 2 {
      throw .algorithmUnknown
    }
    switch name {
    case "2.16.840.1.101.3.4.2.1": self = .sha256
    case "2.16.840.1.101.3.4.2.2": self = .sha384
    case "2.16.840.1.101.3.4.2.3": self = .sha512
    case _ where AlgorithmName.weak.contains(name): throw .algorithmWeak
    case _: throw .algorithmUnknown
    }
  }
}

/// AlgorithmIdentifier: a name and its parameters.
enum AlgorithmName {
  static func read(_ node: ASN1Node) throws(FindingCode) -> (name: String, parameters: ASN1Node?) {
    do {
      var cursor = try DERCursor(node)
      let name = try ReadDER.objectIdentifier(cursor.next(.objectIdentifier))
      let parameters = cursor.isAtEnd ? nil : try cursor.next()
      try cursor.end()
      return (name, parameters)
    } catch { throw .algorithmUnknown }
  }

  /// MD2, MD5, SHA-1, SHA-224 and the signatures made with them.
  static let weak: Set<String> = [
    "1.2.840.113549.2.2", "1.2.840.113549.2.5", "1.3.14.3.2.26", "2.16.840.1.101.3.4.2.4",
    "1.2.840.113549.1.1.2", "1.2.840.113549.1.1.4", "1.2.840.113549.1.1.5", "1.2.840.113549.1.1.14",
    "1.3.14.3.2.29", "1.2.840.10045.4.1", "1.2.840.10045.4.3.1", "1.2.840.10040.4.3",
  ]
}
