public import HTTPExchange
public import Hashing
public import Signing
public import WorkingTime

/// A private key in a service far away, which signs after its owner confirmed (CSC API v2.0, TS 119 432).
///
/// Only the hash of the signed attributes leaves this program. Each signature is authorised by itself, for this hash
/// alone; what comes back is checked against the certificate shown before. After a wrong secret this source never asks
/// or tries again. PINs, one-time codes, tokens and the activation data live for one signature, in memory only.
public final class RemoteKey: KeySource {
  private let exchange: RemoteExchange
  private let methods: Set<String>
  private let credential: RemoteCredential
  private let askSecret: (RemoteQuestion) throws(KeyFault) -> Secret
  private var transactions = KeyTransactions()
  private var refusal: KeyFault?

  /// Reads what the service says of itself and of the credential.
  ///
  /// - Parameter askSecret: asks the person for a PIN or a one-time code.
  public init(
    _ service: RemoteService, access: RemoteAccess, client: HTTPClient,
    askSecret: @escaping (RemoteQuestion) throws(KeyFault) -> Secret
  ) throws(KeyFault) {
    exchange = try RemoteExchange(service, client, access)
    self.askSecret = askSecret
    let info = try exchange.ask("info", token: nil, as: RemoteAnswers.Info.self) { _ in }
    methods = Set(info.answer.methods ?? [])
    credential = try RemoteCredential(Self.read(exchange, exchange.token()))
  }

  /// Makes sure, before a number is given, that the service still lets us in and the credential is the one that was shown.
  /// The owner's secret is not asked for: it authorises one hash, which is not known yet, and a wrong one would be spent.
  public func ready() throws(KeyFault) {
    if let refusal { throw refusal }
    let current = try RemoteCredential(Self.read(exchange, exchange.token()))
    guard current.identity == credential.identity else { throw .service(.certificateChanged) }
  }

  /// Says who would sign.
  public func prepare(_ document: Digest, now: Moment) throws(KeyFault) -> KeyTransaction {
    transactions.begin(document, credential.identity, now: now)
  }

  /// Has the service sign, authorised for this hash alone.
  public func complete(
    _ transaction: KeyTransaction, signedAttributes: [UInt8], now: Moment
  ) throws(KeyFault) -> [UInt8] {
    try transactions.use(transaction, for: signedAttributes, now: now)
    if let refusal { throw refusal }
    let token = try exchange.token()
    let current = try RemoteCredential(Self.read(exchange, token))
    guard current.identity == credential.identity else { throw .service(.certificateChanged) }
    let hash = Base64.encode(SHA256.digest(signedAttributes).bytes)
    let activation = try authorize(hash, current, token)
    let signature = try sign(hash, current, activation, token)
    guard let own = current.own(signature, over: signedAttributes) else { throw .badSignature }
    return own
  }

  private static func read(
    _ exchange: RemoteExchange, _ token: Secret
  ) throws(KeyFault) -> RemoteAnswers.Credential {
    try exchange.ask("credentials/info", token: token, as: RemoteAnswers.Credential.self) { body in
      body.add("credentialID", exchange.service.credential)
      body.add("certificates", "chain")
      body.add("certInfo", false)
      body.add("authInfo", true)
    }.answer
  }

  /// Activation data good for this hash only.
  private func authorize(
    _ hash: String, _ current: RemoteCredential, _ token: Secret
  ) throws(KeyFault) -> Secret {
    var given: [(id: String, secret: Secret?)] = []
    for object in current.secrets { given.append((object.id, try secret(for: object, token))) }
    let said: (answer: RemoteAnswers.Authorization, isPending: Bool)
    do throws(KeyFault) {
      said = try exchange.once("credentials/authorize", token: token, as: RemoteAnswers.Authorization.self) {
        body in
        body.add("credentialID", exchange.service.credential)
        body.add("numSignatures", 1)
        body.add("hashes", [hash])
        body.add("hashAlgorithmOID", RemoteAlgorithm.sha256)
        body.add("authData", given)
      }
    } catch {
      if error.isOfSecret { refusal = error }
      throw error
    }
    guard said.isPending else { return try said.answer.secret() }
    return try confirmed(said.answer, token)
  }

