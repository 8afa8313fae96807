import ArgumentParser
import DossierModel
import Office

struct WhyDue: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Vì sao hồ sơ có hạn trả này.", "How a dossier’s due moment came about, with the law."),
    discussion: Examples.of("  motcua why-due H44.15-260803-0001"))

  @Argument(help: ArgumentHelp(say("Mã hồ sơ.", "The dossier’s code."), valueName: say("mã", "code")))
  var code: String
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let record = try options.work { try $0.timeRecord(code) }
    let report = DueStoryReport(record, record.names(Speech.language))
    print(options.output.json ? Console.json(report) : report.page)
  }
}

/// How a due moment came about, for people and programs.
private struct DueStoryReport: Encodable {
  let code: String
  let procedure: String
  /// Nil: time has not begun.
  let due: String?
  let lines: [Line]

  struct Line: Encodable {
    let name: String
    let text: String
    let values: [String: PlainValue]
  }

  init(_ record: TimeRecord, _ names: Names) {
    let story = DueStory(record)
    code = story.code
    procedure = record.definition.procedure.code
    due = story.due.map(record.setting.calendar.zone.iso)
    lines = story.lines.map { Line(name: $0.name, text: $0.text(names), values: $0.values(names)) }
  }

  var page: String { ([code] + lines.map { Console.wrapped($0.text) }).joined(separator: "\n") }
}

extension TimeRecord {
  /// The names its facts are told with.
  func names(_ language: Language) -> Names {
    Names(setting.directory, roles: definition.roles, language, zone: setting.calendar.zone)
  }
}
