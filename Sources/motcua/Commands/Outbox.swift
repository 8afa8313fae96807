import ArgumentParser
import DossierModel
import Office

struct Outbox: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Việc chờ gửi: báo cho người nộp, nhắc trong cơ quan.",
      "What waits to go out: notices to applicants, alerts to the office."),
    discussion: Examples.of("  motcua outbox\n  motcua outbox --deliver --to \(Examples.folder)/sms"))

  @Flag(
    help: ArgumentHelp(
      say(
        "Ghi mỗi thông báo thành một tệp JSON rồi đánh dấu đã gửi.",
        "Write each notice as a JSON file, then settle it.")))
  var deliver = false
  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      say(
        "Thư mục mà cổng SMS hoặc thư điện tử lấy đi.", "The folder the SMS or mail gateway collects from."),
      valueName: say("thư-mục", "folder")))
  var spool: String?
  @Option(
    help: ArgumentHelp(
      say("Nhiều nhất bao nhiêu việc.", "At most this many."), valueName: say("số", "number")))
  var limit = 100
  @OptionGroup var options: OfficeOptions

  func run() throws {
    if deliver, spool == nil {
      throw ValidationError(say("--deliver cần --to THƯ-MỤC", "--deliver needs --to FOLDER"))
    }
    try checkLimit(limit)
    let items = try options.work { office in
      if deliver, let spool { return try office.deliverNotices(to: spool, limit: limit) }
      return try office.pendingEffects(limit: limit)
    }
    let reports = items.map {
      EffectReport(
        id: $0.id, kind: $0.effect.kind.word, dossier: $0.code, status: $0.effect.status.rawValue,
        delivered: deliver)
    }
    if options.output.json { return print(Console.json(reports)) }
    var table = Table(
      ["#", say("Hồ sơ", "Dossier"), say("Gửi cho", "To"), say("Trạng thái", "Status")], numbers: [0],
      whole: [1])
    for item in items {
      table.add([
        "\(item.id)", item.code, item.effect.kind.title,
        "\(item.effect.status.rawValue) \(item.effect.status.title(Speech.language))",
      ])
    }
    print(table.text(width: Console.width))
    print(
      deliver
        ? say("\(items.count) thông báo đã ghi", "\(items.count) notices written")
        : say("\(items.count) việc chờ", "\(items.count) pending"))
  }
}

extension Effect.Kind {
  /// The word used in JSON.
  fileprivate var word: String {
    switch self {
    case .notifyApplicant: "applicant"
    case .alertOffice: "office"
    }
  }

  /// To whom, in the language of this run.
  fileprivate var title: String {
    switch self {
    case .notifyApplicant: say("người nộp", "the applicant")
    case .alertOffice: say("cơ quan", "the office")
    }
  }
}

private struct EffectReport: Encodable {
  let id: Int64
  /// `applicant` or `office`.
  let kind: String
  let dossier: String
  let status: Int
  let delivered: Bool
}
