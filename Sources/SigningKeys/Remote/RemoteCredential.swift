import Signing

/// A credential as this program understands it: who signs, how, and which secrets it takes.
struct RemoteCredential {
  /// How the answer to one of the service's questions is got.
  enum Way: Hashable { case known, sent, elsewhere }

  struct SecretKind: Hashable {
    let id: String
    let label: String
    let isNumeric: Bool
    let way: Way
  }

  let identity: SigningIdentity
  let algorithm: RemoteAlgorithm
  let secrets: [SecretKind]
  private let check: CertificateKey

  init(_ said: RemoteAnswers.Credential) throws(KeyFault) {
    guard said.key.status == "enabled", said.cert.status ?? "valid" == "valid" else {
      throw .service(.disabled)
    }
    guard said.multisign >= 1, (1...16).contains(said.cert.certificates.count) else {
      throw .service(.malformedAnswer)
    }
    var certificates: [ParsedCertificate] = []
    for text in said.cert.certificates {
      guard let der = Base64.decode(text) else { throw .service(.malformedAnswer) }
      certificates.append(try ParsedCertificate(der))
    }
    check = try CertificateKey(certificates[0])
    guard let algorithm = RemoteAlgorithm(check.algorithm, among: said.key.algo) else {
      throw .service(.unsupported)
    }
    self.algorithm = algorithm
    let chain = CertificateChain.from(check.certificate, among: Array(certificates.dropFirst()))
    identity = SigningIdentity(certificate: certificates[0].der, chain: chain, algorithm: check.algorithm)
    secrets = try Self.secrets(said.auth)
  }

  /// The signature in the form files use, if it is one by this certificate; some services give r and s side by side.
  func own(_ signature: [UInt8], over bytes: [UInt8]) -> [UInt8]? {
    if check.verifies(signature, over: bytes) { return signature }
    guard identity.algorithm == .ecdsa(.sha256), let der = ECDSASignature.der(fromRaw: signature) else {
      return nil
    }
    return check.verifies(der, over: bytes) ? der : nil
  }

  /// All secrets together; where the service leaves a choice, it is not ours to make.
  private static func secrets(_ said: RemoteAnswers.Credential.Authorization) throws(KeyFault) -> [SecretKind]
  {
    switch said.mode {
    case "explicit": break
    // Before version 2: confirmed on another device.
    case "implicit": return []
    // Confirmed in a browser.
    case "oauth2code": throw .service(.unsupported)
    default: throw .service(.malformedAnswer)
    }
    let objects = said.objects ?? []
    let words = (said.expression ?? "").split { " ()".contains($0) }.map { $0.uppercased() }
    guard objects.count <= 8, objects.count == 1 || !words.contains(where: ["OR", "XOR"].contains) else {
      throw .service(.unsupported)
    }
    var kinds: [SecretKind] = []
    for object in objects { kinds.append(try kind(object)) }
    return kinds
  }

  private static func kind(_ object: RemoteAnswers.Credential.Object) throws(KeyFault) -> SecretKind {
    let way: Way
    switch object.type {
    case "Password": way = .known
    case "ChallengeResponse": way = .sent
    case "PasswordOOB", "ChallengeResponseOOB": way = .elsewhere
    default: throw .service(.unsupported)
    }
    return SecretKind(
      id: object.id, label: String((object.label ?? "").prefix(200)), isNumeric: object.format == "N",
      way: way)
  }
}
