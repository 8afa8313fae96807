/// Why a font cannot be used, or cannot write a text.
public enum FontFault: Error, Hashable, Sendable {
  /// The file is longer than `FontFace.mostBytes`.
  case tooLarge(Int)
  /// No TrueType outlines: another format, a collection, or CFF outlines.
  case notTrueType
  case missingTable(String)
  /// A table says something its bytes do not hold.
  case badTable(String)
  /// The font's own licence bits forbid embedding (OS/2 `fsType`).
  case embeddingForbidden
  /// Characters no glyph exists for, each once, in the order of the text.
  case missingCharacters([Unicode.Scalar], font: String)

  /// A stable word for logs and interfaces.
  public var code: String {
    switch self {
    case .tooLarge: "font-too-large"
    case .notTrueType: "font-not-truetype"
    case .missingTable: "font-missing-table"
    case .badTable: "font-bad-table"
    case .embeddingForbidden: "font-embedding-forbidden"
    case .missingCharacters: "font-missing-characters"
    }
  }
}
