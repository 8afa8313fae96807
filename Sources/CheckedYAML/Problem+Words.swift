public import DossierModel

extension Problem {
  /// `FILE:LINE:COLUMN: PATH: what is wrong; what is expected`.
  public func text(_ language: Language) -> String {
    let place = file.isEmpty ? [] : [line > 0 ? "\(file):\(line):\(column)" : file]
    return (place + (path.isEmpty ? [] : [path]) + [message(language)]).joined(separator: ": ")
  }

  /// What is wrong and what is expected, without the place.
  public func message(_ language: Language) -> String { issue.text(language, format) }

  /// What the file was meant to be written in.
  private var format: String { file.hasSuffix(".json") ? "JSON" : "YAML" }
}

extension Issue {
  func text(_ language: Language, _ format: String) -> String {
    switch self {
    case .unreadable: language("không đọc được tệp", "the file cannot be read")
    case .tooLarge(let limit):
      language("tệp quá lớn; tối đa \(limit) byte", "the file is too large; at most \(limit) bytes")
    case .notUTF8: language("tệp không phải UTF-8", "the file is not UTF-8")
    case .syntax(let detail): SyntaxWords.text(detail, language, format)
    case .unclosed(let line, let column):
      language(
        "\(format) sai cú pháp (dấu nháy mở ở \(line):\(column) mà không đóng)",
        "not valid \(format) (the quote opened at \(line):\(column) is never closed)")
    case .duplicateKeys(let keys):
      language(
        "khóa lặp lại: \(keys.joined(separator: ", "))", "keys given twice: \(keys.joined(separator: ", "))")
    case .anchorOrTag:
      language(
        "không dùng neo (&), bí danh (*) hay thẻ (!)", "anchors (&), aliases (*) and tags (!) are not allowed"
      )
    case .missingKey(let key): missing(key, language)
    case .missingBoth(let key, let other):
      language(
        "thiếu khóa “\(key)” hoặc “\(other)”, cần một trong hai",
        "key “\(key)” or “\(other)” is missing, one of the two is needed")
    case .missingKeyFor(let key, let why):
      missing(key, language) + language(", cần để \(why.vi)", "; needed to \(why.en)")
    case .unknownKey(let key, let allowed):
      language(
        "khóa lạ “\(key)”; được dùng: \(list(allowed))", "unknown key “\(key)”; allowed: \(list(allowed))")
    case .unknownWord(let word, []):
      language(
        "từ lạ “\(word)”; chưa có từ nào dùng được ở đây", "unknown word “\(word)”; none is known here yet")
    case .unknownWord(let word, let allowed):
      language(
        "từ lạ “\(word)”; được dùng: \(list(allowed))", "unknown word “\(word)”; allowed: \(list(allowed))")
    case .unknownDossier(let code): language("không có hồ sơ “\(code)”", "there is no dossier “\(code)”")
    case .unexpected(let found, let expected):
      language("gặp “\(found)”; cần \(expected.vi)", "found “\(found)”; expected \(expected.en)")
    case .unfit(let why): why(language)
    }
  }

  /// Each once, in order.
  private func list(_ words: [String]) -> String {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }.joined(separator: ", ")
  }

  private func missing(_ key: String, _ language: Language) -> String {
    key.hasPrefix("--")
      ? language("thiếu tùy chọn \(key)", "option \(key) is missing")
      : language("thiếu khóa “\(key)”", "key “\(key)” is missing")
  }
}
