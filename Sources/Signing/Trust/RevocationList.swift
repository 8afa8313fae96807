import Hashing
import SwiftASN1
import Synchronization
import WorkingTime

/// A list of revoked certificates as read (RFC 5280, 5): complete lists of the issuer itself only.
struct RevocationList: Sendable {
  let der: [UInt8]
  let digest: Digest
  let issuer: [UInt8]
  let thisUpdate: Moment
  let nextUpdate: Moment?
  let scope: Scope
  private let scheme: SignatureSchemeReading
  private let signed: Range<Int>
  private let signature: [UInt8]
  private let entries: Range<Int>?
  private let known = ListKnowledge()

  /// Which certificates the list speaks about.
  struct Scope: Hashable, Sendable {
    var usersOnly = false
    var authoritiesOnly = false
    /// Nil for all; else one of these must be among the certificate's own points.
    var points: Set<[UInt8]>?

    func covers(_ certificate: Certificate) -> Bool {
      let isAuthority = certificate.extensions.isAuthority == true
      guard !(usersOnly && isAuthority), !(authoritiesOnly && !isAuthority) else { return false }
      return points.map { !$0.isDisjoint(with: certificate.extensions.revocationPoints) } ?? true
    }
  }

  /// Reads a list of at most 20 MiB.
  init(_ der: [UInt8]) throws(DERFault) {
    guard der.count <= 20_971_520 else { throw DERFault() }
    self.der = der
    digest = SHA256.digest(der)
    var top = DERWalk(der)
    var outer = DERWalk(der, try top.next(0x30).content)
    guard top.isAtEnd else { throw DERFault() }
    let body = try outer.next(0x30)
    let algorithm = der[try outer.next(0x30).whole]
    signature = try ReadDER.bits(ReadDER.root(der[try outer.next(0x03).whole]))
    guard outer.isAtEnd else { throw DERFault() }
    signed = body.whole
    scheme = SignatureSchemeReading(try ReadDER.root(algorithm))
    var cursor = DERWalk(der, body.content)
    let version = try cursor.optional(0x02)
    guard try der[cursor.next(0x30).whole].elementsEqual(algorithm) else { throw DERFault() }
    issuer = Array(der[try cursor.next(0x30).whole])
    thisUpdate = try ReadDER.moment(ReadDER.root(der[try cursor.next().whole]))
    let hasNext = cursor.nextTag == 0x17 || cursor.nextTag == 0x18
    nextUpdate = hasNext ? try ReadDER.moment(ReadDER.root(der[try cursor.next().whole])) : nil
    entries = try cursor.optional(0x30)?.content
    if let extensions = try cursor.optional(0xa0) {
      guard version != nil else { throw DERFault() }
      scope = try Self.readScope(ReadDER.root(der[extensions.content]))
    } else {
      scope = Scope()
    }
    guard cursor.isAtEnd else { throw DERFault() }
  }

  /// Partial, indirect and delta lists are not used: what they leave out is not known here.
  private static func readScope(_ node: ASN1Node) throws(DERFault) -> Scope {
    var scope = Scope()
    for item in try ReadDER.children(node) {
      var cursor = try DERCursor(item)
      let name = try ReadDER.objectIdentifier(cursor.next())
      let critical = cursor.optional(.boolean) != nil
      let value = try ReadDER.octets(cursor.next())
      switch name {
      case "2.5.29.28": scope = try readDistribution(ReadDER.root(value))
      case "2.5.29.27": throw DERFault()
      case _: guard !critical else { throw DERFault() }
      }
    }
    return scope
  }

  private static func readDistribution(_ node: ASN1Node) throws(DERFault) -> Scope {
    var scope = Scope()
    for part in try ReadDER.children(node) {
      switch part.identifier {
      case ReadDER.context(0):
        var outer = try DERCursor(part, ReadDER.context(0))
        let names = try ReadDER.children(outer.next(), ReadDER.context(0))
        scope.points = Set(names.map { Array($0.encodedBytes) })
      case ReadDER.context(1): scope.usersOnly = true
      case ReadDER.context(2): scope.authoritiesOnly = true
      case _: throw DERFault()
      }
    }
    return scope
  }

  /// The list was signed by this issuer, who may sign lists.
  func isSigned(by certificate: Certificate) -> Bool {
    known.isSigned(by: certificate.fingerprint) { checkSignature(certificate) }
  }

  private func checkSignature(_ certificate: Certificate) -> Bool {
    guard issuer == certificate.subject.der, case .known(let scheme) = scheme,
      certificate.extensions.keyUsage?.contains(CertificateExtensions.crlSign) ?? true
    else { return false }
    return RawSignature.holds(signature, over: Array(der[signed]), by: certificate.key, scheme)
  }

  /// What the list says of a serial number; nil where it does not name it. Of several entries the earliest moment and the
  /// gravest reason count.
  func entry(_ serial: [UInt8]) throws(DERFault) -> (since: Moment, reason: RevocationReason)? {
    let entries = known.entries(index)
    guard let place = entries.places[serial] else {
      // What cannot be read to its end may name it there.
      guard entries.isWhole else { throw DERFault() }
      return nil
    }
    var told = try read(place)
    for place in entries.further[serial] ?? [] {
      let more = try read(place)
      told = (min(told.since, more.since), told.reason.graver(more.reason))
    }
    return told
  }

  private func read(_ entry: Range<Int>) throws(DERFault) -> (since: Moment, reason: RevocationReason) {
    var inner = DERWalk(der, entry)
    _ = try inner.next(0x02)
    let since = try ReadDER.moment(ReadDER.root(der[try inner.next().whole]))
    guard let extensions = try inner.optional(0x30) else { return (since, .unspecified) }
    let told = try EntryExtensions(ReadDER.root(der[extensions.whole]))
    return (told.since(since), told.reason)
  }

  private func index() -> ListEntries {
    var found = ListEntries()
    guard let entries else { return found }
    var walk = DERWalk(der, entries)
    do {
      while !walk.isAtEnd {
        let entry = try walk.next(0x30)
        var inner = DERWalk(der, entry.content)
        let serial = Array(der[try inner.next(0x02).content])
        if found.places[serial] == nil {
          found.places[serial] = entry.content
        } else {
          found.further[serial, default: []].append(entry.content)
        }
      }
    } catch { found.isWhole = false }
    return found
  }
}

/// Where the entry of each serial number lies.
private struct ListEntries {
  var places: [[UInt8]: Range<Int>] = [:]
  /// Entries of a serial number after its first.
  var further: [[UInt8]: [Range<Int>]] = [:]
  /// False when the rest could not be read.
  var isWhole = true
}

/// What was worked out of a list: it is asked of every certificate of its issuer, and read once.
private final class ListKnowledge: Sendable {
  private let state = Mutex<(signers: [Digest: Bool], entries: ListEntries?)>(([:], nil))

  func isSigned(by issuer: Digest, _ check: () -> Bool) -> Bool {
    if let known = state.withLock({ $0.signers[issuer] }) { return known }
    let holds = check()
    state.withLock { $0.signers[issuer] = holds }
    return holds
  }

  func entries(_ read: () -> ListEntries) -> ListEntries {
    if let known = state.withLock({ $0.entries }) { return known }
    let found = read()
    state.withLock { $0.entries = found }
    return found
  }
}
