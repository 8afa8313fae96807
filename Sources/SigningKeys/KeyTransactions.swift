import Hashing
import Signing
import SwiftASN1
import WorkingTime

/// The signatures one source has prepared: each completes once, for its own document, in time.
struct KeyTransactions {
  /// Milliseconds between prepare and complete: a person reads the document and finds the PIN.
  static let lifetime: Int64 = 10 * 60_000

  private var known: [String: (transaction: KeyTransaction, isUsed: Bool)] = [:]

  mutating func begin(_ document: Digest, _ identity: SigningIdentity, now: Moment) -> KeyTransaction {
    // What expired long ago is forgotten, so that a service running for months does not grow.
    known = known.filter { Self.after($0.value.transaction.expires, Self.lifetime) > now }
    let id = (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 16) }.joined(separator: "-")
    let transaction = KeyTransaction(
      id: id, document: document, identity: identity, expires: Self.after(now, Self.lifetime))
    known[id] = (transaction, false)
    return transaction
  }

  /// Uses a transaction up, right before a secret is asked for; what is refused here stays as it was.
  mutating func use(_ transaction: KeyTransaction, for attributes: [UInt8], now: Moment) throws(KeyFault) {
    guard let found = known[transaction.id], found.transaction == transaction else {
      throw .unknownTransaction
    }
    if found.isUsed { throw .used }
    if now > transaction.expires { throw .expired }
    guard try SignedDigest.read(attributes) == transaction.document else { throw .otherDocument }
    known[transaction.id] = (transaction, true)
  }

  private static func after(_ moment: Moment, _ milliseconds: Int64) -> Moment {
    let (sum, isOver) = moment.milliseconds.addingReportingOverflow(milliseconds)
    return Moment(milliseconds: isOver ? .max : sum)
  }
}

/// The messageDigest among signed attributes (RFC 5652 section 11.2).
enum SignedDigest {
  private static let limit = 64 << 10

  /// - Parameter attributes: DER `SET OF Attribute`.
  static func read(_ attributes: [UInt8]) throws(KeyFault) -> Digest {
    guard attributes.count <= limit, attributes.first == 0x31 else { throw .malformedAttributes }
    let values: [ASN1OctetString]
    do {
      values = try DER.set(DER.parse(attributes), identifier: .set) { nodes in
        var values: [ASN1OctetString] = []
        while let node = nodes.next() { values += try messageDigests(node) }
        return values
      }
    } catch { throw .malformedAttributes }
    guard values.count == 1, let digest = Digest(values[0].bytes) else { throw .otherDocument }
    return digest
  }

  private static func messageDigests(_ attribute: ASN1Node) throws -> [ASN1OctetString] {
    try DER.sequence(attribute, identifier: .sequence) { nodes in
      let type = try ASN1ObjectIdentifier(derEncoded: &nodes)
      guard type == [1, 2, 840, 113549, 1, 9, 4] else {
        while nodes.next() != nil {}
        return []
      }
      return try DER.set(of: ASN1OctetString.self, identifier: .set, nodes: &nodes)
    }
  }
}
