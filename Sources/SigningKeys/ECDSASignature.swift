/// An ECDSA signature in the two forms devices and files use.
enum ECDSASignature {
  /// DER `SEQUENCE {r, s}` from r and s side by side (PKCS#11 section 2.3.1); nil unless both are as long.
  static func der(fromRaw raw: [UInt8]) -> [UInt8]? {
    guard (32...132).contains(raw.count), raw.count.isMultiple(of: 2) else { return nil }
    let half = raw.count / 2
    let numbers = number(raw[..<half]) + number(raw[half...])
    return [0x30] + (numbers.count < 128 ? [] : [0x81]) + [UInt8(numbers.count)] + numbers
  }

  /// A positive INTEGER: no needless zero in front, and one where the first bit would make it negative.
  private static func number(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let digits = Array(bytes.drop { $0 == 0 })
    let whole = digits.first.map { $0 >= 128 } ?? true ? [0] + digits : digits
    return [0x02, UInt8(whole.count)] + whole
  }
}
