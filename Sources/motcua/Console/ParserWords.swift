import DossierModel
import Foundation

/// The argument parser speaks English only; this gives its fixed phrases in Vietnamese.
enum ParserWords {
  static func translate(_ text: String, _ language: Language) -> String {
    guard language == .vi else { return text }
    return phrases.reduce(text) { text, phrase in
      text.replacingOccurrences(of: phrase.0, with: phrase.1, options: .regularExpression)
    }
  }

  private static let phrases = [
    ("(?m)^OVERVIEW: ", ""),
    ("(?m)^USAGE: ", "CÁCH DÙNG: "),
    ("(?m)^Usage: ", "Cách dùng: "),
    ("(?m)^ARGUMENTS:", "THAM SỐ:"),
    ("(?m)^OPTIONS:", "TÙY CHỌN:"),
    ("(?m)^SUBCOMMANDS:", "LỆNH:"),
    ("(?m)^Error: ", "Lỗi: "),
    ("(?m)^Help: ", "Gợi ý: "),
    ("<options>", "<tùy chọn>"),
    ("<subcommand>", "<lệnh>"),
    ("\\(default:", "(mặc định:"),
    ("\\(values:", "(giá trị:"),
    ("Show the version\\.", "In số phiên bản."),
    ("Show help information\\.", "In phần trợ giúp."),
    ("Show subcommand help information\\.", "In trợ giúp của một lệnh."),
    ("See '([^']*)' for detailed help\\.", "Xem “$1” để biết từng lệnh."),
    ("See '([^']*)' for more information\\.", "Xem “$1” để biết thêm."),
    ("<subcommands> \\.\\.\\.", "<lệnh> ..."),
    ("Unknown option '([^']*)'", "Tùy chọn lạ “$1”"),
    ("(?m)^   or: ", "   hoặc: "),
    (
      "The option '([^']*)' does not take any value, but '([^']*)' was specified\\.",
      "Tùy chọn “$1” không nhận giá trị, nhưng có “$2”"
    ),
    ("Can't autodetect a supported shell\\.", "Không nhận ra shell đang dùng."),
    ("Can't generate completion scripts for '([^']*)'\\.", "Không có bản gợi ý lệnh cho “$1”."),
    (
      "Please use --generate-completion-script=<shell> with one of:",
      "Hãy dùng --generate-completion-script=<shell> với một trong:"
    ),
    ("Did you mean '([^']*)'\\?", "Có phải ý là “$1”?"),
    ("Missing expected argument '([^']*)'", "Thiếu tham số “$1”"),
    ("Missing value for '([^']*)'", "Thiếu giá trị cho “$1”"),
    ("Missing one of: ([^\n]*)", "Thiếu một trong: $1"),
    ("The value '([^']*)' is invalid for '([^']*)'", "Giá trị “$1” không hợp lệ cho “$2”"),
    ("Please provide one of the following:", "Hãy chọn một trong:"),
    ("Please provide one of ([^\n]*)", "Hãy chọn một trong $1"),
    ("Unexpected argument '([^']*)'", "Tham số thừa “$1”"),
    ("(\\d+) unexpected arguments: ([^\n]*)", "$1 tham số thừa: $2"),
  ]
}
