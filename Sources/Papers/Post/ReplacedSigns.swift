/// Signs of one entry that no font has, and that show as a box instead, so that one of them does not keep a whole sheet from
/// being printed.
public struct ReplacedSigns: Hashable, Sendable {
  /// The number of its order, dossier or minutes.
  public let entry: String
  /// Each once.
  public let signs: [Unicode.Scalar]

  public init(entry: String, signs: [Unicode.Scalar]) { (self.entry, self.signs) = (entry, signs) }
}

extension FontFamily {
  /// The text as every face can draw it, and what was replaced in it, each once.
  public func drawable(
    _ text: String
  ) throws(FontFault) -> (text: String, replaced: [Unicode.Scalar]) {
    var missing: [Unicode.Scalar] = []
    for style in FontStyle.allCases {
      for sign in try self[style].missing(in: text) where !missing.contains(sign) { missing.append(sign) }
    }
    guard !missing.isEmpty else { return (text, []) }
    let box = try box
    let signs = text.composed.unicodeScalars.map { missing.contains($0) ? box : $0 }
    return (String(String.UnicodeScalarView(signs)), missing)
  }

  /// What stands for a sign that is missing: the sign Unicode has for that, else a box, else a question mark.
  private var box: Unicode.Scalar {
    get throws(FontFault) {
      for sign in ["\u{FFFD}", "\u{25A1}"] as [Unicode.Scalar] {
        var isThere = true
        for style in FontStyle.allCases where try self[style].glyph(for: sign) == nil { isThere = false }
        if isThere { return sign }
      }
      return "?"
    }
  }
}
