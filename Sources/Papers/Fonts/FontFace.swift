/// One TrueType font read from its bytes: measures, glyphs and drawings.
///
/// Reading is strict and bounded; a font from anywhere may be handed in. Widths are in 1/1000 of the font size.
public struct FontFace: Sendable {
  /// Longer files are refused.
  public static let mostBytes = 16 << 20

  /// The PostScript name, such as `LiberationSerif-Bold`.
  public let name: String
  /// Highest and lowest reach of letters, in 1/1000 of the font size; the lowest is negative.
  public let ascent: Int
  public let descent: Int
  let metrics: FontMetrics
  private let characters: CharacterMap
  private let outlines: GlyphOutlines
  private let widths: FontTable
  private let widthCount: Int

  /// Reads a font file.
  public init(_ bytes: [UInt8]) throws(FontFault) {
    guard bytes.count <= Self.mostBytes else { throw FontFault.tooLarge(bytes.count) }
    let directory = try FontDirectory(bytes)
    metrics = try FontMetrics(directory)
    name = try FontName.postScript(directory)
    ascent = metrics.thousandths(metrics.ascent)
    descent = metrics.thousandths(metrics.descent)
    characters = try CharacterMap(try directory.table("cmap"))
    outlines = try GlyphOutlines(directory, isLong: metrics.longPlaces, count: metrics.glyphCount)
    widths = try directory.table("hmtx")
    widthCount = metrics.widthCount
    guard widths.count >= 4 * widthCount else { throw FontFault.badTable("hmtx") }
  }

  /// The width of one character, in 1/1000 of the font size; nil where the font cannot draw it.
  public func width(of character: Unicode.Scalar) throws(FontFault) -> Int? {
    guard let glyph = try glyph(for: character) else { return nil }
    return metrics.thousandths(try advance(glyph))
  }

  /// The characters of a text this font cannot draw, each once.
  public func missing(in text: String) throws(FontFault) -> [Unicode.Scalar] {
    var missing: [Unicode.Scalar] = []
    for scalar in text.composed.unicodeScalars where !missing.contains(scalar) {
      if try glyph(for: scalar) == nil { missing.append(scalar) }
    }
    return missing
  }

  func glyph(for character: Unicode.Scalar) throws(FontFault) -> Int? {
    guard let glyph = try characters.glyph(for: character) else { return nil }
    guard glyph < metrics.glyphCount else { throw FontFault.badTable("cmap") }
    return glyph
  }

  /// In font units; the last width stands for all glyphs behind it.
  func advance(_ glyph: Int) throws(FontFault) -> Int { try widths.word(at: 4 * min(glyph, widthCount - 1)) }

  func leftBearing(_ glyph: Int) throws(FontFault) -> Int {
    glyph < widthCount
      ? try widths.signedWord(at: 4 * glyph + 2)
      : try widths.signedWord(at: 4 * widthCount + 2 * (glyph - widthCount))
  }

  func outline(_ glyph: Int) throws(FontFault) -> Outline { try Outline(try outlines.bytes(glyph)) }
}
