import SwiftASN1
import WorkingTime

/// What a token states (RFC 3161, TSTInfo).
struct TimeStampStatement {
  let policy: String
  let hash: HashAlgorithm
  let imprint: [UInt8]
  let moment: Moment
  /// Content octets of the integer.
  let nonce: [UInt8]?
  /// An extension that has to be understood, and is not: none is known here. Others say nothing of the time.
  let hasUnknownCritical: Bool

  init(_ der: [UInt8]) throws {
    var cursor = try DERCursor(ReadDER.root(der))
    guard try ReadDER.small(cursor.next()) == 1 else { throw DERFault() }
    policy = try ReadDER.objectIdentifier(cursor.next())
    var told = try DERCursor(cursor.next(.sequence))
    hash = try HashAlgorithm(reading: told.next())
    imprint = try ReadDER.octets(told.next())
    try told.end()
    _ = try ReadDER.integer(cursor.next())
    moment = try ReadDER.moment(cursor.next(.generalizedTime))
    _ = cursor.optional(.sequence)
    _ = cursor.optional(.boolean)
    nonce = try cursor.optional(.integer).map { try ReadDER.integer($0) }
    _ = cursor.optional(ReadDER.context(0))
    hasUnknownCritical = try cursor.optional(ReadDER.context(1)).map(Self.holdsCritical) ?? false
    try cursor.end()
  }

  /// Extensions as those of certificates (RFC 5280, 4.1); authorities under eIDAS state their quality so (ETSI EN 319 422).
  private static func holdsCritical(_ node: ASN1Node) throws -> Bool {
    var (list, isCritical, isEmpty) = (try DERCursor(node, ReadDER.context(1)), false, true)
    while !list.isAtEnd {
      var entry = try DERCursor(list.next(.sequence))
      _ = try ReadDER.objectIdentifier(entry.next())
      if let mark = entry.optional(.boolean) { isCritical = try ReadDER.boolean(mark) || isCritical }
      _ = try ReadDER.octets(entry.next())
      try entry.end()
      isEmpty = false
    }
    guard !isEmpty else { throw DERFault() }
    return isCritical
  }
}
