import DemoPKI
import Hashing
import PDFModel
import Signing
import Testing
import WorkingTime

/// Keys and authorities that fail: what happens then, and what is never asked for.
struct MakingKeyTests {
  private let keys = MakingDemo.rsa
  private let request = SignatureRequest(.approval, field: "ChuKyLanhDao", claimed: MakingDemo.now)
  private var now: () -> Moment { { MakingDemo.now } }

  @Test(arguments: DemoTimeStampAuthority.Mistake.allCases)
  func `a token with a mistake is never embedded`(_ mistake: DemoTimeStampAuthority.Mistake) throws {
    let authority = keys.pki.timeStamping
    var source = TimeStampSource(nonce: { 7 }) { authority.answer($0, now: MakingDemo.now, mistake: mistake) }
    source.expecting.policies = [DemoTimeStampAuthority.policy]
    let made = try DocumentSigner(key: DemoKeySource(keys.pki.leader), timeStamps: source)
      .sign(PDFFile(MakingBase.plain), request, now: now)
    #expect(made.timeStamp == nil && made.timeStampFault != nil)
    #expect(try MadeMessage.all(in: made.bytes).map(\.token) == [nil])
    #expect(throws: MakingFault.self) {
      try DocumentTimeStamper(source).stamp(PDFFile(made.bytes), field: "DauThoiGian1", now: now)
    }
  }

  @Test(arguments: [BadCertificate.expired, .notYetValid])
  func `a certificate out of its time asks for no secret`(_ kind: BadCertificate) throws {
    let key = OddKey(keys.pki.bad(kind))
    #expect(throws: MakingFault.certificateNotInTime) {
      try DocumentSigner(key: key, timeStamps: nil).sign(PDFFile(MakingBase.plain), request, now: now)
    }
    #expect(key.signed == 0)
  }

  @Test func `a signature of another key is noticed before anything is handed out`() throws {
    let key = OddKey(keys.pki.leader)
    key.change = { _ in keys.pki.seal.key.sign(Array("other".utf8)) }
    #expect(throws: MakingFault.selfCheck(.signatureWrong)) {
      try DocumentSigner(key: key, timeStamps: nil).sign(PDFFile(MakingBase.plain), request, now: now)
    }
    key.change = { $0.dropLast() + [$0[$0.count - 1] ^ 1] }
    #expect(throws: MakingFault.selfCheck(.signatureWrong)) {
      try DocumentSigner(key: key, timeStamps: nil).sign(PDFFile(MakingBase.plain), request, now: now)
    }
  }

  @Test func `a hash that transactions are not bound to is refused`() throws {
    let key = OddKey(keys.pki.leader)
    key.algorithm = .rsaPSS(.sha384)
    #expect(throws: MakingFault.unsupportedHash) {
      try DocumentSigner(key: key, timeStamps: nil).sign(PDFFile(MakingBase.plain), request, now: now)
    }
  }

  @Test func `what the key says is handed on, and a secret is asked for once`() throws {
    let key = OddKey(keys.pki.leader)
    key.fault = .expired
    let signer = DocumentSigner(key: key, timeStamps: nil)
    let begun = try signer.begin(PDFFile(MakingBase.plain), request, now: MakingDemo.now)
    #expect(throws: MakingFault.key(.expired)) { try signer.finish(begun, now: now) }
    key.fault = nil
    _ = try signer.finish(begun, now: now)
    #expect(throws: MakingFault.key(.used)) { try signer.finish(begun, now: now) }
  }
}

/// A key that may be told to do wrong.
private final class OddKey: KeySource {
  private let source: DemoKeySource
  private(set) var signed = 0
  var algorithm: SignatureAlgorithm?
  var change: ([UInt8]) -> [UInt8] = { $0 }
  var fault: KeyFault?

  init(_ holder: DemoHolder) { source = DemoKeySource(holder) }

  func prepare(_ document: Digest, now: Moment) throws(KeyFault) -> KeyTransaction {
    let right = try source.prepare(document, now: now)
    guard let algorithm else { return right }
    let identity = SigningIdentity(
      certificate: right.identity.certificate, chain: right.identity.chain, algorithm: algorithm)
    return KeyTransaction(id: right.id, document: document, identity: identity, expires: right.expires)
  }

  func complete(_ transaction: KeyTransaction, signedAttributes: [UInt8], now: Moment) throws(KeyFault)
    -> [UInt8]
  {
    if let fault { throw fault }
    signed += 1
    return change(try source.complete(transaction, signedAttributes: signedAttributes, now: now))
  }
}
