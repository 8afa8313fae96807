import ArgumentParser
import DossierModel
import Office
import WorkingTime

struct QueueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: say(
      "Việc đang chờ, theo vai trò, cơ quan, lĩnh vực; ai đang giữ, chờ từ khi nào.",
      "What waits, by role, agency and field; who has it, since when."),
    discussion: Examples.of(
      """
        motcua queue --agency so-y-te --unassigned
        motcua queue --role receiver --field "\(say("Hộ tịch", "Civil status"))"
        motcua queue --stranded
      """))

  @Option(help: ArgumentHelp(say("Vai trò.", "The role."), valueName: say("vai-trò", "role")))
  var role: String?
  @Option(
    help: ArgumentHelp(
      say("Cơ quan nơi việc đang chờ.", "The agency where it waits."), valueName: say("cơ-quan", "agency")))
  var agency: String?
  @Option(
    help: ArgumentHelp(
      say("Lĩnh vực của thủ tục.", "The procedure’s field."), valueName: say("lĩnh-vực", "field")))
  var field: String?
  @Flag(help: ArgumentHelp(say("Chỉ việc chưa ai nhận.", "Only what nobody has.")))
  var unassigned = false
  @Flag(
    help: ArgumentHelp(
      say(
        "Chỉ việc không ai xử lý được, hoặc giao cho người đã rời vị trí.",
        "Only what nobody can do today, or was given to somebody who has left.")))
  var stranded = false
  @Option(
    help: ArgumentHelp(
      say("Nhiều nhất bao nhiêu dòng.", "At most this many lines."), valueName: say("số", "number")))
  var limit = 100
  @OptionGroup var options: OfficeOptions

  func run() throws {
    try checkLimit(limit)
    var request = QueueRequest(limit: limit)
    (request.role, request.agency, request.field) = (role, agency, field)
    (request.unassigned, request.stranded) = (unassigned, stranded)
    let (entries, page) = try options.work { office in
      try requireKnown(agency: agency, procedure: nil, office)
      try requireRole(office)
      try requireField(office)
      return (try office.queue(request), try QueuePage(office, options))
    }
    page.print(Array(entries.prefix(limit)), options.output)
    if entries.count > limit {
      Console.complain(
        say(
          "còn nữa: chỉ in \(limit) việc đầu; thêm --limit",
          "there are more: only the first \(limit) are shown; see --limit"))
    }
  }

  private func requireRole(_ office: Office) throws {
    let roles = try office.roles().keys.sorted()
    guard let role, !roles.contains(role) else { return }
    throw ValidationError(wrongWord(role, "--role", roles))
  }

  private func requireField(_ office: Office) throws {
    guard let field else { return }
    let fields = try office.fields()
    guard !fields.contains(where: { $0.isNamed(field) }) else { return }
    throw ValidationError(wrongWord(field, "--field", fields.map { "“\($0(Speech.language))”" }))
  }
}

/// Shows what waits.
struct QueuePage {
  private let names: Names
  private let zone: Zone

  init(_ office: Office, _ options: OfficeOptions) throws {
    names = try options.names(office)
    zone = try office.workingCalendar().zone
  }

  func print(_ entries: [QueueEntry], _ output: OutputOptions) {
    if output.json { return Swift.print(Console.json(entries.map { QueueReport($0, zone) })) }
    var table = Table(
      [
        say("Mã hồ sơ", "Code"), say("Việc", "What"), say("Nơi chờ", "Where"), say("Người giữ", "Who has it"),
        say("Chờ từ", "Since"), say("Hẹn trả", "Due"),
      ], whole: [0, 4, 5])
    for entry in entries {
      table.add([
        entry.dossier.code, entry.state(Speech.language), names.place(entry.task.place), holder(entry),
        zone.text(entry.since), entry.dossier.due.map(zone.text) ?? "–",
      ])
    }
    Swift.print(table.text(width: Console.width))
    Swift.print(say("\(entries.count) việc", "\(entries.count) waiting"))
  }

  private func holder(_ entry: QueueEntry) -> String {
    let person = entry.task.person.map(names.person)
    return switch entry.stranded {
    case nil: person ?? "–"
    case .left:
      say("\(person ?? "–"), đã rời vị trí", "\(person ?? "–"), who has left")
    case .nobody:
      (person.map { "\($0); " } ?? "") + say("không ai xử lý được", "nobody can do it")
    }
  }
}

private struct QueueReport: Encodable {
  let code: String
  let procedure: String
  let status: Int
  let what: String
  let role: String
  let agency: String
  /// Who has it; nil: nobody yet.
  let assignee: String?
  /// Who can do it today.
  let who: [String]
  let stranded: QueueEntry.Stranded?
  let since: String
  let due: String?
  let stepDue: String?

  init(_ entry: QueueEntry, _ zone: Zone) {
    (code, procedure) = (entry.dossier.code, entry.dossier.procedure)
    status = entry.dossier.status.rawValue
    what = entry.state(Speech.language)
    (role, agency) = (entry.task.place.role, entry.task.place.agency)
    (assignee, who, stranded) = (entry.task.person, entry.people, entry.stranded)
    since = zone.text(entry.since)
    due = entry.dossier.due.map(zone.text)
    stepDue = entry.stepDue.map(zone.text)
  }
}
