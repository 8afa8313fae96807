/// The PostScript name of a font: name 6 of the `name` table (OpenType 1.9, "name").
enum FontName {
  /// Letters, digits and hyphens only, at most 63; a font without a name is called `Font`.
  static func postScript(_ directory: FontDirectory) throws(FontFault) -> String {
    guard let table = directory.optional("name") else { return "Font" }
    let strings = try table.word(at: 4)
    for index in 0..<min(try table.word(at: 2), 1_024) {
      let record = 6 + index * 12
      guard try table.word(at: record + 6) == 6 else { continue }
      let place = strings + (try table.word(at: record + 10))
      let bytes = try table.part(place, try table.word(at: record + 8))
      // UTF-16 and one-byte names alike hold plain letters only; zero bytes fall away.
      let letters = bytes.filter { isPlain($0) }.prefix(63)
      if !letters.isEmpty { return String(decoding: letters, as: UTF8.self) }
    }
    return "Font"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
