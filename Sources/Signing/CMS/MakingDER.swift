public import WorkingTime

/// Writes DER values as bytes (ITU-T X.690): each function returns one whole value, tag and length included.
public enum WriteDER {
  /// A value of a given tag.
  public static func value(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    [tag] + length(content.count) + content
  }

  private static func length(_ count: Int) -> [UInt8] {
    guard count >= 0x80 else { return [UInt8(count)] }
    let bytes = bigEndian(UInt64(count))
    return [0x80 | UInt8(bytes.count)] + bytes
  }

  /// SEQUENCE of these values, in this order.
  public static func sequence(_ members: [UInt8]...) -> [UInt8] { sequence(members) }

  /// SEQUENCE of these values, in this order.
  public static func sequence(_ members: [[UInt8]]) -> [UInt8] { value(0x30, Array(members.joined())) }

  /// SET OF these values, in ascending order of their bytes.
  public static func set(_ members: [UInt8]...) -> [UInt8] { set(members) }

  /// SET OF these values, in ascending order of their bytes.
  public static func set(_ members: [[UInt8]]) -> [UInt8] {
    value(0x31, Array(members.sorted { $0.lexicographicallyPrecedes($1) }.joined()))
  }

  /// An explicit context tag around one value.
  public static func explicit(_ number: UInt8, _ inner: [UInt8]) -> [UInt8] { value(0xa0 | number, inner) }

  /// A value whose own tag is replaced by a context tag; constructed stays constructed.
  public static func implicit(_ number: UInt8, _ inner: [UInt8]) -> [UInt8] {
    [0x80 | (inner[0] & 0x20) | number] + inner.dropFirst()
  }

  /// INTEGER, not negative.
  public static func integer(_ number: UInt64) -> [UInt8] { integer(bigEndian: bigEndian(number)) }

  /// INTEGER, not negative, from its octets without a sign.
  public static func integer(bigEndian octets: [UInt8]) -> [UInt8] {
    let trimmed = octets.drop { $0 == 0 }
    guard let first = trimmed.first else { return value(0x02, [0]) }
    return value(0x02, (first >= 0x80 ? [0] : []) + trimmed)
  }

  /// BOOLEAN.
  public static func boolean(_ value: Bool) -> [UInt8] { [0x01, 0x01, value ? 0xff : 0] }

  public static var null: [UInt8] { [0x05, 0x00] }

  /// OCTET STRING.
  public static func octets(_ content: [UInt8]) -> [UInt8] { value(0x04, content) }

  /// BIT STRING of whole octets.
  public static func bits(_ content: [UInt8]) -> [UInt8] { value(0x03, [0] + content) }

  /// BIT STRING of named bits, bit 0 first, zeros at the end left out.
  public static func namedBits(_ bits: Set<Int>) -> [UInt8] {
    guard let last = bits.max() else { return value(0x03, [0]) }
    var content = [UInt8](repeating: 0, count: last / 8 + 1)
    for bit in bits { content[bit / 8] |= 0x80 >> UInt8(bit % 8) }
    return value(0x03, [UInt8(7 - last % 8)] + content)
  }

  /// OBJECT IDENTIFIER from its dotted form, which must be right: it comes from code, never from input.
  public static func identifier(_ dotted: String) -> [UInt8] {
    let arcs = dotted.split(separator: ".").compactMap { UInt64($0) }
    precondition(arcs.count >= 2, "no object identifier")
    return value(0x06, ([arcs[0] * 40 + arcs[1]] + arcs.dropFirst(2)).flatMap(base128))
  }

  private static func base128(_ arc: UInt64) -> [UInt8] {
    var (rest, groups) = (arc >> 7, [UInt8(arc & 0x7f)])
    while rest > 0 {
      groups.insert(UInt8(rest & 0x7f) | 0x80, at: 0)
      rest >>= 7
    }
    return groups
  }

  /// UTF8String.
  public static func text(_ text: String) -> [UInt8] { value(0x0c, Array(text.utf8)) }

  /// PrintableString, for what the standards want so: countries.
  public static func printable(_ text: String) -> [UInt8] { value(0x13, Array(text.utf8)) }

  /// IA5String, for addresses.
  public static func ascii(_ text: String) -> [UInt8] { value(0x16, Array(text.utf8)) }

  /// GeneralizedTime in UTC, to the second.
  public static func generalizedTime(_ moment: Moment) -> [UInt8] {
    value(0x18, digits(moment) + [UInt8(ascii: "Z")])
  }

  /// UTCTime before 2050, GeneralizedTime from then on (RFC 5280, 4.1.2.5).
  public static func time(_ moment: Moment) -> [UInt8] {
    let digits = digits(moment)
    guard digits.starts(with: Array("20".utf8)), digits[2] < UInt8(ascii: "5") else {
      return generalizedTime(moment)
    }
    return value(0x17, digits.dropFirst(2) + [UInt8(ascii: "Z")])
  }

  /// `YYYYMMDDhhmmss` in UTC.
  private static func digits(_ moment: Moment) -> [UInt8] {
    Array(Zone(offsetMinutes: 0).iso(moment).utf8.filter { (48...57).contains($0) }.prefix(14))
  }

  private static func bigEndian(_ number: UInt64) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0.drop { $0 == 0 }) }
  }
}
