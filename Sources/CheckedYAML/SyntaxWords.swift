import DossierModel

/// What a text that cannot be read as YAML, JSON or CSV has wrong. The YAML parser speaks English only.
enum SyntaxWords {
  static func text(_ detail: String, _ language: Language, _ format: String) -> String {
    if let words = ours[detail] { return language(words.vi, words.en) }
    return language(
      "\(format) sai cú pháp" + (vietnamese(detail).map { " (\($0))" } ?? ""),
      "not valid \(format) (\(detail))")
  }

  /// Details this program gives itself.
  private static let ours = [
    "empty": Title(vi: "tệp không có gì để đọc", en: "the file holds nothing to read"),
    "but found another document": Title(
      vi: "tệp có nhiều tài liệu YAML (từ dòng “---” này); cần đúng một tài liệu",
      en: "the file holds several YAML documents (another begins at this “---”); one is expected"),
    "CSV: unclosed quote": Title(
      vi: "CSV có dấu ngoặc kép mở mà không đóng", en: "a quote of the CSV is never closed"),
    "CSV: no row": Title(
      vi: "CSV chỉ có dòng tiêu đề, không có hồ sơ nào", en: "the CSV has a header and no application"),
  ]

  /// Without a translation only line and column are told.
  private static func vietnamese(_ detail: String) -> String? {
    phrases.first { detail.hasPrefix($0.0) }?.1
  }

  private static let phrases = [
    ("did not find expected ',' or ']'", "thiếu “,” hoặc “]”"),
    ("did not find expected ',' or '}'", "thiếu “,” hoặc “}”"),
    ("did not find expected '-' indicator", "thiếu dấu “-” của danh sách"),
    ("did not find expected key", "thiếu khóa, hoặc thụt đầu dòng sai"),
    ("did not find expected <document start>", "thừa chữ sau phần đầu"),
    ("did not find expected node content", "thiếu giá trị"),
    ("did not find expected hexdecimal number", "ký tự thoát sai"),
    ("could not find expected ':'", "thiếu dấu “:” sau khóa"),
    ("found character that cannot start any token", "ký tự không dùng được ở đây, chẳng hạn dấu tab"),
    ("found a tab character", "có dấu tab ở chỗ thụt đầu dòng"),
    ("found unexpected end of stream", "dấu ngoặc mở mà không đóng"),
    ("found unknown escape character", "ký tự thoát lạ"),
    ("found invalid Unicode character escape code", "mã ký tự không dùng được"),
    ("Maximum nesting level reached", "lồng nhau quá sâu"),
    ("found undefined alias", "bí danh chưa đặt"),
    ("mapping values are not allowed", "dấu “:” không dùng được ở đây"),
    ("block sequence entries are not allowed", "dấu “-” không dùng được ở đây"),
    ("block mapping entries are not allowed", "khóa không dùng được ở đây"),
    ("control characters are not allowed", "có ký tự điều khiển"),
  ]
}
