import Testing

/// Command lines that cannot be understood.
@Suite struct ArgumentRefusalTests {
  @Test(arguments: ArgumentRefusalTests.refusals)
  func refuses(_ refusal: Refusal) throws {
    let scratch = try Scratch()
    try refusal.check(in: scratch)
  }

  private static let refusals: [Refusal] = [
    Refusal(
      "an unknown command", ["frob"], 64,
      vi: """
        Lỗi: Tham số thừa “frob”
        Cách dùng: motcua <lệnh>
          Xem “motcua --help” để biết thêm.
        """,
      en: """
        Error: Unexpected argument 'frob'
        Usage: motcua <subcommand>
          See 'motcua --help' for more information.
        """),
    Refusal(
      "an unknown option", ["list", "--nonsense"], 64,
      vi: """
        Lỗi: Tùy chọn lạ “--nonsense”
        Cách dùng: motcua list [--status <1–10>] [--agency <cơ-quan>] [--procedure <mã>] [--channel <kênh>] [--from <ngày>] [--to <ngày>] [--limit <số>] [--office <thư-mục>] [--json] [--lang <vi|en>]
          Xem “motcua list --help” để biết thêm.
        """,
      en: """
        Error: Unknown option '--nonsense'
        Usage: motcua list [--status <1–10>] [--agency <agency>] [--procedure <code>] [--channel <channel>] [--from <day>] [--to <day>] [--limit <number>] [--office <folder>] [--json] [--lang <vi|en>]
          See 'motcua list --help' for more information.
        """),
    Refusal(
      "an option almost right", ["list", "--agancy", "x"], 64,
      vi: """
        Lỗi: Tùy chọn lạ “--agancy”. Có phải ý là “--agency”?
        Cách dùng: motcua list [--status <1–10>] [--agency <cơ-quan>] [--procedure <mã>] [--channel <kênh>] [--from <ngày>] [--to <ngày>] [--limit <số>] [--office <thư-mục>] [--json] [--lang <vi|en>]
          Xem “motcua list --help” để biết thêm.
        """,
      en: """
        Error: Unknown option '--agancy'. Did you mean '--agency'?
        Usage: motcua list [--status <1–10>] [--agency <agency>] [--procedure <code>] [--channel <channel>] [--from <day>] [--to <day>] [--limit <number>] [--office <folder>] [--json] [--lang <vi|en>]
          See 'motcua list --help' for more information.
        """),
    Refusal(
      "a missing argument", ["advance", "--as", "lan"], 64,
      vi: """
        Lỗi: Thiếu tham số “<mã>”
        Gợi ý:  <mã>  Mã hồ sơ.
        Cách dùng: motcua advance [<tùy chọn>] <mã> <hành-động>
          Xem “motcua advance --help” để biết thêm.
        """,
      en: """
        Error: Missing expected argument '<code>'
        Help:  <code>  The dossier’s code.
        Usage: motcua advance [<options>] <code> <action>
          See 'motcua advance --help' for more information.
        """),
    Refusal(
      "a missing second argument", ["advance", "CODE", "--as", "lan"], 64,
      vi: """
        Lỗi: Thiếu tham số “<hành-động>”
        Gợi ý:  <hành-động>  Hành động; xem bằng motcua can MÃ.
        Cách dùng: motcua advance [<tùy chọn>] <mã> <hành-động>
          Xem “motcua advance --help” để biết thêm.
        """,
      en: """
        Error: Missing expected argument '<action>'
        Help:  <action>  The action; see motcua can CODE.
        Usage: motcua advance [<options>] <code> <action>
          See 'motcua advance --help' for more information.
        """),
    Refusal(
      "too many arguments", ["doctor", "a", "b"], 64,
      vi: """
        Lỗi: 2 tham số thừa: 'a', 'b'
        Cách dùng: motcua doctor [--office <thư-mục>] [--json] [--lang <vi|en>]
          Xem “motcua doctor --help” để biết thêm.
        """,
      en: """
        Error: 2 unexpected arguments: 'a', 'b'
        Usage: motcua doctor [--office <folder>] [--json] [--lang <vi|en>]
          See 'motcua doctor --help' for more information.
        """),
    Refusal(
      "an option without its value", ["doctor", "--office"], 64,
      vi: """
        Lỗi: Thiếu giá trị cho “--office <thư-mục>”
        Gợi ý:  --office <thư-mục>  Thư mục của văn phòng; mặc định MOTCUA_OFFICE, rồi thư mục hiện tại.
        Cách dùng: motcua doctor [--office <thư-mục>] [--json] [--lang <vi|en>]
          Xem “motcua doctor --help” để biết thêm.
        """,
      en: """
        Error: Missing value for '--office <folder>'
        Help:  --office <folder>  The office’s folder; by default MOTCUA_OFFICE, else the current folder.
        Usage: motcua doctor [--office <folder>] [--json] [--lang <vi|en>]
          See 'motcua doctor --help' for more information.
        """),
    Refusal(
      "a value for a flag", ["submit", "--receive=yes"], 64,
      vi: """
        Lỗi: Tùy chọn “--receive” không nhận giá trị, nhưng có “yes”
        Cách dùng: motcua submit <tùy chọn>
          Xem “motcua submit --help” để biết thêm.
        """,
      en: """
        Error: The option '--receive' does not take any value, but 'yes' was specified.
        Usage: motcua submit <options>
          See 'motcua submit --help' for more information.
        """),
    Refusal(
      "a day that is none", ["list", "--from", "2026-02-30"], 64,
      vi: """
        Lỗi: --from nhận ngày có thật dạng NĂM-THÁNG-NGÀY, không nhận “2026-02-30”
          Xem “motcua list --help” để biết thêm.
        """,
      en: """
        Error: --from takes a real day written YEAR-MONTH-DAY, not “2026-02-30”
          See 'motcua list --help' for more information.
        """),
    Refusal(
      "a period that ends before it begins", ["list", "--from", "2026-03-01", "--until", "2026-02-01"], 64,
      vi: """
        Lỗi: --to (2026-02-01) không được trước --from (2026-03-01)
          Xem “motcua list --help” để biết thêm.
        """,
      en: """
        Error: --to (2026-02-01) must not be before --from (2026-03-01)
          See 'motcua list --help' for more information.
        """),
    Refusal(
      "the same for the report", ["report", "signing-rate", "--from", "2026-03-01", "--until", "2026-02-01"],
      64,
      vi: """
        Lỗi: --to (2026-02-01) không được trước --from (2026-03-01)
          Xem “motcua report signing-rate --help” để biết thêm.
        """,
      en: """
        Error: --to (2026-02-01) must not be before --from (2026-03-01)
          See 'motcua report signing-rate --help' for more information.
        """),
    Refusal(
      "an unknown way to split", ["report", "signing-rate", "--by", "moon"], 64,
      vi: """
        Lỗi: --by nhận agency, month, procedure; không nhận “moon”
          Xem “motcua report signing-rate --help” để biết thêm.
        """,
      en: """
        Error: --by takes agency, month, procedure; not “moon”
          See 'motcua report signing-rate --help' for more information.
        """),
    Refusal(
      "an unknown base", ["report", "signing-rate", "--base", "some"], 64,
      vi: """
        Lỗi: --base nhận all, not-secret, results; không nhận “some”
          Xem “motcua report signing-rate --help” để biết thêm.
        """,
      en: """
        Error: --base takes all, not-secret, results; not “some”
          See 'motcua report signing-rate --help' for more information.
        """),
    Refusal(
      "an unknown criterion", ["report", "signing-rate", "--count", "leader,luck"], 64,
      vi: """
        Lỗi: --count nhận leader, agency, sent; không nhận “luck”
          Xem “motcua report signing-rate --help” để biết thêm.
        """,
      en: """
        Error: --count takes leader, agency, sent; not “luck”
          See 'motcua report signing-rate --help' for more information.
        """),
    Refusal(
      "an unknown format", ["report", "signing-rate", "--format", "xml"], 64,
      vi: """
        Lỗi: --format nhận table, csv, json; không nhận “xml”
          Xem “motcua report signing-rate --help” để biết thêm.
        """,
      en: """
        Error: --format takes table, csv, json; not “xml”
          See 'motcua report signing-rate --help' for more information.
        """),
    Refusal(
      "a target that is no percentage", ["report", "signing-rate", "--target", "98,5"], 64,
      vi: """
        Lỗi: --target nhận phần trăm từ 0 đến 100, như 98 hoặc 98.5, không nhận “98,5”
          Xem “motcua report signing-rate --help” để biết thêm.
        """,
      en: """
        Error: --target takes a percentage from 0 to 100, such as 98 or 98.5, not “98,5”
          See 'motcua report signing-rate --help' for more information.
        """),
    Refusal(
      "a target over all", ["report", "signing-rate", "--target", "101"], 64,
      vi: """
        Lỗi: --target nhận phần trăm từ 0 đến 100, như 98 hoặc 98.5, không nhận “101”
          Xem “motcua report signing-rate --help” để biết thêm.
        """,
      en: """
        Error: --target takes a percentage from 0 to 100, such as 98 or 98.5, not “101”
          See 'motcua report signing-rate --help' for more information.
        """),
    Refusal(
      "no such status", ["list", "--status", "11"], 64,
      vi: """
        Lỗi: --status nhận số từ 1 đến 10, không nhận 11
          Xem “motcua list --help” để biết thêm.
        """,
      en: """
        Error: --status takes 1 to 10, not 11
          See 'motcua list --help' for more information.
        """),
    Refusal(
      "a status that is no number", ["list", "--status", "x"], 64,
      vi: """
        Lỗi: Giá trị “x” không hợp lệ cho “--status <1–10>”
        Gợi ý:  --status <1–10>  Trạng thái, số từ 1 đến 10.
        Cách dùng: motcua list [--status <1–10>] [--agency <cơ-quan>] [--procedure <mã>] [--channel <kênh>] [--from <ngày>] [--to <ngày>] [--limit <số>] [--office <thư-mục>] [--json] [--lang <vi|en>]
          Xem “motcua list --help” để biết thêm.
        """,
      en: """
        Error: The value 'x' is invalid for '--status <1–10>'
        Help:  --status <1–10>  Status, a number from 1 to 10.
        Usage: motcua list [--status <1–10>] [--agency <agency>] [--procedure <code>] [--channel <channel>] [--from <day>] [--to <day>] [--limit <number>] [--office <folder>] [--json] [--lang <vi|en>]
          See 'motcua list --help' for more information.
        """),
    Refusal(
      "an unknown channel", ["list", "--channel", "fax"], 64,
      vi: """
        Lỗi: --channel nhận counter, online, post; không nhận “fax”
          Xem “motcua list --help” để biết thêm.
        """,
      en: """
        Error: --channel takes counter, online, post; not “fax”
          See 'motcua list --help' for more information.
        """),
    Refusal(
      "no lines", ["list", "--limit", "0"], 64,
      vi: """
        Lỗi: --limit phải lớn hơn 0, không phải 0
          Xem “motcua list --help” để biết thêm.
        """,
      en: """
        Error: --limit must be over 0, not 0
          See 'motcua list --help' for more information.
        """),
    Refusal(
      "delivery without a folder", ["outbox", "--deliver"], 64,
      vi: """
        Lỗi: --deliver cần --to THƯ-MỤC
          Xem “motcua outbox --help” để biết thêm.
        """,
      en: """
        Error: --deliver needs --to FOLDER
          See 'motcua outbox --help' for more information.
        """),
    Refusal(
      "nothing to deliver", ["outbox", "--limit", "0"], 64,
      vi: """
        Lỗi: --limit phải lớn hơn 0, không phải 0
          Xem “motcua outbox --help” để biết thêm.
        """,
      en: """
        Error: --limit must be over 0, not 0
          See 'motcua outbox --help' for more information.
        """),
    Refusal(
      "a demonstration of nothing", ["demo", "--dossiers", "0"], 64,
      vi: """
        Lỗi: --dossiers nhận số từ 1 đến 100000, không nhận 0
          Xem “motcua demo --help” để biết thêm.
        """,
      en: """
        Error: --dossiers takes 1 to 100000, not 0
          See 'motcua demo --help' for more information.
        """),
    Refusal(
      "a seed too large", ["demo", "--seed", "18446744073709551616"], 64,
      vi: """
        Lỗi: Giá trị “18446744073709551616” không hợp lệ cho “--seed <số>”
        Gợi ý:  --seed <số>  Hạt giống.
        Cách dùng: motcua demo [--dossiers <số>] [--seed <số>] [--into <thư-mục>] [--json] [--lang <vi|en>]
          Xem “motcua demo --help” để biết thêm.
        """,
      en: """
        Error: The value '18446744073709551616' is invalid for '--seed <number>'
        Help:  --seed <number>  Seed.
        Usage: motcua demo [--dossiers <number>] [--seed <number>] [--into <folder>] [--json] [--lang <vi|en>]
          See 'motcua demo --help' for more information.
        """),
    Refusal(
      "an unknown shell", ["--generate-completion-script", "csh"], 64,
      vi: """
        Lỗi: Không có bản gợi ý lệnh cho “csh”.
        Hãy dùng --generate-completion-script=<shell> với một trong:
            zsh bash fish
        Cách dùng: motcua <lệnh>
          Xem “motcua --help” để biết thêm.
        """,
      en: """
        Error: Can't generate completion scripts for 'csh'.
        Please use --generate-completion-script=<shell> with one of:
            zsh bash fish
        Usage: motcua <subcommand>
          See 'motcua --help' for more information.
        """),
  ]
}
