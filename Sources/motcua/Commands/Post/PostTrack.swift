import ArgumentParser
import Carriers
import DossierModel
import Office
import WorkingTime

struct PostTrack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "track",
    abstract: say(
      "Hỏi các hãng bưu chính về bưu gửi và ghi nhận câu trả lời.",
      "Ask carriers what became of the items, and take it in."),
    discussion: Examples.of("  motcua post track\n  motcua post track --carrier post --json"))

  @Option(
    help: ArgumentHelp(say("Chỉ hãng này.", "This carrier only."), valueName: say("hãng", "carrier")))
  var carrier: String?
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let reports = try options.work { office in
      let zone = try office.workingCalendar().zone
      return try office.track(carrier, options.open).map { TrackingReport($0, zone) }
    }
    print(options.output.json ? Console.json(reports) : reports.map(\.text).joined(separator: "\n"))
    try Console.finish()
    if reports.contains(where: { $0.fault != nil }) { throw ExitCode(Exit.busy.rawValue) }
  }
}

struct PostImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-events",
    abstract: say(
      "Ghi nhận tệp trạng thái bưu gửi (CSV hoặc JSON) của một hãng.",
      "Take in a carrier’s file of events (CSV or JSON)."),
    discussion: Examples.of("  motcua post import-events 2026-08-03.csv --carrier post"))

  @Argument(
    help: ArgumentHelp(say("Tệp CSV hoặc JSON.", "A CSV or JSON file."), valueName: say("tệp", "file")))
  var file: String
  @Option(
    help: ArgumentHelp(say("Hãng gửi tệp.", "The carrier it is from."), valueName: say("hãng", "carrier")))
  var carrier: String
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let source = try readText(file)
    let report = try options.work { office in
      let description = try office.known(carrier, office.carrierList())
      let reports = try ReportsFile.read(Array(source.text.utf8), file: source.name, codes: description.codes)
      return TrackingReport(
        try office.takeIn(reports, of: carrier), try office.workingCalendar().zone)
    }
    print(options.output.json ? Console.json(report) : report.text)
  }
}

/// What was made of a carrier's reports, for people and programs; nobody is named.
struct TrackingReport: Encodable {
  let carrier: String
  let taken: [Taken]
  /// Reports that came before.
  let known: Int
  /// How many of those taken in bear a number the carrier used before.
  let reused: Int
  /// True where the carrier passed over reports.
  let hasGap: Bool
  let fault: String?

  struct Taken: Encodable {
    let key: String
    let order: String?
    let item: String?
    let code: String
    /// Absent for a code nobody mapped.
    let news: String?
    let title: String
    let at: String
    /// Absent where no item of ours is meant.
    let dossier: String?
    /// True when the dossier went on by it.
    let moved: Bool
    /// What is wrong with a report that could not be read.
    let fault: String?
  }

  init(_ tracking: Tracking, _ zone: Zone) {
    (carrier, hasGap) = (tracking.carrier, tracking.hasGap)
    (known, reused) = (tracking.known, tracking.reused)
    fault = tracking.fault?.text(Speech.language)
    taken = tracking.taken.map { taken in
      let report = taken.report
      return Taken(
        key: report.key, order: report.orderNumber, item: report.itemNumber, code: report.code,
        news: report.news?.word,
        title: report.title, at: zone.text(report.moment), dossier: taken.code, moved: taken.hasMoved,
        fault: report.fault?.text(Speech.language))
    }
  }

  var text: String {
    let lines = taken.map { report in
      let subject = report.dossier ?? say("không rõ bưu gửi", "unknown item")
      let mark = report.dossier == nil || report.news == nil ? "?" : report.moved ? "→" : "·"
      return "\(mark) \(report.at)  \(subject)  \(report.order ?? report.item ?? "")  \(report.title)"
    }
    let gap = hasGap ? [say("! hãng bỏ sót một số tin", "! the carrier passed over some reports")] : []
    let again =
      reused == 0
      ? []
      : [say("! \(reused) tin mang số đã dùng cho tin khác", "! \(reused) reports bear a number used before")]
    let trouble = fault.map { ["✗ \(carrier): \($0)"] } ?? []
    let total = say(
      "\(carrier): \(taken.count) tin mới, \(known) đã có",
      "\(carrier): \(taken.count) new reports, \(known) known")
    return (lines + gap + again + trouble + [total]).joined(separator: "\n")
  }
}

extension CarrierReport {
  /// What it says, in the language of this run.
  fileprivate var title: String {
    if let fault {
      return say("tin \(key) không đọc được: ", "report \(key) cannot be read: ")
        + fault.text(Speech.language)
    }
    return news?.title(Speech.language) ?? say("mã chưa biết “\(code)”", "unknown code “\(code)”")
  }
}
