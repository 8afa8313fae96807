import Hashing
import SwiftASN1
import WorkingTime

/// A value that is not strict DER, or not the one expected here.
struct DERFault: Error {}

/// Walks the children of a constructed value in order; what was not asked for is a fault.
struct DERCursor {
  private var nodes: ASN1NodeCollection.Iterator
  private var ahead: ASN1Node?

  init(_ node: ASN1Node, _ tag: ASN1Identifier = .sequence) throws(DERFault) {
    guard node.identifier == tag, case .constructed(let children) = node.content else { throw DERFault() }
    nodes = children.makeIterator()
    ahead = nodes.next()
  }

  mutating func next(_ tag: ASN1Identifier? = nil) throws(DERFault) -> ASN1Node {
    guard let node = ahead, tag == nil || node.identifier == tag else { throw DERFault() }
    ahead = nodes.next()
    return node
  }

  mutating func optional(_ tag: ASN1Identifier) -> ASN1Node? {
    guard let node = ahead, node.identifier == tag else { return nil }
    ahead = nodes.next()
    return node
  }

  /// The value inside an explicit tag, where it stands.
  mutating func explicit(_ number: UInt) throws(DERFault) -> ASN1Node? {
    guard let outer = optional(ReadDER.context(number)) else { return nil }
    var inner = try DERCursor(outer, ReadDER.context(number))
    let value = try inner.next()
    try inner.end()
    return value
  }

  var isAtEnd: Bool { ahead == nil }

  func end() throws(DERFault) { guard isAtEnd else { throw DERFault() } }

  /// All that is left.
  mutating func rest() -> [ASN1Node] {
    var all: [ASN1Node] = []
    while let node = ahead {
      all.append(node)
      ahead = nodes.next()
    }
    return all
  }
}

/// Strict readings of single DER values (ITU-T X.690).
enum ReadDER {
  /// One value and nothing after it.
  static func root(_ bytes: [UInt8]) throws(DERFault) -> ASN1Node {
    do { return try DER.parse(bytes) } catch { throw DERFault() }
  }

  static func root(_ bytes: ArraySlice<UInt8>) throws(DERFault) -> ASN1Node {
    do { return try DER.parse(bytes) } catch { throw DERFault() }
  }

  static func context(_ number: UInt) -> ASN1Identifier {
    ASN1Identifier(tagWithNumber: number, tagClass: .contextSpecific)
  }

  static func children(_ node: ASN1Node, _ tag: ASN1Identifier = .sequence) throws(DERFault) -> [ASN1Node] {
    var cursor = try DERCursor(node, tag)
    return cursor.rest()
  }

  /// The members of a SET OF, which DER wants in ascending order.
  static func sorted(_ node: ASN1Node, _ tag: ASN1Identifier = .set) throws(DERFault) -> [ASN1Node] {
    let members = try children(node, tag)
    for (a, b) in zip(members, members.dropFirst()) {
      guard !b.encodedBytes.lexicographicallyPrecedes(a.encodedBytes) else { throw DERFault() }
    }
    return members
  }

  static func primitive(_ node: ASN1Node, _ tag: ASN1Identifier) throws(DERFault) -> ArraySlice<UInt8> {
    guard node.identifier == tag, case .primitive(let bytes) = node.content else { throw DERFault() }
    return bytes
  }

  static func objectIdentifier(_ node: ASN1Node) throws(DERFault) -> String {
    do { return try ASN1ObjectIdentifier(derEncoded: node).description } catch { throw DERFault() }
  }

  static func octets(_ node: ASN1Node) throws(DERFault) -> [UInt8] {
    Array(try primitive(node, .octetString))
  }

  /// The content octets of an integer, two's complement, as short as can be.
  static func integer(_ node: ASN1Node) throws(DERFault) -> [UInt8] {
    let bytes = Array(try primitive(node, .integer))
    guard let first = bytes.first else { throw DERFault() }
    if bytes.count > 1 {
      guard !(first == 0 && bytes[1] < 0x80), !(first == 0xff && bytes[1] >= 0x80) else { throw DERFault() }
    }
    return bytes
  }

