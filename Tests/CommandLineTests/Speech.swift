import Foundation

/// Finds words that do not belong into a text: of the other language, or from inside the program.
enum Speech {
  /// Words of the other language. Quoted values, words an option takes, options, names of people and of laws are nobody's.
  static func foreign(in text: String, _ language: String) -> [String] {
    let removed = [
      "(\\p{L}+ )+\\([a-z-]+\\)", "(nhận|takes) [a-z, -]+;", "--by [a-z]+", "“[^”]*”", "'[^'\n]*'",
      "\"[^\"\n]*\"",
      "(?<![a-z])--?[A-Za-z-]+",
      "\\{[^}]*\\}",
      "<[^>]*>",
      "[A-Za-z0-9_-]+\\.[a-z]+", "[a-z]+([-_][a-z]+)+",
    ]
    var plain = names.reduce(text) { $0.replacingOccurrences(of: $1, with: " ") }
    for pattern in removed {
      plain = plain.replacingOccurrences(of: pattern, with: " ", options: .regularExpression)
    }
    let words = plain.split { !$0.isLetter && $0 != "’" }.map { $0.lowercased() }
    return words.filter { language == "vi" ? english.contains($0) : isVietnamese($0) }
  }

  private static let names = [
    "đồng", "NĐ-CP", "QĐ-TTg", "Phú Thọ", "Việt Trì", "Vĩnh Yên", "Phúc Yên", "QĐ-SYT", "motcua",
  ]

  private static func isVietnamese(_ word: String) -> Bool {
    word.decomposedStringWithCanonicalMapping.unicodeScalars.contains {
      $0 == "đ" || (0x300...0x323).contains($0.value) || $0.value == 0x31B
    }
  }

  /// Common English words that are no Vietnamese ones.
  private static let english: Set<String> = Set(
    """
    the is not are be cannot could found expected missing unknown error usage help allowed file folder dossier who \
    this that and see with option options argument command value values such directory permission denied operation \
    database disk full read only write invalid failed possible needed must takes please provide default \
    version before after real written takes nothing was were there none nobody holds step assigned \
    changed somebody else look again retry used another request already upgrade newer created create opened \
    language signed digital recorded done yes bytes
    """.split(separator: " ").map(String.init))

  /// Traces of the program's inside that nobody outside should meet.
  static func internals(in text: String) -> [String] {
    [
      "Fatal error", "Swift.", "NSCocoa", "Error Domain", "DatabaseError", "SQLITE_", "ERROR_", "Optional(",
      "0x",
      "Illegal instruction", "GRDB", "StoreError", "libc",
    ].filter(text.contains)
  }
}
