import ArgumentParser
import Office
import Reports

struct PostalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "postal",
    abstract: say(
      "Bưu gửi: số lượng, đúng hạn, phát hụt, cước.", "The post: volume, on time, failures, cost."),
    discussion: say(
      """
      Mọi bưu gửi đã giao cho hãng bưu chính trong kỳ, mỗi bưu gửi đúng một loại;
      hồ sơ thu gom để riêng. Tính theo những gì hãng báo.


      """,
      """
      All items handed over to carriers in the period, each in exactly one class;
      applications collected stand apart. Counted by what carriers report.


      """)
      + Examples.of(
        "  motcua report postal --by carrier --by month\n"
          + "  motcua report postal --from 2026-08-01 --to 2026-08-31 --carrier post --list"))

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp(
      say(
        "Chia theo: carrier, destination, month; lặp lại được.",
        "Split by: carrier, destination, month; repeatable."), valueName: say("cách", "way")))
  var groupings: [String] = []
  @Option(
    help: ArgumentHelp(say("Giao từ ngày.", "Handed over from this day."), valueName: say("ngày", "day")))
  var from: String?
  @Option(
    name: [.customLong("to"), .customLong("until")],
    help: ArgumentHelp(
      say("Giao đến hết ngày.", "Handed over up to and including this day."), valueName: say("ngày", "day")))
  var until: String?
  @Option(help: ArgumentHelp(say("Chỉ một hãng.", "Only this carrier."), valueName: say("hãng", "carrier")))
  var carrier: String?
  @Option(
    help: ArgumentHelp(
      say("Chỉ một nơi tiếp nhận.", "Only this receiving place."), valueName: say("cơ-quan", "agency")))
  var agency: String?
  @Flag(help: ArgumentHelp(say("Liệt kê từng bưu gửi sau con số.", "List the items behind the figures.")))
  var list = false
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let question = try question()
    let text = try options.work { office in
      try requireKnown(agency: agency, procedure: nil, office)
      let carriers = try office.carrierTitles()
      if let carrier, carriers[carrier] == nil {
        throw ValidationError(wrongWord(carrier, "--carrier", carriers.keys.sorted()))
      }
      let page = PostalPage(carriers: carriers, zone: try office.workingCalendar().zone)
      let answer = try office.postalFigures(question)
      return options.output.json ? page.json(answer, listing: list) : page.text(answer, listing: list)
    }
    print(text)
  }

  private func question() throws -> PostalQuestion {
    var question = PostalQuestion()
    question.from = try readDay(from, "--from")
    question.until = try readDay(until, "--to")
    try checkOrder(question.from, question.until)
    (question.carrier, question.agency) = (carrier, agency)
    let ways = try groupings.flatMap { try readWords($0, PostalQuestion.Grouping.allCases, "--by") }
    if !ways.isEmpty { question.groupings = ways }
    return question
  }
}