  /// Waits until the owner confirmed on another device.
  private func confirmed(_ answer: RemoteAnswers.Authorization, _ token: Secret) throws(KeyFault) -> Secret {
    guard let handle = answer.handle else { throw .service(.malformedAnswer) }
    do throws(KeyFault) {
      return try exchange.poll(
        "credentials/authorizeCheck", token: token, as: RemoteAnswers.Authorization.self
      ) { $0.add("handle", handle) }.secret()
    } catch {
      if error.isOfSecret { refusal = error }
      throw error
    }
  }

  /// nil for what is given on another device.
  private func secret(for object: RemoteCredential.SecretKind, _ token: Secret) throws(KeyFault) -> Secret? {
    var challenge: String?
    switch object.way {
    case .elsewhere: return nil
    case .known: break
    case .sent:
      let method =
        methods.contains("credentials/getChallenge") || !methods.contains("credentials/sendOTP")
        ? "credentials/getChallenge" : "credentials/sendOTP"
      challenge = try exchange.challenge(method, object.id, token)
    }
    let secret = try askSecret(
      RemoteQuestion(id: object.id, label: object.label, challenge: challenge, isNumeric: object.isNumeric))
    guard secret.isText else { throw .secretNotGiven }
    return secret
  }

  private func sign(
    _ hash: String, _ current: RemoteCredential, _ activation: Secret, _ token: Secret
  ) throws(KeyFault) -> [UInt8] {
    let service = exchange.service
    var answer = try exchange.once("signatures/signHash", token: token, as: RemoteAnswers.Signatures.self) {
      body in
      body.add("credentialID", service.credential)
      body.add("SAD", activation)
      body.add("hashes", [hash])
      body.add("hashAlgorithmOID", RemoteAlgorithm.sha256)
      body.add("signAlgo", current.algorithm.signAlgo)
      if let parameters = current.algorithm.parameters { body.add("signAlgoParams", parameters) }
      body.add("operationMode", service.isAsynchronous ? "A" : "S")
    }.answer
    if answer.signatures == nil, let id = answer.responseID {
      answer = try exchange.poll("signatures/signPolling", token: token, as: RemoteAnswers.Signatures.self) {
        $0.add("requestID", id)
      }
    }
    guard let signatures = answer.signatures, signatures.count == 1,
      let signature = Base64.decode(signatures[0])
    else {
      throw .service(.malformedAnswer)
    }
    return signature
  }
}

extension RemoteExchange {
  /// Has a code sent to the owner; nil where the challenge goes another way than through this program.
  fileprivate func challenge(_ method: String, _ id: String, _ token: Secret) throws(KeyFault) -> String? {
    let answer = try send(method, token: token) { body in
      body.add("credentialID", service.credential)
      if method == "credentials/getChallenge" { body.add("authObjectID", id) }
    }
    if answer.body.isEmpty || method == "credentials/sendOTP" { return nil }
    return try answer.read(RemoteAnswers.Challenge.self).challenge
  }
}

extension RemoteAnswers.Authorization {
  fileprivate func secret() throws(KeyFault) -> Secret {
    guard let activation, !activation.isEmpty else { throw .service(.malformedAnswer) }
    return RemoteExchange.secret(activation)
  }
}

extension KeyFault {
  /// True where the owner's secret was judged.
  fileprivate var isOfSecret: Bool {
    switch self {
    case .wrongSecret, .locked: true
    default: false
    }
  }
}

extension Secret {
  /// True for UTF-8, the only thing JSON can carry.
  fileprivate var isText: Bool { withBytes { String(validating: $0, as: UTF8.self) != nil } }
}
