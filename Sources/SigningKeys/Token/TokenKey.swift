import Foundation
public import Hashing
public import Signing
public import WorkingTime

/// A private key on a token or in an HSM, reached through the vendor's PKCS#11 module in a process of its own.
///
/// The certificate is read without a PIN. The PIN is asked for once, before the first signature, and serves all of
/// one run; after a wrong one this source never asks or tries again. Ends its session when closed or no longer used.
public final class TokenKey: KeySource {
  public let token: TokenFacts

  private let process: TokenProcess
  private let lying: TokenCertificate
  private let check: CertificateKey
  private let identity: SigningIdentity
  private let askPIN: (TokenFacts) throws(KeyFault) -> Secret
  private var transactions = KeyTransactions()
  private var state = LoginState.out

  private enum LoginState { case out, loggedIn, failed(KeyFault) }

  /// Finds token, certificate and key.
  ///
  /// - Parameters:
  ///   - allowed: files of modules that may be loaded, as absolute paths.
  ///   - askPIN: asks the person; is shown what the token says of itself, and not called where the device has keys of
  ///     its own for the PIN.
  public init(
    _ choice: TokenChoice, allowed: Set<String>, worker: TokenWorkerProgram,
    askPIN: @escaping (TokenFacts) throws(KeyFault) -> Secret
  ) throws(KeyFault) {
    process = try Self.start(choice.module, allowed: allowed, worker: worker)
    self.askPIN = askPIN
    let tokens = try Self.tokens(process)
    let named = tokens.filter { choice.token == nil || [$0.label, $0.serial].contains(choice.token) }
    guard let token = named.first else {
      throw .token(.noToken(asked: choice.token, present: tokens.map(\.label).sorted()))
    }
    guard named.count == 1 else { throw .ambiguous(count: named.count) }
    self.token = token
    let certificates = try process.certificates(token.slot)
    lying = try certificates.one(named: choice.key)
    check = try CertificateKey(lying.der)
    let others = certificates.compactMap { $0.parsed() }
    identity = SigningIdentity(
      certificate: lying.der, chain: CertificateChain.from(check.certificate, among: others),
      algorithm: check.algorithm)
  }

  /// The tokens a module sees, to choose from; asks for no PIN.
  public static func tokens(
    module: String, allowed: Set<String>, worker: TokenWorkerProgram
  ) throws(KeyFault) -> [TokenFacts] {
    try tokens(start(module, allowed: allowed, worker: worker))
  }

  /// Ends the session. What is prepared completes no more.
  public func close() { process.end() }

  /// Says who would sign.
  public func prepare(_ document: Digest, now: Moment) throws(KeyFault) -> KeyTransaction {
    transactions.begin(document, identity, now: now)
  }

  /// Has the device sign; asks for its PIN once.
  public func complete(
    _ transaction: KeyTransaction, signedAttributes: [UInt8], now: Moment
  ) throws(KeyFault) -> [UInt8] {
    try transactions.use(transaction, for: signedAttributes, now: now)
    try login()
    let raw = try process.signature(
      SHA256.digest(signedAttributes), lying, isRSA: identity.algorithm == .rsaPSS(.sha256),
      factor: token.hasPINPad ? 4 : 1)
    let signature = identity.algorithm == .rsaPSS(.sha256) ? raw : ECDSASignature.der(fromRaw: raw)
    guard let signature, check.verifies(signature, over: signedAttributes) else { throw .badSignature }
    return signature
  }

  /// Gives the device its PIN before anything is signed; asked for once, and not again after a wrong one.
  public func login() throws(KeyFault) {
    switch state {
    case .loggedIn: return
    case .failed(let fault): throw fault
    case .out: break
    }
    // Asked again: the token may have been locked meanwhile.
    guard let facts = try Self.read(process.ask(.facts(slot: token.slot))).first, facts.serial == token.serial
    else {
      throw .token(.noToken(asked: token.label, present: []))
    }
    if facts.isLocked { throw .locked }
    let pin = facts.hasPINPad ? nil : try askPIN(facts)
    do throws(KeyFault) {
      try process.login(pin, slot: token.slot)
      state = .loggedIn
    } catch {
      state = .failed(error)
      throw error
    }
  }

  /// A module is known by its real path, so that a link put in its place does not help.
  private static func start(
    _ module: String, allowed: Set<String>, worker: TokenWorkerProgram
  ) throws(KeyFault) -> TokenProcess {
    let listed = Set(allowed.compactMap(realPath))
    guard let path = realPath(module), listed.contains(path) else {
      let isMissing = allowed.contains(module) && access(module, F_OK) != 0
      throw .token(isMissing ? .moduleMissing(module) : .moduleNotListed(module, allowed: allowed.sorted()))
    }
    let process = try TokenProcess(worker)
    if case .refused(let refusal) = try process.ask(.load(path: path)) { throw KeyFault(refusal) }
    return process
  }

  private static func realPath(_ path: String) -> String? {
    guard path.hasPrefix("/"), !path.utf8.contains(0), let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func tokens(_ process: TokenProcess) throws(KeyFault) -> [TokenFacts] {
    try read(process.ask(.tokens))
  }

  private static func read(_ answer: TokenAnswer) throws(KeyFault) -> [TokenFacts] {
    switch answer {
    case .tokens(let tokens): return tokens
    case .refused(let refusal): throw KeyFault(refusal)
    case .done, .certificates, .signature: throw .token(.garbled)
    }
  }
}
