/// Where fonts of the shape of Times New Roman lie (Decree 30/2020/NĐ-CP, Annex I: Times New Roman, black, TCVN 6909).
///
/// Names only: opening files is left to the caller. Liberation Serif 1 is not listed, for it lacks 92 of the 146
/// precomposed Vietnamese letters.
public struct FontFiles: Hashable, Sendable {
  /// The path of each style's file.
  public let paths: [FontStyle: String]

  public init(paths: [FontStyle: String]) { self.paths = paths }

  /// The places to look, first found first used; all four files of one entry belong together.
  public static let known: [FontFiles] = [
    liberation("/usr/share/fonts/truetype/liberation2/LiberationSerif-"),
    liberation("/usr/share/fonts/liberation-serif-fonts/LiberationSerif-"),
    liberation("/usr/share/fonts/liberation-serif/LiberationSerif-"),
    liberation("/usr/share/fonts/truetype/croscore/Tinos-"),
    liberation("/usr/share/fonts/google-tinos/Tinos-"),
    FontFiles(paths: [
      .regular: "/usr/share/fonts/truetype/msttcorefonts/Times_New_Roman.ttf",
      .bold: "/usr/share/fonts/truetype/msttcorefonts/Times_New_Roman_Bold.ttf",
      .italic: "/usr/share/fonts/truetype/msttcorefonts/Times_New_Roman_Italic.ttf",
      .boldItalic: "/usr/share/fonts/truetype/msttcorefonts/Times_New_Roman_Bold_Italic.ttf",
    ]),
  ]

  /// Four files named `<start>Regular.ttf`, `<start>Bold.ttf` and so on.
  public static func liberation(_ start: String) -> FontFiles {
    var paths: [FontStyle: String] = [:]
    for style in FontStyle.allCases { paths[style] = "\(start)\(style.rawValue).ttf" }
    return FontFiles(paths: paths)
  }
}

extension FontFamily {
  /// Reads the first known family whose four files exist; nil when there is none.
  ///
  /// - Parameter read: the bytes of the file at a path, nil where there is no such file.
  public static func find(
    among places: [FontFiles] = FontFiles.known, read: (String) -> [UInt8]?
  ) throws(FontFault) -> FontFamily? {
    for place in places {
      var faces: [FontStyle: FontFace] = [:]
      for style in FontStyle.allCases {
        guard let path = place.paths[style], let bytes = read(path) else { break }
        faces[style] = try FontFace(bytes)
      }
      if let regular = faces[.regular], let bold = faces[.bold], let italic = faces[.italic],
        let boldItalic = faces[.boldItalic]
      {
        return FontFamily(regular: regular, bold: bold, italic: italic, boldItalic: boldItalic)
      }
    }
    return nil
  }
}
