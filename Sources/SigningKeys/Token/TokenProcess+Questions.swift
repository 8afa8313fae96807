import Hashing
import Signing

extension TokenProcess {
  func certificates(_ slot: UInt) throws(KeyFault) -> [TokenCertificate] {
    switch try ask(.open(slot: slot)) {
    case .certificates(let certificates): return certificates
    case .refused(let refusal): throw KeyFault(refusal)
    case .done, .tokens, .signature: throw .token(.garbled)
    }
  }

  func signature(
    _ digest: Digest, _ certificate: TokenCertificate, isRSA: Bool, factor: Int
  ) throws(KeyFault) -> [UInt8] {
    let question = TokenQuestion.sign(
      digest: digest.bytes, id: certificate.id, label: certificate.label, isRSA: isRSA)
    switch try ask(question, factor: factor) {
    case .signature(let signature): return signature
    case .refused(let refusal): throw KeyFault(refusal)
    case .done, .tokens, .certificates: throw .token(.garbled)
    }
  }

  /// One try; a wrong PIN is told with what the token says of the tries left.
  func login(_ pin: Secret?, slot: UInt) throws(KeyFault) {
    switch try ask(.login(pin: pin), factor: pin == nil ? 4 : 1) {
    case .done: return
    case .refused(let refusal):
      let fault = KeyFault(refusal)
      guard case .wrongSecret = fault, case .tokens(let facts) = try ask(.facts(slot: slot)),
        let now = facts.first
      else { throw fault }
      throw now.isLocked ? .locked : .wrongSecret(attempts: now.attempts)
    case .tokens, .certificates, .signature: throw .token(.garbled)
    }
  }
}

extension KeyFault {
  init(_ refusal: TokenRefusal) {
    switch refusal {
    case .code(let code): self = KeyFault.ofModule(code)
    case .notLoaded: self = .token(.moduleNotLoaded)
    case .noKey: self = .noKey
    case .ambiguous(let count): self = .ambiguous(count: count)
    case .unsupported: self = .token(.unsupported)
    }
  }

  /// What a module's number means (PKCS#11 section 5.1; `CKR_` in `pkcs11.h`).
  private static func ofModule(_ code: UInt) -> KeyFault {
    switch code {
    case 0xA0, 0xA1, 0xA2: .wrongSecret(attempts: .unknown)
    case 0xA4: .locked
    case 0x50: .secretNotGiven
    case 0x32, 0xE0, 0xE1: .token(.noToken(asked: nil, present: []))
    case 0x70, 0x71, 0x54: .token(.unsupported)
    default: .token(.refused(code: code))
    }
  }
}
