import Foundation
import Hashing
import Signing
import TestTools
import Testing
import WorkingTime

@testable import SigningKeys

@Suite(.enabled(if: Tools.openssl != nil), .timeLimit(.minutes(3))) struct KeyFileTests {
  let keys: TestKeys

  init() throws { keys = try TestKeys.shared.get() }

  private func open(_ path: String, _ word: String = TestKeys.passphrase) throws(KeyFault) -> KeyFile {
    try KeyFile(path, passphrase: TestKeys.secret(word), policy: .permitted)
  }

  @Test(arguments: TestKeys.Kind.allCases) func `a key file keeps every promise`(_ kind: TestKeys.Kind) throws
  {
    let source = try open(keys.path("\(kind.rawValue).p12"))
    #expect(KeySourcePromises.broken(by: source, secrets: [TestKeys.passphrase]) == [])
  }

  @Test(arguments: TestKeys.Kind.allCases) func `who signs is known with issuers in order`(
    _ kind: TestKeys.Kind
  ) throws {
    let identity = try open(keys.path("\(kind.rawValue).p12")).prepare(.zero, now: KeySourcePromises.now)
      .identity
    #expect(identity.certificate == (try keys.certificate(kind.rawValue)))
    #expect(identity.chain == [try keys.certificate("middle"), try keys.certificate("root")])
    #expect(identity.algorithm == (kind == .rsa ? .rsaPSS(.sha256) : .ecdsa(.sha256)))
  }

  /// As a device that holds nothing but the certificate of its owner.
  @Test(arguments: TestKeys.Kind.allCases) func `issuers known besides complete a key's chain`(
    _ kind: TestKeys.Kind
  ) throws {
    let bare = BareKey(try open(keys.path("\(kind.rawValue).p12")))
    #expect(try bare.prepare(.zero, now: KeySourcePromises.now).identity.chain == [])
    let issuers = try [keys.certificate("root"), [1, 2, 3], keys.certificate("middle")]
    let source = ChainedKey(bare, issuers: issuers)
    #expect(KeySourcePromises.broken(by: source, secrets: [TestKeys.passphrase]) == [])
    let identity = try source.prepare(.zero, now: KeySourcePromises.now).identity
    #expect(identity.chain == [try keys.certificate("middle"), try keys.certificate("root")])
    #expect(identity.certificate == (try keys.certificate(kind.rawValue)))
    let none = ChainedKey(bare, issuers: [try keys.certificate("root")])
    #expect(try none.prepare(.zero, now: KeySourcePromises.now).identity.chain == [])
  }

  @Test(arguments: TestKeys.Kind.allCases) func `openssl takes the signature too`(_ kind: TestKeys.Kind)
    throws
  {
    let scratch = try TestFolder()
    let source = try open(keys.path("\(kind.rawValue).p12"))
    let document = SHA256.digest("a document")
    let attributes = TestAttributes.of(document)
    let signature = try source.complete(
      source.prepare(document, now: KeySourcePromises.now), signedAttributes: attributes,
      now: KeySourcePromises.now)
    try Tools.run(
      Tools.openssl,
      [
        "x509", "-in", keys.path("\(kind.rawValue).pem"), "-noout", "-pubkey", "-out",
        scratch.file("key.pem"),
      ])
    let pss = kind == .rsa ? ["-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:32"] : []
    let said = try Tools.run(
      Tools.openssl,
      [
        "dgst", "-sha256", "-verify", scratch.file("key.pem"), "-signature",
        try scratch.write("signature", signature),
      ] + pss
        + [try scratch.write("attributes", attributes)])
    #expect(said.contains("Verified OK"))
  }

  @Test func `a production office refuses before it reads`() {
    #expect(throws: KeyFault.file(.notPermitted)) {
      try KeyFile("/nonexistent", passphrase: TestKeys.secret(), policy: .refused)
    }
  }

  @Test(arguments: ["", "wrong", "mật khẩu dà", "mật khẩu dài ", "mật\u{0}khẩu", "mật khẩu dài\u{0}"])
  func `a wrong passphrase is told as one`(_ word: String) {
    #expect(throws: KeyFault.wrongSecret(attempts: .unknown)) { try open(keys.path("ec.p12"), word) }
  }

  @Test(arguments: [0o640, 0o604, 0o660, 0o610, 0o601, 0o777]) func `a file others may touch is refused`(
    _ mode: Int
  ) throws {
    let scratch = try TestFolder()
    let path = try scratch.write("key.p12", keys.folder.read("ec.p12"), mode: mode)
    #expect(throws: KeyFault.file(.readableByOthers(mode: mode))) { try open(path) }
  }

  @Test func `a stricter file is welcome`() throws {
    let scratch = try TestFolder()
    _ = try open(try scratch.write("key.p12", keys.folder.read("ec.p12"), mode: 0o400))
  }

  @Test func `what is no file of bounded size is refused`() throws {
    let scratch = try TestFolder()
    let long = try scratch.write("long", [UInt8](repeating: 0x30, count: 300_000))
    #expect(throws: KeyFault.file(.tooLarge(limit: 256 << 10))) { try open(long) }
    #expect(throws: KeyFault.file(.notAFile)) { try open(scratch.path) }
    #expect(throws: KeyFault.file(.unreadable(errno: Int(ENOENT)))) { try open(scratch.file("absent")) }
    #expect(mkfifo(scratch.file("pipe"), 0o600) == 0)
    #expect(throws: KeyFault.file(.notAFile)) { try open(scratch.file("pipe")) }
  }

  @Test(arguments: [("short", KeyFault.badKeySize(bits: 1024)), ("p521", .unsupportedKey)])
  func `a key that may not sign is refused`(_ name: String, _ fault: KeyFault) {
    #expect(throws: fault) { try open(keys.path("\(name).p12")) }
  }

  @Test func `certificates without a key are no key file`() throws {
    let scratch = try TestFolder()
    try keys.openssl([
      "pkcs12", "-export", "-nokeys", "-in", keys.path("ec.pem"), "-passout", "pass:\(TestKeys.passphrase)",
      "-out",
      scratch.file("bare.p12"),
    ])
    try scratch.setMode(0o600, "bare.p12")
    #expect(throws: KeyFault.noKey) { try open(scratch.file("bare.p12")) }
  }

  @Test func `a file without its check value is refused`() throws {
    let scratch = try TestFolder()
    try keys.openssl([
      "pkcs12", "-export", "-nomac", "-inkey", keys.path("ec.key"), "-in", keys.path("ec.pem"), "-passout",
      "pass:\(TestKeys.passphrase)", "-out", scratch.file("loose.p12"),
    ])
    try scratch.setMode(0o600, "loose.p12")
    #expect(throws: KeyFault.file(.malformed)) { try open(scratch.file("loose.p12")) }
  }

  @Test func `a number of rounds out of bounds is refused before it is counted`() throws {
    let scratch = try TestFolder()
    var bytes = try keys.folder.read("ec.p12")
    // The last INTEGER of the file: 2048 rounds become -32768.
    let place = try #require(bytes.indices.dropLast(3).last { bytes[$0..<($0 + 4)] == [2, 2, 8, 0] })
    bytes[place + 2] = 0x80
    let path = try scratch.write("rounds.p12", bytes)
    #expect(throws: KeyFault.file(.malformed)) { try open(path) }
  }

  @Test func `every cut and many altered files are refused without harm`() throws {
    let scratch = try TestFolder()
    let whole = try keys.folder.read("ec.p12")
    var generator = SeededGenerator(state: 7)
    for count in stride(from: 0, to: whole.count, by: 97) {
      let path = try scratch.write("cut", Array(whole[..<count]))
      #expect(throws: KeyFault.file(.malformed)) { try open(path) }
    }
    for _ in 0..<100 {
      var altered = whole
      altered[Int(generator.next() % UInt64(whole.count))] ^= UInt8(1 + generator.next() % 255)
      let path = try scratch.write("altered", altered)
      do {
        // A change in unauthenticated dressing may pass; then the key must still sign rightly.
        #expect(KeySourcePromises.broken(by: try open(path), secrets: []) == [])
      } catch { #expect(error != .badSignature) }
    }
  }

  @Test func `a secret is never shown and its source is wiped`() {
    var bytes = Array("so-secret".utf8)
    let secret = Secret(wiping: &bytes)
    var dumped = ""
    dump(secret, to: &dumped)
    #expect(bytes.isEmpty)
    #expect("\(secret) \(String(reflecting: secret)) \(dumped)".contains("so-secret") == false)
    #expect("\(secret)" == "***")
    #expect(secret.withBytes { Array($0) } == Array("so-secret".utf8))
    #expect(secret.withCString { String(cString: $0) } == "so-secret")
  }
}

/// Numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A key that comes without the certificates of its issuers.
private final class BareKey: KeySource {
  private let key: any KeySource
  private var own: [KeyTransaction: KeyTransaction] = [:]

  init(_ key: any KeySource) { self.key = key }

  func prepare(_ document: Digest, now: Moment) throws(KeyFault) -> KeyTransaction {
    let prepared = try key.prepare(document, now: now)
    let identity = prepared.identity
    let bare = KeyTransaction(
      id: prepared.id, document: document,
      identity: SigningIdentity(
        certificate: identity.certificate, chain: [], algorithm: identity.algorithm),
      expires: prepared.expires)
    own[bare] = prepared
    return bare
  }

  func complete(
    _ transaction: KeyTransaction, signedAttributes: [UInt8], now: Moment
  ) throws(KeyFault) -> [UInt8] {
    try key.complete(own[transaction] ?? transaction, signedAttributes: signedAttributes, now: now)
  }
}
