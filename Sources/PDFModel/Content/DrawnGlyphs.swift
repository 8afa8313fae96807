/// The letters of a Type 3 font (ISO 32000-1, 9.6.5): each a content stream of its own, whatever its width says.
struct DrawnGlyphs {
  let matrix: PDFMatrix
  /// Nil: those of whoever shows the letters.
  let resources: PDFDictionary?
  private var drawings: [Int: [UInt8]] = [:]

  /// Nil for a font of another kind.
  ///
  /// - Throws: where the font cannot be read.
  init?(_ font: PDFDictionary, _ file: PDFFile, _ revision: Int) throws(PDFFault) {
    guard try file.value("Subtype", of: font, asOf: revision) == .name("Type3") else { return nil }
    matrix = try file.matrix("FontMatrix", of: font, revision)
    resources = try file.value("Resources", of: font, asOf: revision).dictionary
    guard let encoding = try file.value("Encoding", of: font, asOf: revision).dictionary,
      let differences = try file.value("Differences", of: encoding, asOf: revision).array,
      let drawn = try file.value("CharProcs", of: font, asOf: revision).dictionary
    else { throw PDFFault(.badDictionary) }
    var code = 0
    for value in differences.prefix(1_024) {
      if let first = value.integer {
        code = first
      } else if let name = value.name {
        if let stream = try file.value(name, of: drawn, asOf: revision).stream, (0...255).contains(code) {
          drawings[code] = try file.painted(stream, revision)
        }
        code += 1
      } else {
        throw PDFFault(.badDictionary)
      }
    }
  }

  /// What is painted for a code.
  ///
  /// - Throws: for a letter another encoding may name.
  func drawing(_ code: UInt8) throws(PDFFault) -> [UInt8] {
    guard let drawing = drawings[Int(code)] else { throw PDFFault(.badDictionary) }
    return drawing
  }
}
