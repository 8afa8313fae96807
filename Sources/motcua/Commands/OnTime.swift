import ArgumentParser
import Office
import Reports

struct OnTimeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "on-time",
    abstract: say("Tỷ lệ giải quyết đúng hạn.", "The share of dossiers settled on time."),
    discussion: say(
      """
      Mặc định theo cách tính quốc gia (Quyết định 766/QĐ-TTg): trừ thời gian
      chờ, so với ngày đã hẹn; yêu cầu bổ sung quá một lần là trễ. Luôn in cả hai
      cách tính. Chia theo officer hoặc “step” thì xét từng lượt xử lý.


      """,
      """
      By default after the national rule (Decision 766/QĐ-TTg): waiting is taken
      off and the day promised counts; more than one supplement request is late.
      Both rules are always shown. By officer or step, stays in steps are judged.


      """)
      + Examples.of(
        "  motcua report on-time --by agency --by month\n"
          + "  motcua report on-time --from 2026-08-01 --to 2026-08-31 --rule plain --list\n"
          + "  motcua report on-time --by step --procedure 1.001806"))

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp(
      say(
        "Chia theo: agency, procedure, month, officer, “step” (theo từng thủ tục); lặp lại được.",
        "Split by: agency, procedure, month, officer, step (within its procedure); repeatable."),
      valueName: say("cách", "way")))
  var groupings: [String] = []
  @Option(help: ArgumentHelp(say("Từ ngày.", "From this day."), valueName: say("ngày", "day")))
  var from: String?
  @Option(
    name: [.customLong("to"), .customLong("until")],
    help: ArgumentHelp(
      say("Đến hết ngày.", "Up to and including this day."), valueName: say("ngày", "day")))
  var until: String?
  @Option(
    help: ArgumentHelp(
      say("Cách tính: national, plain.", "The rule: national, plain."), valueName: say("cách-tính", "rule")))
  var rule: String?
  @Option(
    help: ArgumentHelp(say("Chỉ một cơ quan.", "Only this agency."), valueName: say("cơ-quan", "agency")))
  var agency: String?
  @Option(help: ArgumentHelp(say("Chỉ một thủ tục.", "Only this procedure."), valueName: say("mã", "code")))
  var procedure: String?
  @Flag(
    help: ArgumentHelp(
      say(
        "Liệt kê từng hồ sơ hoặc lượt xử lý sau con số.",
        "List the dossiers or stays behind the figures.")))
  var list = false
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let question = try question()
    let text = try options.work { office in
      try requireKnown(agency: agency, procedure: procedure, office)
      let answer = try office.onTime(question, listing: list)
      let page = OnTimePage(
        try options.names(office), try office.workingCalendar().zone, try titles(answer, office))
      return options.output.json ? page.json(answer, listing: list) : page.text(answer, listing: list)
    }
    print(text)
  }

  private func question() throws -> OnTimeQuestion {
    var question = OnTimeQuestion()
    question.from = try readDay(from, "--from")
    question.until = try readDay(until, "--to")
    try checkOrder(question.from, question.until)
    (question.agency, question.procedure) = (agency, procedure)
    let ways = try groupings.flatMap { try readWords($0, OnTimeQuestion.Grouping.allCases, "--by") }
    if !ways.isEmpty { question.groupings = ways }
    if ways.contains(.step), !ways.contains(.procedure) { question.groupings.insert(.procedure, at: 0) }
    if let rule { question.rule = try readWord(rule, TimeRule.allCases, "--rule") }
    if rule != nil, question.isOfStays {
      throw ValidationError(
        say(
          "--rule không đi với --by officer hoặc --by “step”: mỗi bước có thời hạn riêng",
          "--rule does not go with --by officer or --by step: each step has a time of its own"))
    }
    return question
  }

  private func titles(_ answer: OnTimeAnswer, _ office: Office) throws -> StepNames {
    guard answer.rate.question.isOfStays else { return StepNames() }
    return try StepNames(office)
  }
}