  /// An integer from 0 to about two thousand million.
  static func small(_ node: ASN1Node) throws(DERFault) -> Int {
    let bytes = try integer(node)
    guard bytes.count <= 4, bytes[0] < 0x80 else { throw DERFault() }
    return bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  static func boolean(_ node: ASN1Node) throws(DERFault) -> Bool {
    switch Array(try primitive(node, .boolean)) {
    case [0]: return false
    case [0xff]: return true
    case _: throw DERFault()
    }
  }

  /// A bit string of whole octets.
  static func bits(_ node: ASN1Node) throws(DERFault) -> [UInt8] {
    let bytes = try primitive(node, .bitString)
    guard bytes.first == 0 else { throw DERFault() }
    return Array(bytes.dropFirst())
  }

  /// The named bits of a bit string, bit 0 first.
  static func namedBits(_ node: ASN1Node) throws(DERFault) -> Set<Int> {
    let bytes = Array(try primitive(node, .bitString))
    guard let unused = bytes.first, unused < 8, bytes.count > 1 || unused == 0 else { throw DERFault() }
    var found: Set<Int> = []
    for (place, byte) in bytes.dropFirst().enumerated() {
      for bit in 0..<8 where byte & (0x80 >> bit) != 0 { found.insert(place * 8 + bit) }
    }
    let size = (bytes.count - 1) * 8 - Int(unused)
    guard found.allSatisfy({ $0 < size }) else { throw DERFault() }
    return found
  }
}

extension ReadDER {
  /// UTCTime or GeneralizedTime, both in UTC with seconds (RFC 5280, 4.1.2.5; fractions as in RFC 3161).
  static func moment(_ node: ASN1Node) throws(DERFault) -> Moment {
    guard case .primitive(let content) = node.content else { throw DERFault() }
    let text = Array(content)
    let isShort = node.identifier == .utcTime
    guard isShort || node.identifier == .generalizedTime else { throw DERFault() }
    let digits = isShort ? 12 : 14
    guard text.count > digits, text.last == UInt8(ascii: "Z"), let numbers = pairs(text.prefix(digits)) else {
      throw DERFault()
    }
    let year = isShort ? (numbers[0] < 50 ? 2000 : 1900) + numbers[0] : numbers[0] * 100 + numbers[1]
    let rest = numbers.suffix(5).map { $0 }
    let fraction = try milliseconds(Array(text[digits..<(text.count - 1)]), allowed: !isShort)
    guard rest[2] < 24, rest[3] < 60, rest[4] < 60 else { throw DERFault() }
    // 9999 means that there is no end (RFC 5280, 4.1.2.5).
    if year == 9999 { return Moment(milliseconds: 253_402_300_799_000) }
    guard let day = Day(year: year, month: rest[0], day: rest[1]) else { throw DERFault() }
    let seconds = (Int64(day.number) * 1440 + Int64(rest[2] * 60 + rest[3])) * 60 + Int64(rest[4])
    return Moment(milliseconds: seconds * 1000 + Int64(fraction))
  }

  private static func pairs(_ text: ArraySlice<UInt8>) -> [Int]? {
    guard text.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let values = text.map { Int($0) - 48 }
    return stride(from: 0, to: values.count, by: 2).map { values[$0] * 10 + values[$0 + 1] }
  }

  private static func milliseconds(_ text: [UInt8], allowed: Bool) throws(DERFault) -> Int {
    if text.isEmpty { return 0 }
    let digits = text.dropFirst()
    guard allowed, text[0] == UInt8(ascii: "."), (1...9).contains(digits.count), text.last != 48,
      digits.allSatisfy({ (48...57).contains($0) })
    else { throw DERFault() }
    return (Array(digits) + [48, 48, 48]).prefix(3).reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}
