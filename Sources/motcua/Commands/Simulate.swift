import ArgumentParser
import DossierModel
import Office
import Simulation
import WorkingTime

struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Mô phỏng thời gian tới: bao nhiêu hồ sơ sẽ trễ hạn, thêm một người ở đâu thì đỡ nhất.",
      "Simulate the time to come: how many will be late, and where one more person helps most."),
    discussion: say(
      """
      Hồ sơ đến, cán bộ xử lý từng việc trong giờ làm việc, mọi bước theo đúng quy
      trình của văn phòng. Lượng hồ sơ và thời gian xử lý lấy từ 90 ngày trước đó,
      hoặc từ tệp --scenario. Không ghi gì vào văn phòng.


      """,
      """
      Dossiers come in and people work on one thing at a time in office hours,
      each step by the office’s own rules. How many come and how long work takes
      is taken from the 90 days before, or from --scenario. Nothing is written.


      """)
      + Examples.of(
        "  motcua simulate --from 2026-11-02 --weeks 13\n"
          + "  motcua simulate --scenario Workflows/scenarios/busy-season.yaml --runs 10 --seed 7"))

  @Option(
    help: ArgumentHelp(
      say("Tệp YAML: hồ sơ đến, số người, số phút.", "A YAML file: arrivals, people, minutes."),
      valueName: say("tệp", "file")))
  var scenario: String?
  @Option(
    help: ArgumentHelp(
      say(
        "Ngày đầu; mặc định ngày làm việc tới. Lịch sử tính đến hôm trước đó.",
        "First day; by default the next working day. History counts until the day before."),
      valueName: say("ngày", "day")))
  var from: String?
  @Option(
    help: ArgumentHelp(
      say("Ngày cuối, thay cho --weeks.", "Last day, instead of --weeks."), valueName: say("ngày", "day")))
  var until: String?
  @Option(help: ArgumentHelp(say("Số tuần.", "How many weeks."), valueName: say("số", "number")))
  var weeks = 13
  @Option(help: ArgumentHelp(say("Hạt giống.", "Seed."), valueName: say("số", "number")))
  var seed: UInt64 = 1
  @Option(
    help: ArgumentHelp(
      say("Chạy bao nhiêu lần.", "How many runs."), valueName: say("số", "number")))
  var runs = 5
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let request = try request()
    let bar = ProgressBar(total: 100, label: "%")
    let (foreseen, page) = try options.work { office in
      let calendar = try office.workingCalendar()
      try checkPeriod(request, calendar, today: calendar.zone.day(of: office.clock()))
      do {
        let foreseen = try office.foresee(request) { bar.show($0 * 100 / max(1, $1)) }
        return (foreseen, try ForecastPage(office, options))
      } catch let short as HistoryTooShort { throw PlainFailure(exit: .refused, text: words(short)) }
    }
    bar.clear()
    print(options.output.json ? Console.json(ForecastReport(foreseen)) : page.text(foreseen))
  }

  private func request() throws -> ForesightRequest {
    try checkRange(weeks, "--weeks", 1...520)
    try checkRange(runs, "--runs", 1...1000)
    var request = ForesightRequest()
    request.from = try readDay(from, "--from")
    request.until = try readDay(until, "--until")
    (request.weeks, request.seed, request.runs) = (weeks, seed, runs)
    request.scenario = try scenario.map(readText)
    return request
  }

  private func checkRange(_ value: Int, _ flag: String, _ range: ClosedRange<Int>) throws {
    guard !range.contains(value) else { return }
    let (low, high) = (range.lowerBound, range.upperBound)
    throw ValidationError(
      say(
        "\(flag) nhận số từ \(low) đến \(high), không nhận \(value)",
        "\(flag) takes \(low) to \(high), not \(value)"))
  }

  private func checkPeriod(_ request: ForesightRequest, _ calendar: WorkingCalendar, today: Day) throws {
    guard let until = request.until else { return }
    let from = request.from ?? calendar.day(1, workingDaysAfter: today)
    guard calendar.workingDays(after: from + -1, through: until) == 0 else { return }
    throw ValidationError(
      say(
        "từ \(from.text) đến \(until.text) không có ngày làm việc nào",
        "there is no working day from \(from.text) to \(until.text)"))
  }

  private func words(_ short: HistoryTooShort) -> String {
    say(
      """
      lịch sử chưa đủ để mô phỏng: từ \(short.from.text) đến \(short.until.text) có \(short.found) hồ sơ, cần ít nhất \(short.needed)
      cách khác: --from với một ngày có đủ hồ sơ trong 90 ngày trước đó, hoặc --scenario với “arrivals” cho biết hồ sơ đến (xem Docs/Simulation.md)
      """,
      """
      too little history to simulate: \(short.found) dossiers came in from \(short.from.text) to \(short.until.text), at least \(short.needed) are needed
      instead: --from with a day that has enough dossiers in the 90 days before it, or --scenario with “arrivals” that say what comes in (see Docs/Simulation.md)
      """)
  }
}
