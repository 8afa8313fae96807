import ArgumentParser
import Office

struct DueCommand: ParsableCommand {
  /// By what the dossiers are counted together.
  enum Grouping: String, CaseIterable { case officer, agency }

  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: say("Hồ sơ nào sẽ trễ hạn tiếp theo.", "What will be late next."),
    discussion: say(
      """
      Mọi hồ sơ đã trễ hoặc sẽ trễ, hạn gần hay xa, rồi hồ sơ đến hạn trong những
      ngày tới. Xếp theo số giờ làm việc còn lại trừ đi thời gian các bước sau
      thường cần.


      """,
      """
      All that is late or will be, however far off it is due, then what falls due
      in the days ahead. Ordered by the working time left beyond what the steps
      ahead usually take.


      """)
      + Examples.of("  motcua due\n  motcua due --within 10 --by officer\n  motcua due --as thao"))

  @Option(
    help: ArgumentHelp(
      say(
        "Thêm hồ sơ đến hạn trong bao nhiêu ngày làm việc tới.",
        "Also what is due within so many working days."),
      valueName: say("ngày", "days")))
  var within = 5
  @Option(
    name: .customLong("by"),
    help: ArgumentHelp(
      say("Cộng theo: officer, agency.", "Count by: officer, agency."), valueName: say("cách", "way")))
  var grouping: String?
  @Option(
    help: ArgumentHelp(say("Cơ quan giải quyết.", "Competent agency."), valueName: say("cơ-quan", "agency")))
  var agency: String?
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      say(
        "Chỉ việc đang chờ người này, hoặc người được thay.",
        "Only what waits for this person, or for those he substitutes."), valueName: say("người", "user")))
  var person: String?
  @Option(
    help: ArgumentHelp(
      say("Nhiều nhất bao nhiêu dòng.", "At most this many lines."), valueName: say("số", "number")))
  var limit = 100
  @OptionGroup var options: OfficeOptions

  func run() throws {
    try checkLimit(limit)
    guard (0...250).contains(within) else {
      throw ValidationError(
        say("--within nhận số từ 0 đến 250, không nhận \(within)", "--within takes 0 to 250, not \(within)"))
    }
    let grouping = try grouping.map { try readWord($0, Grouping.allCases, "--by") }
    var request = DueRequest(within: within)
    (request.agency, request.person) = (agency, person)
    let (outlook, page) = try options.work { office in
      try requireKnown(agency: agency, procedure: nil, office)
      return (try office.outlook(request), try DuePage(office, options, grouping, limit: limit))
    }
    print(options.output.json ? page.json(outlook) : page.text(outlook))
  }
}
