import ArgumentParser
import DossierModel
import DossierStore
import Office
import WorkingTime

struct Inbox: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Việc đang chờ một người.", "What waits for a person."),
    discussion: Examples.of("  motcua inbox --as thao"))

  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let actor = try actor.name()
    let (entries, page) = try options.work { office in
      (try office.inbox(actor), try LinePage(office, options))
    }
    page.print(entries.map(\.dossier), options.output, onBehalfOf: entries.map(\.onBehalfOf))
  }
}

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: say("Danh sách hồ sơ, có lọc.", "List dossiers, with filters."),
    discussion: Examples.of(
      "  motcua list --status 4 --agency so-y-te\n  motcua list --from 2026-08-01 --to 2026-08-31 --json"))

  @Option(
    help: ArgumentHelp(
      say("Trạng thái, số từ 1 đến 10.", "Status, a number from 1 to 10."), valueName: "1–10"))
  var status: Int?
  @Option(
    help: ArgumentHelp(say("Cơ quan giải quyết.", "Competent agency."), valueName: say("cơ-quan", "agency")))
  var agency: String?
  @Option(help: ArgumentHelp(say("Mã thủ tục.", "Procedure code."), valueName: say("mã", "code")))
  var procedure: String?
  @Option(
    help: ArgumentHelp(
      say("Cách nộp: counter, online, post.", "Channel: counter, online, post."),
      valueName: say("kênh", "channel")))
  var channel: String?
  @Option(help: ArgumentHelp(say("Nộp từ ngày.", "Submitted from this day."), valueName: say("ngày", "day")))
  var from: String?
  @Option(
    name: [.customLong("to"), .customLong("until")],
    help: ArgumentHelp(
      say("Nộp đến hết ngày.", "Submitted up to and including this day."), valueName: say("ngày", "day")))
  var until: String?
  @Option(
    help: ArgumentHelp(
      say("Nhiều nhất bao nhiêu dòng.", "At most this many lines."), valueName: say("số", "number")))
  var limit = 100
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let days = (try readDay(from, "--from"), try readDay(until, "--to"))
    try checkOrder(days.0, days.1)
    try checkLimit(limit)
    // One more than asked for tells whether there are more.
    var filter = DossierFilter(limit: limit + 1)
    filter.status = try status.map { number in
      guard let status = PortalStatus(rawValue: number) else {
        throw ValidationError(
          say("--status nhận số từ 1 đến 10, không nhận \(number)", "--status takes 1 to 10, not \(number)"))
      }
      return status
    }
    filter.channel = try channel.map { word in
      guard let channel = Channel(word: word) else {
        throw ValidationError(wrongWord(word, "--channel", Channel.words))
      }
      return channel
    }
    filter.agency = agency
    filter.procedure = procedure
    let (lines, page) = try options.work { office in
      try requireKnown(agency: agency, procedure: procedure, office)
      let zone = try office.workingCalendar().zone
      filter.from = days.0.map { zone.moment($0, minute: 0) }
      filter.until = days.1.map { zone.moment($0 + 1, minute: 0) }
      return (try office.dossiers(filter), try LinePage(office, options))
    }
    page.print(Array(lines.prefix(limit)), options.output)
    if lines.count > limit {
      Console.complain(
        say(
          "còn nữa: chỉ in \(limit) hồ sơ đầu; thêm --limit",
          "there are more: only the first \(limit) are shown; see --limit"))
    }
  }
}

/// Shows lists of dossiers.
struct LinePage {
  private let names: Names
  private let zone: Zone

  init(_ office: Office, _ options: OfficeOptions) throws {
    names = try options.names(office)
    zone = try office.workingCalendar().zone
  }

  /// - Parameter onBehalfOf: for whom each waits, where it is an inbox.
  func print(_ lines: [DossierLine], _ output: OutputOptions, onBehalfOf: [[String]]? = nil) {
    let principals = onBehalfOf ?? lines.map { _ in [] }
    let rows = zip(lines, principals).map { row($0, onBehalfOf == nil ? nil : $1) }
    if output.json { return Swift.print(Console.json(rows)) }
    let isMarked = principals.contains { !$0.isEmpty }
    let hasParts = lines.contains { $0.partOf != nil }
    var table = Table(
      [
        say("Mã hồ sơ", "Code"), say("Thủ tục", "Procedure"), say("Cơ quan", "Agency"),
        say("Trạng thái", "Status"),
        say("Nộp lúc", "Submitted"), say("Hẹn trả", "Due"),
      ] + (hasParts ? [say("Thuộc", "Part of")] : []) + (isMarked ? [say("Làm thay", "For")] : []),
      whole: hasParts ? [0, 1, 5, 6] : [0, 1, 5])
    for line in rows {
      let principals = (line.onBehalfOf ?? []).map(names.person).joined(separator: ", ")
      table.add(
        [
          line.code, line.procedure, line.agencyName, "\(line.status) \(line.statusTitle)", line.submitted,
          line.due ?? "–",
        ] + (hasParts ? [line.partOf ?? "–"] : []) + (isMarked ? [principals] : []))
    }
    Swift.print(table.text(width: Console.width))
    Swift.print(say("\(lines.count) hồ sơ", "\(lines.count) dossier\(lines.count == 1 ? "" : "s")"))
  }

  private func row(_ line: DossierLine, _ onBehalfOf: [String]?) -> LineReport {
    LineReport(
      code: line.code, procedure: line.procedure, agency: line.agency, agencyName: names.agency(line.agency),
      status: line.status.rawValue, statusTitle: line.status.title(Speech.language),
      channel: line.channel.word,
      submitted: zone.text(line.submitted), due: line.due.map(zone.text), partOf: line.partOf,
      onBehalfOf: onBehalfOf)
  }
}

private struct LineReport: Encodable {
  let code: String
  let procedure: String
  let agency: String
  let agencyName: String
  let status: Int
  let statusTitle: String
  let channel: String
  let submitted: String
  let due: String?
  /// The code of the joint dossier it is a part of.
  let partOf: String?
  /// In an inbox: for whom it waits, by key; empty: for the person himself.
  let onBehalfOf: [String]?
}
