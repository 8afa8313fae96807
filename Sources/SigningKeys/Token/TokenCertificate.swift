import Signing

/// A certificate lying on a token.
struct TokenCertificate: Hashable, Sendable {
  let id: [UInt8]
  let label: [UInt8]
  let der: [UInt8]
}

extension [TokenCertificate] {
  /// The certificate of this label or hexadecimal id; without a name the only one that is no authority's.
  func one(named name: String?) throws(KeyFault) -> TokenCertificate {
    let found = filter { certificate in
      guard let name else { return !certificate.isAuthority }
      return certificate.label.elementsEqual(name.utf8) || certificate.hexID == name.lowercased()
    }
    guard let one = found.first else { throw .noKey }
    guard found.count == 1 else { throw .ambiguous(count: found.count) }
    return one
  }
}

extension TokenCertificate {
  fileprivate var hexID: String { id.map { String(256 + Int($0), radix: 16).dropFirst() }.joined() }

  /// What cannot be read signs nothing here.
  fileprivate var isAuthority: Bool { parsed()?.isAuthority ?? true }

  /// A token may hold what is no certificate; it is left out.
  func parsed() -> ParsedCertificate? {
    do { return try ParsedCertificate(der) } catch { return nil }
  }
}
