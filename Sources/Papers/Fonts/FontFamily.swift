/// The four faces of one typeface.
public struct FontFamily: Sendable {
  public let regular: FontFace
  public let bold: FontFace
  public let italic: FontFace
  public let boldItalic: FontFace

  public init(regular: FontFace, bold: FontFace, italic: FontFace, boldItalic: FontFace) {
    self.regular = regular
    self.bold = bold
    self.italic = italic
    self.boldItalic = boldItalic
  }

  /// The face of a style.
  public subscript(_ style: FontStyle) -> FontFace {
    switch style {
    case .regular: regular
    case .bold: bold
    case .italic: italic
    case .boldItalic: boldItalic
    }
  }
}

/// Upright or leaning, light or bold.
public enum FontStyle: String, Hashable, Sendable, CaseIterable {
  case regular = "Regular"
  case bold = "Bold"
  case italic = "Italic"
  case boldItalic = "BoldItalic"
}
