/// Text strings (ISO 32000-1, 7.9.2.2).
public enum PDFText {
  /// UTF-16, big end first, after its byte order mark: every reader knows it.
  public static func encode(_ text: String) -> [UInt8] {
    [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  /// The text of a string: UTF-16 or UTF-8 if it begins with a byte order mark, PDFDocEncoding otherwise.
  ///
  /// - Returns: nil if the bytes are no text in that encoding; nothing is replaced.
  public static func decode(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2)) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(validating: bytes.dropFirst(3), as: UTF8.self)
    }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      guard let scalar = scalar(byte) else { return nil }
      text.append(scalar)
    }
    return String(text)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(validating: units, as: UTF16.self)
  }

  /// PDFDocEncoding (Annex D.2): Latin 1, but for two runs and a few holes.
  private static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 9, 10, 13, 32...126, 161...172, 174...255: Unicode.Scalar(byte)
    case 24...31: accents[Int(byte) - 24]
    case 128...158: signs[Int(byte) - 128]
    case 160: "\u{20AC}"
    default: nil
    }
  }

  private static let accents = Array(
    "\u{2D8}\u{2C7}\u{2C6}\u{2D9}\u{2DD}\u{2DB}\u{2DA}\u{2DC}".unicodeScalars)

  private static let signs =
    Array(
      "\u{2022}\u{2020}\u{2021}\u{2026}\u{2014}\u{2013}\u{192}\u{2044}\u{2039}\u{203A}\u{2212}\u{2030}\u{201E}"
        .unicodeScalars)
    + Array(
      "\u{201C}\u{201D}\u{2018}\u{2019}\u{201A}\u{2122}\u{FB01}\u{FB02}\u{141}\u{152}\u{160}\u{178}\u{17D}"
        .unicodeScalars)
    + Array("\u{131}\u{142}\u{153}\u{161}\u{17E}".unicodeScalars)
}
