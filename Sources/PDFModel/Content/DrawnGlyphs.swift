/// The letters of a Type 3 font (ISO 32000-1, 9.6.5): each a content stream of its own, whatever its width says.
struct DrawnGlyphs {
  let matrix: PDFMatrix
  /// Nil: those of whoever shows the letters.
  let resources: NamedResources?
  private var drawings: [Int: [UInt8]] = [:]

  /// Nil for a font of another kind.
  ///
  /// - Throws: where the font cannot be read.
  init?(_ font: PDFDictionary, in source: ContentSource) throws(PDFFault) {
    guard try source.value("Subtype", of: font) == .name("Type3") else { return nil }
    matrix = try source.matrix("FontMatrix", of: font)
    resources = try source.value("Resources", of: font).dictionary.map { NamedResources($0) }
    guard let encoding = try source.value("Encoding", of: font).dictionary,
      let differences = try source.value("Differences", of: encoding).array,
      let drawn = try source.value("CharProcs", of: font).dictionary
    else { throw PDFFault(.badDictionary) }
    var code = 0
    for value in differences.prefix(1_024) {
      if let first = value.integer {
        code = first
      } else if let name = value.name {
        if let stream = try source.value(name, of: drawn).stream, (0...255).contains(code) {
          drawings[code] = try source.content(stream)
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
