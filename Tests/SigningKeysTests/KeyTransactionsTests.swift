import Hashing
import Signing
import Testing
import WorkingTime

@testable import SigningKeys

struct KeyTransactionsTests {
  private let identity = SigningIdentity(certificate: [], chain: [], algorithm: .ecdsa(.sha256))

  @Test func `the end of time does not trap`() throws {
    var transactions = KeyTransactions()
    let end = Moment(milliseconds: .max)
    let transaction = transactions.begin(.zero, identity, now: end)
    #expect(transaction.expires == end)
    try transactions.use(transaction, for: TestAttributes.of(.zero), now: end)
  }

  @Test func `what expired long ago is forgotten`() throws {
    var transactions = KeyTransactions()
    let start = Moment(milliseconds: 0)
    let old = transactions.begin(.zero, identity, now: start)
    _ = transactions.begin(.zero, identity, now: Moment(milliseconds: 3 * KeyTransactions.lifetime))
    #expect(throws: KeyFault.unknownTransaction) {
      try transactions.use(old, for: TestAttributes.of(.zero), now: start)
    }
  }

  @Test func `many altered attributes are read without harm`() {
    var generator = SeededGenerator(state: 3)
    let good = TestAttributes.of(SHA256.digest("a document"))
    for _ in 0..<20_000 {
      var altered = good
      for _ in 0...(generator.next() % 3) {
        altered[Int(generator.next() % UInt64(altered.count))] = UInt8(truncatingIfNeeded: generator.next())
      }
      do throws(KeyFault) { _ = try SignedDigest.read(altered) } catch {
        #expect(error == .malformedAttributes || error == .otherDocument)
      }
    }
  }

  @Test func `every fault has its own word`() {
    let faults: [KeyFault] = [
      .expired, .used, .unknownTransaction, .otherDocument, .malformedAttributes,
      .wrongSecret(attempts: .few), .locked,
      .secretNotGiven, .descriptorClosed(7), .noKey, .ambiguous(count: 2), .malformedCertificate,
      .unsupportedKey,
      .badKeySize(bits: 1),
      .otherCertificate, .badSignature, .file(.notPermitted), .file(.unreadable(errno: 1)), .file(.notAFile),
      .file(.readableByOthers(mode: 1)), .file(.foreignOwner), .file(.tooLarge(limit: 1)), .file(.malformed),
      .file(.oldEncryption), .token(.moduleNotListed("m", allowed: [])), .token(.moduleMissing("m")),
      .token(.moduleNotLoaded), .token(.crashed),
      .token(.hanging),
      .token(.garbled), .token(.noToken(asked: nil, present: [])), .token(.unsupported),
      .token(.refused(code: 1)),
      .service(.plainHTTP), .service(.exchange("unreachable")), .service(.refused(status: 1, error: nil)),
      .service(.malformedAnswer),
      .service(.certificateChanged), .service(.disabled), .service(.unsupported), .service(.notConfirmed),
    ]
    #expect(Set(faults.map(\.code)).count == faults.count)
  }
}
