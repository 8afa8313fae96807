import Hashing

extension CMSSigner {
  /// What this signature is known by wherever it lies: SHA-256 of its own value.
  ///
  /// Nothing that can be put beside it without the key changes it. Of an ECDSA signature only the first number counts, for
  /// the second can be negated by anybody.
  var identity: Digest {
    switch scheme {
    case .rsaPSS, .rsaPKCS1: SHA256.digest(signature)
    case .ecdsa: SHA256.digest(Self.firstNumber(of: signature) ?? signature)
    }
  }

  private static func firstNumber(of signature: [UInt8]) -> [UInt8]? {
    do throws(DERFault) {
      var cursor = try DERCursor(ReadDER.root(signature))
      return Array(try ReadDER.integer(cursor.next()).drop { $0 == 0 })
    } catch { return nil }
  }
}
