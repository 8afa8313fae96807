import CPKCS11
import Foundation
import Signing

/// A vendor's module and one session with a token. Lives only in the process made for it: modules crash.
final class Cryptoki {
  private static let listLimit = 64

  private let functions: ck_function_list
  private var session: ck_session_handle_t?

  /// - Parameter path: checked by who sent it.
  init(_ path: String) throws(TokenRefusal) {
    guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL), let symbol = dlsym(library, "C_GetFunctionList")
    else { throw .notLoaded }
    let getFunctions = unsafeBitCast(
      symbol,
      to: (@convention(c) (UnsafeMutablePointer<UnsafeMutablePointer<ck_function_list>?>?) -> UInt).self)
    var list: UnsafeMutablePointer<ck_function_list>?
    guard getFunctions(&list) == CKR_OK, let list, [2, 3].contains(list.pointee.version.major) else {
      throw .notLoaded
    }
    functions = list.pointee
    try Self.call(functions.C_Initialize) { $0(nil) }
  }

  deinit {
    if let session {
      _ = functions.C_Logout?(session)
      _ = functions.C_CloseSession?(session)
    }
    _ = functions.C_Finalize?(nil)
  }

  /// Tokens that are plugged in and set up.
  func tokens() throws(TokenRefusal) -> [TokenFacts] {
    var count: UInt = 0
    try Self.call(functions.C_GetSlotList) { $0(1, nil, &count) }
    guard count > 0 else { return [] }
    count = min(count, UInt(Self.listLimit))
    var slots = [ck_slot_id_t](repeating: 0, count: Int(count))
    try Self.call(functions.C_GetSlotList) { $0(1, &slots, &count) }
    var tokens: [TokenFacts] = []
    for slot in slots.prefix(Int(clamping: count)) {
      do throws(TokenRefusal) {
        if let facts = try facts(slot) { tokens.append(facts) }
      } catch {
        // Another card in another reader need not be one this module knows.
        guard [.code(CKR_TOKEN_NOT_PRESENT), .code(CKR_TOKEN_NOT_RECOGNIZED)].contains(error) else {
          throw error
        }
      }
    }
    return tokens
  }

  /// What the token of a slot says now; nil before it is set up.
  func facts(_ slot: UInt) throws(TokenRefusal) -> TokenFacts? {
    var info = ck_token_info()
    try Self.call(functions.C_GetTokenInfo) { $0(slot, &info) }
    guard info.flags & CKF_TOKEN_INITIALIZED != 0 else { return nil }
    func has(_ flag: UInt) -> Bool { info.flags & flag != 0 }
    return TokenFacts(
      label: Self.text(info.label), serial: Self.text(info.serial_number),
      maker: Self.text(info.manufacturer_id),
      model: Self.text(info.model), isLocked: has(CKF_USER_PIN_LOCKED),
      isLastTry: has(CKF_USER_PIN_FINAL_TRY),
      isCountLow: has(CKF_USER_PIN_COUNT_LOW), hasPINPad: has(CKF_PROTECTED_AUTHENTICATION_PATH), slot: slot)
  }

  /// Opens the one session and reads the certificates on the token.
  func open(_ slot: UInt) throws(TokenRefusal) -> [TokenCertificate] {
    var opened: ck_session_handle_t = 0
    try Self.call(functions.C_OpenSession) { $0(slot, CKF_SERIAL_SESSION, nil, nil, &opened) }
    session = opened
    var certificates: [TokenCertificate] = []
    for object in try find(CKO_CERTIFICATE) {
      certificates.append(
        TokenCertificate(
          id: try attribute(CKA_ID, of: object), label: try attribute(CKA_LABEL, of: object),
          der: try attribute(CKA_VALUE, of: object)))
    }
    return certificates
  }

  /// One try, never more.
  func login(_ pin: Secret?) throws(TokenRefusal) {
    let session = try opened()
    try Self.call(functions.C_Login) { login in
      let code =
        pin.map { $0.withPIN { login(session, CKU_USER, $0, $1) } } ?? login(session, CKU_USER, nil, 0)
      // Some vendors keep one login for all programs.
      return code == CKR_USER_ALREADY_LOGGED_IN ? CKR_OK : code
    }
  }

  /// The raw signature: RSASSA-PSS octets, or r and s side by side.
  func sign(_ digest: [UInt8], id: [UInt8], label: [UInt8], isRSA: Bool) throws(TokenRefusal) -> [UInt8] {
    let key = try privateKey(id: id, label: label)
    var parameters = ck_rsa_pkcs_pss_params(
      hash_alg: CKM_SHA256, mgf: CKG_MGF1_SHA256, s_len: UInt(digest.count))
    let session = try opened()
    try Self.call(functions.C_SignInit) { start in
      withUnsafeMutableBytes(of: &parameters) { bytes in
        var mechanism = ck_mechanism(
          mechanism: isRSA ? CKM_RSA_PKCS_PSS : CKM_ECDSA, parameter: isRSA ? bytes.baseAddress : nil,
          parameter_len: isRSA ? UInt(bytes.count) : 0)
        return start(session, &mechanism, key)
      }
    }
    var digest = digest
    var signature = [UInt8](repeating: 0, count: 4096)
    var count = UInt(signature.count)
    try Self.call(functions.C_Sign) { $0(session, &digest, UInt(digest.count), &signature, &count) }
    return Array(signature.prefix(Int(clamping: count)))
  }

  private func privateKey(id: [UInt8], label: [UInt8]) throws(TokenRefusal) -> ck_object_handle_t {
    let keys = try find(CKO_PRIVATE_KEY, id.isEmpty ? (CKA_LABEL, label) : (CKA_ID, id))
    guard let key = keys.first else { throw .noKey }
    guard keys.count == 1 else { throw .ambiguous(count: keys.count) }
    // Such a key asks for the PIN before each signature; it would have to be kept.
    if try attribute(CKA_ALWAYS_AUTHENTICATE, of: key) == [1] { throw .unsupported }
    return key
  }

  private func find(_ kind: UInt, _ named: (UInt, [UInt8])? = nil) throws(TokenRefusal)
    -> [ck_object_handle_t]
  {
    let session = try opened()
    var kind = kind
    var name = named?.1 ?? []
    try Self.call(functions.C_FindObjectsInit) { start in
      withUnsafeMutableBytes(of: &kind) { kind in
        name.withUnsafeMutableBytes { name in
          var template = [
            ck_attribute(type: CKA_CLASS, value: kind.baseAddress, value_len: UInt(kind.count)),
            ck_attribute(type: named?.0 ?? CKA_LABEL, value: name.baseAddress, value_len: UInt(name.count)),
          ]
          return start(session, &template, named == nil ? 1 : 2)
        }
      }
    }
    defer { _ = functions.C_FindObjectsFinal?(session) }
    var found = [ck_object_handle_t](repeating: 0, count: Self.listLimit)
    var count: UInt = 0
    try Self.call(functions.C_FindObjects) { $0(session, &found, UInt(found.count), &count) }
    return Array(found.prefix(Int(clamping: count)))
  }

  /// Empty where the object has none.
  private func attribute(_ type: UInt, of object: ck_object_handle_t) throws(TokenRefusal) -> [UInt8] {
    let session = try opened()
    guard let get = functions.C_GetAttributeValue else { throw .notLoaded }
    var asked = ck_attribute(type: type, value: nil, value_len: 0)
    guard get(session, object, &asked, 1) == CKR_OK, (1...65_536).contains(asked.value_len) else { return [] }
    var value = [UInt8](repeating: 0, count: Int(asked.value_len))
    let code = value.withUnsafeMutableBytes { bytes in
      asked.value = bytes.baseAddress
      return get(session, object, &asked, 1)
    }
    guard code == CKR_OK else { throw .code(code) }
    return Array(value.prefix(Int(clamping: asked.value_len)))
  }

  private func opened() throws(TokenRefusal) -> ck_session_handle_t {
    guard let session else { throw .notLoaded }
    return session
  }

  private static func call<Function>(_ function: Function?, _ body: (Function) -> UInt) throws(TokenRefusal) {
    guard let function else { throw .notLoaded }
    let code = body(function)
    guard code == CKR_OK else { throw .code(code) }
  }

  /// A field of fixed size, filled up with blanks.
  private static func text<Field>(_ field: Field) -> String {
    withUnsafeBytes(of: field) { bytes in
      let filled = bytes.reversed().drop { $0 == 32 || $0 == 0 }.reversed()
      return String(decoding: filled, as: UTF8.self)
    }
  }
}

extension Secret {
  fileprivate func withPIN<R>(_ body: (UnsafeMutablePointer<UInt8>?, UInt) -> R) -> R {
    withBytes { bytes in
      body(
        UnsafeMutablePointer(mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)),
        UInt(bytes.count))
    }
  }
}
