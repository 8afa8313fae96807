import ArgumentParser
import DossierModel
import Office
import Reports
import WorkingTime

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Báo cáo.", "Reports."),
    discussion: Examples.of(
      "  motcua report signing-rate --by agency --target 98\n  motcua report on-time --by agency --by month"),
    subcommands: [SigningRateCommand.self, OnTimeCommand.self, PostalCommand.self])
}

struct SigningRateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signing-rate",
    abstract: say("Tỷ lệ văn bản được ký số.", "The share of documents digitally signed."),
    discussion: say(
      """
      Mặc định theo Nghị định 307/2025/NĐ-CP: văn bản có chữ ký số của lãnh đạo,
      của cơ quan và được gửi qua mạng, trên tổng số văn bản đi. Bản sao tính riêng.


      """,
      """
      By default after Decree 307/2025/NĐ-CP: documents signed by the leader and
      the agency and sent over the network, over all outgoing documents. Certified
      copies stand apart.


      """)
      + Examples.of(
        "  motcua report signing-rate --by agency --by month --target 98\n"
          + "  motcua report signing-rate --count leader,agency --base results --list\n"
          + "  motcua report signing-rate --from 2026-08-01 --to 2026-08-31 --format csv"))

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp(
      say(
        "Chia theo: agency, month, procedure; lặp lại được.",
        "Split by: agency, month, procedure; repeatable."), valueName: say("cách", "way")))
  var groupings: [String] = []
  @Option(
    help: ArgumentHelp(say("Phát hành từ ngày.", "Issued from this day."), valueName: say("ngày", "day")))
  var from: String?
  @Option(
    name: [.customLong("to"), .customLong("until")],
    help: ArgumentHelp(
      say("Phát hành đến hết ngày.", "Issued up to and including this day."), valueName: say("ngày", "day")))
  var until: String?
  @Option(
    help: ArgumentHelp(say("Chỉ một cơ quan.", "Only this agency."), valueName: say("cơ-quan", "agency")))
  var agency: String?
  @Option(help: ArgumentHelp(say("Chỉ một thủ tục.", "Only this procedure."), valueName: say("mã", "code")))
  var procedure: String?
  @Option(
    help: ArgumentHelp(
      say("Điều kiện được tính: leader,agency,sent.", "What counts: leader,agency,sent."),
      valueName: say("điều-kiện", "criteria")))
  var count = "leader,agency,sent"
  @Option(
    help: ArgumentHelp(
      say("Mẫu số: all, not-secret, results.", "Base: all, not-secret, results."),
      valueName: say("mẫu-số", "base")))
  var base = "not-secret"
  @Flag(
    help: ArgumentHelp(
      say("Tính cả bản sao vào tử số và mẫu số.", "Count certified copies among the documents too.")))
  var copies = false
  @Option(
    help: ArgumentHelp(
      say(
        "Mức phải đạt, phần trăm; chưa đạt thì đánh dấu.", "Target in percent; what falls short is marked."),
      valueName: "98"))
  var target: String?
  @Flag(help: ArgumentHelp(say("Liệt kê từng văn bản sau con số.", "List the documents behind the figures.")))
  var list = false
  @Option(
    help: ArgumentHelp(
      say("Dạng in: table, csv, json.", "Format: table, csv, json."), valueName: say("dạng", "format")))
  var format: String?
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let question = try question()
    let page = SigningRatePage(target: try target.map(readTarget))
    let format = try chosenFormat()
    let text = try options.work { office in
      try requireKnown(agency: agency, procedure: procedure, office)
      let (calendar, names) = (try office.workingCalendar(), try options.names(office))
      return try office.store.read { reading in
        let rate = try SigningRate(question, reading, calendar.zone)
        let documents = list ? try question.documents(reading, calendar.zone) : nil
        let lines = try documents?.map { line in
          let title = try office.title(ofDocument: line.document.paper, of: line.document.procedure, reading)
          return DocumentReport(line, title, calendar.zone)
        }
        return page.text(rate, lines, format, names)
      }
    }
    print(text)
  }

  private func chosenFormat() throws -> SigningRatePage.Format {
    if options.output.json { return .json }
    return try readWord(format ?? "table", SigningRatePage.Format.allCases, "--format")
  }

  private func question() throws -> SigningRateQuestion {
    var question = SigningRateQuestion()
    question.from = try readDay(from, "--from")
    question.until = try readDay(until, "--to")
    try checkOrder(question.from, question.until)
    question.agency = agency
    question.procedure = procedure
    question.criteria = Set(try readWords(count, SigningRateQuestion.Criterion.allCases, "--count"))
    question.base = try readWord(base, SigningRateQuestion.Base.allCases, "--base")
    question.countsCopies = copies
    let ways = try groupings.flatMap { try readWords($0, SigningRateQuestion.Grouping.allCases, "--by") }
    if !ways.isEmpty { question.groupings = ways }
    return question
  }

  /// Percent with at most two decimals, as hundredths of a percent.
  private func readTarget(_ text: String) throws -> Int {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if (1...2).contains(parts.count), let whole = Int(parts[0]), (0...100).contains(whole) {
      let digits = parts.count == 2 ? String(parts[1]) : "0"
      if (1...2).contains(digits.count), let fraction = Int(digits), fraction >= 0 {
        return min(10_000, whole * 100 + (digits.count == 1 ? fraction * 10 : fraction))
      }
    }
    throw ValidationError(
      say(
        "--target nhận phần trăm từ 0 đến 100, như 98 hoặc 98.5, không nhận “\(text)”",
        "--target takes a percentage from 0 to 100, such as 98 or 98.5, not “\(text)”"))
  }
}
