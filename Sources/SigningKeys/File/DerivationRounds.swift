import CCrypto
import Signing

/// How many rounds of key derivation a PKCS#12 file asks for (RFC 7292, RFC 8018): more would only hold the program.
///
/// Counted before each is spent, over check value, encrypted contents and encrypted keys together.
struct DerivationRounds {
  private var left = 10_000_000

  /// The rounds of the check value. Left out, their number is 1 (RFC 7292, 4).
  ///
  /// - Throws: `KeyFault.file(.malformed)` for too many, and for a file without a check value.
  mutating func count(checkValueOf file: OpaquePointer) throws(KeyFault) {
    guard PKCS12_mac_present(file) == 1 else { throw .file(.malformed) }
    var rounds: UnsafePointer<ASN1_INTEGER>?
    PKCS12_get0_mac(nil, nil, nil, &rounds, file)
    try spend(rounds.map { ASN1_INTEGER_get($0) } ?? 1)
  }

  /// The rounds of all that is encrypted in the file, opened with its passphrase as far as that is needed to see them.
  ///
  /// - Throws: `KeyFault.file(.malformed)` for too many, and for a way to derive keys that has no rounds to count.
  mutating func count(
    contentOf file: OpaquePointer, _ word: UnsafePointer<CChar>, _ length: Int32
  ) throws(KeyFault) {
    let contents = PKCS12_unpack_authsafes(file)
    defer { motcua_pkcs7_stack_free(contents) }
    for place in 0..<max(0, motcua_pkcs7_stack_count(contents)) {
      guard let content = motcua_pkcs7_stack_at(contents, place) else { continue }
      let bags: OpaquePointer?
      switch OBJ_obj2nid(content.pointee.type) {
      case NID_pkcs7_data: bags = PKCS12_unpack_p7data(content)
      case NID_pkcs7_encrypted:
        guard let sealed = content.pointee.d.encrypted?.pointee.enc_data?.pointee.algorithm else { continue }
        try count(sealed)
        bags = PKCS12_unpack_p7encdata(content, word, length)
      default: bags = nil
      }
      defer { motcua_bag_stack_free(bags) }
      try count(bags)
    }
  }

  /// Bags may hold bags; libcrypto reads no deeper than its own bound.
  private mutating func count(_ bags: OpaquePointer?) throws(KeyFault) {
    for place in 0..<max(0, motcua_bag_stack_count(bags)) {
      guard let bag = motcua_bag_stack_at(bags, place) else { continue }
      switch PKCS12_SAFEBAG_get_nid(bag) {
      case NID_pkcs8ShroudedKeyBag:
        var algorithm: UnsafePointer<X509_ALGOR>?
        X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(bag), &algorithm, nil)
        if let algorithm { try count(algorithm) }
      case NID_safeContentsBag: try count(PKCS12_SAFEBAG_get0_safes(bag))
      default: break
      }
    }
  }

  private mutating func count(_ algorithm: UnsafePointer<X509_ALGOR>) throws(KeyFault) {
    guard OBJ_obj2nid(algorithm.pointee.algorithm) == NID_pbes2 else {
      let old = Self.parameters(algorithm, d2i_PBEPARAM)
      defer { PBEPARAM_free(old) }
      return try spend(ASN1_INTEGER_get(old?.pointee.iter))
    }
    let ways = Self.parameters(algorithm, d2i_PBE2PARAM)
    defer { PBE2PARAM_free(ways) }
    // Scrypt counts in memory and time at once; nobody seals key files with it.
    guard let derivation = ways?.pointee.keyfunc, OBJ_obj2nid(derivation.pointee.algorithm) == NID_id_pbkdf2
    else { throw .file(.malformed) }
    let rounds = Self.parameters(derivation, d2i_PBKDF2PARAM)
    defer { PBKDF2PARAM_free(rounds) }
    try spend(ASN1_INTEGER_get(rounds?.pointee.iter))
  }

  private mutating func spend(_ rounds: Int) throws(KeyFault) {
    guard rounds >= 1, rounds <= left else { throw .file(.malformed) }
    left -= rounds
  }

  /// The parameters of an algorithm as a structure of their own; nil where they are none.
  private static func parameters<Parameters>(
    _ algorithm: UnsafePointer<X509_ALGOR>,
    _ read: (
      UnsafeMutablePointer<UnsafeMutablePointer<Parameters>?>?, UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
      Int
    ) -> UnsafeMutablePointer<Parameters>?
  ) -> UnsafeMutablePointer<Parameters>? {
    guard let value = algorithm.pointee.parameter, value.pointee.type == V_ASN1_SEQUENCE,
      let text = value.pointee.value.sequence
    else { return nil }
    var at = UnsafePointer(text.pointee.data)
    return read(nil, &at, Int(text.pointee.length))
  }
}
