/// A postal item number: thirteen characters with a check digit (UPU S10).
public enum ItemNumber {
  /// The number in capitals without blanks, or nil when it is none; two letters, eight digits, check digit, country.
  public static func check(_ text: String) -> String? {
    let bytes = text.utf8.filter { $0 != 32 }.map { (97...122).contains($0) ? $0 - 32 : $0 }
    let letters = { (range: Range<Int>) in bytes[range].allSatisfy { (65...90).contains($0) } }
    guard bytes.count == 13, letters(0..<2), letters(11..<13),
      bytes[2..<11].allSatisfy({ (48...57).contains($0) })
    else { return nil }
    let digits = bytes[2..<11].map { Int($0) - 48 }
    let sum = zip(digits, [8, 6, 4, 2, 3, 5, 9, 7]).reduce(0) { $0 + $1.0 * $1.1 }
    let rest = 11 - sum % 11
    return digits[8] == (rest == 10 ? 0 : rest == 11 ? 5 : rest)
      ? String(decoding: bytes, as: UTF8.self) : nil
  }
}
