import Hashing
import Signing
import WorkingTime

@testable import SigningKeys

/// What every source of signatures promises, whatever holds its key.
///
/// Runs where the caller likes, also on a thread of its own, and tells the promises broken; none is good.
enum KeySourcePromises {
  static let now = Moment(milliseconds: 1_770_000_000_000)
  private static let first = SHA256.digest("first document")
  private static let second = SHA256.digest("second document")

  /// - Parameter secrets: texts no description of an error may hold.
  static func broken(by source: any KeySource, secrets: [String]) -> [String] {
    let promises: [(String, (any KeySource) throws -> Bool)] = [
      ("signs what it prepared", signs), ("completes once", completesOnce),
      ("completes in time", completesInTime),
      ("refuses another document", refusesOtherDocument),
      ("refuses a stranger's transaction", refusesUnknown),
      ("keeps two transactions apart", keepsApart), ("refuses malformed attributes", refusesMalformed),
    ]
    return promises.compactMap { name, isKept in
      do { return try isKept(source) ? nil : name } catch { return "\(name): \(error)" }
    } + leaks(source, secrets)
  }

  private static func signs(_ source: any KeySource) throws -> Bool {
    let transaction = try source.prepare(first, now: now)
    let signature = try source.complete(transaction, signedAttributes: TestAttributes.of(first), now: now)
    return transaction.document == first && transaction.expires > now && isGood(signature, transaction, first)
  }

  private static func completesOnce(_ source: any KeySource) throws -> Bool {
    let transaction = try source.prepare(first, now: now)
    _ = try source.complete(transaction, signedAttributes: TestAttributes.of(first), now: now)
    return fault(source, transaction) == .used
  }

  private static func completesInTime(_ source: any KeySource) throws -> Bool {
    let transaction = try source.prepare(first, now: now)
    let late = Moment(milliseconds: transaction.expires.milliseconds + 1)
    return fault(source, transaction, at: late) == .expired
      && fault(source, transaction, at: transaction.expires) == nil
  }

  private static func refusesOtherDocument(_ source: any KeySource) throws -> Bool {
    let transaction = try source.prepare(first, now: now)
    return fault(source, transaction, TestAttributes.of(second)) == .otherDocument
      && fault(source, transaction, TestAttributes.set(TestAttributes.contentType)) == .otherDocument
      && fault(
        source, transaction,
        TestAttributes.set(
          TestAttributes.messageDigest(first.bytes), TestAttributes.messageDigest(second.bytes)))
        == .otherDocument
      // Nothing was signed, so nothing is used up.
      && fault(source, transaction) == nil
  }

  private static func refusesUnknown(_ source: any KeySource) throws -> Bool {
    let own = try source.prepare(first, now: now)
    let stranger = KeyTransaction(
      id: "stranger", document: first, identity: own.identity, expires: own.expires)
    let altered = KeyTransaction(id: own.id, document: second, identity: own.identity, expires: own.expires)
    let longer = KeyTransaction(
      id: own.id, document: first, identity: own.identity,
      expires: Moment(milliseconds: own.expires.milliseconds + 1))
    return fault(source, stranger) == .unknownTransaction && fault(source, longer) == .unknownTransaction
      && fault(source, altered, TestAttributes.of(second)) == .unknownTransaction
  }

  private static func keepsApart(_ source: any KeySource) throws -> Bool {
    let one = try source.prepare(first, now: now)
    let two = try source.prepare(second, now: now)
    guard one.id != two.id, fault(source, two, TestAttributes.of(first)) == .otherDocument else {
      return false
    }
    let late = try source.complete(two, signedAttributes: TestAttributes.of(second), now: now)
    let early = try source.complete(one, signedAttributes: TestAttributes.of(first), now: now)
    return isGood(early, one, first) && isGood(late, two, second) && !isGood(early, one, second)
  }

  private static func refusesMalformed(_ source: any KeySource) throws -> Bool {
    let transaction = try source.prepare(first, now: now)
    let good = TestAttributes.of(first)
    let bad: [[UInt8]] = [
      [], [0x31], [0x31, 0x00, 0x00], [0x30] + good.dropFirst(), Array(good.dropLast()), good + [0],
      [0x31, 0x84, 0xFF, 0xFF, 0xFF, 0xFF], [UInt8](repeating: 0x31, count: 70_000),
    ]
    return bad.allSatisfy { fault(source, transaction, $0) == .malformedAttributes }
  }

  private static func leaks(_ source: any KeySource, _ secrets: [String]) -> [String] {
    var shown = "\(source) \(String(reflecting: source))"
    dump(source, to: &shown)
    return secrets.filter { shown.contains($0) }.map { "shows the secret \($0.count) letters long" }
  }

  private static func fault(
    _ source: any KeySource, _ transaction: KeyTransaction, _ attributes: [UInt8] = TestAttributes.of(first),
    at moment: Moment = now
  ) -> KeyFault? {
    do throws(KeyFault) {
      _ = try source.complete(transaction, signedAttributes: attributes, now: moment)
      return nil
    } catch { return error }
  }

  private static func isGood(_ signature: [UInt8], _ transaction: KeyTransaction, _ document: Digest) -> Bool
  {
    do {
      return try CertificateKey(transaction.identity.certificate)
        .verifies(signature, over: TestAttributes.of(document))
    } catch { return false }
  }
}
