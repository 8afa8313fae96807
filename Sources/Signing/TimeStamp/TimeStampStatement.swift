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
    _ = cursor.optional(ReadDER.context(1))
    try cursor.end()
  }
}
