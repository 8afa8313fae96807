import SwiftASN1
import WorkingTime

/// What a list or an answer adds to a revocation (RFC 5280, 5.3).
struct EntryExtensions {
  private(set) var reason = RevocationReason.unspecified
  /// Since when the key is known or feared to be in other hands (5.3.2).
  private var invalidSince: Moment?

  init(_ node: ASN1Node) throws(DERFault) {
    for item in try ReadDER.children(node) {
      var cursor = try DERCursor(item)
      let name = try ReadDER.objectIdentifier(cursor.next())
      _ = cursor.optional(.boolean)
      let value = try ReadDER.octets(cursor.next())
      switch name {
      case "2.5.29.21": reason = RevocationReason(try ReadDER.primitive(ReadDER.root(value), .enumerated))
      case "2.5.29.24": invalidSince = try ReadDER.moment(ReadDER.root(value))
      case _: continue
      }
    }
  }

  /// The earlier of the two moments: a certificate is worth nothing from then on.
  func since(_ revoked: Moment) -> Moment { invalidSince.map { min($0, revoked) } ?? revoked }
}
