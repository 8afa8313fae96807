import ArgumentParser
import DossierModel
import DossierStore
import Office
import Papers

struct PostLabels: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labels",
    abstract: say(
      "In nhãn địa chỉ có mã vạch, ba mươi nhãn một tờ, hoặc phiếu gửi hồ sơ.",
      "Print address labels with bar codes, thirty a sheet, or posting slips."),
    discussion: Examples.of(
      """
        motcua post labels BK-2026-0001-H44.40 --out \(say("nhan", "labels")).pdf
        motcua post labels H44.15-260803-0001 --slips --out \(say("phieu-gui", "slips")).pdf
      """))

  @Argument(
    help: ArgumentHelp(
      say("Số bảng kê, mã hồ sơ hoặc số đơn.", "Manifests, dossiers’ codes or order numbers."),
      valueName: say("số", "number")))
  var numbers: [String]
  @Flag(help: ArgumentHelp(say("Phiếu gửi thay cho nhãn.", "Posting slips instead of labels.")))
  var slips = false
  @Option(
    help: ArgumentHelp(
      say("30 (3 × 10) hoặc 14 (2 × 7) nhãn một tờ.", "30 (3 × 10) or 14 (2 × 7) labels a sheet."),
      valueName: "30|14"))
  var sheet = 30
  @Option(
    help: ArgumentHelp(
      say("Bắt đầu từ ô này của tờ đầu.", "Begin with this place of the first sheet."),
      valueName: say("ô", "place")))
  var first = 1
  @Option(help: ArgumentHelp(say("Tệp PDF.", "The PDF file."), valueName: say("tệp", "file")))
  var out: String
  @OptionGroup var options: OfficeOptions

  func validate() throws {
    guard sheet == 30 || sheet == 14 else {
      throw ValidationError(
        say("--sheet nhận 30 hoặc 14, không nhận \(sheet)", "--sheet takes 30 or 14, not \(sheet)"))
    }
  }

  func run() throws {
    let (paper, count) = try options.work { office in
      let items = try office.items(named: numbers)
      let printer = try PostPrinter(office)
      let layout = sheet == 14 ? LabelLayout.twoBySeven : .threeByTen
      return (
        try slips ? printer.slips(items) : printer.labels(items, layout: layout, first: first), items.count
      )
    }
    try DurableFile.write(paper.bytes, to: out)
    Console.warn(of: paper.replaced)
    if options.output.json { return print(Console.json(["items": count, "pages": paper.pages])) }
    print(
      say("\(count) bưu gửi, \(paper.pages) trang: \(out)", "\(count) items, \(paper.pages) pages: \(out)"))
  }
}
