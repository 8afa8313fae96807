import ArgumentParser
import DossierModel
import DossierStore
import Office
import Reports
import WorkingTime

struct SignatureReexamine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reexamine",
    abstract: say(
      "Kiểm tra lại từ tệp đã lưu mọi văn bản của một kỳ; mã 1 nếu khác sổ đăng ký hoặc tệp mất, bị sửa.",
      "Examine every document of a period again from its stored file; ends with 1 where the register says otherwise or a file is gone or altered."
    ),
    discussion: Examples.of("  motcua signature reexamine --from 2026-01-01 --to 2026-12-31 --as hoa"))

  @Option(
    help: ArgumentHelp(say("Cấp số từ ngày.", "Numbered from this day."), valueName: say("ngày", "day")))
  var from: String?
  @Option(
    name: [.customLong("to"), .customLong("until")],
    help: ArgumentHelp(
      say("Cấp số đến hết ngày.", "Numbered up to and including this day."), valueName: say("ngày", "day")))
  var until: String?
  @Option(
    help: ArgumentHelp(say("Chỉ một cơ quan.", "Only this agency."), valueName: say("cơ-quan", "agency")))
  var agency: String?
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let (first, last) = (try readDay(from, "--from"), try readDay(until, "--to"))
    try checkOrder(first, last)
    let actor = try actor.name()
    var report = Report()
    try options.work(isSharingWorker: true) { office in
      try requireKnown(agency: agency, procedure: nil, office)
      let zone = try office.workingCalendar().zone
      var filter = DocumentFilter()
      filter.from = first.map { zone.moment($0, minute: 0) }
      filter.until = last.map { zone.moment($0 + 1, minute: 0) }
      filter.agency = agency
      var bar: ProgressBar?
      try office.reexamine(filter, as: actor) { document, total in
        let shown = bar ?? ProgressBar(total: total, label: say("văn bản", "documents"))
        bar = shown
        report.add(document)
        shown.show(report.examined)
      }
      bar?.clear()
    }
    print(options.output.json ? Console.json(report) : report.text)
    try Console.finish()
    guard report.differing.isEmpty else {
      throw PlainFailure(
        exit: .refused,
        text: say(
          "\(report.differing.count) văn bản khác sổ đăng ký hoặc không kiểm tra được",
          "\(report.differing.count) documents differ from the register or could not be examined"))
    }
  }

  private struct Report: Encodable {
    var examined = 0
    var proven = 0
    /// How many documents are in each class by their bytes.
    var classes: [String: Int] = [:]
    var differing: [Line] = []

    struct Line: Encodable {
      let dossier: String
      let number: String
      let agency: String
      let before: String
      let after: String
      let codes: [String]
      /// In the language of this run; each cause once.
      var causes: String {
        var met: Set<String> = []
        return codes.filter { met.insert($0).inserted }.map { FaultCode.title($0)(Speech.language) }
          .joined(separator: ", ")
      }
    }

    mutating func add(_ document: Reexamined) {
      examined += 1
      classes[document.after.rawValue, default: 0] += 1
      if document.proven { proven += 1 }
      let row = document.document
      guard document.isFileLost || document.before != document.after && !document.proven else { return }
      differing.append(
        Line(
          dossier: row.code, number: row.number, agency: row.agency,
          before: document.before.rawValue, after: document.after.rawValue, codes: document.codes))
    }

    var text: String {
      let counts = SigningClass.allCases.map { "\($0.rawValue) \(classes[$0.rawValue] ?? 0)" }
        .joined(separator: ", ")
      let head = say(
        "\(examined) văn bản được kiểm tra lại: \(counts); \(proven) vừa được chứng minh",
        "\(examined) documents examined again: \(counts); \(proven) proven now")
      return
        ([head]
        + differing.map {
          "  \($0.dossier)  \($0.number)  \($0.before) → \($0.after)  \($0.causes)"
        }).joined(separator: "\n")
    }
  }
}
