import ArgumentParser
import DossierModel
import DossierStore
import Intake
import Office
import WorkingTime

struct PostReceive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive",
    abstract: say(
      "Nhận hồ sơ từ bưu tá theo biên bản giao nhận; giờ ký là lúc nộp hồ sơ.",
      "Take in dossiers from the postman by hand-over minutes; their signing is the moment of filing."),
    discussion: Examples.of(
      "  motcua post receive \(say("bien-ban", "minutes")).yaml --as lan --receive --out \(Examples.folder)"))

  @Argument(
    help: ArgumentHelp(
      say("Tệp YAML hoặc JSON ghi những gì đã kiểm đếm.", "A YAML or JSON file with what was counted."),
      valueName: say("tệp", "file")))
  var file: String
  @Flag(
    help: ArgumentHelp(
      say("Tiếp nhận ngay hồ sơ không thiếu giấy tờ.", "Receive at once the dossiers that lack no paper.")))
  var receive = false
  @Option(
    help: ArgumentHelp(
      say("Thư mục để ghi biên bản (PDF).", "The folder for the minutes (PDF)."),
      valueName: say("thư-mục", "folder")))
  var out: String?
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let (actor, source) = (try actor.name(), try readText(file))
    let draft = try MinutesFile.read(source.text, file: source.name)
    // What can be known before anything is written is known before.
    if let out { try DurableFile.makeFolder(out) }
    let (report, paper) = try options.work { office in
      let printer = try out.map { _ in try PostPrinter(office) }
      let minutes = try office.takeIn(draft, receive: receive, as: actor)
      let paper = Result { try printer?.minutes(minutes.batch.number) }
      return (MinutesReport(minutes, try office.workingCalendar().zone), paper)
    }
    print(options.output.json ? Console.json(report) : report.text)
    try Console.finish()
    if let out, let paper = try paper.get() {
      try DurableFile.write(paper.bytes, to: "\(out)/\(report.minutes).pdf")
      Console.warn(of: paper.replaced)
    }
  }
}

/// Minutes as recorded, for people and programs.
private struct MinutesReport: Encodable {
  let minutes: String
  let filed: String
  let dossiers: [Row]
  /// On the list, and not there.
  let missing: [String]
  /// There, and not on the list.
  let surplus: [String]
  /// What the postman collected, where it was not what was to be paid.
  let fees: [FeeReport]
  /// Items whose number is another than that of the collection that was ordered.
  let otherNumbers: [OtherNumber]
  /// Numbers of collections of other dossiers, which are still to come.
  let strangers: [Stranger]

  struct Row: Encodable {
    let dossier: String
    let due: String?
    /// Papers whose count is another than the slip says.
    let differences: [String]
  }

  struct OtherNumber: Encodable {
    let dossier: String
    let item: String
    let ordered: String
  }

  struct Stranger: Encodable {
    let item: String
    /// Absent where it was surplus.
    let listed: String?
    let dossier: String
  }

  init(_ minutes: Minutes, _ zone: Zone) {
    self.minutes = minutes.batch.number
    filed = zone.text(minutes.draft.signed)
    dossiers = minutes.dossiers.map { dossier in
      Row(
        dossier: dossier.code, due: dossier.clock.due.map(zone.text),
        differences: (dossier.handIn?.papers ?? []).filter { $0.declared != $0.found }
          .map { "\($0.kind): \($0.declared) → \($0.found)" })
    }
    missing = minutes.draft.items.filter(\.isMissing).map(\.dossier)
    surplus = minutes.draft.surplus
    fees = minutes.items.compactMap { taken in taken.fee.map { FeeReport($0, of: taken.dossier.code) } }
    otherNumbers = minutes.items.compactMap { taken in
      guard let ordered = taken.orderedNumber, let item = taken.item.number else { return nil }
      return OtherNumber(dossier: taken.dossier.code, item: item, ordered: ordered)
    }
    strangers = minutes.strangers.map {
      Stranger(item: $0.number, listed: $0.listed, dossier: $0.dossier)
    }
  }

  var text: String {
    let rows = dossiers.map { row in
      "\(row.dossier)  " + (row.due ?? say("chưa tiếp nhận", "not received yet"))
        + (row.differences.isEmpty ? "" : "  ! " + row.differences.joined(separator: ", "))
    }
    let lost = missing.map { say("✗ \($0)  không có trong túi thư", "✗ \($0)  was not in the bag") }
    let more = surplus.map { say("+ \($0)  thừa, không có trong danh sách", "+ \($0)  surplus, on no list") }
    let money = fees.map { "! \($0.dossier)  \($0.text)" }
    let numbers = otherNumbers.map {
      say(
        "! \($0.dossier)  số hiệu \($0.item) khác với đơn thu gom: \($0.ordered)",
        "! \($0.dossier)  item number \($0.item) differs from that of the collection: \($0.ordered)")
    }
    let foreign = strangers.map {
      ($0.listed.map { "! \($0)  " } ?? "! ")
        + say(
          "\($0.item) là số hiệu đơn thu gom của hồ sơ \($0.dossier), hồ sơ ấy chưa nhận được",
          "\($0.item) is the number of the collection of dossier \($0.dossier), which is still to come")
    }
    let total = say(
      "Biên bản \(minutes), nộp lúc \(filed): \(dossiers.count) hồ sơ",
      "Minutes \(minutes), filed \(filed): \(dossiers.count) dossiers")
    return (rows + lost + more + money + numbers + foreign + [total]).joined(separator: "\n")
  }
}
