import Hashing
import PDFModel

/// Writes a subset as a composite font: Type0, Identity-H, CIDFontType2 (ISO 32000-1, 9.7).
extension FontSubset {
  /// Adds the font and what it needs; the name it goes by begins with a tag made from its own bytes.
  func embed(in parts: inout PDFParts) throws(FontFault) -> PDFReference {
    let file = try file()
    let name = PDFObject.name(PDFName(Array("\(Self.tag(file))+\(face.name)".utf8)))
    let program = parts.add(
      .stream(PDFStream(["Length1": .integer(file.count)], compressing: file)))
    let descriptor = parts.add(.dictionary(self.descriptor(name, program)))
    let widths = PDFObject.array(try self.widths().map { .integer($0) })
    let descendant = parts.add(
      .dictionary([
        "Type": .name("Font"), "Subtype": .name("CIDFontType2"), "BaseFont": name,
        "CIDSystemInfo": .dictionary([
          "Registry": .string(Array("Adobe".utf8)), "Ordering": .string(Array("Identity".utf8)),
          "Supplement": .integer(0),
        ]),
        "FontDescriptor": .reference(descriptor), "DW": .integer(1000),
        "W": .array([.integer(0), widths]), "CIDToGIDMap": .name("Identity"),
      ]))
    let unicode = parts.add(.stream(PDFStream(compressing: toUnicode())))
    return parts.add(
      .dictionary([
        "Type": .name("Font"), "Subtype": .name("Type0"), "BaseFont": name, "Encoding": .name("Identity-H"),
        "DescendantFonts": .array([.reference(descendant)]), "ToUnicode": .reference(unicode),
      ]))
  }

  private func descriptor(_ name: PDFObject, _ program: PDFReference) -> PDFDictionary {
    let metrics = face.metrics
    // 4: characters beyond the standard Latin set; 64: italic.
    let flags = 4 + (metrics.italicAngle == 0 ? 0 : 64)
    return [
      "Type": .name("FontDescriptor"), "FontName": name, "Flags": .integer(flags),
      "FontBBox": .array(metrics.box.map { .integer(metrics.thousandths($0)) }),
      "ItalicAngle": .integer(metrics.italicAngle), "Ascent": .integer(face.ascent),
      "Descent": .integer(face.descent), "CapHeight": .integer(metrics.thousandths(metrics.capHeight)),
      "StemV": .integer(metrics.isBold ? 140 : 80), "FontFile2": .reference(program),
    ]
  }

  private static func tag(_ file: [UInt8]) -> String {
    String(SHA256.digest(file).bytes.prefix(6).map { Character(Unicode.Scalar(65 + $0 % 26)) })
  }

  /// At most 100 codes in one block (Adobe Technical Note 5411).
  private func toUnicode() -> [UInt8] {
    var text = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def /CMapType 2 def
      1 begincodespacerange <0000> <FFFF> endcodespacerange

      """
    let codes = characters.enumerated().compactMap { code, character in character.map { (code, $0) } }
    for start in stride(from: 0, to: codes.count, by: 100) {
      let block = codes[start..<min(start + 100, codes.count)]
      text += "\(block.count) beginbfchar\n"
      for (code, character) in block {
        let units = String(Character(character)).utf16.map { fourDigits(Int($0)) }.joined()
        text += "<\(fourDigits(code))> <\(units)>\n"
      }
      text += "endbfchar\n"
    }
    text += "endcmap CMapName currentdict /CMap defineresource pop end end\n"
    return Array(text.utf8)
  }
}

/// Four hexadecimal digits.
func fourDigits(_ number: Int) -> String {
  let digits = String(number, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
